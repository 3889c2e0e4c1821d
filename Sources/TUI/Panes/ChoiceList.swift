/// In which rows of the screen which choices stand.
struct ChoiceRows: Hashable {
  let rows: Range<Int>
  /// The choice in the first of them.
  private let top: Int

  /// - Parameter bottom: the row under them, in which the line is typed.
  init(_ choices: Choices, above bottom: Int) {
    let height = min(choices.rows.count, bottom / 2)
    rows = (bottom - height)..<bottom
    top = min(max(0, (choices.selected ?? 0) - height / 2), choices.rows.count - height)
  }

  /// The choice in a row of the screen; `nil` when there is none.
  func choice(at row: Int) -> Int? {
    rows.contains(row) ? top + row - rows.lowerBound : nil
  }
}

extension Frame {
  /// Draws what a line can be made into, above the row in which it is typed.
  ///
  /// - Parameter remark: what is said of the line, for which there is no room beside it.
  mutating func draw(_ choices: Choices, above bottom: Int, remark: String?) {
    let place = ChoiceRows(choices, above: bottom)
    guard let first = place.rows.first else { return }
    let nameColumns = columns(of: choices.rows.map(\.name), atMost: size.columns * 2 / 5)
    let keyColumns = columns(of: choices.rows.map(\.keys), atMost: size.columns / 5)
    fill("─", row: first - 1, columns: 0..<size.columns, style: .role(.border))
    put(
      DisplayText(" \(choices.rows.count) "), row: first - 1, column: 1, style: .role(.title))
    if let remark {
      let text = DisplayText(" \(remark) ")
      let column = max(6, size.columns - text.width - 1)
      put(
        text, row: first - 1, column: column, width: size.columns - 1 - column,
        style: .role(.dim), overflow: .ellipsis)
    }
    for row in place.rows {
      guard let index = place.choice(at: row) else { continue }
      let choice = choices.rows[index]
      fill(" ", row: row, columns: 0..<size.columns, style: .plain)
      let isSelected = index == choices.selected
      let style: Style = choice.obstacle == nil ? .plain : .role(.dim)
      put(
        DisplayText((isSelected ? ">" : " ") + choice.name), row: row, column: 0,
        width: nameColumns + 1, style: Style(role: style.role, isSelected: isSelected),
        overflow: .ellipsis)
      put(
        DisplayText(choice.keys), row: row, column: nameColumns + 2, width: keyColumns,
        style: choice.obstacle == nil ? .role(.title) : style, overflow: .ellipsis)
      put(
        DisplayText(choice.obstacle ?? choice.help), row: row,
        column: nameColumns + keyColumns + 3, style: style, overflow: .ellipsis)
    }
  }

  private func columns(of texts: [String], atMost limit: Int) -> Int {
    min(texts.map { DisplayText($0).width }.max() ?? 0, limit)
  }
}
