import Testing

@testable import Model
@testable import TUI

/// Back to where one has been, and forward again.
struct TrailTests {
  private func loaded() throws -> Script { Script(loading: try SmallCorpus.update()) }

  @Test func enterAndStepsInTheArticleAreGoneBackOver() throws {
    var script = try loaded()
    script.press("g")
    script.type("2019-04-04")
    script.pressAndPause(.enter)
    let start = script.state.location
    script.press(.enter, "]")
    let end = script.state.location
    #expect(end != start)
    script.press(.control("o"))
    #expect(script.state.focus == .source && script.state.location.read == start.read)
    script.press("{")
    #expect(script.state.location == start)
    script.press("}", .control("i"))
    #expect(script.state.location == end)
  }

  @Test func whereNothingIsLeftItSaysSo() throws {
    var script = try loaded()
    script.press("{")
    #expect(script.state.notice?.text.hasPrefix("nowhere further back") == true)
    script.press("}")
    #expect(script.state.notice?.text == "nowhere to go forward to")
  }

  @Test func movingByRowsLeavesNoTrail() throws {
    var script = try loaded()
    script.press("j", "j", "G", .tab, "{")
    #expect(script.state.notice?.text.hasPrefix("nowhere further back") == true)
  }

  @Test func aFilterThatMovesTheSelectionIsGoneBackOver() throws {
    var script = try loaded()
    let first = script.selectedSentence
    script.filter("tolan")
    #expect(script.selectedSentence != first)
    script.press("u", "{", "{")
    #expect(script.selectedSentence == first)
  }

  @Test func whatTheFilterHidesIsReadAllTheSame() throws {
    var script = try loaded()
    let first = script.sentenceRead
    script.filter("tolan")
    script.press("{")
    #expect(script.sentenceRead == first)
    #expect(script.state.notice?.text == "the filter hides this event on the timeline")
  }

  @Test func aNewWayForgetsWhatLayAhead() throws {
    var script = try loaded()
    script.press("j", .enter, "{", "j", .enter, "}")
    #expect(script.state.notice?.text == "nowhere to go forward to")
  }

  @Test func theWaySurvivesASnapshot() throws {
    var script = Script(loading: try SmallCorpus.update([SmallCorpus.courier], isComplete: false))
    script.pressAndPause("j")
    let read = script.sentenceRead
    script.press(.enter, "]")
    script.send(.loaded(.snapshot(try SmallCorpus.update())))
    script.press("{", "{")
    #expect(script.sentenceRead == read)
    #expect(script.sentenceRead == script.selectedSentence)
  }

  @Test func itIsBounded() {
    var trail = Trail()
    for index in 0..<500 {
      let account = AccountID(article: ArticleID(index: index), index: 0)
      trail.leave(
        Location(view: .timeline, focus: .main, selected: account, read: .account(account)))
    }
    #expect(trail.behind.count == Trail.limit)
  }
}
