import ArgumentParser
import Model

/// `bench actors`: what the actor list, the lanes and the matrix cost when the filter changes.
struct ActorsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "actors", abstract: "Time what the views of actors work out for a filter.")

  @Argument(help: "The folder.") var folder: String

  func run() throws {
    let corpus = ArticleLoader(paths: [folder], pipeline: Pipeline(data: .bundled)).load().corpus
    print("\(corpus.eventCount) events, \(corpus.actors.count) actors")
    for text in ["", "from:2015 to:2019"] {
      let query = try Query(parsing: text)
      var selection = corpus.select(query)
      let counts = selection.actorCounts
      let active = counts.indices.sorted { counts[$0] > counts[$1] }.map(ActorID.init(index:))
      print("filter [\(text)]: \(selection.events.count) events")
      report("select") { selection = corpus.select(query) }
      report("stances of actors") { _ = query.stances(on: corpus.actors) }
      report("matrix of 200") {
        _ = corpus.coOccurrence(of: Array(active.prefix(200)), in: selection)
      }
      report("companions of the busiest") { _ = corpus.companions(of: active[0], in: selection) }
      report("first events of all") {
        for actor in active { _ = corpus.firstEvent(of: actor, in: selection) }
      }
      for (bins, rows) in [(8, 12), (150, 25)] {
        guard let days = DayRuns(of: selection.events, in: corpus).days else { continue }
        let borders = (0...bins).map { days.first + days.dayCount * $0 / bins }
        report("highest activity in \(bins) bins") {
          _ = corpus.highestActivity(in: selection, between: borders)
        }
        report("activity of the \(rows) busiest in \(bins) bins") {
          for actor in active.prefix(rows) {
            _ = corpus.activity(of: actor, in: selection, between: borders)
          }
        }
      }
    }
  }

  /// Prints the shortest of some runs.
  private func report(_ name: String, _ run: () -> Void) {
    let best = (0..<7).map { _ in ContinuousClock().measure(run) }.min() ?? .zero
    print("  \(name): \(milliseconds(best)) ms")
  }
}
