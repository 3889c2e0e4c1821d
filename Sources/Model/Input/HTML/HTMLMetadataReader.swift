/// Reads what a page says of its article beside the text: in its head, in its structured data, and in marked elements.
struct HTMLMetadataReader {
  private let page: HTMLPage
  private let characters: HTMLCharacters
  /// By name or property, the first of each.
  private var metas: [String: [UInt8]] = [:]
  private var pageTitle: [UInt8] = []
  private var headings: [[UInt8]] = []
  private var structured = StructuredData()
  private var times: [(value: [UInt8], isPublication: Bool)] = []
  private var language: [UInt8]?
  private var canonical: [UInt8]?

  init(page: HTMLPage, characters: HTMLCharacters) {
    self.page = page
    self.characters = characters
    collect()
  }

  var metadata: ArticleMetadata {
    var metadata = ArticleMetadata()
    metadata.title = title.map { String(decoding: $0, as: UTF8.self) }
    metadata.published = published.map { String(decoding: $0, as: UTF8.self) }
    metadata.outlet = metas["og:site_name"].map { String(decoding: $0, as: UTF8.self) }
    metadata.language = language.map { String(decoding: $0, as: UTF8.self) }
    metadata.address = (canonical ?? metas["og:url"]).map { String(decoding: $0, as: UTF8.self) }
    return metadata
  }

  /// Texts that begin like the article's, or one of its first paragraphs.
  var summaries: [[UInt8]] {
    [structured.body, metas["description"], metas["og:description"]].compactMap(\.self)
  }

  // MARK: Collecting

  private mutating func collect() {
    let tree = page.tree
    for (index, node) in tree.nodes.enumerated() {
      switch node.tag {
      case .html: language = tree.attribute(.lang, of: index).map { value(of: $0) }
      case .meta: addMeta(index)
      case .title:
        if pageTitle.isEmpty { pageTitle = text(of: index) }
      case .h1: headings.append(text(of: index))
      case .time: addTime(index)
      case .link:
        if let rel = tree.attribute(.rel, of: index), value(of: rel) == Array("canonical".utf8) {
          canonical = tree.attribute(.href, of: index).map { value(of: $0) }
        }
      case .script:
        if let type = tree.attribute(.type, of: index),
          String(decoding: tree.bytes[type.indices], as: UTF8.self).lowercased().contains(
            "ld+json"),
          index + 1 < Int(node.end)
        {
          structured.read(tree.bytes, tree.nodes[index + 1].range)
        }
      default: break
      }
    }
  }

  private mutating func addMeta(_ index: Int) {
    var name: TextRange?
    var content: TextRange?
    for (key, value) in page.tree.attributes(of: index) {
      switch key {
      case HTMLAttribute.property.key, HTMLAttribute.name.key, HTMLAttribute.itemprop.key:
        name = name ?? value
      case HTMLAttribute.content.key: content = value
      default: break
      }
    }
    guard let name, let content, name.count < 64 else { return }
    let key = String(decoding: page.tree.bytes[name.indices], as: UTF8.self).lowercased()
    let value = value(of: content)
    if metas[key] == nil, !value.isEmpty { metas[key] = value }
  }

  private mutating func addTime(_ index: Int) {
    guard times.count < 32 else { return }
    var datetime: TextRange?
    var isPublication = false
    for (key, value) in page.tree.attributes(of: index) {
      switch key {
      case HTMLAttribute.datetime.key: datetime = value
      case HTMLAttribute.itemprop.key, HTMLAttribute.classes.key:
        let words = String(decoding: page.tree.bytes[value.indices], as: UTF8.self).lowercased()
        if words.contains("publish") || words.contains("pubdate") { isPublication = true }
      default: break
      }
    }
    let value = datetime.map { self.value(of: $0) } ?? text(of: index)
    times.append((value, isPublication))
  }

  private func value(of range: TextRange) -> [UInt8] { characters.text(page.tree.bytes, range) }

  /// The text of an element on one line.
  private func text(of index: Int) -> [UInt8] {
    var text: [UInt8] = []
    for inner in page.tree.descendants(of: index) where page.tree.nodes[inner].tag == .text {
      text +=
        characters.text(page.tree.bytes, page.tree.nodes[inner].range, isAttribute: false) + [0x20]
    }
    return Array(text.split(whereSeparator: HTMLTreeBuilder.isSpace).joined(separator: [0x20]))
  }

