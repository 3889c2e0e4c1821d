import ArgumentParser

@main
struct Sitrep: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sitrep",
    abstract: "Explore news reporting on a conflict: a timeline, its actors and the source text.",
    subcommands: [
      OpenCommand.self, ExportCommand.self, AnnotateCommand.self, ExplainCommand.self,
      ReferenceCommand.self,
    ],
    defaultSubcommand: OpenCommand.self
  )
}
