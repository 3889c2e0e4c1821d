import Model

/// Breaks text into lines of a certain width, at spaces where there are any, or as it is written.
///
/// Lines are ranges of the text; the white space at a break belongs to neither line. Each line, read as a ``DisplayText``,
/// is at most `columns` wide.
struct LineBreaker {
  private let columns: Int
  private var lines: [TextRange] = []
  private var start = 0
  private var used = 0
  private var space: Space?

  /// The last place where the line can be broken.
  private struct Space {
    let start: Int
    /// Where the word after it begins, and the columns taken up to there; `nil` until that word comes.
    var next: Int?
    var used = 0
  }

  private init(columns: Int) { self.columns = columns }

  /// The lines of a range of UTF-8 text; none of a range of nothing but white space.
  ///
  /// A line break in the text is a space like any other.
  static func lines(of bytes: [UInt8], in range: TextRange, columns: Int) -> [TextRange] {
    var breaker = LineBreaker(columns: columns)
    breaker.read(bytes, in: range)
    return breaker.lines
  }

  /// Rows that are broken at the width alone: every byte of the range is in one of them.
  static func rawRows(of bytes: [UInt8], in range: TextRange, columns: Int) -> [TextRange] {
    var rows: [TextRange] = []
    var start = range.start
    var used = 0
    for part in parts(of: bytes, in: range.indices, whiteSpace: .asWritten) {
      if used + part.width > columns, part.offset > start {
        rows.append(TextRange(start, part.offset))
        start = part.offset
        used = 0
      }
      used += part.width
    }
    return rows + [TextRange(start, range.end)]
  }

  private mutating func read(_ bytes: [UInt8], in range: TextRange) {
    var first = range.start
    while first < range.end, isSpace(bytes[first]) { first += 1 }
    var end = range.end
    while end > first, isSpace(bytes[end - 1]) { end -= 1 }
    guard first < end else { return }
    start = first
    var index = first
    while index < end {
      if isSpace(bytes[index]) {
        addSpace(at: index)
        index += 1
        continue
      }
      var wordEnd = index
      var isPlain = true
      while wordEnd < end, !isSpace(bytes[wordEnd]) {
        isPlain = isPlain && bytes[wordEnd] < 0x7F && bytes[wordEnd] > 0x20
        wordEnd += 1
      }
      if isPlain {
        for offset in index..<wordEnd { add(at: offset, width: 1) }
      } else {
        addWord(bytes, in: index..<wordEnd)
      }
      index = wordEnd
    }
    if start < end { lines.append(TextRange(start, end)) }
  }

  /// A word with other characters than plain ASCII ones.
  private mutating func addWord(_ bytes: [UInt8], in word: Range<Int>) {
    for part in Self.parts(of: bytes, in: word, whiteSpace: .collapsed) {
      if part.isSpace { addSpace(at: part.offset) } else { add(at: part.offset, width: part.width) }
    }
  }

  /// What of a text stays together: a letter with its marks, or a notation such as `<U+202E>`.
  private struct Part {
    let offset: Int
    let isSpace: Bool
    var width: Int
  }

  private static func parts(
    of bytes: [UInt8], in range: Range<Int>, whiteSpace: DisplayText.WhiteSpace
  ) -> [Part] {
    var parts: [Part] = []
    for glyph in DisplayText(bytes, in: range, whiteSpace: whiteSpace).glyphs {
      let offset = range.lowerBound + glyph.offset
      if parts.last?.offset == offset {
        parts[parts.count - 1].width += glyph.width
      } else {
        parts.append(Part(offset: offset, isSpace: glyph.character == " ", width: glyph.width))
      }
    }
    return parts
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private mutating func addSpace(at offset: Int) {
    if let space, space.next == nil { return }
    space = Space(start: offset)
    used += 1
  }

  private mutating func add(at offset: Int, width: Int) {
    if space != nil, space?.next == nil {
      space?.next = offset
      space?.used = used
    }
    if used + width > columns, let space, let next = space.next, space.start > start {
      lines.append(TextRange(start, space.start))
      start = next
      used -= space.used
      self.space = nil
    }
    if used + width > columns, offset > start {
      lines.append(TextRange(start, offset))
      start = offset
      used = 0
      space = nil
    }
    used += width
  }
}
