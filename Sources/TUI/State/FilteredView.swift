import Model

/// What a filter leaves of a snapshot: the rows of the timeline and of the actor list.
///
/// Compared by what it is made from.
struct FilteredView: Equatable, Sendable {
  let snapshotNumber: Int
  let query: Query
  let selection: Selection
  /// The events by their days.
  let runs: DayRuns
  /// The rows of the timeline.
  private(set) var rows: TimelineRows
  /// The most active first; those without events are there when the filter names actors, which may then be named as well.
  let actors: [ActorRow]

  /// An actor in the list.
  struct ActorRow: Hashable, Sendable {
    let actor: ActorID
    /// In how many of the events it takes part.
    var count: Int
    let stance: Stance
  }

  init(
    snapshot: inout Snapshot, query: Query, marks: Marks = Marks(),
    grouping: TimelineRows.Grouping = .init()
  ) {
    let corpus = snapshot.corpus
    snapshotNumber = snapshot.number
    self.query = query
    selection = snapshot.evaluator.select(query, marks: marks)
    runs = DayRuns(of: selection.events, in: corpus)
    rows = TimelineRows(of: runs, eventCount: selection.events.count, grouping: grouping)
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
      && left.rows.grouping == right.rows.grouping
  }

  /// Puts the events under other headings.
  mutating func group(_ grouping: TimelineRows.Grouping) {
    guard grouping != rows.grouping else { return }
    rows = TimelineRows(of: runs, eventCount: eventCount, grouping: grouping)
  }

  var eventCount: Int { selection.events.count }

  /// How many of the events are dated; these come first.
  var datedCount: Int { runs.eventCount }

  /// The timeline's row of the event at a position of the selection.
  func row(ofPosition position: Int) -> Int { rows.row(ofPosition: position) }

  /// Where an event stands in the selection, or where it would stand.
  func position(of event: EventID) -> (position: Int, isShown: Bool) {
    let position = selection.events.partitioningIndex { $0 >= event }
    let isShown = position < eventCount && selection.events[position] == event
    return (position, isShown)
  }
}
