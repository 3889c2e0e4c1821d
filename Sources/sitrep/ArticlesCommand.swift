import ArgumentParser
import Model

/// `sitrep articles`: what was read as the articles of files.
struct ArticlesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "articles",
    abstract: "Write the articles of files, and what was set aside of them, to standard output."
  )

  @Flag(help: "A JSON object a line.")
  var json = false

  @Argument(help: "Files and folders; - is standard input.", completion: .file())
  var paths: [String]

  func run() throws {
    ArticleListing(pipeline: Pipeline(data: .bundled)).write(paths: paths) {
      print($0)
    } complain: {
      printError("\($0.file): \($0.cause.message)")
    }
  }
}
