/// What a named field of an entry tells of an article.
enum ArticleField: CaseIterable, Sendable {
  case id, title, body, published, modified, outlet, address, authors, language, section

  /// The names that archives give each field, the one to be believed first.
  ///
  /// Case, and all but letters and digits, is left aside: `date_publish` is also `datePublish` and `date-publish`.
  // One row per line reads as a table.
  // swift-format-ignore
  static let table: [(field: ArticleField, names: [String])] = [
    (.id, ["id", "uuid", "guid", "article_id", "doc_id", "document_id"]),
    (.title, ["title", "headline", "article_title", "heading"]),
    (.body, ["maintext", "articleBody", "full_text", "body", "content", "text", "article_text", "content_text",
             "content_html", "body_text", "body_html", "article_content", "plain_text", "story"]),
    (.published, ["date_publish", "date_published", "publish_date", "publication_date", "published", "published_at",
                  "published_time", "published_date", "pubDate", "date_time_pub", "date", "datetime", "seendate",
                  "created", "created_at", "date_created", "timestamp", "time"]),
    (.modified, ["date_modify", "date_modified", "modified", "modified_at", "modified_time", "updated", "updated_at",
                 "date_updated", "last_modified"]),
    (.outlet, ["outlet", "publisher", "site_name", "source_name", "media_name", "source", "publication", "newspaper",
               "site", "source_domain", "domain", "hostname"]),
    (.address, ["url", "link", "canonical_url", "source_url", "permalink", "href", "web_url"]),
    (.authors, ["authors", "author", "byline", "creator"]),
    (.language, ["language", "lang"]),
    (.section, ["section", "article_section", "category", "rubric"]),
  ]

  /// A name of a field, and how far down it stands in its row.
  struct Name: Hashable, Sendable {
    let field: ArticleField
    let rank: Int
  }

  /// The field that a name stands for.
  static func named(_ name: some Sequence<UInt8>) -> Name? { names[key(name)] }

  private static let names: [[UInt8]: Name] = {
    var names: [[UInt8]: Name] = [:]
    for row in table {
      for (rank, name) in row.names.enumerated() {
        names[key(name.utf8)] = Name(field: row.field, rank: rank)
      }
    }
    return names
  }()

  /// No name is longer.
  private static let longest = 24

  private static func key(_ name: some Sequence<UInt8>) -> [UInt8] {
    var key: [UInt8] = []
    for byte in name where isASCIILetter(byte) || isDigit(byte) {
      key.append(Folding.lowercase(byte))
      if key.count > longest { break }
    }
    return key
  }
}
