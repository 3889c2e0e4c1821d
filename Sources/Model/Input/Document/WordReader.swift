/// Reads the documents of Word since 2007, and the downloads that services give in that form.
///
/// - Source: ECMA-376, Part 1, 17 WordprocessingML.
enum WordReader {
  /// Whether the beginning of an archive names the parts of such a document.
  @Sendable
  static func recognises(_ bytes: [UInt8]) -> Bool {
    guard bytes.starts(with: [0x50, 0x4B, 3, 4]) else { return false }
    let head = bytes.prefix(1 << 15)
    return head.contains("[Content_Types].xml".utf8) && head.contains("word/".utf8)
  }

  @Sendable
  static func read(_ bytes: [UInt8]) throws(LoadError) -> SourceText {
    let parts = try Archive.entries(of: bytes) { $0 == "word/document.xml" }
    guard let part = parts.first else { throw .damaged }
    var scan = WordScan(
      bytes: try decodeText(part.bytes, declared: .declared(inMarkup: part.bytes)).bytes)
    scan.run()
    return try scan.document.articles()
  }
}

/// Takes the paragraphs out of the XML of a document.
private struct WordScan {
  private(set) var document = DocumentText()
  private let bytes: [UInt8]
  private var scanner: XMLScanner
  private let characters = HTMLCharacters.standard
  private var paragraph: [UInt8] = []
  private var style = DocumentText.Style.body
  /// Whether what comes is text that is shown.
  private var isText = false
  /// Whether what comes repeats for older programs what stood before.
  private var isFallback = false

  init(bytes: [UInt8]) {
    self.bytes = bytes
    scanner = XMLScanner(bytes: bytes)
  }

  mutating func run() {
    while let token = scanner.next() {
      switch token {
      case .start(let name, let attributes, let isEmpty):
        begin(Array(bytes[name.indices]), attributes, isEmpty: isEmpty)
      case .end(let name): end(Array(bytes[name.indices]))
      case .text(let range):
        if isText, !isFallback {
          paragraph += characters.resolved(bytes, range, isAttribute: false)
        }
      case .data(let range):
        if isText, !isFallback { paragraph += bytes[range.indices] }
      }
    }
    endParagraph()
  }

  private mutating func begin(_ name: [UInt8], _ attributes: TextRange, isEmpty: Bool) {
    switch String(decoding: name, as: UTF8.self) {
    case "w:p": endParagraph()
    case "w:t": isText = !isEmpty
    case "w:tab": paragraph.append(0x20)
    case "w:noBreakHyphen": paragraph.append(0x2D)
    case "w:br", "w:cr": paragraph.append(0x0A)
    case "w:pStyle":
      let value = bytes[attributes.indices].map(Folding.lowercase)
      // Word calls headings so in every language it is in; other programs do too.
      if value.contains("\"title\"".utf8) || value.contains("\"heading1\"".utf8) { style = .title }
    case "mc:Fallback": isFallback = !isEmpty
    default: break
    }
  }

  private mutating func end(_ name: [UInt8]) {
    switch String(decoding: name, as: UTF8.self) {
    case "w:p": endParagraph()
    case "w:t": isText = false
    case "mc:Fallback": isFallback = false
    default: break
    }
  }

  private mutating func endParagraph() {
    document.add(paragraph, as: style)
    paragraph = []
    style = .body
  }
}
