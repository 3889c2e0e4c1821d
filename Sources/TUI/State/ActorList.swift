import Model

/// The list of actors: their order, what is unfolded, and where the reader is.
///
/// A row of the list is an actor, or a detail under an actor that is unfolded.
struct ActorList: Equatable, Sendable {
  /// Which row is selected.
  var position = ListPosition()
  private(set) var order = ActorOrder.count
  /// In their order.
  private(set) var entries: [FilteredView.ActorRow] = []
  /// How many of them take part in any of the filtered events.
  private(set) var activeCount = 0
  /// The columns that the longest number of events takes.
  private(set) var countColumns = 1
  /// How active those on the screen were; `nil` when there is no room to show it.
  var activity: ActivityTable?
  /// From the top down.
  private var unfolded: [Unfolded] = []

  /// An actor with its details under it.
  private struct Unfolded: Equatable, Sendable {
    let index: Int
    let details: [ActorDetail]
  }

  /// What stands in a row.
  enum Row: Hashable, Sendable {
    case actor(index: Int)
    case detail(ActorDetail)
  }

  init(order: ActorOrder = .count) { self.order = order }

  // MARK: Rows

  var rowCount: Int { unfolded.reduce(entries.count) { $0 + $1.details.count } }

  /// The row of the actor at an index.
  func row(of index: Int) -> Int {
    unfolded.reduce(index) { $1.index < index ? $0 + $1.details.count : $0 }
  }

  /// What stands in a row, of which there must be one.
  func content(of row: Int) -> Row {
    let (index, detail) = place(of: row)
    return detail.map(Row.detail) ?? .actor(index: index)
  }

  /// What stands in the rows of a screen of a height.
  func rows(onScreen height: Int) -> [Row] {
    (position.top..<max(position.top, min(position.top + height, rowCount))).map(content)
  }

  /// The index of the actor to which a row belongs.
  func index(at row: Int) -> Int { place(of: row).index }

  private func place(of row: Int) -> (index: Int, detail: ActorDetail?) {
    var above = 0
    for open in unfolded {
      let below = row - (open.index + above) - 1
      if below < 0 { break }
      if below < open.details.count { return (open.index, open.details[below]) }
      above += open.details.count
    }
    return (row - above, nil)
  }

  /// The index of the actor that is selected, itself or in its details; `nil` when there are none.
  var selectedIndex: Int? {
    let index = index(at: position.selected)
    return entries.indices.contains(index) ? index : nil
  }

  var selected: FilteredView.ActorRow? { selectedIndex.map { entries[$0] } }

  /// Room for the highest number of events and the highest total.
  private static func countColumns(
    _ actors: [FilteredView.ActorRow], in corpus: Corpus
  ) -> Int {
    let totals = actors.map { corpus.eventCount(of: $0.actor) }
    let isPartial = zip(actors, totals).contains { $0.count != $1 }
    let numbers = [actors.map(\.count).max(), isPartial ? totals.max() : nil]
    return numbers.compactMap { $0.map { "\($0)".utf8.count } }.reduce(isPartial ? 1 : 0, +)
  }

  // MARK: Changes

  mutating func select(index: Int) { position.selected = row(of: index) }

  /// Lists the actors of a view; the selected one stays selected, or what is in its row then.
  ///
  /// - Parameter move: finds an actor of the snapshot before in this one.
  mutating func list(
    _ view: FilteredView, of corpus: Corpus, move: (ActorID) -> ActorID? = { $0 }
  ) {
    let selected = self.selected.flatMap { move($0.actor) }
    let below = selectedIndex.map { position.selected - row(of: $0) } ?? 0
    let open = unfolded.compactMap { move(entries[$0.index].actor) }
    order = order.moved(by: move)
    entries = order.rows(of: view, in: corpus)
    activeCount = view.actors.partitioningIndex { $0.count == 0 }
    countColumns = Self.countColumns(entries, in: corpus)
    unfolded = entries.indices.filter { open.contains(entries[$0].actor) }.map {
      Unfolded(index: $0, details: ActorDetail.all(of: entries[$0].actor, in: view, corpus))
    }
    if let index = selected.flatMap({ actor in entries.firstIndex { $0.actor == actor } }) {
      select(index: index)
      let details = unfolded.first { $0.index == index }?.details.count ?? 0
      position.selected += min(below, details)
    } else {
      position.selected = min(position.selected, max(0, rowCount - 1))
    }
  }

  /// Goes over to the next order.
  mutating func reorder(_ view: FilteredView, of corpus: Corpus) {
    guard let selected else { return }
    order = order.next(selected: selected.actor)
    list(view, of: corpus)
  }

  /// Shows the details of the selected actor, or does so no longer.
  ///
  /// - Parameter height: how many rows are on the screen; it scrolls so that as many details as can be are among them.
  mutating func toggleDetails(_ view: FilteredView, of corpus: Corpus, height: Int) {
    guard let selected, let index = selectedIndex else { return }
    if let open = unfolded.firstIndex(where: { $0.index == index }) {
      unfolded.remove(at: open)
      select(index: index)
      return
    }
    let details = ActorDetail.all(of: selected.actor, in: view, corpus)
    let place = unfolded.firstIndex { $0.index > index } ?? unfolded.endIndex
    unfolded.insert(Unfolded(index: index, details: details), at: place)
    let row = row(of: index)
    position.top = min(row, max(position.top, row + details.count + 1 - height))
  }
}

extension AppState {
  /// Lists the actors of the view anew.
  ///
  /// Where the reader is elsewhere, a list at its top stays there, and one whose selected actor has no event any more goes
  /// there.
  ///
  /// - Parameter move: finds an actor of the snapshot before in this one.
  mutating func listActors(move: (ActorID) -> ActorID? = { $0 }) {
    let wasAtTop = actors.position.selected == 0
    actors.list(view, of: snapshot.corpus, move: move)
    guard focus != .actors else { return }
    if wasAtTop || selectedActor?.count == 0 { actors.position = ListPosition() }
  }

  /// The actor that is selected in the actor list.
  var selectedActor: FilteredView.ActorRow? { actors.selected }

  mutating func reorderActors() {
    guard actorIsSelected() else { return }
    actors.reorder(view, of: snapshot.corpus)
  }

  mutating func toggleActorDetails() {
    guard actorIsSelected() else { return }
    actors.toggleDetails(view, of: snapshot.corpus, height: contentHeight(of: .actors))
  }

  /// Includes or excludes the selected actor, or does so no longer.
  mutating func toggle(_ stance: Stance) {
    guard actorIsSelected(), let row = selectedActor else { return }
    let actor = snapshot.corpus.actors[row.actor.index]
    setFilter(filters.current.with(row.stance == stance ? .none : stance, on: actor))
  }

  /// Includes only the selected actor, or no longer.
  mutating func toggleOnlySelectedActor() {
    guard actorIsSelected(), let row = selectedActor else { return }
    setFilter(filters.current.togglingOnly([snapshot.corpus.actors[row.actor.index]]))
  }

  /// Whether an actor is selected; if not, it says so.
  private mutating func actorIsSelected() -> Bool {
    if selectedActor == nil { notice = Notice("there is no actor here") }
    return selectedActor != nil
  }
}

extension Corpus {
  /// Finds an actor of an earlier snapshot by its name and kind.
  func actor(_ actor: ActorID, of old: Corpus) -> ActorID? {
    let known = old.actors[actor.index]
    return actors.firstIndex { $0.name == known.name && $0.kind == known.kind }
      .map(ActorID.init(index:))
  }
}
