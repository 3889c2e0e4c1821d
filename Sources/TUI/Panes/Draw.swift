import Model

/// The picture of a state.
func draw(_ state: AppState) -> Frame {
  var frame = Frame(state.size)
  let layout = state.layout
  switch layout {
  case .tooSmall:
    let needed = "\(Layout.smallest.columns)x\(Layout.smallest.rows)"
    frame.put(DisplayText("needs \(needed); q quits"), row: 0, column: 0)
    return frame
  case .single(let box):
    frame.drawTabs(box, state: state)
    frame.draw(state.focus, in: box.content, state: state)
  case .stacked(let main, let actors, let source):
    for (pane, box) in [(Pane.main, main), (.actors, actors), (.source, source)] {
      frame.drawTitle(of: pane, box.area, state: state)
      frame.draw(pane, in: box.content, state: state)
    }
    let column = source.area.column - 1
    frame.put(DisplayText("┬"), row: source.area.row, column: column, style: .role(.border))
    for row in source.content.rowRange {
      frame.put(DisplayText("│"), row: row, column: column, style: .role(.border))
    }
  }
  if case .overlay(let overlay) = state.mode { frame.draw(overlay) }
  if case .prompt(let prompt) = state.mode {
    frame.draw(prompt, state: state)
  } else {
    frame.drawStatusLine(state)
  }
  return frame
}

extension Rectangle {
  var rowRange: Range<Int> { row..<(row + rows) }
}

extension Frame {
  /// Draws what stands under the title of a pane, inside `area`.
  mutating func draw(_ pane: Pane, in area: Rectangle, state: AppState) {
    switch pane {
    case .main: state.mainView.draw(&self, area, state)
    case .actors: drawActors(in: area, state: state)
    case .source: drawSource(in: area, state: state)
    }
  }

  /// Fills a part of a row with one character, of those that take one column.
  mutating func fill(_ character: Character, row: Int, columns: Range<Int>, style: Style) {
    for column in columns { self[row, column] = Cell(content: .character(character), style: style) }
  }

  /// Draws the line above a pane, with its name, in brackets when it has the focus, and how much there is in it.
  fileprivate mutating func drawTitle(of pane: Pane, _ area: Rectangle, state: AppState) {
    let end = area.column + area.columns
    fill("─", row: area.row, columns: area.column..<end, style: .role(.border))
    let column = drawName(of: pane, row: area.row, column: area.column + 1, state: state)
    drawDetail(of: pane, row: area.row, columns: (column + 1)..<end, state: state)
  }

  /// Draws the line above the only pane, with the names of the others beside it.
  fileprivate mutating func drawTabs(_ box: Layout.Box, state: AppState) {
    let end = box.area.column + box.area.columns
    fill("─", row: box.area.row, columns: box.area.column..<end, style: .role(.border))
    var column = box.area.column + 1
    for (pane, columns) in state.tabs {
      column = drawName(of: pane, row: box.area.row, column: columns.lowerBound, state: state)
    }
    drawDetail(of: state.focus, row: box.area.row, columns: (column + 1)..<end, state: state)
  }

  private mutating func drawName(of pane: Pane, row: Int, column: Int, state: AppState) -> Int {
    let isFocused = state.focus == pane
    return put(
      DisplayText(isFocused ? "[\(state.name(of: pane))]" : " \(state.name(of: pane)) "), row: row,
      column: column,
      style: .role(isFocused ? .focusedTitle : .title))
  }

  /// Draws the longest of some descriptions that fits; the last one loses its beginning if none does.
  private mutating func drawDetail(of pane: Pane, row: Int, columns: Range<Int>, state: AppState) {
    let details =
      switch pane {
      case .main: state.mainView.details(state)
      case .actors: state.actorsDetails
      case .source: state.sourceDetails
      }
    let texts = details.map { DisplayText(" \($0) ") }
    let room = columns.count - 1
    guard let last = texts.last, room > 4 else { return }
    let style = Style.role(.title)
    if let text = texts.first(where: { $0.width <= room }) {
      put(text, row: row, column: columns.lowerBound, style: style)
      return
    }
    var tail = last.glyphs[...]
    while tail.reduce(0, { $0 + $1.width }) > room - 2 { tail.removeFirst() }
    let start = put(DisplayText(" …"), row: row, column: columns.lowerBound, style: style)
    put(tail, row: row, column: start) { _ in style }
  }
}
