import ArgumentParser

@main
struct Sitrep: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sitrep",
    abstract: "Explore news reporting on a conflict: a timeline, its actors and the source text.",
    subcommands: [AnnotateCommand.self]
  )
}
