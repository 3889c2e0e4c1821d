/// Reads an RSS or Atom feed: every item is an article.
struct FeedReader: Sendable {
  private let characters: HTMLCharacters

  static let standard = FeedReader(characters: .standard)

  /// Whether bytes are a feed: RSS 0.9 to 2.0, Atom.
  @Sendable
  static func recognises(_ bytes: [UInt8]) -> Bool {
    guard let root = XMLScanner.rootName(of: bytes) else { return false }
    return ["rss", "rdf:rdf", "feed", "atom:feed"].contains(root)
  }

  /// - Parameter declared: the encoding that the server named.
  func read(_ bytes: [UInt8], declared: TextEncoding? = nil) throws(LoadError) -> SourceText {
    let text = try decodeText(bytes, declared: .declared(around: declared, inMarkup: bytes))
    let scan = FeedScan(bytes: text.bytes)
    let feed = entry(of: scan.feed, in: text)
    var writer = ArticleTextWriter()
    for item in scan.items {
      var entry = entry(of: item, in: text)
      entry.metadata.outlet = entry.metadata.outlet ?? feed.metadata.title
      entry.metadata.language = entry.metadata.language ?? feed.metadata.language
      writer.add(entry)
    }
    guard !writer.isEmpty else { throw .noArticle }
    return writer.text(leftOut: nil)
  }

  /// What the fields of an item or of the feed say.
  private func entry(of fields: FeedFields, in text: SourceText) -> ArticleEntry {
    var entry = ArticleEntry()
    // In the order of the fields, so that an address which is also the outlet's counts the same in every run.
    for field in ArticleField.allCases {
      guard let contents = fields.contents[field] else { continue }
      let values = contents.map { self.text(of: $0, in: text) }
      entry.set(field, to: field == .authors ? values.map(name(ofAuthor:)) : values)
    }
    if let id = entry.metadata.id, entry.metadata.address == nil, id.hasPrefix("http") {
      entry.metadata.address = id
    }
    return entry
  }

  /// What an element says, HTML or plain text: once unescaped where it is escaped.
  private func text(of content: FeedFields.Content, in text: SourceText) -> SourceText {
    var writer = ReferenceResolver(text: text, characters: characters)
    if let markup = content.markup {
      writer.copy(markup)
    } else {
      for piece in content.pieces {
        if piece.isData { writer.copy(piece.range) } else { writer.resolve(piece.range) }
      }
    }
    let said = writer.result
    guard !said.bytes.contains(0x3C), said.bytes.contains(0x26) else { return said }
    // Without a tag nobody will take it for HTML.
    var second = ReferenceResolver(text: said, characters: characters)
    second.resolve(said.extent)
    return second.result
  }

  /// RSS has the name behind the address: `desk@marsa.example (Marsa Desk)`.
  private func name(ofAuthor author: SourceText) -> SourceText {
    guard author.bytes.contains(0x40), let open = author.bytes.firstIndex(of: 0x28),
      let close = author.bytes.lastIndex(of: 0x29), open < close
    else { return author }
    return SourceText(utf8: Array(author.bytes[(open + 1)..<close]))
  }
}

/// Writes stretches of a text with their references resolved, and keeps the way back.
struct ReferenceResolver {
  private let text: SourceText
  private let characters: HTMLCharacters
  private var bytes: [UInt8] = []
  private var origin = OffsetMap.identity

  init(text: SourceText, characters: HTMLCharacters) {
    self.text = text
    self.characters = characters
  }

  var result: SourceText { SourceText(bytes: bytes, origin: origin) }

  /// Adds a stretch as it stands.
  mutating func copy(_ range: TextRange) {
    origin.append(text.origin, range, at: bytes.count)
    bytes += text.bytes[range.indices]
  }

  /// Adds a stretch with its references resolved.
  mutating func resolve(_ range: TextRange) {
    var run = range.start
    var index = range.start
    while index < range.end {
      guard text.bytes[index] == 0x26,
        let found = characters.reference(in: text.bytes, at: index, end: range.end)
      else {
        index += 1
        continue
      }
      copy(TextRange(run, index))
      origin.anchor(text: bytes.count, file: text.origin.fileOffset(index))
      bytes += found.bytes
      index = found.end
      run = index
    }
    copy(TextRange(run, range.end))
  }
}
