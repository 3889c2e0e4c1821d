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
    LoadedFile.read(path: file, pipeline: pipeline) { result in
      switch result {
      case .success(let loaded):
        print(visible(dump(of: loaded)), terminator: "")
        isRead = true
      case .failure(let problem): printError("sitrep: \(problem.file): \(problem.cause.message)")
      }
    }
    if !isRead { throw ExitCode(2) }
  }
}
