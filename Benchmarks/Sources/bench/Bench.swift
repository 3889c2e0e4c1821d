import ArgumentParser

@main
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract: "Measure sitrep; every figure in its documents comes from here.",
    subcommands: [
      GenerateCommand.self, LoadCommand.self, FilterCommand.self, ScreenCommand.self,
      ActorsCommand.self, PagesCommand.self, TimesCommand.self, NamesCommand.self,
      MergeCommand.self, ArchiveCommand.self,
      CopiesCommand.self, HostileCommand.self,
    ]
  )
}
