/// Reads the text of a field that holds HTML.
struct MarkedUpText: Sendable {
  private let characters: HTMLCharacters
  private let words: HTMLRoleWords

  static let standard = MarkedUpText(characters: .standard, words: .standard)

  /// The text as a reader would see it and its blocks, with the rule by which each is set aside; `nil` for plain text.
  func read(
    _ text: SourceText
  ) -> (text: SourceText, blocks: [(range: TextRange, rule: BoilerplateRule?)])? {
    switch Markup(in: text.bytes) {
    case .none: return nil
    case .blocks: return readPage(text)
    case .inline: return readLines(text)
    }
  }

  /// A text with its references resolved and without tags.
  func plain(_ text: SourceText) -> SourceText {
    guard text.bytes.contains(0x26) || Markup(in: text.bytes) != .none else { return text }
    return HTMLPage(utf8: text.bytes, origin: text.origin, characters: characters).text
  }

  private func readPage(
    _ text: SourceText
  ) -> (text: SourceText, blocks: [(range: TextRange, rule: BoilerplateRule?)]) {
    let page = HTMLPage(utf8: text.bytes, origin: text.origin, characters: characters)
    let rules = HTMLArticleFinder(page: page, roles: page.tree.roles(words: words)).rules
    // Of a whole page only a part is the article; a field of its own is all article.
    let isPage = HTMLReader.recognises(text.bytes)
    let blocks = zip(page.blocks, rules).map { block, rule in
      (range: block.range, rule: rule == .outsideArticle && !isPage ? nil : rule)
    }
    return (page.text, blocks)
  }

  /// Text whose lines are its paragraphs, with tags inside them.
  private func readLines(
    _ text: SourceText
  ) -> (text: SourceText, blocks: [(range: TextRange, rule: BoilerplateRule?)]) {
    var bytes: [UInt8] = []
    var origin = OffsetMap.identity
    var blocks: [(range: TextRange, rule: BoilerplateRule?)] = []
    for line in text.bytes.split(separator: 0x0A) {
      let line = text.part(TextRange(line.startIndex, line.endIndex))
      let page = HTMLPage(utf8: line.bytes, origin: line.origin, characters: characters)
      for block in page.blocks {
        if !bytes.isEmpty { bytes += [0x0A, 0x0A] }
        blocks.append((TextRange(bytes.count, bytes.count + block.range.count), nil))
        origin.append(page.text.origin, block.range, at: bytes.count)
        bytes += page.text.bytes[block.range.indices]
      }
    }
    return (SourceText(bytes: bytes, origin: origin), blocks)
  }
}

/// Whether a text holds HTML, and whether its tags or its lines make its paragraphs.
private enum Markup {
  case none, inline, blocks

  private static let blockTags = Set(
    """
    p br div li ul ol h1 h2 h3 h4 h5 h6 blockquote section article figure table tr td html body header
    """.split { $0 == " " || $0 == "\n" }.map { Array($0.utf8) })
  private static let inlineTags = Set(
    "a b i em strong span u img sup sub small".split(separator: " ").map { Array($0.utf8) })

  init(in bytes: [UInt8]) {
    self = .none
    var index = 0
    while let opening = bytes[index...].firstIndex(of: 0x3C) {
      index = opening + 1
      let isEnd = index < bytes.count && bytes[index] == 0x2F
      let rest = bytes[(isEnd ? index + 1 : index)...].prefix(11)
      let name = rest.prefix { isASCIILetter($0) || isDigit($0) }
      guard !name.isEmpty, let next = rest.dropFirst(name.count).first,
        next == 0x3E || next == 0x2F || next <= 0x20
      else { continue }
      let tag = name.map(Folding.lowercase)
      if Self.blockTags.contains(tag) {
        self = .blocks
        return
      }
      if Self.inlineTags.contains(tag) { self = .inline }
    }
  }
}
