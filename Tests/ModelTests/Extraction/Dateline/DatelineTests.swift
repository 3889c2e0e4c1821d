import Testing

@testable import Model

/// When an article was written, and the words that tell it.
struct DatelineTests {
  @Test(arguments: [
    ("Haftar advances\n06.04.2019, Tripoli.\nHe was there in 2011.", "2019-04-06"),
    ("Haftar advances\nMay 03, 2013\nText follows here.", "2013-05-03"),
    ("Haftar advances\nFriday, July 21, 2017\nText follows here.", "2017-07-21"),
    ("TRIPOLI, March 30, 2016 (Reuters) - A government arrived.", "2016-03-30"),
    ("Haftar advances\nPosted: Oct 26, 2011 8:57 AM\nText follows here.", "2011-10-26"),
    ("Haftar advances\nPublished time: March 12, 2013 02:03\nText.", "2013-03-12"),
    ("Posted by the desk on April 6, 2019\nText follows here.", "2019-04-06"),
    ("Tripoli, 6 April 2019 (LANA) — The army said on Friday.", "2019-04-06"),
    ("Sat 6 Apr 2019 14.05 BST\nText follows here.", "2019-04-06"),
    ("News | 06/04/2019 | Libya\nIt began on 28/03/2019.", "2019-04-06"),
    ("Last updated 15:48 15/09/2013\nText follows here.", "2013-09-15"),
    ("Updated: 5 May 2013\nPosted: 4 May 2013\nText follows here.", "2013-05-04"),
    ("https://example.org/2013/may/03/tripoli\nText follows here.", "2013-05-03"),
    ("https://example.org/story/2011-11-10/tripoli\nText follows here.", "2011-11-10"),
    (
      "Haftar advances\nThe army took the port.\nIt then left.\n(c) Example, 4 May 2013",
      "2013-05-04"
    ),
    ("Haftar avance\nPublié le 6 avril 2019 à 10h15\nTexte.", "2019-04-06"),
    ("Хафтар наступает\n6 апреля 2019, 10:15\nТекст.", "2019-04-06"),
    ("Haftar advances\n2019年4月6日\nText follows here.", "2019-04-06"),
    ("Updated: 25 December 2019\nhttps://example.org/2019/04/06/tripoli\nText.", "2019-04-06"),
  ])
  func dateThatStandsByItselfIsTheDayOfWriting(text: String, expected: String) {
    let published = findings(text).published
    #expect(published?.span.edtf == expected)
    #expect(published?.basis == .dateline)
    #expect(published?.evidence.isEmpty == false)
  }

  @Test(arguments: [
    ("https://example.org/2019/04/tripoli.html\nThe army took the port.", "2019-04"),
    ("03/04/2019\nThe army took the port.", "2019-03-04?/2019-04-03?"),
    ("Wednesday 03/04/2019\nThe army took the port.", "2019-04-03"),
    ("Posted 03/04/2019 at 10:20 AM EDT\nThe army took the port.", "2019-03-04"),
    ("Posted 03/04/2019 10:20 CEST\nThe army took the port.", "2019-04-03"),
    ("03/04/2019\nThe army took the port on April 1, 2019.", "2019-04-03"),
    ("https://example.org/2019/04/03/tripoli\n03/04/2019\nThe army took the port.", "2019-04-03"),
    ("03/04/2019\nThe army took the port on 28/03/2019.", "2019-04-03"),
  ])
  func partialAndAmbiguousDatesAreKeptSo(text: String, expected: String) {
    #expect(findings(text).published?.span.edtf == expected)
  }

  @Test(arguments: [
    "The army took the port on April 4, 2019.",
    "Attacks of September 11, 2001\nThe army took the port.",
    "Zurana was killed on Oct. 21, 2011.\nThe army took the port on Monday.",
    "In March 2019 he left.",
    "BENGHAZI (Reuters) - Fighting began on Apr 6, 2019",
    "The Libyan army on Saturday, April 6, 2019, said it had left.",
    "Read also: Attack of April 4, 2019 – the full story",
    "© 2019 Example News",
    "In a statement issued on April 4, 2019 the army denied it.",
    "Published on April 4, 2019, the report blames the army.",
    "TRIPOLI, March 30 (Reuters) - A government arrived.",
    "",
  ])
  func dateWithinASentenceIsNot(text: String) {
    #expect(findings(text).published == nil)
  }

