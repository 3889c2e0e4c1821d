/// The article that the JSON-LD of a page describes.
///
/// - Source: schema.org, Article and its subtypes.
struct StructuredData: Sendable {
  private(set) var headline: [UInt8]?
  private(set) var published: [UInt8]?
  private(set) var modified: [UInt8]?
  private(set) var authors: [[UInt8]] = []
  private(set) var outlet: [UInt8]?
  private(set) var section: [UInt8]?
  private(set) var language: [UInt8]?
  private(set) var address: [UInt8]?
  private(set) var summary: [UInt8]?
  private(set) var body: [UInt8]?
  /// How sure it is that this is the page's article.
  fileprivate var standing = 0

  /// What the page says of itself elsewhere, by which its article is known among several.
  struct Page {
    /// Its titles as ``Block/key(of:)``.
    let titles: [[UInt8]]
    let address: [UInt8]?
  }

  /// The best of the articles in some scripts; `nil` when there is none.
  init?(scripts: [TextRange], in bytes: [UInt8], of page: Page, characters: HTMLCharacters) {
    var best: StructuredData?
    for script in scripts {
      var reader = JSONReader(LenientJSON.mended(bytes, script))
      // What stands before a mistake counts.
      if (try? reader.read()) == nil { reader.closeAll() }
      let graph = LinkedData(document: reader.document, characters: characters)
      for node in graph.articles.prefix(Self.most) {
        let found = StructuredData(node, in: graph, of: page)
        if found.standing > best?.standing ?? 0 { best = found }
      }
    }
    guard let best else { return nil }
    self = best
  }

  /// More of them on one level are a list of other pages.
  private static let most = 32

  private init(_ node: LinkedData.Article, in graph: LinkedData, of page: Page) {
    for member in graph.document.members(of: node.index) {
      guard let property = graph.property(member.name) else { continue }
      let value = member.value
      switch property {
      case .headline: headline = graph.text(value)
      case .name: headline = headline ?? graph.text(value)
      case .datePublished: published = graph.text(value)
      case .dateCreated: published = published ?? graph.text(value)
      case .dateModified: modified = graph.text(value)
      case .author, .creator: if authors.isEmpty { authors = graph.names(value) }
      case .publisher: outlet = graph.names(value).first
      case .articleSection: section = graph.text(value)
      case .inLanguage: language = graph.text(value)
      case .url: address = graph.text(value)
      case .mainEntityOfPage: address = address ?? graph.text(value)
      case .description: summary = graph.text(value)
      case .articleBody: body = graph.text(value)
      }
    }
    standing = node.kind.rawValue
    if published != nil { standing += 2 }
    // Either tells that it is the page's own; the WebPage around an article has both.
    if isHeadline(of: page) || address != nil && address == page.address { standing += 8 }
  }

  private func isHeadline(of page: Page) -> Bool {
    guard let key = headline.map(Block.key), key.count >= 8 else { return false }
    return page.titles.contains { $0.starts(with: key) || key.starts(with: $0) && $0.count >= 8 }
  }
}

/// The values of a script of JSON-LD.
private struct LinkedData {
  /// A node that describes an article.
  struct Article {
    let index: Int
    let kind: Kind
  }

  /// What a node describes; the higher, the more likely a page's article.
  enum Kind: Int {
    case page = 1
    case article = 4
  }

  /// The properties that are read.
  enum Property: String, CaseIterable {
    case headline, name, datePublished, dateCreated, dateModified, author, creator, publisher,
      articleSection
    case inLanguage, url, mainEntityOfPage, description, articleBody
  }

  let document: JSONDocument
  let characters: HTMLCharacters

  private static let properties = Dictionary(
    uniqueKeysWithValues: Property.allCases.map { (Array($0.rawValue.utf8), $0) })

  /// What is read of the member that a node names.
  func property(_ name: Int) -> Property? {
    Self.properties[Array(document.bytes[document.nodes[name].range.indices])]
  }

  // MARK: Nodes

