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
    do throws(LoadError) {
      let loaded = try LoadedFile(path: file, pipeline: pipeline)
      print(visible(dump(of: loaded)), terminator: "")
    } catch {
      throw commandFailure("\(file): \(error.message)")
    }
  }
}
