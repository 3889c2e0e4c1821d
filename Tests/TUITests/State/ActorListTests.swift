import Testing

@testable import Model
@testable import TUI

/// What keys do in the actor list.
struct ActorListTests {
  private var script: Script

  init() throws {
    script = Script(Size(rows: 40, columns: 120), loading: try ActorCorpus.update())
    script.press(.tab)
  }

  private func name(_ actor: ActorID) -> String {
    script.state.snapshot.corpus.actors[actor.index].name
  }
  private var names: [String] { script.state.actors.entries.map { name($0.actor) } }
  private var counts: [Int] { script.state.actors.entries.map(\.count) }
  private var selected: String? { script.state.selectedActor.map { name($0.actor) } }
  private var title: String {
    script.rows.first { $0.contains("[Actors]") } ?? ""
  }

  private mutating func select(_ name: String) throws {
    let index = try #require(names.firstIndex(of: name))
    script.type("\(script.state.actors.row(of: index) + 1)")
    script.press("G")
  }

  // MARK: Order

  @Test func theMostActiveComeFirstAndEqualOnesByName() {
    #expect(counts == counts.sorted(by: >))
    let four = zip(names, counts).filter { $0.1 == 4 }.map(\.0)
    #expect(four.first == "Coast\u{1B}[31m Guard\u{202E}" && four.last == "東部国境防衛軍")
  }

