import Testing

@testable import Model

@Suite struct TimelineOrderTests {
  @Test func longerSpansStandBeforeShorterOnesOfTheSameFirstDay() throws {
    let times = [
      "on 1 January 2019", "in January 2019", "in the first quarter of 2019", "in 2019",
      "on 2 January 2019", "in 2018",
    ]
    let corpus = try SmallCorpus.corpus(
      times.enumerated().map { number, time in
        (
          "\(number).txt",
          "Report \(number)\n\nThe brigade number \(number) seized Sirte \(time).\n"
        )
      })
    let dates = (0..<corpus.eventCount).map { corpus.event(EventID(index: $0)).date?.edtf }
    #expect(dates == ["2018", "2019", "2019-33", "2019-01", "2019-01-01", "2019-01-02"])
  }
}