  // MARK: The title

  private var title: [UInt8]? {
    let known = [pageTitle, metas["og:title"], structured.headline, metas["twitter:title"]]
      .compactMap(\.self).map(Block.key)
    let heading = headings.first { heading in
      let key = Block.key(of: heading)
      return !key.isEmpty && key.count >= 8 && known.contains { $0.contains(key) }
    }
    let candidates: [[UInt8]?] = [
      heading, metas["og:title"].map(withoutSite), structured.headline,
      headings.count == 1 ? headings[0] : nil,
      withoutSite(pageTitle),
    ]
    return candidates.compactMap(\.self).first { !$0.isEmpty }
  }

  /// Without the site's name at the end, behind a bar or a dash.
  private func withoutSite(_ title: [UInt8]) -> [UInt8] {
    let text = String(decoding: title, as: UTF8.self)
    for mark in [" | ", " – ", " — ", " - ", " • ", " · ", " :: ", " » "] {
      let parts = text.split(separator: mark, omittingEmptySubsequences: false)
      guard parts.count > 1, let last = parts.last else { continue }
      let isSite =
        metas["og:site_name"].map {
          String(decoding: $0, as: UTF8.self).lowercased() == last.lowercased()
        } ?? false
      if isSite || last.split(separator: " ").count <= 4 {
        return Array(parts.dropLast().joined(separator: mark).utf8)
      }
    }
    return title
  }

  // MARK: The day

  private static let publicationNames = [
    "article:published_time", "datepublished", "og:published_time", "article:published",
    "date.published", "dc.date.issued",
    "dcterms.created", "dc.date", "dc.date.created", "dcterms.date", "pubdate", "publishdate",
    "publish-date", "publish_date",
    "parsely-pub-date", "sailthru.date", "published_date", "date_published",
    "article_date_original", "originalpublicationdate",
    "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "bt:pubdate", "date", "article:date",
    "created", "timestamp",
  ]

  private var published: [UInt8]? {
    if let day = structured.published, hasDay(day) { return day }
    for name in Self.publicationNames.prefix(2) {
      if let day = metas[name], hasDay(day) { return day }
    }
    if let day = times.first(where: { $0.isPublication && hasDay($0.value) })?.value { return day }
    for name in Self.publicationNames.dropFirst(2) {
      if let day = metas[name], hasDay(day) { return day }
    }
    return times.first { hasDay($0.value) }?.value
  }

  /// Whether it begins with a day such as `2019-04-06`.
  private func hasDay(_ value: [UInt8]) -> Bool {
    value.count >= 10 && value[4] == 0x2D && value[7] == 0x2D
      && [0, 1, 2, 3, 5, 6, 8, 9].allSatisfy { value[$0] &- 0x30 < 10 }
  }
}

/// What JSON-LD says of the article.
private struct StructuredData {
  private(set) var headline: [UInt8]?
  private(set) var published: [UInt8]?
  private(set) var body: [UInt8]?

  mutating func read(_ bytes: [UInt8], _ range: TextRange) {
    let text = String(decoding: bytes[range.indices], as: UTF8.self)
    headline = headline ?? string(behind: "\"headline\"", in: text)
    body = body ?? string(behind: "\"articleBody\"", in: text)
    published = published ?? string(behind: "\"datePublished\"", in: text)
  }

  private func string(behind key: String, in text: String) -> [UInt8]? {
    guard let found = text.firstRange(of: key) else { return nil }
    let rest = text[found.upperBound...].utf8.drop { $0 <= 0x20 || $0 == 0x3A }
    guard rest.first == 0x22 else { return nil }
    var value: [UInt8] = []
    var isEscaped = false
    for byte in rest.dropFirst() {
      if isEscaped {
        value.append(byte == 0x6E ? 0x20 : byte)
        isEscaped = false
      } else if byte == 0x5C {
        isEscaped = true
      } else if byte == 0x22 {
        return value
      } else {
        value.append(byte)
      }
    }
    return nil
  }
}
