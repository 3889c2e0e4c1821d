import Model

extension ViewID {
  static let map = ViewID(name: "map")
}

extension MainView {
  /// Where the filtered events happened.
  static let map = MainView(
    id: .map, name: "Map", key: "P", help: "the map: places of the events",
    commands: mapCommands,
    prepare: { $0.makeMap() },
    move: { $0.moveOnMap($1) },
    refit: { _ in },
    pick: { $0.pickOnMap(row: $1, column: $2) },
    open: { $0.filterBySelectedSpot() },
    openHelp: "only the events of the selected place, or again of all",
    openHint: "only these",
    rowNames: { state, row in
      (state.preparedMap?.spots[row].actor).map { state.names(of: $0) } ?? []
    },
    position: { ($0.selectedSpotIndex, $0.preparedMap?.spots.count ?? 0) },
    details: \.mapDetails, wording: .map,
    draw: { $0.drawMap(in: $1, state: $2) })

  // One row per line reads as a table.
  // swift-format-ignore
  private static let mapCommands: [Command] = [
    Command("map-in", ["+"], [.view(.map)], "less of the world, around the selected place") { $0.zoomMap($1 ?? 1) },
    Command("map-out", ["-"], [.view(.map)], "more of it") { $0.zoomMap(-($1 ?? 1)) },
    Command("map-left", [.left, "h"], [.view(.map)], "to the west") { $0.shiftMap(down: 0, right: -($1 ?? 1)) },
    Command("map-right", [.right, "l"], [.view(.map)], "to the east") { $0.shiftMap(down: 0, right: $1 ?? 1) },
    Command("map-up", [.up], [.view(.map)], "to the north") { $0.shiftMap(down: -($1 ?? 1), right: 0) },
    Command("map-down", [.down], [.view(.map)], "to the south") { $0.shiftMap(down: $1 ?? 1, right: 0) },
    Command("map-fit", ["."], [.view(.map)], "where most of the events happened") { state, _ in state.fitMap() },
  ]
}

extension AppState {
  /// `Sirte, Libya: 12 events; 40 of 60 events on the map`, or less where there is less room.
  fileprivate var mapDetails: [String] {
    guard let map = preparedMap, let spot = selectedSpot else { return [] }
    let events = counted(spot.events, "event")
    let name = snapshot.corpus.actors[spot.actor.index].name
    let country = spot.place.extent == .country ? name : "\(name), \(spot.place.country)"
    let located = "\(map.located) of \(counted(view.eventCount, "event")) on the map"
    return [
      "\(country): \(events); \(located)", "\(country): \(events)", "\(name): \(spot.events)",
    ]
  }
}

extension Frame {
  fileprivate mutating func drawMap(in area: Rectangle, state: AppState) {
    guard let map = state.preparedMap, map.coasts.size.rows == area.rows,
      map.coasts.size.columns == area.columns
    else { return }
    drawLines(of: map, in: area)
    guard !map.spots.isEmpty else {
      put(
        DisplayText(
          state.view.eventCount == 0
            ? state.emptyTimeline : "No place of these events is on the map."),
        row: area.row, column: area.column + 1, width: area.columns - 1, style: .role(.dim),
        overflow: .ellipsis)
      return
    }
    drawSpots(of: map, in: area, state: state)
  }

  private mutating func drawLines(of map: Map, in area: Rectangle) {
    for row in 0..<area.rows {
      for column in 0..<area.columns {
        let coast = map.coasts.character(row: row, column: column)
        guard let character = coast ?? map.borders.character(row: row, column: column) else {
          continue
        }
        self[area.row + row, area.column + column] = Cell(
          content: .character(character), style: .role(coast == nil ? .border : .dim))
      }
    }
  }

  /// Draws the places, those of the fewest events first, so that the others cover them; then names as far as there is room.
  private mutating func drawSpots(of map: Map, in area: Rectangle, state: AppState) {
    let selected = state.selectedSpot
    var isTaken = Array(repeating: false, count: area.rows * area.columns)
    let cells = map.spots.map { map.cell(of: $0) }
    for (spot, cell) in zip(map.spots, cells).reversed() {
      guard let cell else { continue }
      isTaken[cell.row * area.columns + cell.column] = true
      let isSelected = spot == selected
      self[area.row + cell.row, area.column + cell.column] = Cell(
        content: .character(Self.sign(of: spot, most: map.spots[0].events)),
        style: Style(role: .place, isSelected: isSelected && state.focus == .main))
    }
    let order = ([state.selectedSpotIndex] + map.spots.indices).prefix(Self.mostNames)
    var named: Set<Int> = []
    for index in order where named.insert(index).inserted {
      guard let cell = cells[index] else { continue }
      let isSelected = map.spots[index] == selected
      let name = state.snapshot.corpus.actors[map.spots[index].actor.index].name
      let text = DisplayText("\(name) \(map.spots[index].events)")
      guard
        let column = Self.nameStart(text.width, at: cell, in: area, isTaken, overAll: isSelected)
      else { continue }
      put(
        text, row: area.row + cell.row, column: area.column + column,
        width: area.columns - column, style: .role(isSelected ? .heading : .place))
      for taken in column..<min(area.columns, column + text.width) {
        isTaken[cell.row * area.columns + taken] = true
      }
    }
  }

  /// More names than this make no map more legible.
  private static let mostNames = 200

  /// `○` for a few of the events, `●` for more, `◉` for most.
  private static func sign(of spot: Map.Spot, most: Int) -> Character {
    let share = Double(spot.events) / Double(max(1, most))
    return share > 0.5 ? "◉" : share > 0.1 ? "●" : "○"
  }

  /// The column where the name of a place can stand: right of it, else left of it; `nil` when there is no room.
  ///
  /// - Parameter overAll: whether it may cover other places.
  private static func nameStart(
    _ width: Int, at cell: CellPlace, in area: Rectangle, _ isTaken: [Bool], overAll: Bool
  ) -> Int? {
    let starts = [cell.column + 2, cell.column - 1 - width]
    let fitting = starts.filter { $0 >= 0 && $0 + width <= area.columns }
    let free = fitting.first { start in
      (start..<start + width).allSatisfy { !isTaken[cell.row * area.columns + $0] }
    }
    return free ?? (overAll ? fitting.first : nil)
  }
}
