import Model

extension ViewID {
  static let matrix = ViewID(name: "matrix")
}

extension MainView {
  /// How many events each two of the most active actors have in common.
  static let matrix = MainView(
    id: .matrix, name: "Matrix", key: "M", help: "actors by actors: events in common",
    commands: matrixCommands,
    prepare: { Matrix($0.view, of: $0.snapshot.corpus) },
    move: { $0.moveInMatrix(rows: $1, columns: .rows(0)) },
    refit: { $0.refitMatrix() },
    pick: { $0.pickInMatrix(row: $1, column: $2) },
    open: { $0.filterBySelectedPair() },
    openHelp: "only the events that both actors have in common, or again all",
    openHint: "only these",
    rowNames: { state, row in
      state.preparedMatrix.map { state.names(of: $0.actors[row]) } ?? []
    },
    position: { ($0.matrix.rows.selected, $0.preparedMatrix?.actors.count ?? 0) },
    column: { $0.matrix.columns.selected },
    details: \.matrixDetails, wording: .matrix,
    draw: { $0.drawMatrix(in: $1, state: $2) })

  // One row per line reads as a table.
  // swift-format-ignore
  private static let matrixCommands: [Command] = [
    Command("matrix-left", ["h", .left], [.view(.matrix)], "a column to the left") { $0.moveAcrossMatrix(-($1 ?? 1)) },
    Command("matrix-right", ["l", .right], [.view(.matrix)], "a column to the right") { $0.moveAcrossMatrix($1 ?? 1) },
  ]
}

extension AppState {
  /// `Khalifa Haftar × Fayez al-Sarraj: 12 events`, or the numbers of the row and the column where there is less room.
  fileprivate var matrixDetails: [String] {
    guard let (row, column, count) = selectedPair else { return [] }
    let isOne = row == column
    let names = (isOne ? [row] : [row, column]).map { snapshot.corpus.actors[$0.index].name }
    let (first, second) = (matrix.rows.selected + 1, matrix.columns.selected + 1)
    let numbers = isOne ? "\(first)" : "\(first) × \(second)"
    return [
      "\(names.joined(separator: " × ")): \(counted(count, "event"))",
      "\(numbers): \(counted(count, "event"))", "\(numbers): \(count)",
    ]
  }
}

extension Frame {
  fileprivate mutating func drawMatrix(in area: Rectangle, state: AppState) {
    guard let matrix = state.preparedMatrix, !matrix.actors.isEmpty else {
      put(
        DisplayText(
          state.view.eventCount == 0 ? state.emptyTimeline : "No actor takes part in these events."),
        row: area.row, column: area.column + 1, width: area.columns - 1, style: .role(.dim),
        overflow: .ellipsis)
      return
    }
    let layout = matrix.layout(in: area)
    let columns = state.matrix.columns.top..<matrix.actors.count
    for (place, column) in columns.prefix(layout.columns).enumerated() {
      let end = area.column + layout.cellStart + (place + 1) * layout.cellColumns
      let isSelected = column == state.matrix.columns.selected
      drawHead(
        of: matrix.actors[column], number: column + 1, row: area.row, end: end, layout,
        style: .role(isSelected ? .heading : .title), state: state)
    }
    let rows = state.matrix.rows.top..<matrix.actors.count
    for (place, row) in rows.prefix(layout.rows).enumerated() {
      drawRow(
        row, of: matrix, at: area.row + layout.nameRows + 1 + place, area, layout, state: state)
    }
  }

  /// Draws the number of a column and, where there is room, the name above it, downwards.
  private mutating func drawHead(
    of actor: ActorID, number: Int, row: Int, end: Int, _ layout: MatrixLayout, style: Style,
    state: AppState
  ) {
    putRight("\(number)", row: row + layout.nameRows, end: end, style: style)
    var glyphs = DisplayText(state.snapshot.corpus.actors[actor.index].name).glyphs[...]
    if glyphs.count > layout.nameRows {
      glyphs =
        glyphs.prefix(max(0, layout.nameRows - 1)) + DisplayText("…").glyphs.prefix(layout.nameRows)
    }
    for (offset, glyph) in glyphs.enumerated() {
      put(
        [glyph], row: row + layout.nameRows - glyphs.count + offset, column: end - glyph.width
      ) { _ in style }
    }
  }

  /// Draws `>12 Khalifa Haftar     ·  12   3`.
  private mutating func drawRow(
    _ index: Int, of matrix: Matrix, at row: Int, _ area: Rectangle, _ layout: MatrixLayout,
    state: AppState
  ) {
    let isSelected = index == state.matrix.rows.selected
    if isSelected { put(DisplayText(">"), row: row, column: area.column) }
    let nameColumn = area.column + layout.numberColumns + 2
    putRight("\(index + 1)", row: row, end: nameColumn - 1, style: .role(.title))
    let actor = state.snapshot.corpus.actors[matrix.actors[index].index]
    put(
      DisplayText(actor.name), row: row, column: nameColumn, width: layout.nameColumns - 1,
      style: .role(actor.kind == .place ? .place : .actor), overflow: .ellipsis)
    let columns = state.matrix.columns.top..<matrix.actors.count
    for (place, column) in columns.prefix(layout.columns).enumerated() {
      let count = matrix.table[index, column]
      let end = area.column + layout.cellStart + (place + 1) * layout.cellColumns
      let style = Style(
        role: count == 0 || index == column ? .dim : .plain,
        isSelected: isSelected && column == state.matrix.columns.selected
          && state.focus == .main)
      fill(" ", row: row, columns: (end - layout.cellColumns + 1)..<end, style: style)
      putRight(count == 0 ? "·" : layout.text(of: count), row: row, end: end, style: style)
    }
  }

  /// Puts a text so that it ends before a column.
  private mutating func putRight(_ text: String, row: Int, end: Int, style: Style) {
    let text = DisplayText(text)
    put(text, row: row, column: end - text.width, style: style)
  }
}
