import Model

/// An article as the source pane shows it: in lines of a certain width, what was set aside folded to one line.
///
/// Compared by what it is made from.
struct SourceDocument: Equatable, Sendable {
  /// What the lines depend on.
  struct Key: Hashable, Sendable {
    let file: String
    let extent: TextRange
    let columns: Int

    func isSameArticle(as other: Key) -> Bool { file == other.file && extent == other.extent }
  }

  let key: Key
  /// What was found in the article.
  let findings: Findings
  let lines: [Line]
  let folds: [Fold]

  /// A line on the screen.
  enum Line: Hashable, Sendable {
    case text(TextRange)
    /// Between paragraphs.
    case blank(at: UInt32)
    /// In place of what was set aside.
    case fold(at: UInt32, number: UInt32)

    /// Where in the text of the file it begins.
    var start: Int {
      switch self {
      case .text(let range): range.start
      case .blank(let offset), .fold(let offset, _): Int(offset)
      }
    }
  }

  /// Lines of the file that follow each other and are not part of the report.
  struct Fold: Hashable, Sendable {
    var lineCount: Int
    /// The rules that set them aside, each once.
    var rules: [BoilerplateRule]
  }

  init(findings: Findings, text: SourceText, key: Key) {
    self.key = key
    self.findings = findings
    var builder = Builder(article: findings.article, columns: key.columns)
    builder.read(text.bytes)
    lines = builder.lines
    folds = builder.folds
  }

  static func == (left: SourceDocument, right: SourceDocument) -> Bool { left.key == right.key }

  /// The number of the line that shows the byte at `offset`.
  func line(at offset: Int) -> Int {
    max(0, lines.partitioningIndex { $0.start > offset } - 1)
  }

  /// The numbers of the lines that show a range.
  func lines(of range: TextRange) -> Range<Int> {
    let first = line(at: range.start)
    return first..<max(first + 1, line(at: max(range.start, range.end - 1)) + 1)
  }

  /// Whether the byte at `offset` is read and not folded away.
  func isShown(_ offset: Int) -> Bool {
    guard !lines.isEmpty, case .text = lines[line(at: offset)] else { return false }
    return true
  }
}

private struct Builder {
  let article: Article
  let columns: Int
  var lines: [SourceDocument.Line] = []
  var folds: [SourceDocument.Fold] = []
  private var nextParagraph = 0
  private var nextBoilerplate = 0
  private var isFolding = false
  private var isGap = false

  init(article: Article, columns: Int) {
    self.article = article
    self.columns = columns
  }

  mutating func read(_ bytes: [UInt8]) {
    let extent = article.extent
    var start = extent.start
    while start < extent.end {
      var end = lineEnd(bytes, from: start)
      while nextParagraph < article.paragraphs.count,
        article.paragraphs[nextParagraph].range.end <= start
      { nextParagraph += 1 }
      if nextParagraph < article.paragraphs.count {
        // Lines that the file breaks within a paragraph run on.
        let paragraph = article.paragraphs[nextParagraph].range
        if paragraph.start < end, paragraph.end > end { end = lineEnd(bytes, from: paragraph.end) }
      }
      add(bytes, TextRange(start, end))
      start = end + 1
    }
  }

  private func lineEnd(_ bytes: [UInt8], from start: Int) -> Int {
    bytes[start..<article.extent.end].firstIndex(of: 0x0A) ?? article.extent.end
  }

  /// Adds a paragraph, or a line of the file that is in none.
  private mutating func add(_ bytes: [UInt8], _ line: TextRange) {
    let wrapped = LineBreaker.lines(of: bytes, in: line, columns: columns)
    guard let first = wrapped.first else {
      isGap = true
      return
    }
    let boilerplate = article.boilerplate
    while nextBoilerplate < boilerplate.count,
      boilerplate[nextBoilerplate].range.end <= first.start
    { nextBoilerplate += 1 }
    let rule =
      nextBoilerplate < boilerplate.count && boilerplate[nextBoilerplate].range.start <= first.start
      ? boilerplate[nextBoilerplate].rule : nil
    if let rule, isFolding {
      folds[folds.count - 1].lineCount += 1
      if !folds[folds.count - 1].rules.contains(rule) { folds[folds.count - 1].rules.append(rule) }
      isGap = false
      return
    }
    if isGap, !lines.isEmpty { lines.append(.blank(at: UInt32(first.start))) }
    isGap = false
    isFolding = rule != nil
    if let rule {
      lines.append(.fold(at: UInt32(first.start), number: UInt32(folds.count)))
      folds.append(SourceDocument.Fold(lineCount: 1, rules: [rule]))
    } else {
      lines += wrapped.map { .text($0) }
    }
  }
}
