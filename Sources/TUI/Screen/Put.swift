/// What happens to text that is longer than its place.
enum Overflow: Hashable, Sendable {
  /// It ends at the edge.
  case clip
  /// It ends with "…".
  case ellipsis
}

extension Frame {
  /// Writes text into one row, from `column` on, at most `width` columns of it.
  ///
  /// What lies outside the frame is left out, and so is a wide character with room for half of it.
  ///
  /// - Returns: the column after the text.
  @discardableResult
  mutating func put(
    _ text: DisplayText, row: Int, column: Int, width: Int = .max, style: Style = .plain,
    overflow: Overflow = .clip
  ) -> Int {
    put(text.glyphs[...], row: row, column: column, width: width, overflow: overflow) { _ in style }
  }

  /// Writes a line, each glyph in the style of the byte it comes from.
  ///
  /// - Parameter style: gives the style for an offset in the text.
  @discardableResult
  mutating func put(
    _ line: DisplayText.Line, row: Int, column: Int, width: Int = .max,
    overflow: Overflow = .clip, style: (_ offset: Int) -> Style
  ) -> Int {
    guard (0..<size.rows).contains(row), (0..<size.columns).contains(column) else { return column }
    let room = min(max(width, 0), size.columns - column)
    var (fitting, used) = Self.fitting(line, in: room)
    let isShortened = overflow == .ellipsis && fitting.count < line.count && room > 0
    if isShortened { (fitting, used) = Self.fitting(line, in: room - 1) }
    let end = column + used + (isShortened ? 1 : 0)
    cutWideCharacters(row: row, from: column, to: end)
    var next = column
    for glyph in fitting {
      let style = style(glyph.offset)
      self[row, next] = Cell(content: .character(glyph.character), style: style)
      if glyph.width == 2 { self[row, next + 1] = Cell(content: .rightHalf, style: style) }
      next += glyph.width
    }
    if isShortened {
      let style = style(line[fitting.endIndex].offset)
      self[row, next] = Cell(content: .character("…"), style: style)
    }
    return end
  }

  /// As many glyphs from the start as fit, and the columns they take.
  private static func fitting(
    _ line: DisplayText.Line, in room: Int
  ) -> (DisplayText.Line, used: Int) {
    var used = 0
    var index = line.startIndex
    while index < line.endIndex, used + line[index].width <= room {
      used += line[index].width
      index += 1
    }
    return (line[..<index], used)
  }

  /// Blanks the halves that stay of wide characters at the edges of what is about to be written.
  private mutating func cutWideCharacters(row: Int, from start: Int, to end: Int) {
    guard start < end else { return }
    if start > 0, self[row, start].content == .rightHalf {
      self[row, start - 1].content = Cell.blank.content
    }
    if end < size.columns, self[row, end].content == .rightHalf {
      self[row, end].content = Cell.blank.content
    }
  }
}
