import Testing

@testable import Model
@testable import TUI

/// Letters on events, and the ways to them.
struct MarkingTests {
  private func loaded() throws -> Script { Script(loading: try SmallCorpus.update()) }

  @Test func aLetterIsPutOnAndTakenOff() throws {
    var script = try loaded()
    script.press("m", "a")
    #expect(script.state.notice?.text == "marked a" && script.state.mode == .panes)
    #expect(script.rows.contains { $0.hasPrefix(">") && $0.contains(" a·") })
    script.press("m", "b", "m", "a")
    #expect(script.state.notice?.text == "mark a taken off")
    #expect(Set(script.state.marks.accounts.keys) == ["b"])
  }

  @Test func theNextEventWithTheLetterIsFound() throws {
    var script = try loaded()
    script.press("j", "m", "a", "j", "j", "m", "a", "G", "'", "a")
    #expect(script.state.timeline.selected == 1)
    #expect(script.state.notice?.text == "mark a: 1 of 2")
    script.pressAndPause("'", "a")
    #expect(script.state.timeline.selected == 3)
    #expect(script.sentenceRead == script.selectedSentence)
  }

  @Test func twoQuotesGoBackBeforeTheLastJumpAndForth() throws {
    var script = try loaded()
    script.press("m", "a", "G", "'", "a", "'", "'")
    #expect(script.state.timeline.selected == 9)
    script.press("'", "'")
    #expect(script.state.timeline.selected == 0)
  }

  @Test func aLetterWithoutAnEventSaysSo() throws {
    var script = try loaded()
    script.press("'", "q")
    #expect(script.state.notice?.text == "no event has the mark q; m marks one")
    script.press("'", "'")
    #expect(script.state.notice?.text.hasPrefix("nowhere to go back to") == true)
    script.press("m", "a")
    script.filter("tolan")
    script.press("'", "a")
    #expect(script.state.notice?.text == "the filter hides what has the mark a")
  }

  @Test func whatIsNoLetterIsRefusedAndEscapeLeaves() throws {
    var script = try loaded()
    script.press("m", "1")
    #expect(script.rows.contains { $0.contains("a mark is one letter") })
    script.press("b")
    #expect(script.state.marks.accounts.keys.contains("b") && script.state.mode == .panes)
    script.press("m", .escape)
    #expect(script.state.mode == .panes && script.state.marks.accounts.count == 1)
  }

  @Test func aFilterByMarksFollowsThem() throws {
    var script = try loaded()
    script.press("m", "a", "j", "m", "a")
    script.filter("mark:a")
    #expect(script.state.view.eventCount == 2)
    script.press("m", "a")
    #expect(script.state.view.eventCount == 1)
  }

  @Test func theSourceMarksTheEventThatItShows() throws {
    var script = try loaded()
    script.press("G", .enter, "m", "z")
    let marked = script.state.marks.accounts["z"]
    #expect(marked?.count == 1 && marked?.first == script.state.source.account)
  }

  @Test func marksOutliveASnapshot() throws {
    var script = Script(loading: try SmallCorpus.update([SmallCorpus.courier], isComplete: false))
    script.press("j", "m", "a")
    let sentence = script.selectedSentence
    script.send(.loaded(.snapshot(try SmallCorpus.update())))
    script.press("g", "g", "'", "a")
    #expect(script.selectedSentence == sentence)
  }

  @Test func withoutAnEventThereIsNothingToMark() {
    var script = Script()
    script.press("m")
    #expect(script.state.notice?.text == "there is no event here")
  }
}
