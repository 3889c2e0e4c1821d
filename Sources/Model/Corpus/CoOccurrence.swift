/// How many events actors have in common: a square table.
public struct CoOccurrence: Sendable {
  /// The actors of the rows and of the columns.
  public let actors: [ActorID]
  /// Row by row.
  private let counts: [Int32]

  fileprivate init(actors: [ActorID], counts: [Int32]) {
    self.actors = actors
    self.counts = counts
  }

  /// How many events the actors of a row and of a column have in common; for one and the same, how many it has.
  public subscript(row: Int, column: Int) -> Int { Int(counts[row * actors.count + column]) }
}

extension Corpus {
  /// How many of some events actors have in common, places among them.
  ///
  /// - Parameter wanted: no actor twice; the table has a place for each two of them.
  /// - Complexity: one pass over who takes part in the events.
  public func coOccurrence(of wanted: [ActorID], in selection: Selection) -> CoOccurrence {
    var rows = Array(repeating: Int32(-1), count: actors.count)
    for (row, actor) in wanted.enumerated() { rows[actor.index] = Int32(row) }
    var counts = Array(repeating: Int32(0), count: wanted.count * wanted.count)
    var present: [Int] = []
    for event in selection.events {
      present.removeAll(keepingCapacity: true)
      forEachActor(of: event) { actor in
        if rows[actor] >= 0 { present.append(Int(rows[actor])) }
      }
      for row in present {
        for column in present { counts[row * wanted.count + column] += 1 }
      }
    }
    return CoOccurrence(actors: wanted, counts: counts)
  }

  /// By actor, in how many of some events it takes part together with another.
  ///
  /// - Complexity: one step for each event of that other one.
  public func companions(of actor: ActorID, in selection: Selection) -> [Int] {
    var counts = Array(repeating: 0, count: actors.count)
    for index in eventsOfActor[actor.index] {
      let event = EventID(index: Int(index))
      guard selection.contains(event) else { continue }
      forEachActor(of: event) { counts[$0] += 1 }
    }
    return counts
  }

  /// Calls a function with each actor and each place of an event, none of them twice.
  func forEachActor(of event: EventID, _ visit: (Int) -> Void) {
    // By index: slices would cost more than what is done with them.
    for index in actorsOfEvent.indices(of: event.index) { visit(Int(actorsOfEvent.values[index])) }
  }
}
