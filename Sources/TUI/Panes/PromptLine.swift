import Model

extension AppState {
  /// What is said of the line being typed, in the rows under it.
  fileprivate func message(of prompt: Prompt) -> [ArraySlice<DisplayText.Glyph>] {
    let text = prompt.error?.message ?? notice?.text
    let rows = text.map { DisplayText($0).wrapped(columns: size.columns) } ?? []
    return Array(rows.prefix(Self.messageRows))
  }

  /// So many rows of a message cover the panes.
  private static let messageRows = 3

  /// The row in which a line is typed.
  func row(of prompt: Prompt) -> Int {
    size.rows - 1 - message(of: prompt).count - (prompt.error == nil ? 0 : 1)
  }
}

extension Frame {
  /// Draws the line being typed into the last row or, when there is something to say of it, above the rows that say it;
  /// carets show where a mistake is.
  mutating func draw(_ prompt: Prompt, state: AppState) {
    let message = state.message(of: prompt)
    let row = state.row(of: prompt)
    for row in row..<size.rows { fill(" ", row: row, columns: 0..<size.columns, style: .plain) }
    let start = put(DisplayText(prompt.purpose.label), row: row, column: 0, style: .role(.prompt))
    let line = VisibleLine(prompt.editor, columns: size.columns - start)
    var column = start
    for character in line.characters { column = put(character, row: row, column: column) }
    cursor = (row, start + line.cursorColumn)
    let remark = prompt.error == nil ? prompt.purpose.remark(state) : nil
    let remarkText = DisplayText(remark ?? "")
    let fits = column + 2 + remarkText.width <= size.columns
    if fits {
      put(remarkText, row: row, column: size.columns - remarkText.width, style: .role(.dim))
    }
    if let choices = prompt.choices { draw(choices, above: row, remark: fits ? nil : remark) }
    if let error = prompt.error {
      let carets = line.columns(of: prompt.editor.characters(inBytes: error.range))
      fill(
        "^", row: row + 1, columns: (start + carets.lowerBound)..<(start + carets.upperBound),
        style: .role(.error))
    }
    let role: Role = prompt.error == nil ? .dim : .error
    for (part, row) in zip(message, (size.rows - message.count)...) {
      put(part, row: row, column: 0) { _ in .role(role) }
    }
  }
}

/// The part of a line being typed that has room on the screen, with its cursor.
private struct VisibleLine {
  let characters: [DisplayText]
  private let start: Int
  private let columns: Int
  private let cursor: Int

  init(_ editor: LineEditor, columns: Int) {
    // One by one, so that spaces typed one after the other are all seen.
    let all = editor.characters.map { DisplayText(String($0)) }
    var start = editor.cursor
    var used = 1
    while start > 0, used + all[start - 1].width <= columns {
      start -= 1
      used += all[start].width
    }
    self.start = start
    self.columns = columns
    cursor = editor.cursor
    var end = start
    var width = 0
    while end < all.count, width + all[end].width <= columns {
      width += all[end].width
      end += 1
    }
    characters = Array(all[start..<end])
  }

  var cursorColumn: Int { column(of: cursor) }

  /// The columns of some characters, at least one and none outside the line.
  func columns(of range: Range<Int>) -> Range<Int> {
    let first = min(column(of: range.lowerBound), columns - 1)
    return first..<min(max(first + 1, column(of: range.upperBound)), columns)
  }

  private func column(of character: Int) -> Int {
    let before = min(max(0, character - start), characters.count)
    // The cursor, or a caret, may stand behind the last character.
    return characters[..<before].reduce(max(0, character - start - characters.count)) {
      $0 + $1.width
    }
  }
}
