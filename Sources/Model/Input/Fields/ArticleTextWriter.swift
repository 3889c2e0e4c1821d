/// Puts the articles of a file one behind the other into one text, a blank line between title and body and between two.
struct ArticleTextWriter {
  private var bytes: [UInt8] = []
  private var origin = OffsetMap.identity
  private var articles: [TextStructure.Part] = []

  /// What has been written.
  func text(leftOut: LeftOut?) -> SourceText {
    SourceText(
      bytes: bytes, origin: origin,
      structure: TextStructure(articles: articles, leftOut: leftOut))
  }

  /// Whether no article has been written.
  var isEmpty: Bool { articles.isEmpty }

  /// Adds an article whose fields may hold HTML.
  ///
  /// - Returns: whether there is anything to read in it.
  @discardableResult
  mutating func add(_ entry: ArticleEntry) -> Bool {
    var entry = entry
    entry.cleanTitle(MarkedUpText.standard)
    if let read = entry.body.flatMap(MarkedUpText.standard.read) {
      guard !read.blocks.isEmpty || entry.title != nil else { return false }
      add(entry, body: read.text, blocks: read.blocks)
    } else if let body = entry.body {
      add(entry, body: body, blocks: nil)
    } else if entry.title != nil {
      add(entry, body: SourceText(utf8: []), blocks: [])
    } else {
      return false
    }
    return true
  }

  /// Adds an article.
  ///
  /// - Parameter blocks: the stretches of its body where they are known, as ranges of the body.
  mutating func add(
    _ entry: ArticleEntry, body: SourceText, blocks: [(range: TextRange, rule: BoilerplateRule?)]?
  ) {
    if !articles.isEmpty { bytes += [0x0A, 0x0A] }
    let start = bytes.count
    var title: TextRange?
    if let line = entry.title {
      appendLine(line)
      title = TextRange(start, bytes.count)
      bytes += [0x0A, 0x0A]
    }
    let bodyStart = bytes.count
    append(body, body.extent)
    articles.append(
      TextStructure.Part(
        extent: TextRange(start, bytes.count), title: title,
        blocks: blocks?.map { block in
          (TextRange(block.range.start + bodyStart, block.range.end + bodyStart), block.rule)
        }, metadata: entry.metadata))
  }

  /// Adds a text on one line: every run of white space is one space, none at the ends.
  private mutating func appendLine(_ text: SourceText) {
    let start = bytes.count
    var index = 0
    while index < text.bytes.count {
      let word = index
      while index < text.bytes.count, text.bytes[index] > 0x20 { index += 1 }
      if word < index {
        if bytes.count > start { bytes.append(0x20) }
        append(text, TextRange(word, index))
      }
      while index < text.bytes.count, text.bytes[index] <= 0x20 { index += 1 }
    }
  }

  private mutating func append(_ text: SourceText, _ range: TextRange) {
    origin.append(text.origin, range, at: bytes.count)
    bytes += text.bytes[range.indices]
  }
}
