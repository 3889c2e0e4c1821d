import Model

/// Breaks text into lines of a certain width, at spaces where there are any.
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
    let glyphs = DisplayText(bytes, in: word).glyphs
    var index = 0
    while index < glyphs.count {
      let offset = glyphs[index].offset
      // The parts of a notation such as `<U+202E>` stay together.
      var width = 0
      let first = glyphs[index].character
      while index < glyphs.count, glyphs[index].offset == offset {
        width += glyphs[index].width
        index += 1
      }
      if first == " " {
        addSpace(at: word.lowerBound + offset)
      } else {
        add(at: word.lowerBound + offset, width: width)
      }
    }
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
