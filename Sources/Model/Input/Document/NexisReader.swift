/// Reads the articles of a download from Nexis, in its old layout of capitals, `1 of 345 DOCUMENTS`, or its new one, in which
/// each ends with `End of Document`.
struct NexisReader {
  private let document: DocumentLines
  private var writer = ArticleTextWriter()

  /// Whether a text begins like such a download: with two or more of its signs.
  @Sendable
  static func recognises(_ bytes: [UInt8]) -> Bool {
    var signs: Set<String> = []
    return DocumentLines.has(lineOf: 60, in: bytes) { line in
      if isBeginning(line) { return true }
      let sign =
        isEnd(line) ? "end" : line.elementsEqual("Body".utf8) ? "body" : NexisField(line)?.name
      guard let sign, signs.insert(sign).inserted else { return false }
      return tellingSigns.contains { signs.isSuperset(of: $0) }
    }
  }

  /// Names of fields and other signs that stand together in no other text.
  private static let tellingSigns: [Set<String>] = [
    ["length", "body"], ["length", "load-date"], ["load-date", "end"],
  ]

  /// - Parameter text: without a structure.
  static func read(_ text: SourceText) throws(LoadError) -> SourceText {
    var reader = NexisReader(document: DocumentLines(text))
    for range in reader.documents() { reader.add(range) }
    guard !reader.writer.isEmpty else { throw .noArticle }
    return reader.writer.text(leftOut: nil)
  }

  private init(document: DocumentLines) { self.document = document }

  // MARK: Where articles begin and end

  /// Whether a line is such as `12 of 345 DOCUMENTS`.
  private static func isBeginning(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count <= 40, line.first.map(isDigit) == true else { return false }
    let words = line.split(separator: 0x20)
    return words.count == 4 && words[0].allSatisfy(isDigit) && words[1].elementsEqual("of".utf8)
      && words[2].allSatisfy(isDigit) && words[3].starts(with: "DOCUMENT".utf8)
  }

  private static func isEnd(_ line: ArraySlice<UInt8>) -> Bool {
    line.elementsEqual("End of Document".utf8)
  }

  private func documents() -> [Range<Int>] {
    let all = document.lines.indices
    let starts = all.filter { Self.isBeginning(document.bytes($0)) }
    if !starts.isEmpty {
      return zip(starts, starts.dropFirst() + [all.upperBound]).map { $0.0 + 1..<$0.1 }
    }
    let ends = all.filter { Self.isEnd(document.bytes($0)) } + [all.upperBound]
    return zip([0] + ends.map { min($0 + 1, all.upperBound) }, ends).map { $0.0..<$0.1 }
  }

  // MARK: An article

  private mutating func add(_ range: Range<Int>) {
    let layout = NexisLayout(document, range)
    guard let body = document.part(layout.body) else { return }
    var entry = ArticleEntry()
    entry.title = layout.title
    entry.metadata.title = layout.title.map { $0.line($0.extent) }
    entry.metadata.outlet = layout.outlet.map(document.string)
    entry.metadata.published = layout.day?.description
    entry.metadata.authors = layout.fields["byline"].map(authors) ?? []
    entry.metadata.section = layout.fields["section"]
    entry.metadata.language = layout.fields["language"]
    entry.metadata.address = layout.fields["url"]
    writer.add(entry, body: body, blocks: document.blocks(in: layout.body))
  }

  /// The names in a byline, without what stands behind the comma of each: a title or a place.
  private func authors(_ byline: String) -> [String] {
    let parts: [Substring] = byline.split(separator: ";")
    let names = parts.map { part -> Substring in
      let behind = part.drop { $0 != "," }
      return behind.contains(" and ") ? part : part.prefix { $0 != "," }
    }
    return AuthorNames(labels: .standard).names(in: names.map { Array($0.utf8) })
  }
}

/// Which lines of an article from Nexis are what.
private struct NexisLayout {
  private(set) var title: SourceText?
  private(set) var outlet: Int?
  private(set) var day: CivilDate?
  /// By the name of the field, the first of each.
  private(set) var fields: [String: String] = [:]
  private(set) var body: Range<Int>

  private let document: DocumentLines

  init(_ document: DocumentLines, _ range: Range<Int>) {
    self.document = document
    body = range.upperBound..<range.upperBound
    let head = readHead(range)
    let tail = readBody(from: head, to: range.upperBound)
    for line in tail..<range.upperBound { readField(line) }
    readHeadlines(range.lowerBound..<head)
  }

  private mutating func readField(_ line: Int) {
    guard let field = NexisField(document.bytes(line)), fields[field.name] == nil else { return }
    fields[field.name] = document.text.line(field.value)
  }

