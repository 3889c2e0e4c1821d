import Testing

@testable import Model
@testable import TUI

/// What `/`, `n` and `N` find in each pane, and what they say.
struct SearchTests {
  private func loaded() throws -> Script { Script(loading: try SmallCorpus.update()) }

  private func searching(_ words: String) throws -> Script {
    var script = try loaded()
    script.press("/")
    script.type(words)
    return script
  }

  // MARK: While typing

  @Test func everyLetterGoesToTheFirstMatchFromTheStart() throws {
    var script = try loaded()
    script.pressAndPause("j")
    let start = script.state.location
    script.press("/")
    script.type("t")
    let first = script.selectedSentence
    #expect(script.state.location != start)
    script.type("olan")
    #expect(script.selectedSentence?.contains("Tolan") == true)
    for _ in "olan" { script.press(.backspace) }
    #expect(script.selectedSentence == first)
    script.press(.backspace)
    #expect(script.state.location == start)
  }

  @Test func escapeReturnsToWhereTheSearchBegan() throws {
    var script = try loaded()
    script.filter("harbour")
    script.pressAndPause("a")
    let before = script.state
    script.press("/")
    script.type("front")
    script.send(.settle)
    script.press(.escape)
    #expect(script.state.location == before.location)
    #expect(script.state.timeline == before.timeline && script.state.source == before.source)
    #expect(script.state.search == nil)
  }

  @Test func escapeBringsBackTheWordsBefore() throws {
    var script = try searching("ministry")
    script.press(.enter, "/")
    script.type("zebra")
    script.press(.escape, "n")
    #expect(script.state.notice?.text == "match 2 of 3: ministry")
  }

  @Test func theCountStandsBesideTheWords() throws {
    #expect(try searching("ministry").status.hasSuffix("match 1 of 3"))
    #expect(try searching("ministryx").status.hasSuffix("not in timeline"))
  }

  @Test func whatIsNotFoundStaysWhereItBegan() throws {
    var script = try loaded()
    script.pressAndPause("j")
    let start = script.state.location
    script.press("/")
    script.type("tolanx")
    #expect(script.state.location == start)
    script.press(.enter)
    #expect(script.state.location == start)
    #expect(script.state.notice == AppState.Notice("not in timeline: tolanx", isError: true))
  }

  @Test func matchesAreLitInAllPanesWhileTyping() throws {
    let frame = try searching("tolan").frame
    let lit = (0..<24).filter { row in
      frame.cells(row: row).contains { $0.style.role == .match }
    }
    #expect(lit.contains { $0 < 10 } && lit.contains { $0 > 10 })
  }

  @Test func olderWordsComeBackWithUp() throws {
    var script = try searching("tolan")
    script.pressAndPause(.enter)
    script.press("g", "g", "/", .up)
    #expect(script.selectedSentence?.contains("Tolan") == true)
  }

  // MARK: From match to match

  @Test(arguments: ["LECKA", "łęcka", "Zoe"])
  func caseAndDiacriticsDoNotCount(words: String) throws {
    var script = try searching(words)
    script.press(.enter)
    #expect(script.selectedSentence?.contains("Łęcka") == true)
  }

  @Test func theNumberOfTheMatchIsSaid() throws {
    var script = try searching("ministry")
    script.press(.enter)
    let first = script.state.timeline.selected
    #expect(script.state.notice?.text == "match 1 of 3: ministry")
    script.press("n", "n")
    #expect(script.state.notice?.text == "match 3 of 3: ministry")
    script.press("n")
    #expect(script.state.timeline.selected == first)
    #expect(script.state.notice?.text == "match 1 of 3, from the start again: ministry")
    script.press("N")
    #expect(script.state.notice?.text == "match 3 of 3, from the end again: ministry")
  }

  @Test func anEmptyLineLooksForTheWordsBefore() throws {
    var script = try searching("ministry")
    script.press(.enter, "/", .enter)
    #expect(script.state.notice?.text == "match 2 of 3: ministry")
    script = try loaded()
    script.press("/", .enter)
    #expect(script.state.notice?.text == "nothing was searched for yet; / searches")
  }

  @Test func theFilterIsHonouredAndNamed() throws {
    var script = try loaded()
    script.filter("from:2019-04-10")
    script.press("/")
    script.type("ministry")
    script.press(.enter, "n")
    #expect(script.selectedSentence?.contains("Tolan") == true)
    script.press("/", .control("u"))
    script.type("harbour")
    script.press(.enter)
    #expect(script.state.notice?.text == "not in timeline: harbour; Esc shows all events")
    script.press(.escape, "n")
    #expect(script.state.notice?.text.hasPrefix("match") == true)
  }

  @Test func aSearchIsGoneBackOver() throws {
    var script = try loaded()
    let start = script.state.location
    script.press("/")
    script.type("ministry")
    script.pressAndPause(.enter, "n")
    script.press("{", "{")
    #expect(script.state.location == start)
  }

  // MARK: Other panes

  @Test func actorsAreFoundByTheirNames() throws {
    var script = try loaded()
    script.press(.tab, "/")
    script.type("crescent")
    #expect(script.status.hasSuffix("match 1 of 1"))
    script.press(.enter)
    let selected = script.state.selectedActor.map { script.state.names(of: $0.actor) }
    #expect(selected?.first == "Red Crescent")
    #expect(script.state.notice?.text == "match 1 of 1: crescent")
  }

  @Test func anyOfTheNamesCounts() {
    #expect(Search("tolan").isFound(in: ["The General", "Idris Tolan"]))
    #expect(!Search("tolan").isFound(in: ["The General", "Idris"]))
    #expect(!Search("tolan").isFound(in: []))
  }

  @Test func theMatrixIsSearchedByItsNames() throws {
    var script = try loaded()
    script.press("M", "/")
    script.type("crescent")
    #expect(script.status.hasSuffix("match 1 of 1"))
    script.press(.enter)
    #expect(
      script.state.mainView.rowNames?(script.state, script.state.matrix.rows.selected).first
        == "Red Crescent")
  }

  @Test func inTheSourceEveryMatchOfTheArticleCounts() throws {
    var script = try loaded()
    script.filter("gate")
    script.pressAndPause(.enter, "/")
    script.type("ministry")
    #expect(script.status.hasSuffix("match 1 of 2"))
    script.press(.enter, "n")
    #expect(script.state.notice?.text == "match 2 of 2: ministry")
    script.press("n")
    #expect(script.state.notice?.text == "match 1 of 2, from the start again: ministry")
  }

  // MARK: Many events

  @Test func newEventsAreLookedAtWhenKeysPause() throws {
    var script = Script(loading: try SmallCorpus.update([SmallCorpus.courier], isComplete: false))
    script.press("/")
    script.type("ministry")
    #expect(!script.state.isSearching)
    script.send(.loaded(.snapshot(try SmallCorpus.update())))
    #expect(script.state.isSearching)
    script.press(.end)
    #expect(script.effects == [.settle(after: .betweenKeys)])
    script.send(.settle)
    #expect(!script.state.isSearching)
    #expect(script.status.hasSuffix("match 1 of 3"))
    script.pause()
    #expect(script.sentenceRead == script.selectedSentence)
  }
}
