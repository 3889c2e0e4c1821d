import Testing

@testable import Model

@Suite struct PublicationTimeTests {
  @Test(arguments: [
    ("2019-04-06T10:15:00Z", 615), ("2019-04-06 10:15", 615), ("2019-04-06T10:15:00+02:00", 495),
    ("2019-04-06T23:15:00-0200", 1515), ("2019-04-06T01:00:00.000+05:30", -270),
    ("2019-04-06", nil),
    ("2019-04-06T10", nil), ("soon", nil),
  ])
  func minutesAreThoseOfGreenwich(text: String, minute: Int?) {
    #expect(PublicationTime.minuteOfDay(text) == minute)
  }

  @Test(arguments: [
    ("2019-04-06", "2019-04-06"), ("2019-04-06T10:15:00+02:00", "2019-04-06T10:15:00+02:00"),
    ("2019-04-06 10:15", "2019-04-06 10:15"), ("1554538500", "2019-04-06T08:15:00Z"),
    ("1554538500.25", "2019-04-06T08:15:00Z"), ("1554538500123", "2019-04-06T08:15:00Z"),
    ("999999999", "2001-09-09T01:46:39Z"), ("20190406", "2019-04-06"),
    ("20190406101500", "2019-04-06T10:15:00"), ("20190406T101500Z", "2019-04-06T10:15:00Z"),
    ("Sat, 06 Apr 2019 10:15:00 +0200", "2019-04-06T10:15:00+02:00"),
    ("6 Apr 2019 10:15 GMT", "2019-04-06T10:15Z"), ("Sat, 6 Apr 2019", "2019-04-06"),
  ])
  func everyWayToWriteATimeIsRead(text: String, expected: String) {
    #expect(PublicationTime.iso(text) == expected)
  }

  @Test(arguments: [
    "", "yesterday", "April 6, 2019", "06/04/2019", "2019-13-06", "20191306", "31 Feb 2019 10:00",
    "12345", "12345678901234567890", "Sat, ", "6 April 2019",
  ])
  func whatIsWrittenInAnotherWayStaysWithTheReader(text: String) {
    #expect(PublicationTime.iso(text) == nil)
  }

  @Test(arguments: [
    ("\"2019-04-06T23:30:00+02:00\"", "2019-04-06"), ("1554538500", "2019-04-06"),
    ("\"Sat, 06 Apr 2019 23:15:00 +0200\"", "2019-04-06"), ("\"April 6, 2019\"", "2019-04-06"),
    ("\"20190406T231500Z\"", "2019-04-06"),
  ])
  func theFieldsDateIsTheDayOfWriting(value: String, day: String) throws {
    let line = #"{"date": \#(value), "text": "The army left the town on Friday, it said."}"#
    let file = try LoadedFile(
      name: "a.jsonl", bytes: Array(line.utf8), pipeline: SmallCorpus.pipeline)
    let published = file.articles.first?.published
    #expect(published?.span.edtf == day)
    #expect(published?.basis == .metadata)
    #expect(published?.evidence == [])
  }
}
