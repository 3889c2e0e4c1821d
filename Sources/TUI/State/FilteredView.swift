import Model

/// What a filter leaves of a snapshot: the rows of the timeline and of the actor list.
///
/// Compared by what it is made from.
struct FilteredView: Equatable, Sendable {
  let snapshotNumber: Int
  let query: Query
  let selection: Selection
  /// How many of the events are dated; these come first.
  let datedCount: Int
  /// From the first day of the first event to the last day of any; `nil` when none is dated.
  let days: ClosedRange<CivilDate>?
  /// The most active first; those without events are there when the filter names actors, which may then be named as well.
  let actors: [ActorRow]

  /// An actor in the list.
  struct ActorRow: Hashable, Sendable {
    let actor: ActorID
    /// In how many of the events it takes part.
    var count: Int
    let stance: Stance
  }

  init(snapshot: inout Snapshot, query: Query) {
    let corpus = snapshot.corpus
    snapshotNumber = snapshot.number
    self.query = query
    selection = snapshot.evaluator.select(query)
    datedCount = selection.events.partitioningIndex { $0.index >= corpus.datedCount }
    days = corpus.days(of: selection)
    actors = Self.rows(of: corpus, query: query, counts: selection.actorCounts)
  }

  private static func rows(of corpus: Corpus, query: Query, counts: [Int]) -> [ActorRow] {
    let stances = query.stances(on: corpus.actors)
    let isChoice = stances.values.contains(.included)
    func row(_ actor: ActorID) -> ActorRow {
      ActorRow(actor: actor, count: counts[actor.index], stance: stances[actor] ?? .none)
    }
    var active = counts.indices.filter { counts[$0] > 0 }.map { row(ActorID(index: $0)) }
    ActorOrder.sort(&active, in: corpus) { -$0.count }
    let idle = corpus.actorsByName.filter {
      counts[$0.index] == 0 && (isChoice || stances[$0] != nil)
    }
    return active + idle.map(row)
  }

  static func == (left: FilteredView, right: FilteredView) -> Bool {
    left.snapshotNumber == right.snapshotNumber && left.query == right.query
  }

  // MARK: The timeline's rows

  var eventCount: Int { selection.events.count }

  /// A row of the timeline.
  enum TimelineRow: Hashable, Sendable {
    case event(position: Int)
    /// The line above the undated events.
    case undatedHeading
  }

  /// Events, and a heading where the undated ones begin.
  var rowCount: Int { eventCount + (datedCount < eventCount ? 1 : 0) }

  /// The row of the event at a position of the selection.
  func row(ofPosition position: Int) -> Int { position < datedCount ? position : position + 1 }

  func timelineRow(_ row: Int) -> TimelineRow {
    if row < datedCount { return .event(position: row) }
    return row == datedCount ? .undatedHeading : .event(position: row - 1)
  }

  /// Where an event stands in the selection, or where it would stand.
  func position(of event: EventID) -> (position: Int, isShown: Bool) {
    let position = selection.events.partitioningIndex { $0 >= event }
    let isShown = position < eventCount && selection.events[position] == event
    return (position, isShown)
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first index whose element fulfils a condition that every element after it fulfils too; the end index if none does.
  func partitioningIndex(where condition: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
