/// Reads the articles of a download from Factiva, each of which ends with `Document` and its number.
///
/// Either every field has its code of two letters, or they stand one below the other: headline, byline, words, day, outlet.
struct FactivaReader {
  private let document: DocumentLines
  private var writer = ArticleTextWriter()

  /// Whether an article of Factiva ends in a text.
  @Sendable
  static func recognises(_ bytes: [UInt8]) -> Bool {
    bytes[...].contains("Document ".utf8)
      && DocumentLines.has(lineOf: 60, in: bytes) { number(in: $0) != nil }
  }

  /// - Parameter text: without a structure.
  static func read(_ text: SourceText) throws(LoadError) -> SourceText {
    var reader = FactivaReader(document: DocumentLines(text))
    reader.readAll()
    guard !reader.writer.isEmpty else { throw .noArticle }
    return reader.writer.text(leftOut: nil)
  }

  private init(document: DocumentLines) { self.document = document }

  private mutating func readAll() {
    var start = 0
    for line in document.lines.indices {
      guard let number = Self.number(in: document.bytes(line)) else { continue }
      add(start..<line, number: number)
      start = line + 1
    }
  }

  /// `Document GRDN000020190406ef4600001`: the outlet's code, ten digits and the day among them.
  private static func number(in line: ArraySlice<UInt8>) -> String? {
    guard line.count <= 60, line.starts(with: "Document ".utf8) else { return nil }
    let number = line.dropFirst(9)
    guard (20...40).contains(number.count), number.allSatisfy({ isASCIILetter($0) || isDigit($0) }),
      number.count(where: isDigit) >= 12
    else { return nil }
    return String(decoding: number, as: UTF8.self)
  }

  private mutating func add(_ range: Range<Int>, number: String) {
    var article = FactivaArticle(document, range)
    guard article.body.bytes.contains(where: { $0 > 0x20 }) else { return }
    article.entry.metadata.id = number
    let body = DocumentLines(article.body)
    writer.add(article.entry, body: article.body, blocks: body.blocks(in: body.lines.indices))
  }
}

/// What the lines of an article from Factiva say.
private struct FactivaArticle {
  var entry = ArticleEntry()
  private(set) var body = SourceText(utf8: [])
  private let document: DocumentLines

  init(_ document: DocumentLines, _ range: Range<Int>) {
    self.document = document
    let coded = range.filter { code(onLine: $0) != nil }
    if coded.count >= 3 {
      readCoded(zip(coded, coded.dropFirst() + [range.upperBound]).map { ($0, $1) })
    } else {
      readPlain(range)
    }
  }

  // MARK: Fields with codes

  // One row per line reads as a table.
  // swift-format-ignore
  private static let codes: [String: ArticleField?] = [
    "HD": .title, "BY": .authors, "PD": .published, "SN": .outlet, "SE": .section, "LA": .language, "LP": .body, "TD": .body,
    "CR": nil, "WC": nil, "ET": nil, "SC": nil, "ED": nil, "PG": nil, "VOL": nil, "CY": nil, "CT": nil, "RF": nil, "ART": nil,
    "CO": nil, "IN": nil, "NS": nil, "RE": nil, "IPC": nil, "IPD": nil, "PUB": nil, "AN": nil, "CX": nil, "CLM": nil,
  ]

  /// The code with which a line begins, alone or with white space behind it.
  private func code(onLine line: Int) -> String? {
    let word = document.bytes(line).prefix { $0 > 0x20 }
    guard (2...3).contains(word.count) else { return nil }
    let code = String(decoding: word, as: UTF8.self)
    let isApart =
      word.endIndex == document.lines[line].end
      || document.bytes(line).dropFirst(word.count).starts(with: [0x20, 0x20])
      || document.bytes(line).dropFirst(word.count).first == 0x09
    return Self.codes[code] != nil && isApart ? code : nil
  }

  private mutating func readCoded(_ fields: [(start: Int, end: Int)]) {
    var bodies: [SourceText] = []
    for (start, end) in fields {
      guard let code = code(onLine: start), let field = Self.codes[code] ?? nil else { continue }
      let line = document.lines[start]
      let behind = document.text.bytes[line.indices].dropFirst(code.utf8.count).firstIndex {
        $0 > 0x20
      }
      let own = behind.map {
        document.text.part(
          TextRange($0, document.part(start..<end) == nil ? line.end : lastByte(start..<end)))
      }
      guard let value = own ?? document.part((start + 1)..<end) else { continue }
      switch field {
      case .body: bodies.append(value)
      case .published: entry.metadata.published = day(value)
      case .authors: entry.metadata.authors = names(value)
      case .title, .outlet, .section, .language, .id, .address, .modified:
        entry.set(field, to: [value])
      }
    }
    entry.set(.body, to: bodies)
    body = entry.body ?? body
  }

  private func lastByte(_ range: Range<Int>) -> Int {
    range.last { !document.isEmpty($0) }.map { document.lines[$0].end }
      ?? document.lines[range.lowerBound].end
  }

  private func names(_ value: SourceText) -> [String] {
    AuthorNames(labels: .standard).names(in: [value.bytes])
  }

  private func day(_ value: SourceText) -> String? {
    let found = WrittenDays.standard.days(in: value.bytes, value.extent).first
    guard case .day(let day) = found?.meaning else { return nil }
    return day.description
  }

  // MARK: Fields without codes

  private mutating func readPlain(_ range: Range<Int>) {
    let told = range.filter { !document.isEmpty($0) }
    let words = told.indices.first { isWordCount(told[$0]) }
    guard let words else {
      body = document.part(range) ?? body
      return
    }
    // The headline is the longest of what stands before: a section's name and a byline are short.
    let above = told[..<words]
    if let title = above.max(by: { document.lines[$0].count < document.lines[$1].count }) {
      document.part(title..<(title + 1)).map { entry.set(.title, to: [$0]) }
      let byline = above.last { $0 > title }
      entry.metadata.authors = byline.flatMap { document.part($0..<($0 + 1)) }.map(names) ?? []
      entry.metadata.section = above.first { $0 < title }.map(document.string)
    }
    let below = told[(words + 1)...]
    let date = below.prefix(2).first { document.day($0) != nil }
    entry.metadata.published = date.flatMap(document.day)?.description
    entry.metadata.outlet = below.first { $0 > date ?? told[words] && !isClock($0) }
      .map(document.string)
    let rights = below.prefix(12).last(where: document.isCopyright)
    let start = rights ?? below.prefix(3).last ?? told[words]
    entry.metadata.language = below.first { $0 == start - 1 && document.lines[$0].count < 20 }.map(
      document.string)
    body = document.part((start + 1)..<range.upperBound) ?? body
  }

  /// Whether a line is such as `08:05`.
  private func isClock(_ line: Int) -> Bool {
    document.bytes(line).allSatisfy { isDigit($0) || $0 == 0x3A }
  }

  /// Whether a line is such as `612 words`.
  private func isWordCount(_ line: Int) -> Bool {
    let words = document.bytes(line).split(separator: 0x20)
    return words.count == 2 && words[0].allSatisfy { isDigit($0) || $0 == 0x2C }
      && words[1].elementsEqual("words".utf8)
  }
}
