import Model

extension AppState {
  /// So many rows go by for a notch of the wheel.
  private static let wheelRows = 3

  /// Answers the mouse: a click goes to the pane and selects the row under it, on a selected row it is Enter; the wheel
  /// scrolls what it is over.
  ///
  /// While a line is typed, a click takes the choice under it.
  mutating func point(_ mouse: MouseEvent) {
    // What is said under the line being typed moves the choices up.
    let choice = choice(at: mouse)
    notice = nil
    count = nil
    switch (mode, mouse.action) {
    case (.overlay, .wheelUp): move(.scroll(-Self.wheelRows))
    case (.overlay, .wheelDown): move(.scroll(Self.wheelRows))
    case (.panes, .wheelUp): scroll(-Self.wheelRows, at: mouse)
    case (.panes, .wheelDown): scroll(Self.wheelRows, at: mouse)
    case (.panes, .press): click(mouse)
    case (.panes, .drag), (.panes, .release): drag(to: mouse)
    case (.prompt, .press): if let choice { take(choice: choice) }
    case (.overlay, .press), (.overlay, .drag), (.overlay, .release), (.prompt, .wheelUp),
      (.prompt, .wheelDown), (.prompt, .drag), (.prompt, .release):
      break
    }
    conclude()
  }

  /// The choice for the line being typed that stands at a cell.
  private func choice(at mouse: MouseEvent) -> Int? {
    guard case .prompt(let prompt) = mode, let choices = prompt.choices, layout != .tooSmall else {
      return nil
    }
    return ChoiceRows(choices, above: row(of: prompt)).choice(at: mouse.row)
  }

  private mutating func scroll(_ rows: Int, at mouse: MouseEvent) {
    guard let pane = pane(at: mouse) else { return }
    _ = move(.scroll(rows), in: pane)
  }

  private mutating func click(_ mouse: MouseEvent) {
    pressed = mouse
    guard let pane = pane(at: mouse), let content = layout.box(of: pane)?.content else { return }
    let hadFocus = focus == pane
    if !hadFocus { setFocus(pane) }
    let row = mouse.row - content.row
    guard row >= 0 else { return }
    let before = selectedCell
    guard pick(row: row, column: mouse.column - content.column) else { return }
    if hadFocus, selectedCell == before { press(.enter) }
  }

  /// Drags from where the button went down; a terminal that sends no drags sends the release.
  private mutating func drag(to mouse: MouseEvent) {
    guard let pressed, focus == .main, let content = layout.box(of: .main)?.content else { return }
    mainView.drag?(
      &self, CellPlace(pressed, in: content), CellPlace(mouse, in: content))
    if mouse.action == .release { self.pressed = nil }
  }

  /// The pane that is seen at a cell, or whose tab stands there.
  private func pane(at mouse: MouseEvent) -> Pane? {
    switch layout {
    case .tooSmall: return nil
    case .single(let box):
      guard mouse.row == box.area.row else {
        return box.area.rowRange.contains(mouse.row) ? focus : nil
      }
      return tabs.first { $0.columns.contains(mouse.column) }?.pane
    case .stacked:
      return Pane.allCases.first {
        layout.box(of: $0)?.area.contains(row: mouse.row, column: mouse.column) == true
      }
    }
  }

  /// Where the names of the panes stand when one of them has the screen.
  var tabs: [(pane: Pane, columns: Range<Int>)] {
    var end = 1
    return Pane.allCases.map { pane in
      let start = end
      end += DisplayText(name(of: pane)).width + 2
      return (pane, start..<end)
    }
  }

  /// Selects what stands at a cell of the focused pane, and says whether there is anything.
  private mutating func pick(row: Int, column: Int) -> Bool {
    switch focus {
    case .main: return mainView.pick?(&self, row, column) ?? false
    case .actors:
      guard actors.position.top + row < actors.rowCount else { return false }
      actors.position.selected = actors.position.top + row
      return true
    case .source: return false
    }
  }

  private var selectedCell: [Int] {
    [focusedPosition.index, focus == .main ? mainView.column?(self) ?? 0 : 0]
  }
}

/// A cell of a view, counted from its upper left one.
struct CellPlace: Hashable, Sendable {
  let row: Int
  let column: Int

  init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  fileprivate init(_ mouse: MouseEvent, in area: Rectangle) {
    row = mouse.row - area.row
    column = mouse.column - area.column
  }
}

extension Rectangle {
  func contains(row: Int, column: Int) -> Bool {
    rowRange.contains(row) && (self.column..<self.column + columns).contains(column)
  }
}
