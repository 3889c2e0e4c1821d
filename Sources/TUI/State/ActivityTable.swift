import Model

/// How active actors were in the filtered events, worked out for those that have been on the screen.
struct ActivityTable: Equatable, Sendable {
  /// All that it depends on.
  struct Key: Hashable, Sendable {
    let snapshotNumber: Int
    let query: Query
    /// The first days of the bins, and the day after the last.
    let borders: [CivilDate]

    init(_ view: FilteredView, borders: [CivilDate]) {
      snapshotNumber = view.snapshotNumber
      query = view.query
      self.borders = borders
    }
  }

  let key: Key
  /// The most events that any actor has in a bin: one scale for all.
  let peak: Int
  private var known: [ActorID: Activity] = [:]

  init(_ view: FilteredView, of corpus: Corpus, borders: [CivilDate]) {
    key = Key(view, borders: borders)
    peak = corpus.highestActivity(in: view.selection, between: borders)
  }

  /// How active an actor was that has been added; nothing for others.
  subscript(actor: ActorID) -> Activity { known[actor] ?? Activity(bins: 0) }

  /// Works out how active an actor was, unless that is known.
  mutating func add(_ actor: ActorID, in view: FilteredView, of corpus: Corpus) {
    guard known[actor] == nil else { return }
    known[actor] = corpus.activity(of: actor, in: view.selection, between: key.borders)
  }

  static func == (left: ActivityTable, right: ActivityTable) -> Bool {
    left.key == right.key && left.known.keys == right.known.keys
  }
}

extension DateSpan {
  /// The borders of `count` bins that share these days evenly; a day is never cut.
  func borders(bins count: Int) -> [CivilDate] { (0...count).map { first + dayCount * $0 / count } }
}
