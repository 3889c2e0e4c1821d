import Testing

@testable import Model

/// What is read of a page.
struct HTMLReaderTests {
  private let page = """
    <!DOCTYPE html><html lang="en"><head>
    <title>Front takes the harbour of Marda | Marda Gazette</title>
    <meta property="og:site_name" content="Marda Gazette">
    <meta property="article:published_time" content="2019-04-06T09:30:00+02:00">
    <meta property="article:modified_time" content="2019-05-01T10:00:00+02:00">
    <link rel="canonical" href="https://gazette.example/harbour?a=1&amp;b=2">
    <script>var nothing = "<p>not text</p>";</script></head>
    <body><nav><ul><li><a href="/">Home</a><li><a href="/news">News of the region</a></ul></nav>
    <div class="wrap"><h1>Front takes the harbour of Marda</h1>
    <div class="article-body">
    <p>Fighters of the Northern Front took the harbour of Marda on 4&nbsp;April 2019, residents of the town said.</p>
    <p>Two guards died when shells hit the eastern gate, the <a href="/m">Interior Ministry</a> said on Friday.</p>
    <aside><p>The Gazette sends its readers a letter every morning; it costs nothing and can be ended at any time.</p></aside>
    <figure><img src="x"><figcaption>The harbour of Marda in a picture of last year, before the fighting began.</figcaption></figure>
    <p>&ldquo;We will not leave,&rdquo; caf&eacute; owner Zo&#235; &#x141;&#281;cka said. She has lived there for thirty years.</p>
    </div>
    <div class="related-articles"><h3><a href="/1">Prices of bread double within a month</a></h3></div>
    <div id="comments"><p>I do not believe a word of this report, and nobody should; the Front has no boats at all.</p></div>
    </div><footer>All rights reserved by the Marda Gazette and its owners, whoever they may be today.</footer></body></html>
    """

  private func read(_ html: String) throws -> (text: SourceText, article: Article) {
    let text = try InputFormat.read(Array(html.utf8))
    let article = try #require(SmallCorpus.pipeline.articles(in: text).first)
    return (text, article)
  }

