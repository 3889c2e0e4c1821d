/// The text of Markdown without its marks, block by block.
///
/// Of CommonMark what articles have: headings, quotations, list items, rules, and paragraphs over several lines. Fenced code is
/// text like any other.
struct MarkdownBody {
  /// With a blank line between two blocks.
  var text: SourceText { SourceText(bytes: bytes, origin: origin) }
  /// In text order.
  private(set) var blocks: [TextRange] = []

  private let file: SourceText
  private var bytes: [UInt8] = []
  private var origin = OffsetMap.identity
  /// The lines of the block that is being read, without the marks before them.
  private var lines: [Range<Int>] = []

  /// - Parameter start: the offset in the file's text from which on it is Markdown.
  init(_ file: SourceText, from start: Int) {
    self.file = file
    var start = start
    while start < file.bytes.count {
      let end = file.bytes[start...].firstIndex(of: 0x0A) ?? file.bytes.count
      take(start..<end)
      start = end + 1
    }
    endBlock()
  }

  /// Quotations and items inside each other at most.
  private static let deepest = 16

  private mutating func take(_ line: Range<Int>) {
    var rest = withoutSpace(line)
    var isItem = false
    for _ in 0..<Self.deepest {
      guard let first = file.bytes[rest].first, let mark = markLength(first, rest) else { break }
      // A quotation goes on over lines, an item of a list begins anew.
      isItem = isItem || first != 0x3E
      rest = withoutSpace((rest.lowerBound + mark)..<rest.upperBound)
    }
    if rest.isEmpty || isRule(rest) { return endBlock() }
    if let heading = heading(rest) {
      endBlock()
      lines = [heading]
      return endBlock()
    }
    if isItem { endBlock() }
    lines.append(rest)
  }

  /// The length of a mark of a quotation or of an item of a list.
  private func markLength(_ first: UInt8, _ line: Range<Int>) -> Int? {
    switch first {
    case 0x3E: return 1
    case 0x2A, 0x2B, 0x2D:
      guard line.count > 1, file.bytes[line.lowerBound + 1] == 0x20, !isRule(line) else {
        return nil
      }
      return 2
    default: return nil
    }
  }

  /// Whether a line is a rule between two parts, the line under a heading, or the fence of code.
  private func isRule(_ line: Range<Int>) -> Bool {
    let bytes = file.bytes[line]
    if bytes.starts(with: "```".utf8) || bytes.starts(with: "~~~".utf8) { return true }
    guard let first = bytes.first, [0x2A, 0x2D, 0x3D, 0x5F].contains(first) else { return false }
    return bytes.count >= 3 && bytes.allSatisfy { $0 == first || $0 == 0x20 }
  }

  /// The words of a line such as `## Two views`.
  private func heading(_ line: Range<Int>) -> Range<Int>? {
    let marks = file.bytes[line].prefix { $0 == 0x23 }.count
    guard (1...6).contains(marks), line.count > marks, file.bytes[line.lowerBound + marks] == 0x20
    else { return nil }
    var end = line.upperBound
    while end > line.lowerBound + marks, [0x20, 0x23].contains(file.bytes[end - 1]) { end -= 1 }
    return withoutSpace((line.lowerBound + marks)..<end)
  }

  private func withoutSpace(_ line: Range<Int>) -> Range<Int> {
    let bytes = file.bytes[line]
    guard let first = bytes.firstIndex(where: { $0 > 0x20 }),
      let last = bytes.lastIndex(where: { $0 > 0x20 })
    else { return line.upperBound..<line.upperBound }
    return first..<(last + 1)
  }

  /// Adds the block that the lines since the last one make.
  private mutating func endBlock() {
    defer { lines.removeAll(keepingCapacity: true) }
    let shown = MarkdownMarks(in: file.bytes, lines).shown
    guard shown.contains(where: { file.bytes[$0].contains { $0 > 0x20 } }) else { return }
    if !bytes.isEmpty { bytes += [0x0A, 0x0A] }
    let start = bytes.count
    var line = lines.startIndex
    for piece in shown {
      while line < lines.endIndex - 1, piece.lowerBound >= lines[line + 1].lowerBound {
        line += 1
        if bytes.count > start { bytes.append(0x0A) }
      }
      origin.append(file.origin, TextRange(piece.lowerBound, piece.upperBound), at: bytes.count)
      bytes += file.bytes[piece]
    }
    blocks.append(TextRange(start, bytes.count))
  }
}
