import Testing

@testable import Model

@Suite struct FeedReaderTests {
  private func read(_ feed: String) throws -> SourceText {
    try InputFormat.read(Array(feed.utf8))
  }

  private func items(_ items: String) throws -> SourceText {
    try read("<rss><channel><title>Ledger</title>\(items)</channel></rss>")
  }

  private func parts(_ text: SourceText) throws -> [TextStructure.Part] {
    try #require(text.structure).articles
  }

  @Test(arguments: [
    "<rss/>", "<?xml version='1.0'?>\n<!-- <html> -->\n<rss version='2.0'>",
    "\u{FEFF} <feed xmlns='http://www.w3.org/2005/Atom'>", "<rdf:RDF>",
    "<!DOCTYPE rss [<!ENTITY a '>'>]><rss>",
    "<?xml version='1.0'?><atom:feed>",
  ])
  func feedsAreKnownByTheirRoot(head: String) {
    #expect(FeedReader.recognises(Array(head.utf8)))
  }

  @Test(arguments: [
    "", "<", "<?xml version='1.0'?>", "<html>", "text <rss>", "<opml>", "</rss>", "<!--<rss>",
  ])
  func otherFilesAreNoFeeds(head: String) {
    #expect(!FeedReader.recognises(Array(head.utf8)))
  }

  @Test(arguments: [
    (
      "<pubDate>Mon, 12 May 2031 10:00:00 GMT</pubDate><updated>2031-05-20</updated>",
      "2031-05-12T10:00:00Z"
    ),
    ("<updated>2031-05-20</updated><published>2031-05-12</published>", "2031-05-12"),
    ("<dc:date>2031-05-13</dc:date><pubDate>2031-05-12</pubDate>", "2031-05-12"),
    ("<updated>2031-05-20</updated>", nil), ("<pubDate> </pubDate>", nil),
  ])
  func theDayOfAChangeIsNeverTheDay(fields: String, expected: String?) throws {
    let parts = try parts(items("<item><title>Bridge falls</title>\(fields)</item>"))
    #expect(parts.map(\.metadata.published) == [expected])
    #expect(parts.map(\.metadata.modified) == [fields.contains("updated") ? "2031-05-20" : nil])
  }

  @Test(arguments: [
    ("<content:encoded>whole</content:encoded><description>part</description>", "whole"),
    ("<description>part</description><content:encoded>whole</content:encoded>", "whole"),
    ("<summary>part</summary><content>whole</content>", "whole"),
    ("<media:content>other</media:content><description>whole</description>", "whole"),
    ("<description>a &amp;lt; b &amp;amp; c</description>", "a < b & c"),
    ("<description>&lt;p&gt;a &amp;lt; b&lt;/p&gt;</description>", "a < b"),
    ("<description><![CDATA[<p>a &lt; <b>b</b></p>]]></description>", "a < b"),
    ("<description>a<![CDATA[ b ]]>c</description>", "a b c"),
    ("<description><p>not <i>escaped</i> at all</p></description>", "not escaped at all"),
    ("<description>&#x41;&#66;&nosuch;&lol9;</description>", "AB&nosuch;&lol9;"),
  ])
  func theFullestTextIsReadOnceUnescapedAndAsHTML(fields: String, expected: String) throws {
    let text = try items("<item>\(fields)</item>")
    let part = try #require(try parts(text).first)
    #expect(text.line(part.extent) == expected)
  }

  @Test func everyWordLeadsBackToTheFile() throws {
    let feed = """
      <rss><channel><item><title>Salam&#233;&#8217;s men\r
      leave</title><description>&lt;p&gt;One &amp;amp; two &amp;#8220;three&amp;#8221; four.&lt;/p&gt;\
      &lt;p&gt;Five.&lt;/p&gt;</description></item><item><description><![CDATA[<p>Six seven</p>]]></description>
      """
    let file = Array(feed.utf8)
    let text = try read(feed)
    for word in ["men", "leave", "One", "two", "three", "four", "Five", "Six", "seven"] {
      let range = try #require(FoldedNeedle(word.lowercased()).first(in: text.bytes, text.extent))
      let start = text.origin.fileOffset(range.start)
      #expect(file[start...].starts(with: word.utf8), "\(word)")
    }
    #expect(
      try parts(text).map { text.line($0.extent) } == [
        "Salamé’s men leave One & two “three” four. Five.", "Six seven",
      ])
  }

  @Test func aFeedWithoutArticlesIsToldSo() {
    #expect(throws: LoadError.noArticle) { try items("") }
    #expect(throws: LoadError.noArticle) { try items("<item><guid>1</guid></item>") }
  }

  @Test(arguments: [
    "<item><title>A</title><b><c></item><item><title>B</title></item>",
    "<item><title>A<item><title>B", "<image><item><title>A</title></item><entry><title>B</entry>",
    "<item></title><title>A</title></b></item></item><item><title>B</title>",
  ])
  func tagsThatDoNotMatchCostNoArticle(feed: String) throws {
    #expect(try parts(items(feed)).map(\.metadata.title) == ["A", "B"])
  }

  @Test func anEntityBombStaysAName() throws {
    let bomb = """
      <?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;">
      <!ENTITY xxe SYSTEM "file:///etc/passwd">]><rss><item><title>&lol2; &xxe; end</title></item></rss>
      """
    #expect(try parts(read(bomb)).map(\.metadata.title) == ["&lol2; &xxe; end"])
  }

  /// What takes long for a reader that goes back or nests; each ends within the test's patience only when it is linear.
  @Test(arguments: [
    "<a>", "</a>", "<", "<!--", "<![CDATA[", "<!", "<!DOCTYPE [", "<?", "<item>", "<item><title>",
    "&", "&#", "&a",
    "<a b='", "<a b=\"c\" ", "<description>&lt;p&gt;", "<author><name>", "<content><div>", "]]>",
  ])
  func hostileFeedsEndInLinearTime(piece: String) throws {
    let feed =
      "<rss><channel><item><title>A</title></item>" + String(repeating: piece, count: 30_000)
    #expect(try parts(read(feed)).first?.metadata.title == "A")
  }

  @Test(arguments: ["<a>", "<content><div>"])
  func elementsMayStandInEachOtherAsDeepAsTheyLike(piece: String) throws {
    let feed =
      "<item><title>A</title></item><item>" + String(repeating: piece, count: 100_000) + "x"
    #expect(try parts(items(feed)).first?.metadata.title == "A")
  }

  @Test func aFeedThatIsCutOffAnywhereIsReadUpToThere() throws {
    let feed = Array(
      """
      <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "b">]><!--c--><rss><channel><title>Ledger</title><item>
      <title>A &amp; é</title><description><![CDATA[<p>x</p>]]></description></item></channel></rss>
      """.utf8)
    for end in 0...feed.count {
      let text = try? InputFormat.read(Array(feed[..<end]))
      #expect(text.map { (try? UTF8Span(validating: $0.bytes.span)) != nil } ?? true)
    }
  }

  @Test(arguments: Array("<>&;\"'/!?[]-= \u{0}\u{80}".utf8) + [0x80, 0xC3, 0xFF])
  func anyByteMayStandAnywhere(byte: UInt8) throws {
    let feed = Array(
      "<rss><item><title a='b'>A &amp; B</title><description>c</description></item></rss>".utf8)
    for index in feed.indices {
      var damaged = feed
      damaged[index] = byte
      let text = try? FeedReader.standard.read(damaged)
      #expect(text.map { (try? UTF8Span(validating: $0.bytes.span)) != nil } ?? true)
    }
  }
}
