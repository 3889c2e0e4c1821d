import ArgumentParser

/// The commands of the program.
///
/// The entry is not `async`: the screen blocks the signals that it reads before any other thread is there, and an
/// asynchronous entry brings threads along.
@main
struct Sitrep: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sitrep",
    abstract: "Explore news reporting on a conflict: a timeline, its actors and the source text.",
    subcommands: [
      OpenCommand.self, ExportCommand.self, ArticlesCommand.self,
      AnnotateCommand.self, ExplainCommand.self,
      ConfigCommand.self, ReferenceCommand.self,
    ],
    defaultSubcommand: OpenCommand.self
  )
}
