/// What a feed or one of its items tells, and where.
struct FeedFields {
  /// The inside of an element.
  struct Content {
    /// Text whose references are to be resolved, and CDATA.
    var pieces: [(range: TextRange, isData: Bool)] = []
    /// All of it, when it has elements of its own and is HTML.
    var markup: TextRange?
  }

  private(set) var contents: [ArticleField: [Content]] = [:]
  private var ranks: [ArticleField: Int] = [:]

  /// Takes up what an element tells, unless another one has told it that counts for more; authors may be several.
  mutating func set(_ field: ArticleField, _ content: Content, rank: Int) {
    guard !content.pieces.isEmpty || content.markup != nil else { return }
    let known = ranks[field] ?? -1
    if rank > known {
      contents[field] = [content]
      ranks[field] = rank
    } else if rank == known, field == .authors {
      contents[field]?.append(content)
    }
  }
}

/// Finds the fields of a feed and of its items.
///
/// It knows two levels, an item and the one field that is open in it, and a field ends with the end tag of its name: so
/// elements may stand in each other as deep as they like, and need not match.
struct FeedScan {
  /// What the feed tells of itself.
  private(set) var feed = FeedFields()
  private(set) var items: [FeedFields] = []
  private let bytes: [UInt8]
  private var scanner: XMLScanner
  private var item: FeedFields?
  private var open: Field?

  /// An element that has begun and not ended.
  private struct Field {
    let name: [UInt8]
    /// What it tells; `nil` where that is not read.
    let field: ArticleField?
    let rank: Int
    /// Where its content begins.
    let start: Int
    var content = FeedFields.Content()
    /// Whether the text that follows is left out.
    var isDeaf = false
  }

  /// - Parameter bytes: UTF-8.
  init(bytes: [UInt8]) {
    self.bytes = bytes
    scanner = XMLScanner(bytes: bytes)
    scan()
  }

  private mutating func scan() {
    var start = 0
    while let token = scanner.next() {
      switch token {
      case .start(let name, let attributes, let isEmpty):
        begin(lowercased(name), attributes, isEmpty: isEmpty)
      case .end(let name): end(lowercased(name), at: start)
      case .text(let range): add(range, isData: false)
      case .data(let range): add(range, isData: true)
      }
      start = scanner.index
    }
    endItem(at: bytes.count)
  }

  /// No name that is read is longer than 32 bytes.
  private func lowercased(_ name: TextRange) -> [UInt8] {
    bytes[name.indices].prefix(33).map(Folding.lowercase)
  }

  private mutating func begin(_ name: [UInt8], _ attributes: TextRange, isEmpty: Bool) {
    let element = FeedElement.named(name)
    switch element?.meaning {
    case .item:
      endItem(at: scanner.index)
      item = FeedFields()
    case _ where open != nil: beginInside(name)
    case .container: break
    case .field(let field):
      let rank = element?.rank ?? 0
      if field == .address, let address = address(attributes) {
        set(field, FeedFields.Content(pieces: [(address, false)]), rank: rank)
      }
      if !isEmpty { open = Field(name: name, field: field, rank: rank, start: scanner.index) }
    case nil:
      if !isEmpty { open = Field(name: name, field: nil, rank: 0, start: scanner.index) }
    }
  }

  /// Atom tells of a person or another feed by elements, of which only the name counts, and may have HTML as elements.
  private mutating func beginInside(_ name: [UInt8]) {
    switch open?.field {
    case .authors, .outlet:
      let isName = ["name", "title", "atom:name", "atom:title"].contains {
        name.elementsEqual($0.utf8)
      }
      if isName { open?.content.pieces = [] }
      open?.isDeaf = !isName
    case .body, .title: open?.content.markup = TextRange(scanner.index, scanner.index)
    case .id, .published, .modified, .address, .language, .section, nil: break
    }
  }

  private mutating func end(_ name: [UInt8], at start: Int) {
    if open?.name == name {
      endField(at: start)
    } else if FeedElement.named(name)?.meaning == .item {
      endItem(at: start)
    } else if open?.field == .authors || open?.field == .outlet {
      open?.isDeaf = true
    }
  }

  private mutating func add(_ range: TextRange, isData: Bool) {
    guard open?.field != nil, open?.isDeaf == false,
      bytes[range.indices].contains(where: { $0 > 0x20 })
    else { return }
    open?.content.pieces.append((range, isData))
  }

  private mutating func endField(at end: Int) {
    guard var ended = open else { return }
    open = nil
    if ended.content.markup != nil {
      ended.content.markup = TextRange(ended.start, max(ended.start, end))
    }
    if let field = ended.field { set(field, ended.content, rank: ended.rank) }
  }

  private mutating func endItem(at end: Int) {
    endField(at: end)
    if let ended = item { items.append(ended) }
    item = nil
  }

  private mutating func set(_ field: ArticleField, _ content: FeedFields.Content, rank: Int) {
    if item == nil {
      feed.set(field, content, rank: rank)
    } else {
      item?.set(field, content, rank: rank)
    }
  }

  /// The address that an Atom link has; `nil` of one that does not lead to the article.
  private func address(_ attributes: TextRange) -> TextRange? {
    var address: TextRange?
    for (name, value) in HTMLAttributes(bytes: bytes, range: attributes) {
      switch name {
      case HTMLAttribute.href.key: address = value
      case HTMLAttribute.rel.key:
        if !bytes[value.indices].elementsEqual("alternate".utf8) { return nil }
      default: break
      }
    }
    return address
  }
}
