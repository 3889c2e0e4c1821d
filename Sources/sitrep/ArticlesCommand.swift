import ArgumentParser
import Model

/// `sitrep articles`: what was read as the articles of files.
struct ArticlesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "articles",
    abstract: "Write the articles of files, and what was set aside of them, to standard output.",
    discussion: "A folder of this name opens with: sitrep ./articles"
  )

  @Flag(help: "A JSON object a line, with what was set aside and why.")
  var json = false

  @OptionGroup var dictionaries: DictionaryOptions

  @Argument(help: "Files and folders; - is standard input.", completion: .file())
  var paths: [String] = []

  func run() throws {
    guard !paths.isEmpty else {
      throw commandFailure(
        "name files or folders: sitrep articles FILE; a folder of this name opens with sitrep ./articles"
      )
    }
    let pipeline = Pipeline(data: try dictionaries.data())
    var problems: [LoadProblem] = []
    ArticleListing(pipeline: pipeline).write(paths: paths, as: json ? .json : .text) {
      print(json ? $0 : visible($0))
    } complain: {
      problems.append($0)
    }
    printProblems(problems)
  }
}