  @Test mutating func byNameCaseAndMarksDoNotCount() {
    script.press("o")
    #expect(
      names.firstIndex(of: "Zoë Łęcka")
        == names.firstIndex(of: "Union of the Harbour and Railway Workers of the North").map {
          $0 + 1
        })
    #expect(title.contains("by name"))
  }

  @Test mutating func byFirstDayOfTheFilteredEvents() throws {
    script.press("o", "o")
    #expect(title.contains("by first day"))
    #expect(names.first == "Port Selim")
    script.filter("from:2018-03")
    script.press(.tab, .tab)
    let corpus = script.state.snapshot.corpus
    let days = script.state.actors.entries.map { entry in
      corpus.firstEvent(of: entry.actor, in: script.state.view.selection).flatMap(corpus.days)?
        .lowerBound
    }
    #expect(days.compactMap(\.self) == days.compactMap(\.self).sorted())
  }

  @Test mutating func togetherWithTheOneThatWasSelected() throws {
    try select("Northern Front")
    script.press("o", "o", "o")
    #expect(title.contains("with Northern Front"))
    #expect(names.first == "Northern Front")
    try select("Hasan Odeh")
    #expect(title.contains("with Northern Front"))
    let common = script.state.actors.entries.first { name($0.actor) == "Hasan Odeh" }?.count
    script.press("o")
    script.filter("actor:\"Northern Front\" actor:\"Hasan Odeh\"")
    #expect(common == script.state.view.eventCount)
  }

  @Test mutating func theSelectedActorStaysSelectedInEveryOrder() throws {
    try select("Radio Marda")
    for _ in 0..<4 {
      script.press("o")
      #expect(selected == "Radio Marda")
    }
    #expect(script.state.actors.order == .count)
  }

  @Test mutating func theOrderOutlivesASnapshot() throws {
    try select("Northern Front")
    script.press("o", "o", "o", "z")
    let before = names
    script.send(.loaded(.snapshot(try SmallCorpus.update(ActorCorpus.articles.reversed()))))
    #expect(names == before)
    #expect(selected == "Northern Front" && title.contains("with Northern Front"))
    #expect(script.rows.contains { $0.contains("named in articles:") })
  }

  @Test mutating func anActorThatIsGoneIsNoAnchor() throws {
    try select("Northern Front")
    script.press("o", "o", "o", "z")
    script.send(.loaded(.snapshot(try SmallCorpus.update(Array(ActorCorpus.articles.dropFirst())))))
    #expect(script.state.actors.order == .count)
    #expect(script.state.actors.rowCount == names.count)
  }

  // MARK: Filters

  @Test mutating func enterAsksForOneActorAloneAndAgainForAll() throws {
    try select("Northern Front")
    script.press(" ")
    try select("Radio Marda")
    script.press(" ")
    try select("Hasan Odeh")
    script.press(.enter)
    #expect(script.state.filters.current.description == "actor:\"Hasan Odeh\"")
    script.press(.enter)
    #expect(script.state.filters.current == .all)
    script.press("u", "u")
    #expect(
      script.state.filters.current.description
        == "actor:\"Northern Front\" OR actor:\"Radio Marda\"")
  }

  @Test mutating func enterLeavesTheRestOfTheFilterAlone() throws {
    script.filter("from:2018-01-01 -actor:\"Radio Marda\"")
    try select("Sela")
    script.press(.enter)
    #expect(
      script.state.filters.current.description
        == "from:2018-01-01 -actor:\"Radio Marda\" place:Sela")
  }

  // MARK: Unfolding

  @Test mutating func namesUnfoldWithTheRulesThatJoinedThem() throws {
    script.press("/")
    script.type("tolan")
    script.press(.enter, "z")
    let rows = script.rows
    for words in [
      "but for a middle name:", "by surname, elsewhere:", "Idrîs Tolan",
      "2016-02-01 – 2019-",
    ] {
      #expect(rows.contains { $0.contains(words) }, "\(words)")
    }
    let unfolded = script.state.actors.rowCount
    script.press("z")
    #expect(script.state.actors.rowCount == names.count && unfolded > names.count)
  }

  @Test mutating func everyRowOfAnUnfoldedActorIsReachedAndMeansIt() throws {
    try select("Northern Front")
    script.press("z")
    let details = script.state.actors.rowCount - names.count
    for _ in 0..<details {
      script.press("j")
      #expect(selected == "Northern Front")
    }
    script.press("j")
    #expect(selected != "Northern Front")
    script.press("k", "-")
    #expect(script.state.filters.current.description == "-actor:\"Northern Front\"")
    #expect(selected == "Northern Front")
    guard case .detail = script.state.actors.content(of: script.state.actors.position.selected)
    else {
      Issue.record("the reader was among the details")
      return
    }
  }

  @Test mutating func severalMayBeUnfoldedInAnyOrder() throws {
    let before = names.count
    for name in ["Radio Marda", "Interior Ministry", "Hasan Odeh"] {
      try select(name)
      script.press("z")
    }
    let list = script.state.actors
    #expect(list.rowCount > before + 6)
    for index in list.entries.indices {
      #expect(list.index(at: list.row(of: index)) == index)
      #expect(list.content(of: list.row(of: index)) == .actor(index: index))
    }
    try select("Interior Ministry")
    script.press("j", "z")
    #expect(selected == "Interior Ministry" && script.state.actors.rowCount < list.rowCount)
  }

  // MARK: Search

  @Test mutating func anotherNameIsFoundAndSaid() throws {
    script.press("/")
    script.type("idrîs karim")
    script.press(.enter)
    #expect(selected == "Idris Karim Tolan")
    #expect(script.state.notice?.text == "match 1 of 1: idrîs karim")
    script.press(.home, "/")
    script.type("idris tolan")
    script.press(.enter)
    #expect(selected == "Idris Karim Tolan")
    #expect(script.state.notice?.text == "match 1 of 1, also called Idris Tolan: idris tolan")
  }

  // MARK: Activity

  @Test func activityHasAPlaceInWidePanesAlone() {
    for width in 1...300 {
      let columns = ActorColumns(in: width, count: 2, order: .count)
      #expect(width < 30 ? columns.activity == 0 : columns.activity >= 8, "\(width)")
      let all = ActorColumns.indent + columns.name + columns.activity + 2
      #expect(width < 30 || columns.name >= 10 && all < width, "\(width)")
    }
  }

  @Test func theHighestBarIsThatOfTheMostActiveBinOfAll() throws {
    let table = try #require(script.state.actors.activity)
    let corpus = script.state.snapshot.corpus
    let peaks = script.state.view.actors.map { row in
      corpus.activity(of: row.actor, in: script.state.view.selection, between: table.key.borders)
        .counts.max() ?? 0
    }
    #expect(table.peak == peaks.max())
  }

  @Test func barsGrowWithTheirNumbers() {
    let bars = (1...100).map { ActivityBar.character(for: $0, peak: 100) }
    #expect(bars == bars.sorted() && bars.first == "▁" && bars.last == "█")
    #expect(Set(bars).count == 8)
    #expect(ActivityBar.character(for: 1, peak: 1) == "█")
  }

  @Test(arguments: [(1, [0, 1]), (4, [0, 0, 1, 1, 2]), (2, [0, 1, 3])])
  func binsShareTheDays(days: Int, offsets: [Int]) {
    let first = CivilDate.firstDay(year: 2020, month: 1)
    let length = offsets.last ?? 0
    let borders = DateSpan(named: first, first + (length - 1)).borders(bins: offsets.count - 1)
    #expect(borders == offsets.map { first + $0 })
  }
}
