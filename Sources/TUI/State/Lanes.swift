import Model

/// Where the reader is in the lanes, which follow the actor list: its order is theirs, and its selected actor.
struct LanesState: Hashable, Sendable {
  /// The first actor on the screen.
  var top = 0
  /// The day with which the selected bin begins; `nil` until a bin was selected.
  var day: CivilDate?
}

/// What the lanes draw.
struct Lanes: Sendable {
  let window: TimeWindow
  let labels: [AxisLabel]
  var table: ActivityTable
}

/// Where the parts of the lanes stand in a pane: names, then a lane for each, under a row of labels.
enum LanesLayout {
  static let labelRows = 1

  /// Columns before the lanes; the last of them says whether they go on to the left, as one behind them does to the right.
  static func start(in area: Rectangle) -> Int { min(32, max(11, area.columns / 4)) }

  static func columns(in area: Rectangle) -> Int { max(1, area.columns - start(in: area) - 1) }
}

extension AppState {
  var preparedLanes: Lanes? { prepared?.value as? Lanes }

  /// Rows of the lanes under the labels.
  private var lanesHeight: Int { max(1, contentHeight(of: .main) - LanesLayout.labelRows) }

  /// The actors whose lanes are on the screen.
  var actorsInLanes: [ActorID] {
    actors.entries[min(lanes.top, actors.entries.count)...].prefix(lanesHeight).map(\.actor)
  }

  /// What is to be drawn; what is known of the same bins already is not worked out again.
  func makeLanes() -> Lanes? {
    guard let window = timeWindow else { return nil }
    let borders = window.borders
    var lanes =
      preparedLanes.flatMap { $0.table.key == ActivityTable.Key(view, borders: borders) ? $0 : nil }
      ?? Lanes(
        window: window, labels: AxisLabel.labels(of: window),
        table: ActivityTable(view, of: snapshot.corpus, borders: borders))
    for actor in actorsInLanes { lanes.table.add(actor, in: view, of: snapshot.corpus) }
    return lanes
  }

  // MARK: Moving

  mutating func moveInLanes(_ motion: Motion) -> Bool {
    guard let before = actors.selectedIndex else { return false }
    var position = ListPosition(selected: before, top: lanes.top)
    position.move(motion, count: actors.entries.count, height: lanesHeight)
    lanes.top = position.top
    // In the actor list the reader may stand in the details of the actor, and stays there.
    guard position.selected != before else { return false }
    actors.select(index: position.selected)
    return true
  }

  mutating func refitLanes() {
    var position = ListPosition(selected: actors.selectedIndex ?? 0, top: lanes.top)
    position.show(row: position.selected, of: actors.entries.count, height: lanesHeight)
    lanes.top = position.top
  }

  /// The bin that is selected: the one chosen, else that of the event selected on the timeline, or the nearest shown.
  func selectedBin(of window: TimeWindow) -> Int {
    let day = lanes.day ?? selectedDays?.first ?? window.days.first
    return min(max(window.bins.lowerBound, window.scale.bin(of: day)), window.bins.upperBound - 1)
  }

  /// Goes to a bin further on, or back when negative; the window follows.
  mutating func moveThroughLanes(_ bins: Int) {
    guard let window = timeWindow else {
      notice = Notice("no event here is dated")
      return
    }
    let here = selectedBin(of: window)
    let target = here + bins
    let shifted =
      window.bins.contains(target)
      ? window : window.beginning(withBin: target - window.bins.count / 2)
    let reached = min(max(shifted.bins.lowerBound, target), shifted.bins.upperBound - 1)
    guard reached != here else {
      notice = Notice(bins > 0 ? "nothing is dated later" : "nothing is dated earlier")
      return
    }
    select(bin: reached, of: shifted)
  }

  /// Selects the nearest bin that a window shows.
  mutating func keepLanes(in window: TimeWindow) {
    select(bin: selectedBin(of: window), of: window)
  }

  private mutating func select(bin: Int, of window: TimeWindow) {
    lanes.day = window.scale.firstDay(ofBin: bin)
    axis.start = window.days.first
  }

  /// Selects the cell at a place of the pane, or the actor where its name is.
  mutating func pickInLanes(row: Int, column: Int) -> Bool {
    let index = lanes.top + row - LanesLayout.labelRows
    guard row >= LanesLayout.labelRows, actors.entries.indices.contains(index),
      let area = layout.box(of: .main)?.content
    else { return false }
    _ = moveInLanes(.row(index + 1))
    let place = column - LanesLayout.start(in: area)
    if let window = timeWindow, (0..<window.columns).contains(place) {
      select(bin: window.bins.lowerBound + place / window.binColumns, of: window)
    }
    return true
  }

  // MARK: The selected cell

  /// A cell of the lanes: an actor in a bin.
  struct LaneCell: Hashable {
    let actor: ActorID
    let days: DateSpan
    /// How many events happened in the bin.
    let count: Int
    /// How many may have happened in it or beside it.
    let span: Int
  }

  /// What is selected; `nil` when there is no actor, or no day.
  var selectedLaneCell: LaneCell? {
    guard let lanes = preparedLanes, let actor = selectedActor?.actor else { return nil }
    let bin = selectedBin(of: lanes.window)
    let activity = lanes.table[actor]
    let index = bin - lanes.window.bins.lowerBound
    guard activity.counts.indices.contains(index) else { return nil }
    return LaneCell(
      actor: actor, days: lanes.window.days(ofBin: bin),
      count: activity.counts[index], span: activity.spans[index])
  }

  /// Shows only the events of the selected actor in the selected days.
  mutating func filterBySelectedLane() {
    guard let cell = selectedLaneCell else {
      notice = Notice("there is no actor and no day here")
      return
    }
    let actor = snapshot.corpus.actors[cell.actor.index]
    let days = DateText.text(cell.days)
    guard cell.count + cell.span > 0 else {
      notice = Notice("no event of \(actor.name) in \(days)")
      return
    }
    filter(by: cell.days, in: filters.current.including(only: [actor]))
    notice = Notice("only \(actor.name) in \(days); u brings the rest back")
  }
}
