import ArgumentParser
import Model

/// `bench names`: how fast actors and places are found, on one core, beside cutting the text into words and only looking at it.
struct NamesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names", abstract: "Find the actors and places of folders; print throughput.")

  @Argument(help: "Folders of articles.") var folders: [String]
  @Option(help: "Rounds of a fifth of a second, or of all articles; the fastest one counts.")
  var rounds = 7

  func run() throws {
    let pipeline = Pipeline(data: .bundled)
    for folder in folders {
      let corpus = ArticleLoader(paths: [folder], pipeline: pipeline).load().corpus
      let articles = corpus.articles.indices.map { index in
        (corpus.articles[index].article, corpus.text(of: ArticleID(index: index)))
      }
      let bytes = articles.reduce(0) { $0 + $1.0.extent.count }
      let tokenised = articles.map { pipeline.tokenised($0.0, of: $0.1) }
      let names = tokenised.map(pipeline.actors(in:))
      let words = fastest(of: rounds) {
        for (article, text) in articles { _ = pipeline.tokenised(article, of: text) }
      }
      let actors = fastest(of: rounds) {
        for article in tokenised { _ = pipeline.actors(in: article) }
      }
      let places = fastest(of: rounds) {
        for (article, names) in zip(tokenised, names) { _ = pipeline.places(in: article, names) }
      }
      var count = 0
      let both = fastest(of: rounds) {
        count = tokenised.reduce(0) {
          $0 + pipeline.places(in: $1, pipeline.actors(in: $1)).mentions.count
        }
      }
      var blanks = 0
      let ceiling = fastest(of: rounds) {
        for (article, text) in articles {
          for byte in text.bytes[article.extent.indices] where byte == 0x20 { blanks &+= 1 }
        }
      }
      precondition(blanks >= 0)
      func speed(_ seconds: Double) -> String { rounded(Double(bytes) / 1e6 / seconds) }
      print(
        """
        \(folder): \(articles.count) articles, \(rounded(Double(bytes) / 1e6)) MB, \(count) mentions, one in \(bytes / max(1, count)) bytes
          from words to actors: \(speed(actors)) MB/s a core; to their places: \(speed(places)) MB/s; \
        both: \(speed(both)) MB/s
          to words and sentences: \(speed(words)) MB/s; counting their blanks: \(speed(ceiling)) MB/s
        """)
    }
  }
}
