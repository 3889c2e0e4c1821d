import Testing

@testable import Model

@Suite struct JSONArticleTests {
  private func read(_ text: String) throws -> SourceText {
    try JSONArticleReader.read(Array(text.utf8))
  }

  private func parts(_ text: String) throws -> [TextStructure.Part] {
    let structure = try read(text).structure
    return try #require(structure).articles
  }

  private func metadata(_ members: String) throws -> ArticleMetadata {
    let parts = try parts(#"{"text": "Shells fell on Dessa.", \#(members)}"#)
    return try #require(parts.first).metadata
  }

  private func body(_ value: String) throws -> String {
    let text = try read(#"{"text": \#(value)}"#)
    return text.string(text.extent)
  }

  // MARK: Recognition

  @Test(arguments: [
    "{\"a\": 1}", "\u{FEFF}{\"a\": 1}", "\n\n  {\n\t\"a\"", "[{\"a\"", "[\n {\n  \"a\"", "{}",
  ])
  func objectsAndListsOfObjectsAreJSON(text: String) {
    #expect(JSONArticleReader.recognises(Array(text.utf8)))
  }

  @Test(arguments: [
    "", "{", "[", "[1] See the note.", "{curly} words", "[\"a\"]", "\"a\"", "The port {\"x\"}",
  ])
  func textThatBeginsInAnotherWayIsNot(text: String) {
    #expect(!JSONArticleReader.recognises(Array(text.utf8)))
  }

  // MARK: Fields

  @Test(arguments: [
    "text", "maintext", "body", "content", "articleBody", "full_text", "article-text", "Body",
  ])
  func everyNameOfABodyIsKnown(name: String) throws {
    let text = try read(#"{"\#(name)": "Shells fell on Dessa."}"#)
    #expect(text.string(text.extent) == "Shells fell on Dessa.")
  }

  @Test func everyNameOfAFieldIsThere() {
    for row in ArticleField.table {
      for (rank, name) in row.names.enumerated() {
        #expect(
          ArticleField.named(name.utf8) == ArticleField.Name(field: row.field, rank: rank),
          "\(name)")
      }
    }
    #expect(Set(ArticleField.table.map(\.field)) == Set(ArticleField.allCases))
    #expect(ArticleField.named("description".utf8) == nil)
    #expect(ArticleField.named("".utf8) == nil)
  }

  @Test(arguments: [
    ("\"2019-04-06\"", "2019-04-06"), ("1554538500", "2019-04-06T08:15:00Z"),
    ("1554538500123", "2019-04-06T08:15:00Z"), ("\"1554538500\"", "2019-04-06T08:15:00Z"),
    ("{\"$date\": \"2019-04-06T08:15:00Z\"}", "2019-04-06T08:15:00Z"),
    ("null", nil), ("\"\"", nil), ("true", nil), ("[]", nil), ("{\"x\": 1}", nil),
  ])
  func dateIsReadInEveryForm(value: String, expected: String?) throws {
    #expect(try metadata("\"date_publish\": \(value)").published == expected)
  }

  @Test(arguments: [
    (#""author": "Ana Teller; B. Orlan""#, ["Ana Teller", "B. Orlan"]),
    (#""authors": ["Ana Teller", {"name": "B. Orlan"}, null, 3]"#, ["Ana Teller", "B. Orlan"]),
    (#""byline": "by the desk""#, ["by the desk"]), (#""authors": null"#, []),
    (#""author": "", "authors": ["Ana Teller"]"#, ["Ana Teller"]),
  ])
  func authorsAreOneOrMany(members: String, expected: [String]) throws {
    #expect(try metadata(members).authors == expected)
  }

  @Test func aSourceThatIsAnAddressIsNoOutlet() throws {
    let clipped = try metadata(
      #""source": "https://marda.example/1", "domain": "marda.example""#)
    #expect(clipped.address == "https://marda.example/1")
    #expect(clipped.outlet == "marda.example")
    let both = try metadata(#""source": "https://a.example/", "url": "https://b.example/""#)
    #expect(both.address == "https://b.example/")
  }

  @Test func ofTwoMembersOfOneNameTheLaterCounts() throws {
    #expect(try metadata(#""outlet": "A", "outlet": "B""#).outlet == "B")
  }

  @Test func ofSeveralBodiesTheLongestIsTheBody() throws {
    let text = try read(#"{"text": "Shells fell…", "content": "Shells fell on Dessa."}"#)
    #expect(text.string(text.extent) == "Shells fell on Dessa.")
  }

  @Test func anObjectAroundTheArticleTellsWhatItLeavesOpen() throws {
    let parts = try parts(
      #"{"id": 7, "language": "fr", "article": {"text": "Shells fell.", "language": "en"}}"#)
    #expect(parts.map(\.metadata.id) == ["7"])
    #expect(parts.map(\.metadata.language) == ["en"])
  }

  @Test func answersOfSearchesAreTheirHits() throws {
    let parts = try parts(
      #"{"took": 3, "hits": {"total": 2, "hits": [{"_id": "a", "_source": {"text": "One."}}, {"_id": "b", "_source": {"text": "Two."}}]}}"#
    )
    #expect(parts.map(\.metadata.id) == ["a", "b"])
  }

  @Test(arguments: [
    ("The port falls - Marda Gazette", "marda-gazette.example", "The port falls"),
    ("The port falls | BBC News", "www.bbc.co.uk", "The port falls"),
    ("The port falls – Marda Gazette", "The Marda Gazette", "The port falls"),
    ("The port &#8211; falls", "marda.example", "The port – falls"),
    ("The port - a report", "marda-gazette.example", "The port - a report"),
    ("Marda-Gazette", "Marda Gazette", "Marda-Gazette"), ("<b></b>", "x.example", nil),
  ])
  func theOutletsNameIsNotPartOfTheHeadline(title: String, outlet: String, expected: String?) throws
  {
    let text = try read(#"{"title": "\#(title)", "outlet": "\#(outlet)", "text": "It fell."}"#)
    let part = try #require(text.structure?.articles.first)
    #expect(part.metadata.title == expected)
    #expect(part.title.map(text.string) == expected)
  }

  // MARK: Text

  @Test(arguments: [
    (#""a\nb\r\nc\rd""#, "a\nb\nc\nd"), (#""\u0041\u00e9\u20AC""#, "Aé€"),
    (#""\ud83d\udea2!""#, "🚢!"), (#""x\ud83dy""#, "x\u{FFFD}y"), (#""x\udea2y""#, "x\u{FFFD}y"),
    (#""x\ud83d\u0041y""#, "x\u{FFFD}Ay"), (#""\u12""#, "\u{FFFD}12"),
    (#""\ud83d\ud83d\udea2""#, "\u{FFFD}🚢"),
    (#""\"\\\/\t""#, "\"\\/\t"), (#""don\'t""#, "don't"), (#""a\u0000b""#, "a\0b"),
  ])
  func escapesAreResolved(value: String, expected: String) throws {
    #expect(try body(value) == expected)
  }

  @Test func wordsMapBackToTheBytesOfTheFile() throws {
    let line =
      #"{"title": "Ros\u00e1rio  speaks", "text": "\"No\",\nDehane said.\ud83d\udea2 The end \u00e9t\u00e9."}"#
    let file = Array((line + "\r\n" + line).utf8)
    let text = try JSONArticleReader.read(file)
    for (word, written) in [
      ("Rosário", #"Ros\u00e1rio"#), ("speaks", "speaks"), ("\"No\",\n", #"\"No\",\n"#),
      ("Dehane", "Dehane"), ("🚢", #"\ud83d\udea2"#), ("The end", "The end"),
      ("été", #"\u00e9t\u00e9"#),
    ] {
      let ranges = text.bytes.indices.filter { text.bytes[$0...].starts(with: word.utf8) }
      #expect(ranges.count == 2)
      for start in ranges {
        let range = text.origin.fileRange(TextRange(start, start + word.utf8.count))
        #expect(String(decoding: file[range.indices], as: UTF8.self) == written)
      }
    }
  }

  @Test func bodyOfWindows1252IsDecoded() throws {
    let bytes = Array(#"{"text": "Salam"#.utf8) + [0xE9, 0x93] + Array(#" said."}"#.utf8)
    let text = try JSONArticleReader.read(bytes)
    #expect(text.string(text.extent) == "Salamé“ said.")
    let said = try #require(FoldedNeedle("said").first(in: text.bytes, text.extent))
    #expect(Array(bytes[text.origin.fileRange(said).indices]) == Array("said".utf8))
  }

  @Test func tagsMakeParagraphsAndAreNotShown() throws {
    let value =
      #""<div><p>Shells fell on <a href=\"x\">Dessa</a>.</p><p>Two &amp; three.</p></div>""#
    #expect(try body(value) == "Shells fell on Dessa.\n\nTwo & three.\n")
    #expect(
      try body(#""Shells <b>fell</b>.\n\nTwo <i>fell</i>.""#) == "Shells fell.\n\nTwo fell.")
    #expect(try body(#""If a < b and <you> say so.""#) == "If a < b and <you> say so.")
  }

  // MARK: What is left out

  @Test(arguments: [
    ("{\"text\": \"One.\"}\nno JSON\n{\"text\": \"Two.\"}", LeftOut.Cause.notJSON, 2, 1),
    ("{\"text\": \"One.\"}\n\n{\"title\": \"x\"}\n{\"title\": \"y\"}", .noBody, 3, 2),
    ("{\"text\": \"One.\"}\n{\"text\": \"Two", .notJSON, 2, 1),
    ("[{\"text\": \"One.\"},\n{\"text\": \"Two", .notJSON, 2, 1),
    ("{\"text\": \"One.\", \n{\"text\": \"Two.\"}", .notJSON, 1, 1),
    ("[{\"text\": \"One.\"},\n17, \"text\"]", .noBody, 2, 2),
    ("{\"text\": \"One.\"} {\"a\": 01x}\n{\"text\": \"Two.\"}", .notJSON, 1, 1),
  ])
  func whatIsNoArticleIsCounted(text: String, cause: LeftOut.Cause, line: Int, count: Int) throws {
    var expected = LeftOut(cause: cause, line: line, count: 0)
    expected.count = count
    let structure = try read(text).structure
    #expect(structure?.leftOut == expected)
    #expect(structure?.articles.isEmpty == false)
  }

  @Test func aFileWithoutAnArticleIsOneProblem() {
    #expect(throws: LoadError.leftOut(LeftOut(cause: .noBody, line: 1, count: 1))) {
      try read("{\"keys\": {\"down\": \"j\"}}")
    }
    #expect(throws: LoadError.noArticle) { try read("[]") }
  }
}
