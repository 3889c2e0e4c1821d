/// What an element of a feed or of one of its items tells.
struct FeedElement: Sendable {
  /// The names of the element, in lower case and with the usual prefix of its namespace.
  let names: String
  let meaning: Meaning
  /// Of two elements that tell the same the one with the higher rank counts, of equal ones the first.
  let rank: Int

  enum Meaning: Hashable, Sendable {
    /// It has items, or fields of the feed.
    case container
    /// It is an article.
    case item
    case field(ArticleField)
  }

  /// All that is read; an element that is not here is left out with all in it.
  ///
  /// - Source: RSS 2.0 and 1.0, RFC 4287 (Atom), Atom 0.3, Dublin Core, the content module of RSS.
  // One row per line reads as a table.
  // swift-format-ignore
  static let table: [FeedElement] = [
    FeedElement(names: "rss rdf:rdf channel feed atom:feed",      meaning: .container,          rank: 0),
    FeedElement(names: "item entry atom:entry",                   meaning: .item,               rank: 0),
    FeedElement(names: "title atom:title",                        meaning: .field(.title),      rank: 1),
    FeedElement(names: "dc:title",                                meaning: .field(.title),      rank: 0),
    FeedElement(names: "link atom:link",                          meaning: .field(.address),    rank: 0),
    FeedElement(names: "guid id atom:id",                         meaning: .field(.id),         rank: 0),
    FeedElement(names: "pubdate published atom:published issued", meaning: .field(.published),  rank: 2),
    FeedElement(names: "dc:date dcterms:issued dcterms:created",  meaning: .field(.published),  rank: 1),
    FeedElement(names: "updated atom:updated modified",           meaning: .field(.modified),   rank: 0),
    FeedElement(names: "author atom:author dc:creator",           meaning: .field(.authors),    rank: 0),
    FeedElement(names: "content:encoded",                         meaning: .field(.body),       rank: 2),
    FeedElement(names: "content atom:content",                    meaning: .field(.body),       rank: 1),
    FeedElement(names: "description summary atom:summary",        meaning: .field(.body),       rank: 0),
    FeedElement(names: "source atom:source dc:publisher",         meaning: .field(.outlet),     rank: 0),
    FeedElement(names: "language dc:language",                    meaning: .field(.language),   rank: 0),
  ]

  private static let byName: [String: FeedElement] = Dictionary(
    table.flatMap { row in row.names.split(separator: " ").map { (String($0), row) } },
    uniquingKeysWith: { first, _ in first })

  /// The element of a name in lower case.
  static func named(_ name: [UInt8]) -> FeedElement? {
    byName[String(decoding: name, as: UTF8.self)]
  }
}
