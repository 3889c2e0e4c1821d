import Model

/// Where the reader is: what is shown, what is selected there and what is read.
///
/// Events are known by their accounts, which outlive a snapshot.
struct Location: Hashable, Sendable {
  var view: ViewID
  var focus: Pane
  /// The first account of the event that the timeline has selected.
  var selected: AccountID?
  /// What the source pane shows.
  var read: SourceState.Subject?

  /// Goes over to another snapshot.
  mutating func carry(_ move: SnapshotMove) {
    selected = selected.flatMap(move.account)
    read = read.flatMap(move.subject)
  }
}

/// Where the reader has been, in both directions from here.
struct Trail: Hashable, Sendable {
  /// The latest last.
  private(set) var behind: [Location] = []
  /// The next one last; they are there after going back.
  private(set) var ahead: [Location] = []

  /// So many locations are kept in each direction.
  static let limit = 100

  /// Keeps a location that is left for another; those ahead are forgotten, for the way is a new one.
  mutating func leave(_ location: Location) {
    ahead = []
    guard behind.last != location else { return }
    behind.append(location)
    if behind.count > Self.limit { behind.removeFirst() }
  }

  /// The location before; `nil` when there is none.
  mutating func back(from location: Location) -> Location? {
    guard let target = behind.popLast() else { return nil }
    ahead.append(location)
    return target
  }

  /// The location from which the reader went back last; `nil` when there is none.
  mutating func forward(from location: Location) -> Location? {
    guard let target = ahead.popLast() else { return nil }
    behind.append(location)
    return target
  }

  /// Goes over to another snapshot.
  mutating func carry(_ move: SnapshotMove) {
    for index in behind.indices { behind[index].carry(move) }
    for index in ahead.indices { ahead[index].carry(move) }
  }
}

extension AppState {
  var location: Location {
    let selected = selectedEvent.map { snapshot.corpus.event($0).accounts[0] }
    return Location(
      view: shownView, focus: focus, selected: selected,
      read: source.isBehind ? selected.map(SourceState.Subject.account) : source.subject)
  }

  /// Takes a step that leads elsewhere; where it began can be gone back to.
  mutating func jump(_ step: (inout AppState) -> Void) {
    let before = location
    step(&self)
    if location != before { trail.leave(before) }
  }

  /// Goes to a location as far as the filter shows it.
  mutating func go(to location: Location) {
    shownView = location.view
    if let account = location.selected { select(snapshot.corpus.event(of: account)) }
    if let subject = location.read { read(subject) }
    setFocus(location.focus)
  }

  mutating func goBack(_ steps: Int) {
    goAlong(steps, saying: "nowhere further back; go-to, search and Enter lead elsewhere") {
      $0.back(from: $1)
    }
  }

  mutating func goForward(_ steps: Int) {
    goAlong(steps, saying: "nowhere to go forward to") { $0.forward(from: $1) }
  }

  private mutating func goAlong(
    _ steps: Int, saying end: String, _ step: (inout Trail, Location) -> Location?
  ) {
    for _ in 0..<max(1, min(steps, Trail.limit)) {
      guard let target = step(&trail, location) else {
        notice = Notice(end)
        return
      }
      go(to: target)
    }
  }
}
