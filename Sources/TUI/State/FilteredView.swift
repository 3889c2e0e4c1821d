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
  /// The most active first.
  let actors: [ActorRow]

  /// An actor in the list.
  struct ActorRow: Hashable, Sendable {
    let actor: ActorID
    /// In how many of the events it takes part.
    let count: Int
    let stance: Stance
  }

  init(snapshot: Snapshot, query: Query, grouping: TimelineRows.Grouping = .init()) {
    let corpus = snapshot.corpus
    snapshotNumber = snapshot.number
    self.query = query
    selection = corpus.select(query)
    runs = DayRuns(of: selection.events, in: corpus)
    rows = TimelineRows(of: runs, eventCount: selection.events.count, grouping: grouping)
    actors = Self.rows(of: corpus, query: query, counts: selection.actorCounts)
  }

  private static func rows(of corpus: Corpus, query: Query, counts: [Int]) -> [ActorRow] {
    var rows: [ActorRow] = []
    for (index, actor) in corpus.actors.enumerated() {
      let stance = query == .all ? .none : query.stance(on: actor)
      guard counts[index] > 0 || stance != .none else { continue }
      rows.append(ActorRow(actor: ActorID(index: index), count: counts[index], stance: stance))
    }
    rows.sort { left, right in
      left.count != right.count
        ? left.count > right.count
        : corpus.actors[left.actor.index].name < corpus.actors[right.actor.index].name
    }
    return rows
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
