import ArgumentParser
import Model

/// `bench copies`: what finding copies and shared lines adds to a snapshot.
struct CopiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "copies",
    abstract: "Make a snapshot of articles without events, a fifth of them changed copies.")

  @Option(help: "How many articles.") var articles = 10_000

  func run() {
    let pipeline = Pipeline(data: .bundled)
    var builder = CorpusBuilder(find: pipeline.findings(in:of:))
    var random = SplitMix64(state: 1)
    var words: [String] = []
    for number in 0..<articles {
      if number % 5 == 4 {
        for index in words.indices where random.next() % 33 == 0 { words[index] = word(&random) }
      } else {
        words = (0..<300).map { _ in word(&random) }
      }
      let text = "headline\n\n" + words.joined(separator: " ") + ".\n\nmore of our stories\n"
      let file = try? LoadedFile(name: "\(number).txt", bytes: Array(text.utf8), pipeline: pipeline)
      if let file { builder.add(file) }
    }
    let clock = ContinuousClock()
    // The first one sets the shared line aside in every article.
    let first = clock.measure { _ = builder.corpus() }
    let start = clock.now
    let corpus = builder.corpus()
    let second = clock.now - start
    let copies = corpus.copies.count { $0 != nil }
    print(
      """
      \(corpus.articles.count) articles, \(copies) known as copies of \(articles / 5); \
      first snapshot \(milliseconds(first)) ms, the next \(milliseconds(second)) ms
      """)
  }

  private func milliseconds(_ duration: Duration) -> Int { Int(duration / .milliseconds(1)) }

  private func word(_ random: inout SplitMix64) -> String {
    // Low numbers are frequent, as some words are.
    let rank = random.next() % (1 + random.next() % 5000)
    return "w" + String(rank, radix: 26)
  }
}
