@testable import Model

/// What holds of all that is read, whatever the bytes are.
enum Checks {
  private static let pipeline = Pipeline(data: .bundled)

  /// Text is UTF-8, has its way back to the file, and what the format tells of it lies in it in order.
  static func text(_ text: SourceText) {
    precondition(String(validating: text.bytes, as: UTF8.self) != nil, "text is UTF-8")
    let file = text.origin.fileRange(text.extent)
    precondition(file.start <= file.end, "the way back to the file keeps the order")
    var end = 0
    for part in text.structure?.articles ?? [] {
      precondition(part.extent.start >= end, "articles follow each other")
      end = part.extent.end
      precondition(end <= text.bytes.count, "articles lie in the text")
      var last = part.title?.end ?? part.extent.start
      for (range, _) in part.blocks ?? [] {
        precondition(range.start >= last && range.end <= end, "blocks are in order")
        last = range.end
      }
    }
  }

  /// Whatever the format is, articles are cut out in order.
  @Sendable
  static func articles(_ bytes: [UInt8]) {
    // What reads PDF is a program of its own.
    guard !PDFReader.recognises(bytes), let text = try? InputFormat.read(bytes) else { return }
    Checks.text(text)
    var end = 0
    for article in pipeline.articles(in: text) {
      precondition(article.extent.start >= end, "articles follow each other")
      end = article.extent.end
      precondition(end <= text.bytes.count, "articles lie in the text")
      var last = article.extent.start
      let ranges = (article.paragraphs.map(\.range) + article.boilerplate.map(\.range))
        .sorted { $0.start < $1.start }
      for range in ranges {
        precondition(range.start >= last && range.end <= end, "what is in an article is in order")
        precondition(isBoundary(range.start, in: text.bytes), "ranges begin with a character")
        precondition(isBoundary(range.end, in: text.bytes), "ranges end with a character")
        last = range.end
      }
    }
  }

  private static func isBoundary(_ offset: Int, in text: [UInt8]) -> Bool {
    offset == text.count || text[offset] & 0xC0 != 0x80
  }

  /// All stages run over plain text.
  @Sendable
  static func stages(_ bytes: [UInt8]) {
    guard let text = try? readPlainText(bytes) else { return }
    for findings in pipeline.findings(in: text) {
      for evidence in findings.published?.evidence ?? [] {
        precondition(
          findings.article.extent.contains(evidence), "the day of writing is told in the article")
        precondition(isBoundary(evidence.start, in: text.bytes), "evidence begins with a character")
      }
      for account in findings.accounts {
        precondition(
          findings.article.extent.contains(account.sentence), "accounts are in the article")
      }
      _ = ArticleIdentity(
        findings, in: SourceFile(name: "fuzz", origin: .disk, text: text), address: nil)
    }
  }

  /// Words of time expressions in any order are read, and what is found lies in order in the text.
  ///
  /// Each two bytes choose a word; the first byte chooses the day of writing.
  @Sendable
  static func times(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return }
    let words = stride(from: 1, to: bytes.count - 1, by: 2).map {
      timeWords[(Int(bytes[$0]) << 8 | Int(bytes[$0 + 1])) % timeWords.count]
    }
    let text = SourceText(utf8: Array(words.joined().utf8))
    let published = ["2019-04-06", "2016-02-29", "0001-01-01", "9999-12-31", "2019", nil][
      Int(first) % 6]
    let findings = pipeline.findings(inOneArticle: text, published: published)
    var end = 0
    for time in findings.times {
      precondition(
        time.range.start >= end && time.range.end > time.range.start, "times are in order")
      end = time.range.end
      precondition(end <= text.bytes.count, "times are in the text")
      _ = time.value.text
      _ = time.span?.edtf
      _ = findings.explanation(of: time, in: text)
    }
  }

  private static let timeWords: [String] = {
    let words = DataFiles.bundled.rows(of: "en/time_words.tsv").filter {
      !["counted", "numbered", "past_verb"].contains($0[1])
    }
    let others = [
      "1", "4", "12", "29", "31", "45", "90", "99", "480", "1066", "1999", "2019", "2024", "9999",
      "20190406",
      ",", ".", "-", "/", ":", "'", "(", ")", "|", "\"", "\n", "%", "'s", "th", "fell", "will",
      "had", "BC",
      "Good Friday", "Thanksgiving Day", "Easter", "Eid al-Fitr", "ended", "fiscal", "period",
      "former",
    ]
    // With a blank before them and without one.
    return (words.map { $0[0] } + others).flatMap { [" " + $0, $0] }
  }()

  /// The nodes of a tree lie in their parents.
  @Sendable
  static func tree(_ bytes: [UInt8]) {
    let nodes = HTMLTree(bytes: bytes).nodes
    for (index, node) in nodes.enumerated() {
      precondition(node.range.end <= bytes.count, "nodes are in the page")
      let parent = nodes[Int(node.parent)]
      precondition(
        Int(node.parent) <= index && node.end <= parent.end, "nodes are in their parents")
    }
  }

  /// Every file in a container is read to its end.
  static func files(
    in bytes: [UInt8],
    _ list: (ByteStream, Meter) throws(LoadError) -> any ContainedFiles
  ) {
    guard var files = try? list(ByteStream(MemorySource(bytes)), Meter()) else { return }
    while let file = try? files.next() {
      guard case .success(let source) = file.bytes else { continue }
      while let piece = try? source.next(), !piece.isEmpty {}
    }
  }

  /// What can be parsed can be written, and means the same.
  @Sendable
  static func edtf(_ bytes: [UInt8]) {
    guard let value = EDTF(String(decoding: bytes, as: UTF8.self)) else { return }
    precondition(EDTF(value.description) == value, "what is written is what was parsed")
    if let span = value.span {
      precondition(DateSpan(edtf: span.edtf)?.first == span.first, "a span is written as it is")
    }
  }

  /// What can be parsed can be written, and means the same.
  @Sendable
  static func query(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    _ = try? Query(typing: text, cursor: bytes.count / 2)
    guard let query = try? Query(parsing: text) else { return }
    precondition(
      (try? Query(parsing: query.description)) == query, "what is written is what was parsed")
  }

  /// The first line is a pattern, the rest is what it is looked for in.
  @Sendable
  static func pattern(_ bytes: [UInt8]) {
    let parts = bytes.split(separator: 0x0A, maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2,
      let pattern = try? TextPattern(String(decoding: parts[0], as: UTF8.self))
    else { return }
    let text = Array(String(decoding: parts[1], as: UTF8.self).utf8)
    var matcher = PatternMatcher(pattern)
    _ = matcher.isFound(in: text, TextRange(0, text.count))
  }
}
