import Model

/// In what order the actors are listed; what is equal is in the order of the names.
enum ActorOrder: Hashable, Sendable {
  /// Those that take part in the most of the filtered events first.
  case count
  case name
  /// By the first of the filtered events in which they take part; those without a dated one last.
  case firstDay
  /// Those that have the most of the filtered events in common with an actor first.
  case together(with: ActorID)

  /// The order after this one; `selected` is the actor that the next one may be about.
  func next(selected: ActorID) -> ActorOrder {
    switch self {
    case .count: .name
    case .name: .firstDay
    case .firstDay: .together(with: selected)
    case .together: .count
    }
  }

  /// The same order in another snapshot, where the actor that it is about may have another number or be gone.
  func moved(by move: (ActorID) -> ActorID?) -> ActorOrder {
    switch self {
    case .count, .name, .firstDay: self
    case .together(let actor): move(actor).map { .together(with: $0) } ?? .count
    }
  }

  /// What the title of the list says, the longest first, without the number of actors.
  func titles(in corpus: Corpus) -> [String] {
    switch self {
    case .count: []
    case .name: ["by name"]
    case .firstDay: ["by first day", "by day"]
    case .together(let actor): ["with \(corpus.actors[actor.index].name)"]
    }
  }

  /// The actors of a view in this order, those without events last.
  ///
  /// Their counts are of the events that the order is about: the filtered ones, or of these the ones in common.
  func rows(of view: FilteredView, in corpus: Corpus) -> [FilteredView.ActorRow] {
    let idle = view.actors.partitioningIndex { $0.count == 0 }
    var active = Array(view.actors[..<idle])
    switch self {
    // The view has them so.
    case .count: break
    case .name: Self.sort(&active, in: corpus) { _ in 0 }
    case .firstDay:
      Self.sort(&active, in: corpus) { row in
        let event = corpus.firstEvent(of: row.actor, in: view.selection)
        return event.flatMap(corpus.days).map { Int($0.lowerBound.dayNumber) } ?? .max
      }
    case .together(let actor):
      let common = corpus.companions(of: actor, in: view.selection)
      for index in active.indices { active[index].count = common[active[index].actor.index] }
      Self.sort(&active, in: corpus) { -$0.count }
    }
    return active + view.actors[idle...]
  }

  /// Puts rows in the order of a number, and of the names where it is the same.
  static func sort(
    _ rows: inout [FilteredView.ActorRow], in corpus: Corpus,
    by number: (FilteredView.ActorRow) -> Int
  ) {
    let keys = rows.map { (number: number($0), rank: corpus.nameRank(of: $0.actor), row: $0) }
    rows = keys.sorted { ($0.number, $0.rank) < ($1.number, $1.rank) }.map(\.row)
  }
}
