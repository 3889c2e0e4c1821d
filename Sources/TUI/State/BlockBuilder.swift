import Model

/// Divides an article or a file into the blocks of a ``SourceDocument``.
struct BlockBuilder {
  private let bytes: [UInt8]
  /// No block has more bytes.
  private let longest: Int
  private(set) var blocks: [SourceDocument.Line] = []
  private(set) var folds: [SourceDocument.Fold] = []
  private var isGap = false

  /// As many rows as the longest block has where each byte takes a column: the most that is broken to draw one row.
  static let rowsOfABlock = 64

  init(bytes: [UInt8], longest: Int) {
    self.bytes = bytes
    self.longest = longest
  }

  // MARK: The raw file

  /// Adds every line with its line break; together they are the whole text.
  mutating func addAll(_ lines: LineIndex) {
    for number in 1...lines.count { addPieces(.raw, lines.range(of: number)) }
  }

  // MARK: The article

  /// Adds paragraphs, and what was set aside folded or line by line.
  mutating func read(
    _ article: Article, isUnfolded: Bool, _ reason: (Article.Boilerplate) -> String
  ) {
    var paragraphs = article.paragraphs[...]
    var boilerplate = article.boilerplate[...]
    var start = article.extent.start
    while start < article.extent.end {
      var end = lineEnd(from: start, in: article.extent)
      while let first = paragraphs.first, first.range.end <= start { paragraphs.removeFirst() }
      // Lines that the file breaks within a paragraph run on.
      if let range = paragraphs.first?.range, range.start < end, range.end > end {
        end = lineEnd(from: range.end, in: article.extent)
      }
      if let line = trimmed(TextRange(start, end)) {
        while let first = boilerplate.first, first.range.end <= line.start {
          boilerplate.removeFirst()
        }
        if let first = boilerplate.first, first.range.start <= line.start {
          set(line, aside: reason(first), isUnfolded: isUnfolded)
        } else {
          addGap()
          addPieces(.text, line)
        }
      } else {
        isGap = true
      }
      start = end + 1
    }
  }

  private func lineEnd(from start: Int, in extent: TextRange) -> Int {
    bytes[start..<extent.end].firstIndex(of: 0x0A) ?? extent.end
  }

  /// A range without the white space at its ends; `nil` if there is nothing else in it.
  private func trimmed(_ range: TextRange) -> TextRange? {
    let line = bytes[range.indices]
    guard let first = line.firstIndex(where: { !isSpace($0) }),
      let last = line.lastIndex(where: { !isSpace($0) })
    else { return nil }
    return TextRange(first, last + 1)
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  /// Adds a blank row if the text has one before what comes next.
  private mutating func addGap() {
    if isGap, let last = blocks.last {
      blocks.append(
        SourceDocument.Line(kind: .blank, range: TextRange(last.range.end, last.range.end)))
    }
    isGap = false
  }

  /// Adds a line that is not part of the report: to the fold above it, or under its reason.
  private mutating func set(_ line: TextRange, aside reason: String, isUnfolded: Bool) {
    let number = folds.count - 1
    switch blocks.last?.kind {
    case .fold where !isUnfolded:
      blocks[blocks.count - 1].range = TextRange(blocks[blocks.count - 1].range.start, line.end)
      folds[number].lineCount += 1
      if !folds[number].reasons.contains(reason) { folds[number].reasons.append(reason) }
      isGap = false
    case .aside where folds[number].reasons == [reason]:
      folds[number].lineCount += 1
      isGap = false
      addPieces(.aside, line)
    case .text, .blank, .fold, .aside, .raw, nil:
      addGap()
      blocks.append(
        SourceDocument.Line(
          kind: .fold(number: UInt32(folds.count)),
          range: isUnfolded ? TextRange(line.start, line.start) : line))
      folds.append(SourceDocument.Fold(lineCount: 1, reasons: [reason]))
      if isUnfolded { addPieces(.aside, line) }
    }
  }

  // MARK: Pieces

  /// Adds a stretch of text, the longest ones in pieces.
  private mutating func addPieces(_ kind: SourceDocument.Line.Kind, _ range: TextRange) {
    var start = range.start
    while range.end - start > longest {
      let end = pieceEnd(from: start, kind)
      addPiece(kind, TextRange(start, end))
      start = end
    }
    addPiece(kind, TextRange(start, range.end))
  }

  private mutating func addPiece(_ kind: SourceDocument.Line.Kind, _ range: TextRange) {
    // In a paragraph a piece of nothing but white space is a gap between words.
    guard kind == .raw || trimmed(range) != nil else { return }
    blocks.append(SourceDocument.Line(kind: kind, range: range))
  }

  /// A place to break at, between two words if possible and never within a character.
  private func pieceEnd(from start: Int, _ kind: SourceDocument.Line.Kind) -> Int {
    let limit = start + longest
    if kind != .raw, let space = bytes[(start + 1)..<limit].lastIndex(where: isSpace) {
      return space + 1
    }
    let end = bytes[(start + 1)...limit].lastIndex { $0 & 0xC0 != 0x80 }
    return end ?? limit
  }
}
