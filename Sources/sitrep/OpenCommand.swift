public import ArgumentParser
import Glibc
import Model
public import TUI

/// `sitrep PATH…`: the screen.
struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Open articles on the screen; this is what sitrep does without a command.")

  @Flag(help: "Forget where you were and how the screen was set up when this was opened last.")
  var fresh = false

  @Flag(
    help: "Talk in lines instead of opening a screen: for screen readers, pipes and any terminal.")
  var plain = false

  @Argument(help: "Files and folders; - is standard input.", completion: .file())
  var paths: [String] = []

  @OptionGroup var dictionaries: DictionaryOptions

  @Option(
    help:
      "Colours: auto asks the terminal what its background is like; \(ThemeChoice.allCases.dropFirst().map(\.rawValue).joined(separator: ", "))."
  )
  var theme: ThemeChoice?

  @Flag(help: "Send as little as possible: fewer colours, the article only when keys pause.")
  var slow = false

  func run() throws {
    let paths = try pathsOrInput()
    let data = try dictionaries.data()
    let session = fresh ? SessionStart.fresh : .resume
    let environment = environment(
      TerminalVariables.all + PlainVariables.all + ["XDG_CONFIG_HOME", "XDG_STATE_HOME", "HOME"])
    let configuration = ConfigurationFile(environment: environment)?.read() ?? Configuration()
    let options = ScreenOptions(theme: theme ?? configuration.theme ?? .auto, isSlow: slow)
    let control = LoadControl()
    @Sendable func load(_ tell: @Sendable (LoadNews) -> Void) {
      // The dictionaries are read behind the first frame.
      let loader = ArticleLoader(paths: paths, pipeline: Pipeline(data: data))
      loader.follow(control, tell: tell)
    }
    @MainActor func openPlain() throws(ScreenError) {
      try runPlain(
        paths: paths, session: session, environment: environment, configuration: configuration,
        load: load)
    }
    @MainActor func openScreen() throws(ScreenError) {
      do throws(ScreenError) {
        try runScreen(
          paths: paths, session: session, environment: environment, options: options,
          configuration: configuration, control: control, load: load)
      } catch {
        guard error.leadsToPlainMode else { throw error }
        printError("sitrep: " + error.message)
        try openPlain()
      }
    }
    let plain = plain
    try MainActor.assumeIsolated {
      do throws(ScreenError) {
        try plain ? openPlain() : openScreen()
      } catch {
        throw commandFailure(error.message)
      }
    }
  }

  private func pathsOrInput() throws -> [String] {
    if paths.isEmpty {
      guard isatty(STDIN_FILENO) == 0 else {
        throw commandFailure("name a folder or files with articles: sitrep FOLDER")
      }
      return ["-"]
    }
    for path in paths where path != "-" && access(path, F_OK) != 0 {
      throw commandFailure("\(path): \(LoadError.notFound.message)")
    }
    return paths
  }
}

extension ThemeChoice: ExpressibleByArgument {}
