/// What of a page may speak of its article: meta elements, headings, times and scripts, found in one pass and not yet decoded.
struct PageHead {
  /// The values of the meta elements that say one thing under the name that is believed most.
  struct Meta {
    fileprivate(set) var rank: Int
    fileprivate(set) var values: [TextRange]
  }

  private(set) var metas: [MetaFact: Meta] = [:]
  /// The nodes of the first title element, of headings of the first rank and of time elements, in page order.
  private(set) var title: Int?
  private(set) var headings: [Int] = []
  private(set) var times: [Int] = []
  /// The texts of scripts of JSON-LD, and of all others.
  private(set) var structured: [TextRange] = []
  private(set) var scripts: [TextRange] = []
  private(set) var language: TextRange?
  private(set) var canonical: TextRange?

  /// Of more elements than these of a kind no page's own are the last.
  private static let most = 64

  init(_ tree: HTMLTree) {
    for (index, node) in tree.nodes.enumerated() {
      switch node.tag {
      case .html: language = tree.attribute(.lang, of: index)
      case .meta: addMeta(index, tree)
      case .title: title = title ?? index
      case .h1: if headings.count < Self.most { headings.append(index) }
      case .time: if times.count < Self.most { times.append(index) }
      case .link: addLink(index, tree)
      case .script: addScript(index, tree)
      default: break
      }
    }
  }

  private mutating func addMeta(_ index: Int, _ tree: HTMLTree) {
    var name: MetaFact.Name?
    var content: TextRange?
    for (key, value) in tree.attributes(of: index) {
      switch key {
      case HTMLAttribute.property.key, HTMLAttribute.name.key, HTMLAttribute.itemprop.key,
        HTMLAttribute.httpEquiv.key:
        name = name ?? MetaFact.named(HTMLName(tree.bytes[value.indices]).key)
      case HTMLAttribute.content.key: content = value
      default: break
      }
    }
    guard let name, let content, tree.bytes[content.indices].contains(where: { $0 > 0x20 })
    else { return }
    let known = metas[name.fact]?.rank ?? Int.max
    if name.rank < known {
      metas[name.fact] = Meta(rank: name.rank, values: [content])
    } else if name.rank == known, metas[name.fact]?.values.count ?? 0 < Self.most {
      metas[name.fact]?.values.append(content)
    }
  }

  private mutating func addLink(_ index: Int, _ tree: HTMLTree) {
    guard canonical == nil, let rel = tree.attribute(.rel, of: index),
      HTMLName(tree.bytes[rel.indices]).key == Self.canonicalName
    else { return }
    canonical = tree.attribute(.href, of: index)
  }

  private static let canonicalName = HTMLName("canonical".utf8).key
  private static let structuredType = HTMLName("application/ld+json".utf8).key

  private mutating func addScript(_ index: Int, _ tree: HTMLTree) {
    guard index + 1 < Int(tree.nodes[index].end) else { return }
    let text = tree.nodes[index + 1].range
    let type = tree.attribute(.type, of: index).map { tree.bytes[$0.indices] }
    if let type,
      HTMLName(type.prefix { $0 != 0x3B }.filter { $0 > 0x20 }).key == Self.structuredType
    {
      structured.append(text)
    } else {
      scripts.append(text)
    }
  }
}
