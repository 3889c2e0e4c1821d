import ArgumentParser

@main
struct Sitrep: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sitrep",
    abstract: "Explore news reporting on a conflict: a timeline, its actors and the source text.",
    subcommands: [
      ExportCommand.self, AnnotateCommand.self, ExplainCommand.self, ReferenceCommand.self,
    ]
  )
}
