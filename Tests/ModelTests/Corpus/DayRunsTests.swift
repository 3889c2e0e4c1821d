import Testing

@testable import Model

struct DayRunsTests {
  private let corpus: Corpus
  private let runs: DayRuns

  init() throws {
    corpus = try SmallCorpus.corpus()
    runs = DayRuns(of: corpus.select(.all).events, in: corpus)
  }

  @Test func eventsOfTheSameDaysAreTogether() {
    #expect(
      runs.runs.map { "\($0.first) \($0.last) \($0.positions)" } == [
        "2014-05-01 2014-05-31 0..<1", "2020-01-06 2020-01-06 1..<2", "2020-01-07 2020-01-07 2..<3",
        "2020-02-01 2020-02-29 3..<4",
      ])
    #expect(runs.eventCount == corpus.datedCount)
    #expect(runs.days?.edtf == "2014-05-01/2020-02-29")
  }

  @Test func undatedEventsAreInNone() {
    #expect(runs.run(at: 3)?.first.description == "2020-02-01")
    #expect(runs.run(at: 4) == nil)
    #expect(DayRuns(of: [EventID(index: 4)], in: corpus).days == nil)
  }

  @Test(arguments: [
    ("2014", 1), ("2014-05-31", 1), ("2014-06-01", 0), ("2020-01-06", 1), ("2020-01", 2),
    ("2020-02-29", 1), ("2015/2020", 3), ("2021", 0),
  ])
  func eventsThatMayHaveHappenedOnADayAreCounted(span: String, count: Int) throws {
    #expect(runs.eventCount(overlapping: try #require(DateSpan(edtf: span))) == count)
    #expect(corpus.select(try Query(parsing: "on:\(span)")).events.count == count)
  }

  @Test(arguments: [
    ("2014-05-01", 0), ("2014-05-02", 1), ("2020-01-07", 2), ("2020-02-02", 4), ("0001-01-01", 0),
  ])
  func theFirstEventFromADayOn(day: String, position: Int) throws {
    #expect(runs.firstPosition(from: try #require(DateSpan(edtf: day)).first) == position)
  }
}