  /// Reads the fields before the body, and gives the line behind the last of them.
  private mutating func readHead(_ range: Range<Int>) -> Int {
    var end = range.lowerBound
    for paragraph in document.paragraphs(in: range) {
      if let heading = paragraph.first(where: isBodyHeading) {
        for line in paragraph.lowerBound..<heading { readField(line) }
        return heading + 1
      }
      let kinds = paragraph.map { NexisField(document.bytes($0))?.place }
      if kinds.contains(.tail) { break }
      if kinds.contains(.head) {
        for line in paragraph { readField(line) }
        end = paragraph.upperBound
      } else if end > range.lowerBound, !paragraph.contains(where: document.isCopyright) {
        // What follows the fields is the body.
        break
      }
    }
    return end
  }

  private func isBodyHeading(_ line: Int) -> Bool {
    document.isLine(line, "Body") || document.isLine(line, "BODY:")
  }

  /// Finds the body, and gives the line behind it.
  private mutating func readBody(from start: Int, to end: Int) -> Int {
    var last = end
    for line in start..<end where document.lines[line].count <= 120 {
      let field = NexisField(document.bytes(line))
      let isTail =
        field?.place == .tail && (field?.isCapitals == true || field?.name == "load-date")
      let isHeading = ["Classification", "Graphic", "Notes", "Correction"].contains {
        document.isLine(line, $0)
      }
      let isFresh = line == start || document.isEmpty(line - 1)
      if isTail || isHeading || isFresh && line > start && document.isCopyright(line) {
        last = line
        break
      }
    }
    body = start..<last
    return last
  }

  private func firstEmptyLine(behind line: Int) -> Int {
    document.lines[line...].firstIndex(where: \.isEmpty) ?? document.lines.endIndex
  }

  /// The headline, the outlet and the day: the day stands below the outlet, the headline above both or below.
  private mutating func readHeadlines(_ head: Range<Int>) {
    let told = head.filter { line in
      !document.isEmpty(line) && NexisField(document.bytes(line)) == nil
        && !document.isCopyright(line)
        && !document.begins(line, with: "Page ")
    }
    let place = told.indices.first { document.day(told[$0]) != nil }
    if let place {
      day = document.day(told[place])
      outlet = place > 0 ? told[place - 1] : nil
    }
    let above = told.prefix(max(0, (place ?? 1) - 1))
    // An edition may stand right below the day.
    let behind = place.map { told[($0 + 1)...] } ?? []
    let gap = place.map { firstEmptyLine(behind: told[$0]) } ?? head.upperBound
    let apart = behind.drop { $0 < gap }
    let below = apart.isEmpty ? behind : apart
    guard let first = above.first ?? below.first else { return }
    // A long headline goes on on the lines below it.
    let lines = above.isEmpty ? below : above
    let last = zip(lines, lines.dropFirst()).first { $1 != $0 + 1 }?.0 ?? lines.last ?? first
    title = document.part(first..<(last + 1))
  }
}

/// A line of a download from Nexis that has a field: `LENGTH: 612 words`, `Load-Date: April 6, 2019`.
private struct NexisField {
  enum Place {
    case head, tail
  }

  /// In lower case.
  let name: String
  let value: TextRange
  let place: Place
  let isCapitals: Bool

  // One row per line reads as a table.
  // swift-format-ignore
  private static let table: [(place: Place, name: String, others: [String])] = [
    (.head, "byline",    ["autor", "signature"]),
    (.head, "section",   ["rubrik", "rubrique", "sección"]),
    (.head, "length",    ["länge", "longueur", "longitud"]),
    (.head, "dateline",  []),
    (.head, "highlight", ["series", "headline"]),
    (.tail, "language",  ["sprache", "langue", "idioma"]),
    (.tail, "load-date", ["update", "date-chargement"]),
    (.tail, "url",       []),
    (.tail, "other",     ["graphic", "graphique", "notes", "correction", "correction-date", "subject", "organization", "company",
                          "person", "geographic", "country", "city", "state", "industry", "ticker", "publication-type",
                          "publikationstyp", "type-publication", "document-type", "journal-code", "acc-no", "pub-type",
                          "distribution", "type", "publisher", "issn", "cutline", "disclaimer"]),
  ]

  private static let byName: [[UInt8]: (place: Place, name: String)] = Dictionary(
    uniqueKeysWithValues: table.flatMap { row in
      ([row.name] + row.others).map { (Folding.fold(Array($0.utf8)), (row.place, row.name)) }
    })

  init?(_ line: ArraySlice<UInt8>) {
    guard let colon = line.prefix(24).firstIndex(of: 0x3A) else { return nil }
    let written = line[..<colon]
    guard let known = Self.byName[Folding.fold(Array(written))] else { return nil }
    name = known.name
    place = known.place
    isCapitals = !written.contains { $0 &- 0x61 < 26 }
    let start = line[(colon + 1)...].firstIndex { $0 > 0x20 } ?? line.endIndex
    value = TextRange(start, line.endIndex)
  }
}
