/// What a meta element can say of a page's article.
enum MetaFact: CaseIterable, Sendable {
  case title, otherTitle, siteName, applicationName, summary, published, issued, modified
  case author, section, address, language

  /// The names and properties under which it says so, the one to be believed first.
  // One row per line reads as a table.
  // swift-format-ignore
  static let table: [(fact: MetaFact, names: [String])] = [
    (.title, ["og:title"]),
    (.otherTitle, ["twitter:title", "parsely-title", "sailthru.title", "dc.title", "dcterms.title", "headline"]),
    (.siteName, ["og:site_name", "article:publisher:name", "dc.publisher", "publisher"]),
    (.applicationName, ["application-name", "apple-mobile-web-app-title", "al:android:app_name"]),
    (.summary, ["description", "og:description", "twitter:description"]),
    (.published, ["article:published_time", "og:article:published_time", "article:published", "og:published_time",
                  "datepublished"]),
    (.issued, ["date.published", "dc.date.issued", "dcterms.issued", "dc.date.published", "dcterms.created", "dc.date.created",
               "dc.date", "dcterms.date", "pubdate", "pub_date", "publishdate", "publish-date", "publish_date", "published-date",
               "publication_date", "publication-date", "parsely-pub-date", "sailthru.date", "published_date", "date_published",
               "article_date_original", "article.published", "originalpublicationdate", "cxenseparse:recs:publishtime",
               "cxenseparse:publishtime", "bt:pubdate", "ptime", "prism.publicationdate", "citation_publication_date",
               "citation_date", "date", "article:date", "displaydate", "iso-8601-publish-date", "rnews:datepublished",
               "datecreated", "created", "timestamp", "og:pubdate", "sort_date", "eomportal-publishdate"]),
    (.modified, ["article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "dc.date.modified",
                 "article:modified", "og:modified_time", "last-modified", "revised"]),
    (.author, ["article:author", "author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl",
               "article:author_name", "og:article:author", "citation_author", "cxenseparse:author"]),
    (.section, ["article:section", "og:article:section", "parsely-section", "section", "sailthru.section", "articlesection"]),
    (.address, ["og:url", "twitter:url", "parsely-link", "dc.identifier"]),
    (.language, ["og:locale", "content-language", "dc.language", "dcterms.language", "inlanguage", "language"]),
  ]

  /// A name of a fact, and how far down it stands in its row.
  struct Name: Sendable {
    let fact: MetaFact
    let rank: Int
  }

  /// The fact for which a name stands whose ``HTMLName`` has a key.
  static func named(_ key: UInt64) -> Name? { names[key] }

  private static let names: [UInt64: Name] = {
    var names: [UInt64: Name] = [:]
    for row in table {
      for (rank, name) in row.names.enumerated() {
        names[HTMLName(name.utf8).key] = Name(fact: row.fact, rank: rank)
      }
    }
    return names
  }()
}
