import ArgumentParser
import Model

/// `sitrep export`: the events of articles, in a format for other programs.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the events of articles, with their actors and sources, to standard output.",
    discussion: "Exit codes: 0 events were written, 1 there were none, 2 something went wrong."
  )

  @Option(
    help:
      "The format: \(ExportFormat.table.map { "\($0.name) (\($0.help))" }.joined(separator: "; "))."
  )
  var format = ExportFormat.table[0].name

  @Option(help: "Only events that this filter lets through, as in actor:haftar from:2019-04.")
  var filter = ""

  @OptionGroup var dictionaries: DictionaryOptions

  @Argument(help: "Files and folders; - is standard input.", completion: .file())
  var paths: [String]

  func run() throws {
    guard let format = ExportFormat.table.first(where: { $0.name == format }) else {
      throw commandFailure("--format \(format): there is no such format")
    }
    let query: Query
    do {
      query = try Query(parsing: filter)
    } catch {
      throw commandFailure("--filter: \(error.message)\n  \(filter)\n  \(error.marker(in: filter))")
    }
    let data = try dictionaries.data()
    var line = ProgressLine()
    let update = ArticleLoader(paths: paths, pipeline: Pipeline(data: data)).load {
      line.show($0)
    }
    line.erase()
    printProblems(update.progress.problems)
    let selection = update.corpus.select(query)
    format.write(update.corpus, selection) { print($0) }
    if update.corpus.articles.isEmpty && !update.progress.problems.isEmpty {
      throw ExitCode(2)
    }
    if selection.events.isEmpty { throw ExitCode(1) }
  }
}
