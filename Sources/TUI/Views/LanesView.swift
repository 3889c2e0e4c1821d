import Model

extension ViewID {
  static let lanes = ViewID(name: "lanes")
}

extension MainView {
  /// When the actors were active: a row an actor, in the order of the actor list.
  static let lanes = MainView(
    id: .lanes, name: "Lanes", key: "L", help: "lanes: actors over time",
    commands: lanesCommands,
    prepare: { $0.makeLanes() },
    actorsShown: \.actorsInLanes,
    time: Time(
      columns: LanesLayout.columns,
      anchor: { state in
        state.timeWindow.map { $0.scale.firstDay(ofBin: state.selectedBin(of: $0)) }
      },
      follow: { state, window, _ in state.keepLanes(in: window) }),
    move: { $0.moveInLanes($1) },
    refit: { $0.refitLanes() },
    pick: { $0.pickInLanes(row: $1, column: $2) },
    open: { $0.filterBySelectedLane() },
    openHelp: "only events of this actor and these days", openHint: "only these",
    rowNames: { $0.names(of: $0.actors.entries[$1].actor) },
    position: { ($0.actors.selectedIndex ?? 0, $0.actors.entries.count) },
    column: { state in state.timeWindow.map(state.selectedBin) ?? 0 },
    details: \.lanesDetails,
    wording: .lanes,
    draw: { $0.drawLanes(in: $1, state: $2) })

  // One row per line reads as a table.
  // swift-format-ignore
  private static let lanesCommands: [Command] = [
    Command("lanes-earlier", ["h", .left], [.view(.lanes)], "a bin earlier") { $0.moveThroughLanes(-($1 ?? 1)) },
    Command("lanes-later", ["l", .right], [.view(.lanes)], "a bin later") { $0.moveThroughLanes($1 ?? 1) },
  ]
}

extension AppState {
  /// `Khalifa Haftar in 2019-04: 12 events, 3 known less finely`.
  fileprivate var lanesDetails: [String] {
    guard let cell = selectedLaneCell else { return [] }
    let name = snapshot.corpus.actors[cell.actor.index].name
    let days = DateText.text(cell.days)
    let events = counted(cell.count, "event")
    let spans = cell.span == 0 ? "" : ", \(cell.span) dated less finely"
    return [
      "\(name) in \(days): \(events)\(spans)", "\(days): \(events)\(spans)",
      "\(days): \(events)", "\(days): \(cell.count)",
    ]
  }
}

extension Frame {
  fileprivate mutating func drawLanes(in area: Rectangle, state: AppState) {
    guard let lanes = state.preparedLanes, !state.actors.entries.isEmpty else {
      let text =
        state.view.eventCount == 0
        ? state.emptyTimeline
        : state.actors.entries.isEmpty
          ? "No actor takes part in these events." : "No event here is dated."
      put(
        DisplayText(text), row: area.row, column: area.column + 1, width: area.columns - 1,
        style: .role(.dim), overflow: .ellipsis)
      return
    }
    let start = area.column + LanesLayout.start(in: area)
    for label in lanes.labels {
      put(
        DisplayText(label.text), row: area.row, column: start + label.column, style: .role(.title))
    }
    drawArrows(of: lanes.window, row: area.row, start: start)
    let rows = area.rowRange.dropFirst(LanesLayout.labelRows)
    for (row, index) in zip(rows, state.lanes.top..<state.actors.entries.count) {
      drawLane(index, of: lanes, row: row, column: area.column, start: start, state: state)
    }
  }

  /// Draws whether there are events before and after what is shown.
  private mutating func drawArrows(of window: TimeWindow, row: Int, start: Int) {
    let arrows = [
      (window.hasEarlier, AxisSign.earlier, start - 1),
      (window.hasLater, AxisSign.later, start + window.columns),
    ]
    for (isNeeded, sign, column) in arrows where isNeeded {
      put(DisplayText(String(sign)), row: row, column: column, style: .role(.mark))
    }
  }

  /// Draws `>Khalifa Haftar  ▁▂─▃  █`.
  private mutating func drawLane(
    _ index: Int, of lanes: Lanes, row: Int, column: Int, start: Int, state: AppState
  ) {
    let entry = state.actors.entries[index]
    let actor = state.snapshot.corpus.actors[entry.actor.index]
    let isSelected = index == state.actors.selectedIndex
    if isSelected { put(DisplayText(">"), row: row, column: column) }
    put(
      DisplayText(actor.name), row: row, column: column + 1, width: start - column - 2,
      style: .role(entry.count == 0 ? .dim : actor.kind == .place ? .place : .actor),
      overflow: .ellipsis)
    let bin = state.selectedBin(of: lanes.window) - lanes.window.bins.lowerBound
    draw(
      lanes.table[entry.actor], peak: lanes.table.peak, row: row, column: start,
      binColumns: lanes.window.binColumns,
      selectedBin: isSelected && state.focus == .main ? bin : nil)
  }
}