  @Test func theArticleIsFoundAndNothingElse() throws {
    let (text, article) = try read(page)
    let body = article.paragraphs.filter { $0.kind == .body }.map { text.line($0.range) }
    #expect(
      body == [
        "Fighters of the Northern Front took the harbour of Marda on 4 April 2019, residents of the town said.",
        "Two guards died when shells hit the eastern gate, the Interior Ministry said on Friday.",
        "“We will not leave,” café owner Zoë Łęcka said. She has lived there for thirty years.",
      ])
  }

  @Test func whatIsSetAsideHasItsRule() throws {
    let (text, article) = try read(page)
    func rule(of words: String) -> BoilerplateRule? {
      article.boilerplate.first { text.line($0.range).contains(words) }?.rule
    }
    #expect(rule(of: "sends its readers") == .pagePart)
    #expect(rule(of: "in a picture of last year") == .pagePart)
    #expect(rule(of: "do not believe") == .outsideArticle)
    #expect(rule(of: "All rights reserved") == .outsideArticle)
  }

  @Test func thePageTellsOfItsArticle() throws {
    let metadata = try #require(try read(page).text.structure?.articles.first?.metadata)
    #expect(metadata.title == "Front takes the harbour of Marda")
    #expect(metadata.outlet == "Marda Gazette" && metadata.language == "en")
    #expect(metadata.published == "2019-04-06T09:30:00+02:00")
    #expect(metadata.address == "https://gazette.example/harbour?a=1&b=2")
  }

  @Test func theDayOfAChangeIsNoDayOfWriting() throws {
    let changed = page.split(separator: "\n").filter { !$0.contains("published_time") }
    let text = try read(changed.joined(separator: "\n")).text
    #expect(text.structure?.articles.first?.metadata.published == nil)
  }

  @Test func everyWordLeadsBackToItsBytes() throws {
    let bytes = Array(page.utf8)
    let text = try InputFormat.read(bytes)
    for words in ["Northern Front", "Interior Ministry", "owner", "thirty years", "Friday"] {
      let found = try #require(FoldedNeedle(words).first(in: text.bytes, text.extent))
      let range = text.origin.fileRange(found)
      #expect(String(decoding: bytes[range.indices], as: UTF8.self) == words)
    }
    let name = try #require(FoldedNeedle("Łęcka").first(in: text.bytes, text.extent))
    let range = text.origin.fileRange(name)
    #expect(String(decoding: bytes[range.indices], as: UTF8.self) == "&#x141;&#281;cka")
  }

  @Test func linesAreThoseOfTheFile() throws {
    let text = try InputFormat.read(Array(page.utf8))
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    for words in ["Home", "Interior Ministry", "All rights reserved"] {
      let found = try #require(FoldedNeedle(words).first(in: text.bytes, text.extent))
      let line = try #require(lines.firstIndex { $0.contains(words) }) + 1
      #expect(text.lineNumber(at: found.start) == line)
      #expect(LineIndex(text).fileLine(at: found.start) == line)
    }
  }

  @Test(arguments: [
    ("<!doctype html><p>x", true), ("\u{FEFF}  <HTML>", true), ("<!-- saved --> <html>", true),
    ("<p>only a line of text", false), ("2 < 3 <html>", false), ("<!-- <html>", false),
  ])
  func aPageIsKnownByItsBeginning(text: String, isPage: Bool) {
    #expect(HTMLReader.recognises(Array(text.utf8)) == isPage)
  }

  @Test(arguments: [
    ("&amp;&lt;&quot;", "&<\""), ("&eacute&eacute;", "éé"), ("&#8220;&#x201d;", "“”"),
    ("&#150;&#0;&#xD800;&#x110000;", "–\u{FFFD}\u{FFFD}\u{FFFD}"),
    ("&notit; &unknown; &", "¬it; &unknown; &"),
    ("&CounterClockwiseContourIntegral;", "∳"), ("&NotEqualTilde;", "≂̸"),
  ])
  func referencesAreResolved(html: String, characters: String) {
    let table = HTMLCharacters(data: .bundled)
    let bytes = Array(html.utf8)
    let text = table.text(bytes, TextRange(0, bytes.count), isAttribute: false)
    #expect(String(decoding: text, as: UTF8.self) == characters)
  }

  @Test func inAttributesOldNamesNeedTheirSemicolon() {
    let table = HTMLCharacters(data: .bundled)
    let bytes = Array("?a=1&copy=2&lt".utf8)
    let text = table.text(bytes, TextRange(0, bytes.count))
    #expect(String(decoding: text, as: UTF8.self) == "?a=1&copy=2<")
  }

  // MARK: What stands in and beside an article

  private let report = (1...4).map {
    "<p>Report \($0): fighters of the Front held street \($0) of the harbour quarter all day, residents of the town said.</p>"
  }.joined()

  private func body(of html: String) throws -> [String] {
    let (text, article) = try read("<!DOCTYPE html><body>" + html)
    return article.paragraphs.filter { $0.kind == .body }.map { text.line($0.range) }
  }

  @Test func commentsAreSetAsideHoweverManyThereAre() throws {
    let comments = (1...60).map {
      "<li class='comment'><div class='comment-body'><p>Reader \($0) thinks that the harbour was lost long ago, and says so in many words here.</p></div>"
    }.joined()
    let body = try body(
      of: "<article>\(report)<footer><ol class='comment-list'>\(comments)</ol></footer></article>")
    #expect(body.count == 4 && body.allSatisfy { $0.hasPrefix("Report") })
  }

  @Test func itemsThatBeginWithALinkAnnounceOtherArticles() throws {
    let items = (1...6).map {
      "<li><a href='/\($0)'>Bread number \($0) has become dearer again</a> <span>MARDA: The price of bread has risen for the week, traders told the Gazette at the market, and it will …</span></li>"
    }.joined()
    let body = try body(of: "<div class='content'>\(report)<ul>\(items)</ul></div>")
    #expect(body.count == 4 && body.allSatisfy { $0.hasPrefix("Report") })
  }

  @Test func aParagraphThatIsAllALinkAnnouncesAnotherArticle() throws {
    let link =
      "<p><a href='/x'>\(String(repeating: "The trader tells how he came to the coast. ", count: 6))</a></p>"
    #expect(try body(of: "<article>\(report)\(link)</article>").count == 4)
  }

  @Test func embeddedPostsAndQuotationsAreOfTheArticle() throws {
    let post =
      "<div class='social-embed'><blockquote class='twitter-tweet'><p>We hold the eastern gate, and nobody else does.</p></blockquote></div>"
    let quotation =
      "<figure><blockquote><p>“Nobody will take the harbour from us while we live,” he said.</p></blockquote></figure>"
    let body = try body(of: "<article>\(report)\(post)\(quotation)</article>")
    #expect(body.count == 6)
  }

  @Test func lettersOfARandomNameAreNoWords() throws {
    let marked = report.replacing("<p>", with: "<p id='block-id-n1AuAdJlVL'>")
    #expect(try body(of: "<article>\(marked)</article>").count == 4)
  }

  @Test func theHeadlineThatThePageTellsIsFoundInItsText() throws {
    let (text, article) = try read(
      "<!DOCTYPE html><head><meta property='og:title' content='Front holds the harbour'></head><body><h1>Front holds the harbour</h1><article><h2>All day</h2>\(report)</article>"
    )
    #expect(article.title.map(text.line) == "Front holds the harbour")
    #expect(article.paragraphs.contains { $0.kind == .heading && text.line($0.range) == "All day" })
  }

  @Test func whatStructuredDataStateIsOfTheArticle() throws {
    let stated =
      "Report 5: the market square stayed in the hands of the town, the mayor said in the evening on local radio."
    let text = report.replacing("</p>", with: " ").replacing("<p>", with: "") + stated
    let body = try body(
      of: """
        <script type='application/ld+json'>{"@type": "NewsArticle", "articleBody": "\(text)"}</script>
        <article>\(report)<div class='teaser'><p>\(stated)</p></div>
        <p>The Gazette is made by people who live on the coast, and it is read by all who have to do with the sea.</p></article>
        """)
    #expect(body.count == 5 && body.last == stated)
  }

  @Test func aNoteOnTheAuthorIsNotOfTheReport() throws {
    let (text, article) = try read(
      "<!DOCTYPE html><head><meta name='author' content='Ida Korr'></head><body><article>\(report)<p>Ida Korr has written about the coast for the Gazette since 2011 and lives in Marda.</p></article>"
    )
    #expect(
      article.boilerplate.contains {
        $0.rule == .authorNote && text.line($0.range).hasPrefix("Ida")
      })
    #expect(article.paragraphs.count { $0.kind == .body } == 4)
  }
}