  /// The nodes of articles and of pages that stand for themselves: not those that an article refers to.
  var articles: [Article] {
    var found: [Article] = []
    var waiting = document.nodes.isEmpty ? [] : [0]
    while let index = waiting.popLast() {
      switch document.nodes[index].kind {
      case .array: waiting += document.children(of: index).reversed()
      case .object:
        let members = document.members(of: index)
        let types = members.first { isNamed($0.name, "@type") }.map { strings($0.value) } ?? []
        if let kind = types.compactMap(Self.kind).max(by: { $0.rawValue < $1.rawValue }) {
          found.append(Article(index: index, kind: kind))
        }
        let parts = ["@graph", "mainEntity", "mainEntityOfPage"]
        waiting += members.filter { member in parts.contains { isNamed(member.name, $0) } }
          .map(\.value).reversed()
      case .string, .number, .literal: break
      }
    }
    return found
  }

  /// By the last word of the type: `NewsArticle`, `https://schema.org/LiveBlogPosting`.
  private static func kind(_ type: [UInt8]) -> Kind? {
    func ends(_ word: String) -> Bool {
      type.count >= word.utf8.count && type.suffix(word.utf8.count).elementsEqual(word.utf8)
    }
    if ["Article", "Posting", "Report"].contains(where: ends), !ends("JobPosting") {
      return .article
    }
    return ["WebPage", "ItemPage"].contains(where: ends) ? .page : nil
  }

  private func isNamed(_ name: Int, _ word: String) -> Bool {
    document.bytes[document.nodes[name].range.indices].elementsEqual(word.utf8)
  }

  /// The strings that a value is or lists.
  private func strings(_ index: Int) -> [[UInt8]] {
    let values = document.nodes[index].kind == .array ? document.children(of: index) : [index]
    return values.filter { document.nodes[$0].kind == .string }
      .map { Array(document.bytes[document.nodes[$0].range.indices]) }
  }

  // MARK: Values

  /// The text of a string or number, of the first of a list, or that by which an object is called.
  func text(_ index: Int) -> [UInt8]? {
    var index = index
    for _ in 0..<4 {
      let node = document.nodes[index]
      switch node.kind {
      case .string, .number:
        let text = document.text(node.range, origin: .identity).bytes
        let plain = characters.text(text, TextRange(0, text.count), isAttribute: false)
        return plain.isEmpty ? nil : plain
      case .array:
        guard let first = document.children(of: index).first else { return nil }
        index = first
      case .object:
        guard let value = member(["@value", "name", "@id", "url"], of: index) else { return nil }
        index = value
      case .literal: return nil
      }
    }
    return nil
  }

  /// The first of some members that an object has.
  private func member(_ names: [String], of index: Int) -> Int? {
    let members = document.members(of: index)
    return names.lazy.compactMap { name in members.first { isNamed($0.name, name) }?.value }.first
  }

  /// The names of persons or organisations: strings, objects with a name, references to such objects, or lists of them.
  func names(_ index: Int) -> [[UInt8]] {
    let values = document.nodes[index].kind == .array ? document.children(of: index) : [index]
    return values.prefix(32).flatMap { value -> [[UInt8]] in
      guard document.nodes[value].kind == .object else { return text(value).map { [$0] } ?? [] }
      if let name = member(["name"], of: value) {
        let values = document.nodes[name].kind == .array ? document.children(of: name) : [name]
        return values.compactMap(text)
      }
      guard let id = member(["@id"], of: value) else { return [] }
      return described(by: id, except: value).flatMap { member(["name"], of: $0) }.flatMap(text).map
      { [$0] } ?? []
    }
  }

  /// The object in which the node with an identifier is described.
  private func described(by id: Int, except reference: Int) -> Int? {
    let wanted = document.bytes[document.nodes[id].range.indices]
    return document.nodes.indices.first { index in
      guard index != reference, document.nodes[index].kind == .object,
        let own = member(["@id"], of: index), member(["name"], of: index) != nil
      else { return false }
      return document.bytes[document.nodes[own].range.indices].elementsEqual(wanted)
    }
  }
}
