import Testing

@testable import Model
@testable import TUI

/// What keys do in the matrix.
struct MatrixTests {
  private var script: Script

  init() throws {
    script = Script(Size(rows: 24, columns: 80), loading: try ActorCorpus.update())
    script.press("M")
  }

  private var title: String { script.rows[0] }

  private var pair: [String]? {
    script.state.selectedPair.map { pair in
      [pair.row, pair.column].map { script.state.snapshot.corpus.actors[$0.index].name }
    }
  }

  @Test func itBeginsWithTheTwoMostActive() {
    #expect(title.contains("Interior Ministry × Port Selim: 3 events"))
  }

  @Test mutating func theCursorMovesInBothDirectionsAndStopsAtTheEdges() {
    script.press("j", "j", .right, "l", "k", "h")
    #expect(pair == ["Port Selim", "Northern Front"])
    script.press("h", .left, "h")
    #expect(script.state.notice?.text == "this is the first column")
    script.press("k", "k")
    #expect(script.state.notice?.text == "this is the start")
    script.type("99l")
    script.press("l")
    #expect(script.state.notice?.text == "this is the last column")
    script.press(.end)
    #expect(pair?.first == pair?.last)
  }

  @Test mutating func tabStillChangesPanes() {
    script.press(.tab)
    #expect(script.state.focus == .actors)
  }

  @Test mutating func enterShowsTheEventsThatBothHaveAndAgainAll() throws {
    let count = try #require(script.state.selectedPair?.count)
    script.press(.enter)
    #expect(
      script.state.filters.current.description == "actor:\"Interior Ministry\" place:\"Port Selim\""
    )
    #expect(script.state.view.eventCount == count)
    #expect(pair == ["Interior Ministry", "Port Selim"])
    script.press(.enter)
    #expect(script.state.filters.current == .all)
    script.press("u", "u")
    #expect(script.state.filters.current == .all)
  }

  @Test mutating func onTheDiagonalIsOneActor() {
    script.press("h")
    #expect(title.contains(" Interior Ministry: 21 events "))
    script.press(.enter)
    #expect(script.state.filters.current.description == "actor:\"Interior Ministry\"")
  }

  @Test mutating func aPairWithoutEventsSaysSo() {
    script.press("j", "l", "l")
    script.press(.enter)
    #expect(script.state.filters.current == .all)
    #expect(script.state.notice?.text == "they have no event in common here")
  }

  @Test mutating func theSelectedPairIsFoundAgainUnderAnotherFilterAndInAnotherSnapshot() throws {
    script.press("j", "j", "j")
    #expect(pair == ["Idris Karim Tolan", "Port Selim"])
    script.filter("-actor:\"Interior Ministry\"")
    #expect(pair == ["Idris Karim Tolan", "Port Selim"])
    script.send(.loaded(.snapshot(try SmallCorpus.update(ActorCorpus.articles.reversed()))))
    #expect(pair == ["Idris Karim Tolan", "Port Selim"])
  }

  @Test mutating func withoutActorsItSaysWhy() {
    script.filter("is:undated from:2016")
    #expect(script.rows[1].contains("No event passes the filter."))
    script.press(.enter)
    #expect(script.state.notice?.text == "there is no actor here")
  }

  @Test mutating func aClickSelectsACellAndASecondOneOpensIt() {
    script.send(.mouse(MouseEvent(action: .press, row: 4, column: 24 + 1)))
    #expect(pair == ["Northern Front", "Interior Ministry"])
    script.send(.mouse(MouseEvent(action: .press, row: 4, column: 24 + 4)))
    #expect(pair == ["Northern Front", "Port Selim"])
    #expect(script.state.filters.current == .all)
    script.send(.mouse(MouseEvent(action: .press, row: 4, column: 24 + 4)))
    #expect(script.state.view.eventCount == 3)
  }

  @Test mutating func aSearchGoesFromRowToRow() {
    script.press("/")
    script.type("marda")
    script.press(.enter)
    #expect(pair == ["Radio Marda", "Port Selim"])
  }

  @Test(arguments: [(0, "0"), (9999, "9999"), (10_000, "10k"), (62_500, "62k"), (1_200_000, "1M")])
  func longNumbersAreShortened(count: Int, text: String) {
    let area = Rectangle(row: 0, column: 0, rows: 9, columns: 80)
    let layout = MatrixLayout(actors: 200, most: 1_200_000, in: area)
    #expect(layout.cellColumns == 5)
    #expect(layout.text(of: count) == text)
  }
}
