import ArgumentParser
import Model

/// `bench filter`: how fast filters answer, also while they are being typed.
struct FilterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "filter", abstract: "Load a folder; time filters, typing them and completing them."
  )

  @Argument(help: "The folder.") var folder: String

  func run() throws {
    let corpus = ArticleLoader(paths: [folder], pipeline: Pipeline(data: .bundled)).load().corpus
    print(
      "\(corpus.articles.count) articles, \(corpus.eventCount) events, \(corpus.actors.count) actors"
    )
    let name = busiestActor(of: corpus)
    try measureFilters(
      [
        "", "actor:\"\(name)\"", "from:2019-04 to:2019-06",
        "actor:\"\(name)\" from:2019-04 to:2019-06",
        "-actor:\"\(name)\" (from:2015 OR is:undated)", "date:2019-04~", "mode:denied",
        "said:haftar", "source:agency", "is:contested", "oilfield", "zzz", "the",
        "/\\boil\\s?fields?\\b/", "/\\b\\d{3} (vehicles|men)\\b/", "/(a|b|c)+x[^aeiou]{3}/",
      ], corpus)
    try measureTyping(
      ["oilfield", "the port of sirte", "zzz", "vehicles, khalifa", "\"bani walid with 2", "qu"],
      corpus)
    try measureCompletion(
      ["actor:haftar", "haftar", "place:sirte", "from:2019-04-06", "source:agency", "said:m"],
      corpus)
  }

  private func busiestActor(of corpus: Corpus) -> String {
    let actors = corpus.actors.indices.filter { corpus.actors[$0].kind != .place }
    let busiest = actors.max {
      corpus.eventCount(of: ActorID(index: $0)) < corpus.eventCount(of: ActorID(index: $1))
    }
    return busiest.map { corpus.actors[$0].name } ?? "Haftar"
  }

  /// A new evaluator each time: as when the filter is given for the first time.
  private func measureFilters(_ filters: [String], _ corpus: Corpus) throws {
    for filter in filters {
      let query = try Query(parsing: filter)
      var count = 0
      let cpu = cpuSeconds()
      let times = (0..<20).map { _ in
        ContinuousClock().measure { count = corpus.select(query).events.count }
      }
      let used = rounded((cpuSeconds() - cpu) * 1000 / Double(times.count))
      print("filter [\(filter)]: \(count) events in \(summary(times)), CPU \(used) ms")
    }
  }

  private func measureTyping(_ texts: [String], _ corpus: Corpus) throws {
    var all: [Duration] = []
    for text in texts {
      let times = (0..<5).flatMap { _ in
        var evaluator = QueryEvaluator(corpus)
        return prefixes(of: text).map { typed in
          ContinuousClock().measure {
            guard let query = try? Query(typing: typed, cursor: typed.utf8.count) else { return }
            _ = evaluator.count(of: query)
          }
        }
      }
      print("typing [\(text)], a character: \(summary(times))")
      all += times
    }
    print("typing, all characters: \(summary(all))")
  }

  private func measureCompletion(_ texts: [String], _ corpus: Corpus) throws {
    for text in texts {
      let times = (0..<5).flatMap { _ in
        prefixes(of: text).map { typed in
          ContinuousClock().measure {
            _ = completions(of: typed, at: typed.utf8.count, in: corpus)
          }
        }
      }
      print("completing [\(text)], a character: \(summary(times))")
    }
  }

  private func prefixes(of text: String) -> [String] {
    (1...text.count).map { String(text.prefix($0)) }
  }

  private func summary(_ times: [Duration]) -> String {
    let sorted = times.sorted()
    let last = sorted.count - 1
    return
      "p50 \(milliseconds(sorted[last / 2])) ms, p99 \(milliseconds(sorted[last * 99 / 100])) ms, "
      + "most \(milliseconds(sorted[last])) ms"
  }
}
