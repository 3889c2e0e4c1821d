/// The elements of a page that are marked as holding the day, the authors or the headline of its article.
struct MarkedElements {
  /// What an element is marked as.
  enum Mark {
    /// By microdata or a relation.
    case published, modified, author, headline
    /// By a class or an id.
    case day, byline
  }

  /// In page order.
  private var found: [(mark: Mark, element: Int)] = []
  private let tree: HTMLTree

  /// More of them are lists of other articles.
  private static let most = 256

  init(_ reading: PageReading) {
    tree = reading.tree
    var next = 0
    var linkEnd = 0
    while next < tree.nodes.count, found.count < Self.most {
      let index = next
      let node = tree.nodes[index]
      next += 1
      if Self.saysNothing(node.tag) { continue }
      let roles = reading.roles[index]
      if Self.isElsewhere(node.tag, roles) {
        // Of a page that calls all of itself so nothing would be left.
        if Int(node.end) - index < tree.nodes.count / 2 { next = Int(node.end) }
      } else if let mark = mark(of: index) {
        found.append((mark, index))
      } else if roles.contains(.day), index >= linkEnd {
        // A day in a link is that of the article to which it leads.
        found.append((.day, index))
      } else if roles.contains(.byline) {
        found.append((.byline, index))
      }
      if node.tag == .a { linkEnd = Int(node.end) }
    }
  }

  /// The elements with one of some marks, in page order; of those inside each other the innermost, for the others have more in
  /// them than that.
  func elements(_ marks: [Mark]) -> [Int] {
    let marked = found.filter { marks.contains($0.mark) }.map(\.element)
    return zip(marked, marked.dropFirst() + [Int.max])
      .filter { element, next in next >= Int(tree.nodes[element].end) }.map(\.0)
  }

  private static func saysNothing(_ tag: HTMLTag) -> Bool {
    [.text, .document, .html, .head, .body, .meta, .link, .script, .style, .title, .img].contains(
      tag)
  }

  /// Whether an element stands in one that is not about the article.
  static func isElsewhere(_ element: Int, _ reading: PageReading) -> Bool {
    var element = element
    // Deeper pages are none that people wrote.
    for _ in 0..<64 {
      if isElsewhere(
        reading.tree.nodes[element].tag, reading.roles[element])
      {
        return true
      }
      element = Int(reading.tree.nodes[element].parent)
    }
    return false
  }

  /// Whether what is in an element is of another article, of a picture or of readers, or is not shown.
  private static func isElsewhere(_ tag: HTMLTag, _ roles: HTMLRoles) -> Bool {
    [.nav, .aside, .footer, .figure, .figcaption].contains(tag)
      || !roles.isDisjoint(with: [.comments, .hidden])
  }

  private static let names: [UInt64: Mark] = Dictionary(
    uniqueKeysWithValues: [
      ("datepublished", .published), ("datecreated", .published), ("datemodified", .modified),
      ("author", .author), ("creator", .author), ("headline", .headline),
    ].map { (name: String, mark: Mark) in (HTMLName(name.utf8).key, mark) })
  private static let authorRelation = HTMLName("author".utf8).key

  /// What microdata or a relation say of an element.
  private func mark(of element: Int) -> Mark? {
    for (name, value) in tree.attributes(of: element) {
      switch name {
      case HTMLAttribute.itemprop.key:
        for word in tree.bytes[value.indices].split(whereSeparator: HTMLTreeBuilder.isSpace) {
          if let mark = Self.names[HTMLName(word).key] { return mark }
        }
      case HTMLAttribute.rel.key:
        if HTMLName(tree.bytes[value.indices]).key == Self.authorRelation { return .author }
      default: break
      }
    }
    return nil
  }
}
