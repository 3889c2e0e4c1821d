/// The events that a query lets through.
public struct Selection: Sendable {
  /// In timeline order.
  public let events: [EventID]
  /// For each actor of the corpus, in how many of these events it takes part; for a place, how many happened there.
  public let actorCounts: [Int]
  /// How many events were left out only because they have no date.
  public let hiddenUndated: Int
  private let set: EventSet

  /// Whether an event is among them.
  ///
  /// - Complexity: one look at a bit.
  public func contains(_ event: EventID) -> Bool { set.contains(event.index) }

  /// All events of a corpus.
  init(all corpus: Corpus) {
    set = EventSet(count: corpus.eventCount, all: true)
    events = (0..<corpus.eventCount).map(EventID.init(index:))
    actorCounts = corpus.actors.indices.map { corpus.eventsOfActor[$0].count }
    hiddenUndated = 0
  }

  init(_ set: EventSet, hiddenUndated: Int, in corpus: Corpus) {
    self.set = set
    events = set.events
    self.hiddenUndated = hiddenUndated
    // By index: a slice for each event would cost more than the counting.
    var counts = Array(repeating: 0, count: corpus.actors.count)
    for event in events {
      for index in corpus.actorsOfEvent.indices(of: event.index) {
        counts[Int(corpus.actorsOfEvent.values[index])] += 1
      }
    }
    actorCounts = counts
  }
}

extension Corpus {
  /// The events that a query lets through, with the actors' counts.
  ///
  /// For one query after the other a ``QueryEvaluator`` is faster.
  public func select(_ query: Query, marks: Marks = Marks()) -> Selection {
    var evaluator = QueryEvaluator(self)
    return evaluator.select(query, marks: marks)
  }
}
