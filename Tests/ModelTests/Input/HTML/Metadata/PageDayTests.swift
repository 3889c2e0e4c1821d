import Testing

@testable import Model

/// When a page says that its article was published.
@Suite struct PageDayTests {
  private static func meta(_ name: String, _ content: String) -> String {
    "<meta name=\"\(name)\" content=\"\(content)\">"
  }

  @Test(arguments: [
    (meta("article:published_time", "2019-04-06T10:00:00+0200"), "2019-04-06T10:00:00+0200"),
    (meta("DC.date.issued", "2019-04-06"), "2019-04-06"),
    (meta("pubdate", "20190406T100000Z"), "2019-04-06T10:00:00Z"),
    (meta("date", "Sat, 06 Apr 2019 10:15:00 GMT"), "2019-04-06T10:15:00Z"),
    (meta("timestamp", "1554538500"), "2019-04-06T08:15:00Z"),
    (meta("publish-date", "6 April 2019"), "2019-04-06"),
    (meta("date", "April 6, 2019 10:15 am"), "2019-04-06"),
  ])
  func metaElementsTellIt(head: String, expected: String) throws {
    let metadata = try SmallPage(head: head).metadata()
    #expect(metadata.published == expected && metadata.sources[.published] == .meta)
  }

  @Test(arguments: [
    (
      "<span itemprop=\"datePublished\" content=\"2019-04-06\">Saturday</span>",
      MetadataSource.microdata
    ),
    ("<time pubdate datetime=\"2019-04-06\">Saturday</time>", .timeElement),
    ("<time class=\"entry-date\" datetime=\"2019-04-06\">Saturday</time>", .timeElement),
    ("<script>var page = {\"datePublished\":\"2019-04-06\"}</script>", .script),
    ("<script>x.set('publishDate', 1554538500)</script>", .script),
    (
      "<div class=\"article-date\">Updated 7 April 2019, published 6 April 2019</div>",
      .markedElement
    ),
    ("<p class=\"byline\">By Ada Nour, 6 April 2019</p>", .markedElement),
    ("<li class=\"date\" data-utc-time=\"1554538500\"></li>", .markedElement),
    ("<p>6 April 2019, Marda</p>", .pageText), ("<p>Posted: April 6, 2019</p>", .pageText),
  ])
  func placesOfThePageTellIt(place: String, source: MetadataSource) throws {
    let metadata = try SmallPage(top: "<h1>Front takes the harbour of Marda</h1>" + place)
      .metadata()
    #expect(metadata.published?.prefix(10) == "2019-04-06")
    #expect(metadata.sources[.published] == source)
  }

  @Test(arguments: [
    ("ar", "<p>نشر في: ٦ أبريل ٢٠١٩</p>"), ("fr", "<p>Publié le 6 avril 2019 à 10h15</p>"),
    ("ru", "<p>6 апреля 2019, 10:15</p>"),
    ("zh", "<p>2019年4月6日 来源</p>"), ("de", "<p>Stand: 06.04.2019, 10:15 Uhr</p>"),
    ("es", "<p>06/04/2019</p>"),
    ("en-GB", "<p>06/04/2019</p>"), ("en-US", "<p>04/06/2019</p>"),
    ("tr", "<p>06.04.2019 - Güncelleme : 07.04.2019</p>"),
  ])
  func linesAtTheHeadlineTellItInManyLanguages(language: String, line: String) throws {
    let page = SmallPage(
      language: language, top: "<h1>Front takes the harbour of Marda</h1>" + line)
    #expect(try page.metadata().published == "2019-04-06")
  }

  @Test(arguments: [
    "/2019/04/06/harbour", "/news/2019-04-06-harbour.html", "/2019/apr/06/harbour",
    "/harbour-20190406.html", "/n1/2019/0406/c10.html",
  ])
  func theAddressTellsIt(path: String) throws {
    let metadata = try SmallPage(
      head: "<link rel=\"canonical\" href=\"https://gazette.example\(path)\">"
    ).metadata()
    #expect(metadata.published == "2019-04-06" && metadata.sources[.published] == .address)
  }

  @Test(arguments: [
    "<p>03/04/2019</p>", "<p>Updated: 6 April 2019</p>", "<p>© 2019 Marda Gazette</p>",
    "<div class=\"date\">1 January 1970</div>",
    "<div id=\"comments\"><p class=\"date\">6 April 2019</p></div>",
    "<a href=\"/x\">Bread <span class=\"date\">6 April 2019</span></a>",
    "<aside><span class=\"date\">6 April 2019</span></aside>",
    "<aside><time datetime=\"2019-04-06\">Saturday</time></aside>",
    "<time class=\"updated\" datetime=\"2019-04-06\">Saturday</time>",
    "<p>The town fell on 6 April 2019 and was taken again in the week after it.</p>",
  ])
  func whatIsNotItsDayIsNotTaken(line: String) throws {
    #expect(
      try SmallPage(top: "<h1>Front takes the harbour of Marda</h1>" + line).metadata().published
        == nil)
  }

  @Test func anotherDayOfThePageSettlesTheOrder() throws {
    let page = SmallPage(
      head: Self.meta("article:modified_time", "2019-04-04"),
      top: "<h1>Front takes the harbour of Marda</h1><p>03/04/2019</p>")
    #expect(try page.metadata().published == "2019-04-03")
  }

  @Test func theDayOfAChangeIsItsOwnField() throws {
    let metadata = try SmallPage(head: Self.meta("article:modified_time", "2019-04-06T10:00:00Z"))
      .metadata()
    #expect(metadata.published == nil && metadata.modified == "2019-04-06T10:00:00Z")
  }
}
