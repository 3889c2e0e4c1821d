import TestKit
import Testing

@testable import Model

/// Downloads of many articles in one text.
@Suite struct ServiceTests {
  private func parts(_ text: String) throws -> [TextStructure.Part] {
    try #require(try InputFormat.read(Array(text.utf8)).structure).articles
  }

  private func capitals(_ number: Int, _ title: String, tail: String = "LOAD-DATE: May 16, 2031")
    -> String
  {
    """


                                   \(number) of 9 DOCUMENTS


                                  Hill Post

                            May \(number), 2031 Monday

    \(title)

    BYLINE: Rue Hallam

    LENGTH: 40 words

    Forty vehicles of the column were seen on Monday north of the ford at Elm.

    \(tail)

    """
  }

  @Test func everyArticleHasItsOwnTitleDayAndOutlet() throws {
    let parts = try parts(capitals(1, "First headline of all") + capitals(2, "Second headline"))
    #expect(parts.map(\.metadata.title) == ["First headline of all", "Second headline"])
    #expect(parts.map(\.metadata.published) == ["2031-05-01", "2031-05-02"])
    #expect(
      parts.allSatisfy {
        $0.metadata.outlet == "Hill Post" && $0.metadata.authors == ["Rue Hallam"]
      })
    #expect(parts[0].extent.end <= parts[1].extent.start)
  }

  @Test func everyWordLeadsBackToItsBytes() throws {
    let bytes = Array((capitals(1, "First headline") + capitals(2, "Second headline")).utf8)
    let text = try InputFormat.read(bytes)
    let place = try #require(FoldedNeedle("Second headline").first(in: text.bytes, text.extent))
    let range = text.origin.fileRange(place)
    #expect(String(decoding: bytes[range.indices], as: UTF8.self) == "Second headline")
  }

  @Test func fieldsBehindTheTextAreNotPartOfIt() throws {
    let tail = "GRAPHIC: A ford\n\nCopyright 2031 Hill Post\nAll Rights Reserved"
    let text = try InputFormat.read(Array(capitals(1, "First headline", tail: tail).utf8))
    let body = String(decoding: text.bytes, as: UTF8.self)
    #expect(body.hasSuffix("north of the ford at Elm."))
  }

  @Test(arguments: [
    "A report that speaks of the End of Document and of a Body\nthat was found.",
    "Length: 40 words", "Body\n\nA poem.",
    "The paper says: Document 12 is missing.\nDocument ABC", "1 of 2 documents were lost",
    "HD\nTV sets were stolen",
  ])
  func whatOnlyLooksAlikeIsPlainText(text: String) throws {
    #expect(try InputFormat.format(of: Array(text.utf8)).name == "plain text")
  }

  @Test(arguments: [
    "1 of 9 DOCUMENTS\n\nLENGTH: 1 words\n", "Length: 4 words\nBody",
    "Load-Date: May 1, 2031\nEnd of Document",
    "Document GRDN000020190406ef4600001",
  ])
  func whatHasNoTextIsNoArticle(text: String) {
    #expect(throws: LoadError.noArticle) { try InputFormat.read(Array(text.utf8)) }
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "1 of 9 DOCUMENTS\n", "End of Document\nLoad-Date: x\n", "LENGTH: 1\nBody\n", "BYLINE: a\n",
      "Document GRDN000020190406ef4600001\n",
      "1 of 9 DOCUMENTS\nHill Post\nMay 1, 2031\n\nx\n\nLENGTH: 1 words\n\ny\n",
      "HD x\nPD y\nSN z\n",
    ])
  func manyPartsTakeTimeLikeTheirSize(part: String) {
    _ = try? InputFormat.read(Array(String(repeating: part, count: 20_000).utf8))
  }
}
