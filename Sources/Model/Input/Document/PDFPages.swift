/// The text of a PDF, page by page, as `pdftotext` gives it: form feeds end pages, empty lines paragraphs.
struct PDFPages {
  private let document: DocumentLines
  private let pages: [Range<Int>]
  /// The lines that stand at the head or the foot of pages alike, or number them.
  private let running: Set<Int>

  init(_ bytes: [UInt8]) {
    // A form feed stands before the first line of a page, or on a line of its own at the end.
    let document = DocumentLines(SourceText(utf8: bytes))
    let text = document.text.bytes
    var starts: [Int] = []
    var lineStart = 0
    for line in document.lines.indices {
      if line == 0 || lineStart < text.count && text[lineStart] == 0x0C { starts.append(line) }
      lineStart = (text[lineStart...].firstIndex(of: 0x0A) ?? text.count - 1) + 1
    }
    let ends = starts.dropFirst() + [document.lines.count]
    self.document = document
    pages = zip(starts, ends).map { $0.0..<$0.1 }
    running = Self.running(in: document, pages)
  }

  /// Lines at the head and at the foot of a page that may be running ones.
  private static let margin = 2

  private static func running(in document: DocumentLines, _ pages: [Range<Int>]) -> Set<Int> {
    var places: [[UInt8]: [Int]] = [:]
    var found: Set<Int> = []
    for page in pages {
      let told = page.filter { !document.isEmpty($0) }
      for line in Set(told.prefix(margin) + told.suffix(margin)) {
        let key = Block.key(of: Array(document.bytes(line).prefix(200)))
        let words = key.split(separator: 0x20).filter { !$0.allSatisfy(isDigit) }
        if isNumber(words), key.contains(where: isDigit) { found.insert(line) }
        places[Array(words.joined(separator: [0x20])), default: []].append(line)
      }
    }
    // The same on most pages but for a number.
    for lines in places.values where lines.count >= 2 && lines.count * 2 > pages.count {
      found.formUnion(lines)
    }
    return found
  }

  /// Whether the words beside a number only number a page: `- 3 -`, `Page 2 of 5`.
  private static func isNumber(_ words: [ArraySlice<UInt8>]) -> Bool {
    words.allSatisfy { word in
      ["page", "of", "seite", "von", "de", "sur", "pagina", "di", "p", "s"].contains {
        word.elementsEqual($0.utf8)
      }
    }
  }

  /// The articles of the pages: those of a service whose layout they have, or else one.
  func articles() throws(LoadError) -> SourceText {
    let lines = document.lines.indices.filter { !running.contains($0) }
    let plain = lines.map { Array(document.bytes($0)) }.joined(separator: [0x0A])
    if let found = try DocumentText.articles(ofServiceIn: Array(plain)) { return found }
    var text = DocumentText()
    for (paragraph, rule) in paragraphs() { text.add(paragraph, rule: rule) }
    return try text.articles()
  }

  /// The paragraphs, words that were parted at the end of a line or a page put together again.
  private func paragraphs() -> [(text: [UInt8], rule: BoilerplateRule?)] {
    var paragraphs: [(text: [UInt8], rule: BoilerplateRule?)] = []
    var open: [UInt8] = []
    func end() {
      if !open.isEmpty { paragraphs.append((open, nil)) }
      open = []
    }
    for page in pages {
      let told = page.filter { !document.isEmpty($0) && !running.contains($0) }
      let width = told.map { document.lines[$0].count }.max() ?? 0
      if let first = told.first, !goesOn(open, at: first) { end() }
      for line in page where running.contains(line) {
        paragraphs.append((Array(document.bytes(line)), .runningLine))
      }
      for (line, next) in zip(told, told.dropFirst().map(Optional.some) + [nil]) {
        Self.append(document.bytes(line), to: &open)
        if let next, next > line + 1 || isLast(line, before: next, width: width) { end() }
      }
    }
    end()
    return paragraphs
  }

  /// Whether a line is too short for the next one to belong to its paragraph.
  private func isLast(_ line: Int, before next: Int, width: Int) -> Bool {
    document.lines[line].count * 4 < width * 3 && !beginsSmall(next)
  }

  /// Whether a paragraph that a page cuts off goes on with a line: in the middle of a sentence.
  private func goesOn(_ paragraph: [UInt8], at line: Int) -> Bool {
    Block.ending(of: TextRange(0, paragraph.count), in: paragraph) == .open && beginsSmall(line)
  }

  private func beginsSmall(_ line: Int) -> Bool {
    document.bytes(line).first.map { $0 &- 0x61 < 26 } == true
  }

  private static func append(_ line: ArraySlice<UInt8>, to paragraph: inout [UInt8]) {
    let isParted =
      paragraph.last == 0x2D
      && paragraph.dropLast().last.map { isASCIILetter($0) || $0 >= 0x80 } == true
      && line.first.map { $0 &- 0x61 < 26 || $0 >= 0xC3 } == true
    if isParted {
      paragraph.removeLast()
    } else if !paragraph.isEmpty {
      paragraph.append(0x20)
    }
    paragraph += line
  }
}
