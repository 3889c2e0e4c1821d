import ArgumentParser
import Model

/// `bench times`: how fast time expressions are found and placed, on one core, beside cutting the text into words.
struct TimesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "times", abstract: "Find the time expressions of folders; print throughput.")

  @Argument(help: "Folders of articles.") var folders: [String]
  @Option(help: "Times that all articles are read.") var rounds = 5

  func run() throws {
    let pipeline = Pipeline(data: .bundled)
    for folder in folders {
      let corpus = ArticleLoader(paths: [folder], pipeline: pipeline).load().corpus
      let articles = corpus.articles.indices.map { index in
        (corpus.articles[index].article, corpus.text(of: ArticleID(index: index)))
      }
      let bytes = articles.reduce(0) { $0 + $1.0.extent.count }
      var count = 0
      let words = seconds {
        for (article, text) in articles { _ = pipeline.sentences(in: article, of: text) }
      }
      let all = seconds {
        count = articles.reduce(0) {
          $0 + pipeline.times(in: $1.0, of: $1.1, published: DateSpan(year: 2019, month: 4)).count
        }
      }
      func speed(_ seconds: Double) -> String { rounded(Double(bytes) / 1e6 / seconds) }
      print(
        """
        \(folder): \(articles.count) articles, \(rounded(Double(bytes) / 1e6)) MB, \(count) time expressions
          to words and sentences: \(speed(words)) MB/s a core; from words to placed times: \(speed(all - words)) MB/s; \
        both: \(speed(all)) MB/s
        """)
    }
  }

  /// The time of one round on one core.
  private func seconds(_ work: () -> Void) -> Double {
    work()
    let start = cpuSeconds()
    for _ in 0..<rounds { work() }
    return (cpuSeconds() - start) / Double(rounds)
  }
}
