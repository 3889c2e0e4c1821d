import Testing

@testable import Model
@testable import TUI

/// What the mouse reaches.
struct MouseTests {
  private func loaded(_ size: Size = Size(rows: 24, columns: 80)) throws -> Script {
    Script(size, loading: try SmallCorpus.update())
  }

  @Test func aClickSelectsTheRowUnderIt() throws {
    var script = try loaded()
    script.click(row: 7, column: 30)
    #expect(script.state.timeline.selected == 2)
    #expect(script.effects == [.settle(after: .betweenKeys)])
    script.click(row: 8, column: 30)
    #expect(script.state.timeline.selected == 3)
  }

  @Test func aHeadingAndWhatIsEmptySelectNothing() throws {
    var script = try loaded()
    for row in [0, 3, 5, 23] { script.click(row: row, column: 30) }
    #expect(script.state.timeline.selected == 0 && script.state.mode == .panes)
  }

  @Test func aClickGivesThePaneTheFocusFirst() throws {
    var script = try loaded()
    script.click(row: 14, column: 3)
    #expect(script.state.focus == .actors && script.state.actors.position.selected == 1)
    #expect(script.state.filters.current == .all)
    script.click(row: 15, column: 50)
    #expect(script.state.focus == .source)
    script.click(row: 0, column: 3)
    #expect(script.state.focus == .main)
  }

  @Test func aSecondClickOpens() throws {
    var script = try loaded()
    script.click(row: 6, column: 30)
    script.click(row: 6, column: 50)
    #expect(script.state.focus == .source)
    #expect(script.sentenceRead == script.selectedSentence)
    script.click(row: 13, column: 3)
    script.click(row: 13, column: 3)
    #expect(script.state.filters.current.description == "actor:\"Interior Ministry\"")
  }

  @Test func theWheelScrollsThePaneUnderIt() throws {
    var script = try loaded()
    script.wheel(.wheelDown, row: 3, column: 3)
    #expect(script.state.timeline.selected == 2 && script.state.focus == .main)
    script.wheel(.wheelUp, row: 3, column: 3)
    script.wheel(.wheelDown, row: 15, column: 3)
    #expect(script.state.timeline.selected == 0 && script.state.actors.position.selected == 3)
    #expect(script.state.focus == .main)
  }

  @Test func theWheelScrollsTheTextWithoutTheFocus() throws {
    var script = Script(
      Size(rows: 12, columns: 80), loading: try SmallCorpus.update([SmallCorpus.gazette]))
    let top = script.state.source.top
    script.wheel(.wheelUp, row: 9, column: 50)
    let document = try #require(script.state.source.document)
    #expect(document.rows(from: script.state.source.top, to: top, limit: 9) == 3)
    #expect(script.state.focus == .main)
  }

  @Test func theWheelScrollsAPage() throws {
    var script = try loaded()
    script.press("?")
    script.wheel(.wheelDown, row: 5, column: 5)
    guard case .overlay(let overlay) = script.state.mode else { return }
    #expect(overlay.scroll.top == 3)
  }

  @Test func aCellOfTheMatrixIsSelectedAndThenOpened() throws {
    var script = try loaded()
    script.press("M")
    script.click(row: 3, column: 30)
    #expect(script.state.matrix.rows.selected == 1)
    let column = script.state.matrix.columns.selected
    script.click(row: 3, column: 34)
    #expect(script.state.matrix.columns.selected > column)
    #expect(script.state.filters.current == .all)
    script.click(row: 3, column: 3)
    script.click(row: 2, column: 3)
    #expect(script.state.matrix.rows.selected == 0)
  }

  @Test func everyTabIsReached() throws {
    for (index, pane) in Pane.allCases.enumerated() {
      var script = try loaded(Size(rows: 10, columns: 40))
      let names = ["Timeline", "Actors", "Source"]
      let title = script.rows[0]
      let place = try #require(title.firstRange(of: names[index]))
      script.click(row: 0, column: title.distance(from: title.startIndex, to: place.lowerBound))
      #expect(script.state.focus == pane)
    }
  }

  @Test func aClickRunsACommandOfThePalette() throws {
    var script = try loaded()
    script.press(":")
    script.type("order")
    let row = try #require(script.rows.firstIndex { $0.contains("article-order") })
    script.click(row: row, column: 10)
    #expect(script.status.hasPrefix("article-order works in articles"))
    // What is said moves the list up.
    #expect(script.rows.firstIndex { $0.contains("article-order") } != row)
    script.click(row: try #require(script.rows.firstIndex { $0.contains(">article") }), column: 10)
    #expect(script.status.hasPrefix("article-order works in articles"))
    script.press(.escape, ":")
    script.type("matr")
    script.click(
      row: try #require(script.rows.firstIndex { $0.contains("view-matrix") }), column: 3)
    #expect(script.state.mode == .panes && script.state.shownView == .matrix)
  }

  @Test func aClickTakesASavedFilter() throws {
    var script = try loaded()
    for (filter, name) in [("marda", "harbour"), ("tolan", "general")] {
      script.filter(filter)
      script.press("s")
      script.type(name)
      script.press(.enter)
    }
    script.press("S")
    script.click(row: try #require(script.rows.firstIndex { $0.contains("harbour  ") }), column: 0)
    #expect(script.state.filters.current.description == "marda")
  }

  @Test func aClickPutsAChoiceIntoTheLine() throws {
    var script = try loaded()
    script.press("f")
    script.type("actor:")
    script.click(
      row: try #require(script.rows.firstIndex { $0.contains("\"Red Cresc") }), column: 5)
    #expect(script.status.contains("filter: actor:\"Red Crescent\""))
    #expect(script.state.filters.current == .all)
    script.click(row: 2, column: 5)
    #expect(script.state.place == .editor)
  }

  @Test func aLineBeingTypedIsLeftAlone() throws {
    var script = try loaded()
    script.press("f")
    script.type("tolan")
    script.click(row: 4, column: 30)
    #expect(script.state.place == .editor && script.state.timeline.selected == 0)
  }
}

extension Script {
  fileprivate mutating func click(row: Int, column: Int) {
    send(.mouse(MouseEvent(action: .press, row: row, column: column)))
    send(.mouse(MouseEvent(action: .release, row: row, column: column)))
  }

  fileprivate mutating func wheel(_ action: MouseEvent.Action, row: Int, column: Int) {
    send(.mouse(MouseEvent(action: action, row: row, column: column)))
  }
}