  @Test(arguments: [
    ("TRIPOLI, April 6 (Reuters) - The assault began on April 4, 2019.", "2019-04-06?"),
    ("Saturday, April 6\nHe has fought since 2018.", "2019-04-06?"),
  ])
  func yearIsInferredOnlyWhereTheTextSettlesIt(text: String, expected: String) {
    let published = findings(text).published
    #expect(published?.span.edtf == expected)
    #expect(published?.basis == .inferred)
  }

  @Test(arguments: [
    "http://example.org/2013/03/11/dozens_riot_over_shooting.php",
    "http://example.org/news/world/story/2013-03-11/violence/51150434/1",
    "http://example.org/a/20130311-war.html",
  ])
  func addressAboveTheHeadlineTellsTheDay(address: String) {
    let body = "The army took the port in the early morning, a spokesman of the army said there."
    let text = address + "\nArmy takes the port\n" + body + "\n" + body.dropLast() + " too."
    let published = findings(text).published
    #expect(published?.span.edtf == "2013-03-11")
    #expect(published?.basis == .dateline)
  }

  @Test func wrongDayOfTheWeekIsToldAndDoesNotHideTheRightDate() throws {
    let text = "Posted: Tuesday, May 20, 2015\nhttps://example.org/2014/05/20/port\nText follows."
    let published = try #require(findings(text).published)
    #expect(published.span.edtf == "2014-05-20")
    #expect(published.doubts.map(\.isContradiction) == [true])
    let alone = try #require(findings("Tuesday, May 20, 2015\nText follows here.").published)
    #expect(alone.span.edtf == "2015-05-20?")
  }

  @Test(arguments: [
    ("It fell in 1979, 40 years ago. He came back.", "2019?"),
    (
      "He was arrested on February 1, 2009. The court will hear him on February 17, 2009.",
      "2009-02-01?/2009-02-17?"
    ),
  ])
  func textMayBoundTheDay(text: String, expected: String) {
    let published = findings(text).published
    #expect(published?.span.edtf == expected)
    #expect(published?.basis == .inferred)
    #expect(published?.evidence.count == 2)
  }

  @Test(arguments: [
    "It fell in 1979. He came back 40 years ago from there.",
    "He was arrested on February 1, 2009. He was heard on February 17, 2009.",
    "He was arrested on February 1, 1999. The court will hear him on February 17, 2009.",
    "On Tuesday, May 20, the army took the port.",
  ])
  func textThatDoesNotDecideTellsNothing(text: String) {
    #expect(findings(text).published == nil)
  }

  @Test func callersDateGoesFirst() {
    let published = findings("May 03, 2013\nText.", published: DateSpan(edtf: "2013-05-04"))
      .published
    #expect(
      published
        == Published(span: day("2013-05-04"), basis: .metadata, evidence: [], source: .field))
  }

  @Test(arguments: [
    ("2017-03-15T00:00:00Z", "2017-03-15"), ("Tue, 04 Apr 2019 10:00:00 +0000", "2019-04-04"),
    ("2019-04", "2019-04"), ("1554508800", "2019-04-06"), ("1554508800000", "2019-04-06"),
    ("20190406", nil), ("yesterday", nil), ("", nil),
  ])
  func metadataDateIsRead(field: String, expected: String?) {
    var vocabulary = Vocabulary()
    let stages = TimeStages(data: .bundled, vocabulary: &vocabulary)
    #expect(stages.date(ofMetadata: field, vocabulary: vocabulary)?.edtf == expected)
  }
}

/// The span of an EDTF date that a test writes.
func day(_ edtf: String) -> DateSpan {
  guard let span = DateSpan(edtf: edtf) else { preconditionFailure("not EDTF: \(edtf)") }
  return span
}
