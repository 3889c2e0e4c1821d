import ArgumentParser
import Model

/// `sitrep explain FILE`: what every stage found, as text.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Print what every stage found in a file: articles, dates, actors, events."
  )

  @OptionGroup var dictionaries: DictionaryOptions

  @Argument(help: "The file.", completion: .file()) var file: String

  func run() throws {
    let pipeline = Pipeline(data: try dictionaries.data())
    var builder = CorpusBuilder(find: pipeline.findings)
    let problems = LoadedFile.read(path: file, pipeline: pipeline) { builder.add($0) }
    let corpus = builder.corpus()
    if !corpus.articles.isEmpty { print(visible(dump(of: corpus)), terminator: "") }
    printProblems(problems)
    if corpus.articles.isEmpty { throw ExitCode(2) }
  }
}
