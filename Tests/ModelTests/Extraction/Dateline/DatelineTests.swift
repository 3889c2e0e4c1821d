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
  ])
  func dateThatStandsByItselfIsTheDayOfWriting(text: String, expected: String) {
    let published = findings(text).published
    #expect(published?.span.edtf == expected)
    #expect(published?.basis == .dateline)
    #expect(published?.evidence.isEmpty == false)
  }

  @Test(arguments: [
    ("https://example.org/2019/04/tripoli.html\nThe army took the port.", "2019-04"),
    ("03/04/2019\nThe army took the port.", "2019-03-04?"),
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

  @Test func callersDateGoesFirst() {
    let published = findings("May 03, 2013\nText.", published: DateSpan(edtf: "2013-05-04"))
      .published
    #expect(published == Published(span: day("2013-05-04"), basis: .metadata, evidence: []))
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
