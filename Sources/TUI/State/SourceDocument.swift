import Model

/// How the source pane shows an article.
enum SourceForm: String, Codable, Sendable {
  /// Its paragraphs, with what was set aside folded to a row.
  case read
  /// Its paragraphs, and in their places the lines that were set aside.
  case unfolded
  /// Its whole file, byte for byte and line by line.
  case raw
}

/// A row of a document: which of its blocks, and which row of that block.
struct SourcePosition: Hashable, Comparable, Sendable {
  var block = 0
  var row = 0

  static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    (left.block, left.row) < (right.block, right.row)
  }
}

/// An article, or its file, as the source pane shows it: short blocks of text, broken into rows of a certain width when
/// they are looked at.
///
/// No block is longer than some dozens of rows, so that neither the length of an article nor that of a line is felt.
/// Compared by what it is made from.
struct SourceDocument: Equatable, Sendable {
  /// What the rows depend on.
  struct Key: Hashable, Sendable {
    let file: String
    /// The article's stretch of the file.
    let extent: TextRange
    let form: SourceForm
    /// What is set aside because other articles have it too; a snapshot that knows more articles may know more of it.
    var sharedLines: [Int32] = []
    /// Of the pane, margin included.
    let columns: Int

    /// Whether a place in the one is a place in the other.
    func sharesText(with other: Key) -> Bool {
      file == other.file && (extent == other.extent || form == .raw && other.form == .raw)
    }
  }

  /// A block before it is broken, or one of its rows.
  struct Line: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
      case text
      /// Between paragraphs.
      case blank
      /// In place of what was set aside, or above it where it is shown.
      case fold(number: UInt32)
      /// Of what was set aside.
      case aside
      /// Of the raw file, its line break included.
      case raw
    }

    let kind: Kind
    var range: TextRange

    /// Whether it shows its range, rather than standing for it.
    var isText: Bool {
      switch kind {
      case .text, .aside, .raw: true
      case .blank, .fold: false
      }
    }
  }

  /// Lines of the file that follow each other and are not part of the report.
  struct Fold: Hashable, Sendable {
    var lineCount: Int
    /// Why they were set aside, each reason once; one where the lines are shown.
    var reasons: [String]
  }

  let key: Key
  /// What was found in the article; `nil` when it is too long.
  let findings: Findings?
  /// The text of the file.
  let bytes: [UInt8]
  /// The lines of the file.
  let lines: LineIndex
  let folds: [Fold]
  private let blocks: [Line]

  /// - Parameters:
  ///   - lines: those of the file, if they are known already.
  ///   - reason: why a stretch was set aside.
  init(
    article: Article, text: SourceText, key: Key, findings: Findings? = nil,
    lines known: LineIndex? = nil, reason: (Article.Boilerplate) -> String = \.rule.name
  ) {
    self.key = key
    self.findings = findings
    bytes = text.bytes
    lines = known ?? LineIndex(text)
    let columns = max(1, key.columns - Self.margin(of: key.form, lines: lines))
    var builder = BlockBuilder(bytes: text.bytes, longest: columns * BlockBuilder.rowsOfABlock)
    switch key.form {
    case .read: builder.read(article, isUnfolded: false, reason)
    case .unfolded: builder.read(article, isUnfolded: true, reason)
    case .raw: builder.addAll(lines)
    }
    blocks = builder.blocks
    folds = builder.folds
  }

  static func == (left: SourceDocument, right: SourceDocument) -> Bool { left.key == right.key }

  /// The stretch of the file that is shown.
  var extent: TextRange { key.form == .raw ? TextRange(0, bytes.count) : key.extent }

  /// The columns left of the text: a mark and a space, in the raw file behind the number of the line.
  var margin: Int { Self.margin(of: key.form, lines: lines) }

  private static func margin(of form: SourceForm, lines: LineIndex) -> Int {
    form == .raw ? "\(lines.lastFileLine)".utf8.count + 3 : 2
  }

  // MARK: Rows

  /// So many rows from a place on, or as many as there are.
  func rows(from top: SourcePosition, count: Int) -> [Line] {
    var rows: [Line] = []
    var skipped = top.row
    for block in blocks.indices.dropFirst(top.block) where rows.count < count {
      rows += self.rows(of: block).dropFirst(skipped).prefix(count - rows.count)
      skipped = 0
    }
    return rows
  }

  private func rows(of block: Int) -> [Line] {
    let line = blocks[block]
    let columns = max(1, key.columns - margin)
    let ranges =
      switch line.kind {
      case .blank, .fold: [line.range]
      case .text, .aside: LineBreaker.lines(of: bytes, in: line.range, columns: columns)
      case .raw: LineBreaker.rawRows(of: bytes, in: line.range, columns: columns)
      }
    return ranges.map { Line(kind: line.kind, range: $0) }
  }

  // MARK: Places

  /// The row that shows the byte at `offset`, or stands for it.
  func position(of offset: Int) -> SourcePosition {
    let block = max(0, blocks.partitioningIndex { $0.range.start > offset } - 1)
    guard block < blocks.count else { return SourcePosition() }
    let row = rows(of: block).partitioningIndex { $0.range.start > offset } - 1
    return SourcePosition(block: block, row: max(0, row))
  }

  /// Where in the text a row begins.
  func offset(of position: SourcePosition) -> Int {
    rows(from: position, count: 1).first?.range.start ?? key.extent.start
  }

  /// Whether the byte at `offset` is read and not folded away.
  func isShown(_ offset: Int) -> Bool {
    let block = blocks.partitioningIndex { $0.range.start > offset } - 1
    guard blocks.indices.contains(block) else { return false }
    return blocks[block].isText
  }

  var last: SourcePosition {
    guard let block = blocks.indices.last else { return SourcePosition() }
    return SourcePosition(block: block, row: rows(of: block).count - 1)
  }

  /// The row so many rows further down, or up when negative, or the last one on the way.
  func position(_ start: SourcePosition, movedBy rows: Int) -> SourcePosition {
    guard !blocks.isEmpty else { return start }
    // Every row has a byte or is a block.
    let most = bytes.count + blocks.count
    if rows > most { return last }
    if rows < -most { return SourcePosition() }
    var place = start
    place.row += rows
    while place.row < 0, place.block > 0 {
      place.block -= 1
      place.row += self.rows(of: place.block).count
    }
    var count = self.rows(of: place.block).count
    while place.row >= count, place.block + 1 < blocks.count {
      place.block += 1
      place.row -= count
      count = self.rows(of: place.block).count
    }
    place.row = min(max(0, place.row), count - 1)
    return place
  }

  /// How many rows a row stands below another, `limit` if it is that many or more; negative when it is above.
  func rows(from top: SourcePosition, to place: SourcePosition, limit: Int) -> Int {
    var count = place.row - top.row
    for block in blocks.indices[top.block..<max(top.block, place.block)] where count < limit {
      count += rows(of: block).count
    }
    return place < top ? -1 : min(count, limit)
  }
}
