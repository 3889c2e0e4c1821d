import Testing

@testable import Model

struct EDTFTests {
  @Test(arguments: [
    "2019-04-04", "2019-04", "2019", "2019-04-04?", "2019-04~", "2019%", "2019-21", "2019-33",
    "2020-01-04/2020-01-06", "2011/2019", "2019-04-01/2019-04-07",
  ])
  func readingAndWritingAgree(text: String) {
    #expect(DateSpan(edtf: text)?.edtf == text)
  }

  @Test(arguments: [
    "", "19", "2019-13", "2019-02-29", "2019-4-4", "04.04.2019", "2019-04-06/2019-04-04", "2019/",
    "2019-04-04T10:00", "2019-37", "2XXX", "XXXX", "2019-XX-04", "201X-04", "2019-0X", "20X9",
    "+19X",
  ])
  func whatIsNotADateIsRefused(text: String) {
    #expect(DateSpan(edtf: text) == nil)
  }

  @Test(arguments: [
    ("2019-24", "2019-12-01", "2020-02-29"), ("2019-34", "2019-04-01", "2019-06-30"),
    ("2020-02", "2020-02-01", "2020-02-29"), ("2019-04-XX", "2019-04-01", "2019-04-30"),
    ("2019-XX", "2019-01-01", "2019-12-31"), ("2019-XX-XX?", "2019-01-01", "2019-12-31"),
    ("201X~", "2010-01-01", "2019-12-31"), ("20XX", "2000-01-01", "2099-12-31"),
  ])
  func periodHasItsDays(text: String, first: String, last: String) {
    #expect(day(text).first.description == first)
    #expect(day(text).last.description == last)
  }

  @Test func monthOverlapsItsDays() {
    #expect(day("2019-04").overlaps(day("2019-04-30")))
    #expect(!day("2019-04").overlaps(day("2019-05-01")))
  }
}
