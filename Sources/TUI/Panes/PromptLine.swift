import Model

extension Prompt {
  fileprivate var label: String {
    switch purpose {
    case .filter: "filter: "
    case .search: "search: "
    }
  }
}

extension Frame {
  /// Draws the line being typed into the last row or, when something is wrong with it, above the carets that show where
  /// and the rows that say what.
  mutating func draw(_ prompt: Prompt) {
    let message = prompt.error.map {
      DisplayText($0.message).wrapped(columns: size.columns).prefix(Self.messageRows)
    }
    let row = size.rows - 1 - (message.map { $0.count + 1 } ?? 0)
    for row in row..<size.rows { fill(" ", row: row, columns: 0..<size.columns, style: .plain) }
    let start = put(DisplayText(prompt.label), row: row, column: 0, style: .role(.prompt))
    let line = VisibleLine(prompt.editor, columns: size.columns - start)
    var column = start
    for character in line.characters { column = put(character, row: row, column: column) }
    cursor = (row, start + line.cursorColumn)
    guard let error = prompt.error, let message else { return }
    let text = prompt.editor.text
    let first = text.characterCount(beforeByte: error.range.lowerBound)
    let last = max(first + 1, text.characterCount(beforeByte: error.range.upperBound))
    let carets = line.columns(of: first..<last)
    fill(
      "^", row: row + 1, columns: (start + carets.lowerBound)..<(start + carets.upperBound),
      style: .role(.error))
    for (offset, part) in message.enumerated() {
      put(part, row: row + 2 + offset, column: 0) { _ in .role(.error) }
    }
  }

  /// So many rows of a message cover the panes.
  private static let messageRows = 3
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
