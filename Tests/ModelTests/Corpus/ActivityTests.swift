import Testing

@testable import Model

/// Who was active when, in the three articles of ``SmallCorpus``.
struct ActivityTests {
  private let corpus: Corpus

  init() throws { corpus = try SmallCorpus.corpus() }

  private func actor(_ name: String) throws -> ActorID {
    ActorID(index: try #require(corpus.actors.firstIndex { $0.name == name }))
  }

  private func borders(_ days: String...) throws -> [CivilDate] {
    try days.map { try #require(DateSpan(edtf: $0)).first }
  }

  private func years(_ years: ClosedRange<Int>) -> [CivilDate] {
    years.map { CivilDate.firstDay(year: $0, month: 1) }
  }

  @Test func anEventCountsInTheBinThatHoldsAllItsDays() throws {
    let activity = corpus.activity(
      of: try actor("Khalifa Haftar"), in: corpus.select(.all), between: years(2014...2021))
    #expect(activity.counts == [1, 0, 0, 0, 0, 0, 0])
    #expect(activity.spans == [0, 0, 0, 0, 0, 0, 0])
  }

  @Test func anEventKnownToTheMonthIsSpreadOverItsWeeks() throws {
    let activity = corpus.activity(
      of: try actor("Khalifa Haftar"), in: corpus.select(.all),
      between: try borders("2014-04-24", "2014-05-01", "2014-05-15", "2014-06-01", "2014-06-15"))
    #expect(activity.counts == [0, 0, 0, 0])
    #expect(activity.spans == [0, 1, 1, 0])
  }

  @Test func anEventThatReachesOverTheFirstOrLastBorderIsSpreadUpToIt() throws {
    let activity = corpus.activity(
      of: try actor("Khalifa Haftar"), in: corpus.select(.all),
      between: try borders("2014-05-10", "2014-05-12", "2014-05-20"))
    #expect(activity.counts == [0, 0])
    #expect(activity.spans == [1, 1])
  }

  @Test func whatLiesOutsideTheBordersIsLeftOut() throws {
    for outside in [years(2010...2014), years(2015...2019)] {
      let activity = corpus.activity(
        of: try actor("Khalifa Haftar"), in: corpus.select(.all), between: outside)
      #expect(activity == Activity(bins: 4))
    }
  }

  @Test(arguments: [0, 1])
  func withoutBinsThereIsNothing(count: Int) throws {
    let activity = corpus.activity(
      of: try actor("Khalifa Haftar"), in: corpus.select(.all),
      between: Array(years(2014...2015).prefix(count)))
    #expect(activity == Activity(bins: 0))
  }

  @Test func aPlaceIsActiveWhenSomethingHappensThere() throws {
    let activity = corpus.activity(
      of: try actor("Sirte"), in: corpus.select(.all), between: years(2019...2021))
    #expect(activity.counts == [0, 1])
  }

  @Test func onlyTheSelectedEventsCount() throws {
    let selection = corpus.select(try Query(parsing: "from:2020"))
    let activity = corpus.activity(
      of: try actor("Khalifa Haftar"), in: selection, between: years(2014...2021))
    #expect(activity == Activity(bins: 7))
  }

  @Test func firstAndLastEventAreDated() throws {
    let selection = corpus.select(.all)
    let haftar = try actor("Khalifa Haftar")
    #expect(corpus.firstEvent(of: haftar, in: selection) == EventID(index: 0))
    #expect(corpus.lastEvent(of: haftar, in: selection) == EventID(index: 0))
    let undated = corpus.select(try Query(parsing: "is:undated"))
    #expect(corpus.firstEvent(of: haftar, in: undated) == nil)
    #expect(corpus.lastEvent(of: haftar, in: undated) == nil)
  }

  @Test func theLastEventIsTheOneThatEndsLast() throws {
    let corpus = try SmallCorpus.corpus([
      (
        "a.txt",
        """
        Tripoli

        In March 2020 the LNA shelled Tripoli. On 4 March 2020 the LNA captured Sirte.
        """
      )
    ])
    let lna = try #require(corpus.actors.firstIndex { $0.name == "Libyan National Army" })
    let event = corpus.lastEvent(of: ActorID(index: lna), in: corpus.select(.all))
    #expect(event.flatMap(corpus.days)?.upperBound == DateSpan(edtf: "2020-03")?.last)
  }

  @Test(arguments: ["", "from:2020", "tripoli"], [2, 3, 12, 200])
  func theHighestActivityIsThatOfSomeActorInSomeBin(filter: String, bins: Int) throws {
    let selection = corpus.select(try Query(parsing: filter))
    let borders = (0...bins).map { CivilDate.firstDay(year: 2014, month: 1 + $0 * 7 * 12 / bins) }
    let highest = corpus.actors.indices.flatMap {
      corpus.activity(of: ActorID(index: $0), in: selection, between: borders).counts
    }
    #expect(corpus.highestActivity(in: selection, between: borders) == highest.max())
  }

  @Test func withoutBinsNothingIsHighest() {
    #expect(corpus.highestActivity(in: corpus.select(.all), between: []) == 0)
  }
}
