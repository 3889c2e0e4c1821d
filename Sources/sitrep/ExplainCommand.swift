import ArgumentParser
import Model

/// `sitrep explain FILE`: what every stage found, as text.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Print what every stage found in a file: articles, dates, actors, events."
  )

  @Argument(help: "The file.", completion: .file()) var file: String

  func run() throws {
    let pipeline = Pipeline(data: .bundled)
    var isRead = false
    let problems = LoadedFile.read(path: file, pipeline: pipeline) { loaded in
      print(visible(dump(of: loaded)), terminator: "")
      isRead = true
    }
    printProblems(problems)
    if !isRead { throw ExitCode(2) }
  }
}
