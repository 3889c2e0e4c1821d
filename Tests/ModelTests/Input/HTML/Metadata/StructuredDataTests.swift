import Testing

@testable import Model

/// What is read of the JSON-LD of a page.
@Suite struct StructuredDataTests {
  private static let article = """
    {"@type": "NewsArticle", "headline": "Front takes the harbour", "datePublished": "2019-04-06T09:30:00+02:00",
     "author": {"@type": "Person", "name": "Ada Nour"}}
    """

  private func metadata(_ json: String, top: String = "<h1>Front takes the harbour</h1>") throws
    -> ArticleMetadata
  {
    try SmallPage(head: SmallPage.structured(json), top: top).metadata()
  }

  @Test(arguments: [
    article, "[\(article)]", "{\"@graph\": [{\"@type\": \"WebSite\"}, \(article)]}",
    "{\"@type\": \"WebPage\", \"mainEntity\": \(article)}",
    "<!-- \(article) -->", "/* <![CDATA[ */ \(article) /* ]]> */", "//<![CDATA[\n\(article)\n//]]>",
    article.replacing("}}", with: "},}"), article.replacing("Front takes", with: "Front\ntakes"),
    article + ";", article.dropLast(2) + ", \"broken\": [1, 2",
    article.replacing("NewsArticle", with: "https://schema.org/ReportageNewsArticle"),
    article.replacing("\"NewsArticle\"", with: "[\"Thing\", \"BlogPosting\"]"),
    article.replacing("NewsArticle", with: "LiveBlogPosting"),
  ])
  func anArticleIsReadInWhateverShape(json: String) throws {
    let metadata = try metadata(json)
    #expect(metadata.title == "Front takes the harbour")
    #expect(metadata.published == "2019-04-06T09:30:00+02:00")
    #expect(metadata.authors == ["Ada Nour"])
    #expect(metadata.sources[.published] == .jsonLD && metadata.sources[.authors] == .jsonLD)
  }

  @Test func quotationMarksWithoutTheirBackslashDoNoHarm() throws {
    let json = Self.article.replacing("the harbour\"", with: "the \"old\" harbour\"")
    let metadata = try metadata(json, top: "<h1>Front takes the “old” harbour</h1>")
    #expect(metadata.title == "Front takes the \"old\" harbour")
    #expect(metadata.authors == ["Ada Nour"])
  }

  @Test func ofSeveralArticlesItIsThatOfThePage() throws {
    let other = Self.article.replacing("2019-04-06", with: "2019-04-01")
      .replacing("Front takes the harbour", with: "Prices of bread double")
    #expect(try metadata("[\(other), \(Self.article)]").published?.hasPrefix("2019-04-06") == true)
    #expect(try metadata("[\(Self.article), \(other)]").published?.hasPrefix("2019-04-06") == true)
  }

  @Test func anArticleThatIsReferredToIsNotThePages() throws {
    let json = """
      {"@type": "NewsArticle", "headline": "Front takes the harbour", "liveBlogUpdate": [\(Self.article)]}
      """
    #expect(try metadata(json).published == nil)
  }

  @Test(arguments: [
    (#"["Ada Nour", "Sami Ward"]"#, ["Ada Nour", "Sami Ward"]),
    (#"[{"name": "Ada Nour"}, {"name": "Sami Ward"}]"#, ["Ada Nour", "Sami Ward"]),
    (#"{"name": ["Ada Nour", "Sami Ward"]}"#, ["Ada Nour", "Sami Ward"]),
    (#""By Ada Nour and Sami Ward""#, ["Ada Nour", "Sami Ward"]),
    (#"{"@id": "ada"}"#, ["Ada Nour"]), (#"{"@id": "nobody"}"#, []), ("null", []), ("12", []),
    (#"{"name": "Ada Nour &amp; Sami Ward"}"#, ["Ada Nour", "Sami Ward"]),
  ])
  func authorsAreNamedInManyWays(authors: String, expected: [String]) throws {
    let json = """
      {"@graph": [{"@type": "Article", "headline": "Front takes the harbour", "author": \(authors)},
      {"@type": "Person", "@id": "ada", "name": "Ada Nour"}]}
      """
    #expect(try metadata(json).authors == expected)
  }

  @Test func allElseIsReadToo() throws {
    let json = """
      {"@type": "Article", "headline": "Front takes the harbour", "dateModified": "2019-05-01", "inLanguage": "fr",
       "publisher": {"@type": "Organization", "name": "Marda Gazette"}, "articleSection": ["War", "World"],
       "mainEntityOfPage": {"@id": "https://gazette.example/1"}}
      """
    let metadata = try metadata(json)
    #expect(metadata.modified == "2019-05-01" && metadata.published == nil)
    #expect(metadata.outlet == "Marda Gazette" && metadata.section == "War")
    #expect(metadata.address == "https://gazette.example/1" && metadata.language == "en")
  }

  @Test(arguments: [
    "", "{", "[[[[", "\"", "{\"@type\"", "{\"@type\": \"NewsArticle\"", "nonsense",
    "{\"@graph\": {\"@graph\": 1}}",
    "{\"@type\": \"NewsArticle\", \"headline\": {\"name\": {\"name\": {\"name\": {\"name\": \"x\"}}}}}",
  ])
  func whatIsNoArticleDoesNoHarm(json: String) throws {
    #expect(try metadata(json).title == "Front takes the harbour")
  }

  @Test(.timeLimit(.minutes(1))) func hostileScriptsEnd() throws {
    for part in [
      "[", "{\"@graph\":", "{\"@type\":\"Article\",\"mainEntity\":", "\" ",
      "{\"author\":{\"@id\":1},", ",", "\\\"",
    ] {
      #expect(try metadata(String(repeating: part, count: 100_000)).published == nil)
    }
  }
}
