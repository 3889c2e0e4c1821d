import Testing

@testable import Model
@testable import TUI

/// What keys do in the lanes.
struct LanesTests {
  private var script: Script

  init() throws {
    script = Script(Size(rows: 30, columns: 80), loading: try ActorCorpus.update())
    script.press("L")
  }

  private var title: String { script.rows[0] }

  private var cell: AppState.LaneCell? { script.state.selectedLaneCell }

  private var actor: String? {
    cell.map { script.state.snapshot.corpus.actors[$0.actor.index].name }
  }

  /// Goes to the first bin with an event of the selected actor.
  private mutating func goToAnEvent() {
    script.type("999h")
    for _ in 0..<100 where cell?.count == 0 { script.press("l") }
  }

  @Test func theLanesAreInTheOrderOfTheActorList() {
    let names = script.state.actors.entries.map {
      script.state.snapshot.corpus.actors[$0.actor.index].name
    }
    #expect(script.rows[2].contains(names[0]) && script.rows[3].contains(names[1]))
  }

  @Test mutating func theOrderChangesHereToo() {
    script.press("o")
    #expect(script.rows[2].contains("Coast^[[31m"))
  }

  @Test mutating func theCursorIsTheSelectedActorAndADay() throws {
    script.press("j", "j")
    #expect(actor == "Northern Front")
    #expect(script.state.selectedActor?.actor == cell?.actor)
    let before = try #require(cell?.days)
    script.press("l", .right)
    #expect(try #require(cell?.days.first) > before.last)
    script.press("h", .left)
    #expect(cell?.days == before)
    script.press("k", "k", "k")
    #expect(script.state.notice?.text == "this is the start")
  }

  @Test mutating func theTitleCountsTheEventsOfTheCell() throws {
    goToAnEvent()
    let selected = try #require(cell)
    #expect(title.contains("Interior Ministry in \(DateText.text(selected.days)): 1 event"))
    let corpus = script.state.snapshot.corpus
    let events = script.state.view.selection.events.filter { event in
      guard let days = corpus.days(of: event) else { return false }
      return corpus.event(event).actors.contains { $0.actor == selected.actor }
        && days.lowerBound >= selected.days.first && days.upperBound <= selected.days.last
    }
    #expect(events.count == selected.count)
  }

  @Test mutating func atTheEndsThereIsNothingMore() {
    script.type("999h")
    script.press("h")
    #expect(script.state.notice?.text == "nothing is dated earlier")
    script.type("999l")
    script.press("l")
    #expect(script.state.notice?.text == "nothing is dated later")
  }

  @Test mutating func enterShowsTheActorInTheseDaysAndIsUndone() throws {
    goToAnEvent()
    let days = try #require(cell?.days)
    script.press(.enter)
    #expect(
      script.state.filters.current.description
        == "actor:\"Interior Ministry\" from:\(days.first) to:\(days.last)")
    #expect(script.state.view.eventCount >= 1 && script.state.shownView == .lanes)
    script.press("u")
    #expect(script.state.filters.current == .all)
  }

  @Test mutating func anotherCellTakesThePlaceOfTheFirst() throws {
    goToAnEvent()
    script.press(.enter, "u", "j")
    goToAnEvent()
    let days = try #require(cell?.days)
    script.press(.enter)
    #expect(
      script.state.filters.current.description
        == "place:\"Port Selim\" from:\(days.first) to:\(days.last)")
  }

  @Test mutating func anEmptyCellSaysSo() throws {
    script.type("G999h")
    script.press(.enter)
    #expect(script.state.filters.current == .all)
    #expect(script.state.notice?.text.hasPrefix("no event of Sela in ") == true)
  }

  @Test mutating func zoomingKeepsTheSelectedDaysInTheirColumn() throws {
    script.type("20l")
    let window = try #require(script.state.timeWindow)
    let column = script.state.selectedBin(of: window) - window.bins.lowerBound
    let days = try #require(cell?.days)
    script.press("+")
    let finer = try #require(script.state.timeWindow)
    #expect(finer.scale < window.scale)
    let bin = script.state.selectedBin(of: finer)
    #expect((bin - finer.bins.lowerBound) * finer.binColumns == column * window.binColumns)
    #expect(try #require(cell).days.overlaps(DateSpan(day: days.first)))
    script.press("-")
    #expect(script.state.timeWindow?.scale == window.scale)
  }

  @Test mutating func theCursorScrollsTheWindowAndTheWindowTakesTheCursor() throws {
    script.press("+", "+", "+")
    script.type("999h")
    #expect(script.state.timeWindow?.hasEarlier == false)
    let before = try #require(script.state.timeWindow)
    for _ in 0..<before.bins.count { script.press("l") }
    let after = try #require(script.state.timeWindow)
    #expect(after.bins.lowerBound > before.bins.lowerBound)
    script.press("<", "<", "<", "<")
    let first = try #require(script.state.timeWindow)
    #expect(first.hasEarlier == false)
    #expect(first.bins.contains(script.state.selectedBin(of: first)))
    #expect(try #require(cell?.days.last) <= first.days.last)
  }

  @Test mutating func theStretchIsTheTimelines() {
    script.press("+")
    let scale = script.state.timeWindow?.scale
    script.press("T")
    #expect(script.state.timeWindow?.scale == scale)
  }

  @Test mutating func tabStillChangesPanes() {
    script.press(.tab)
    #expect(script.state.focus == .actors)
  }

  @Test mutating func aSearchGoesFromLaneToLane() {
    script.press("/")
    script.type("tolan")
    script.press(.enter)
    #expect(actor == "Idris Karim Tolan")
  }

  @Test mutating func aClickSelectsACell() throws {
    let window = try #require(script.state.timeWindow)
    script.send(.mouse(MouseEvent(action: .press, row: 4, column: 20 + 3 * window.binColumns)))
    #expect(actor == "Northern Front")
    #expect(script.state.selectedBin(of: window) == window.bins.lowerBound + 3)
    script.send(.mouse(MouseEvent(action: .press, row: 3, column: 5)))
    #expect(actor == "Port Selim")
    #expect(script.state.selectedBin(of: window) == window.bins.lowerBound + 3)
    #expect(script.state.filters.current == .all)
  }

  @Test mutating func withoutDatedEventsItSaysWhy() {
    script.filter("is:undated")
    #expect(script.rows[1].contains("No event here is dated."))
    script.press("l")
    #expect(script.state.notice?.text == "no event here is dated")
    script.press(.enter)
    #expect(script.state.notice?.text == "there is no actor and no day here")
  }

  /// What is known of the lanes on the screen is kept when one more comes into sight.
  @Test mutating func aScrolledLaneIsTheSameAsOneDrawnAnew() throws {
    for _ in 0..<12 { script.press("j") }
    let scrolled = script.frame
    script.send(.resize(Size(rows: 40, columns: 90)))
    script.send(.resize(Size(rows: 30, columns: 80)))
    #expect(script.frame == scrolled)
  }
}
