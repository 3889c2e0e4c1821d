import Testing

@testable import Model
@testable import TUI

/// What keys and messages do to the state.
struct UpdateTests {
  private func loaded() throws -> Script { Script(loading: try SmallCorpus.update()) }

  // MARK: The source pane follows

  @Test func theSourceFollowsOnlyWhenKeysPause() throws {
    var script = try loaded()
    let before = script.sentenceRead
    script.press("j", "j")
    #expect(script.sentenceRead == before)
    #expect(script.effects == [.settle(after: .betweenKeys)])
    script.send(.settle)
    #expect(script.sentenceRead == script.selectedSentence)
  }

  @Test func aGlanceOfAnotherPlaceComesBeforeAllOfIt() throws {
    var script = try loaded()
    script.press("j", "j")
    script.send(.settle)
    let glance = script.rows
    #expect(script.effects == [.settle(after: AppState.glancePause)])
    script.send(.settle)
    #expect(script.effects.isEmpty)
    let whole = script.rows
    #expect(glance != whole)
    // The one leaves out rows of the text, and nothing else.
    for (part, all) in zip(glance, whole) { #expect(all.hasPrefix(part)) }
  }

  @Test func whereTheTextStaysThereIsNoGlance() throws {
    var script = try loaded()
    script.press("j")
    script.send(.settle)
    #expect(script.effects.isEmpty)
  }

  @Test func theActorListStaysAtItsTopWhereTheReaderIsElsewhere() throws {
    var script = Script(
      loading: try SmallCorpus.update([SmallCorpus.bulletin], isComplete: false))
    let first = script.state.selectedActor?.actor
    #expect(first.map { script.state.snapshot.corpus.actors[$0.index].name } == "Red Crescent")
    script.send(.loaded(.snapshot(try SmallCorpus.update())))
    #expect(script.state.actors.position.selected == 0)
    script.press(.tab, "j", .backTab)
    script.filter("tolan")
    #expect(script.state.selectedActor?.count == 1)
  }

  @Test func articlesWithoutEventsAreThereToRead() throws {
    let quiet = MarkedArticle(file: "quiet.txt", accounts: [], text: "Nothing happened.")
    var script = Script(loading: try SmallCorpus.update([quiet], isComplete: false))
    #expect(script.rows.contains { $0.contains("Nothing happened.") })
    script.press("R", .enter)
    #expect(script.state.source.article == ArticleID(index: 0))
    script.send(.loaded(.snapshot(try SmallCorpus.update())))
    #expect(script.sentenceRead == script.selectedSentence)
  }

  @Test func openingTheSourceDoesNotWait() throws {
    var script = try loaded()
    script.press("j", "j", .enter)
    #expect(script.sentenceRead == script.selectedSentence)
    #expect(script.effects.isEmpty)
  }

  @Test func theNextEventInTheArticleIsSelectedOnTheTimeline() throws {
    var script = try loaded()
    script.filter("tolan OR gate")
    script.pressAndPause("[")
    #expect(script.state.notice?.text == "the filter hides this event on the timeline")
    script.pressAndPause("]")
    #expect(script.sentenceRead == script.selectedSentence)
    script.pressAndPause("]")
    #expect(script.sentenceRead?.contains("Tolan") == true)
    #expect(script.sentenceRead == script.selectedSentence)
  }

  @Test func accountsOfAnEventGoRound() throws {
    var script = try loaded()
    script.filter("harbour")
    let first = script.sentenceRead
    script.press("a")
    #expect(script.sentenceRead != first)
    script.press("a")
    #expect(script.sentenceRead == first)
    script.press("A")
    #expect(script.sentenceRead != first)
  }

  // MARK: Counts

  @Test func countsRepeatAndGoToRows() throws {
    var script = try loaded()
    script.press("3", "j")
    #expect(script.state.timeline.selected == 3)
    script.press("2", "k")
    #expect(script.state.timeline.selected == 1)
    script.press("5", "G")
    #expect(script.state.timeline.selected == 4)
    script.press("1", "0", "g")
    #expect(script.state.timeline.selected == 9)
  }

  @Test func countsTooLargeForAnyListDoNoHarm() throws {
    var script = try loaded()
    script.type("99999999999999999999")
    script.press(.pageDown)
    #expect(script.state.timeline.selected == 9)
  }

  // MARK: Filters

  @Test func severalIncludedActorsAreJoinedByOr() throws {
    var script = try loaded()
    script.press(.tab, "/")
    script.type("tolan")
    script.press(.enter, " ")
    script.filter("actor:\"Idris Tolan\" OR actor:\"Red Crescent\"")
    #expect(script.state.view.eventCount == 3)
    #expect(script.status.contains("3 of 10 events"))
  }

  @Test func includingAndExcludingTogglesBack() throws {
    var script = try loaded()
    script.press(.tab, " ")
    #expect(script.state.filters.current.description == "actor:\"Interior Ministry\"")
    script.press("-")
    #expect(script.state.filters.current.description == "-actor:\"Interior Ministry\"")
    #expect(script.state.view.eventCount == 7)
    script.press("-")
    #expect(script.state.filters.current == .all)
  }

  @Test func excludedActorsStayInTheList() throws {
    var script = try loaded()
    script.press(.tab, "-")
    let row = try #require(script.state.selectedActor)
    #expect(row.stance == .excluded && row.count == 0)
  }

  @Test func filtersAreUndoneAndRedone() throws {
    var script = try loaded()
    script.filter("actor:tolan")
    script.filter("is:undated")
    script.press("u")
    #expect(script.state.filters.current.description == "actor:tolan")
    script.press("u")
    #expect(script.state.filters.current == .all)
    script.press("u")
    #expect(script.state.notice?.text == "no filter before this one")
    script.press(.control("r"), .control("r"))
    #expect(script.state.filters.current.description == "is:undated")
    script.press(.escape)
    #expect(script.state.filters.current == .all)
    script.press("u")
    #expect(script.state.filters.current.description == "is:undated")
  }

  @Test func aBadFilterKeepsTheOldOne() throws {
    var script = try loaded()
    script.filter("actor:tolan")
    script.filter("from:yesterday")
    #expect(script.state.filters.current.description == "actor:tolan")
    guard case .prompt(let prompt) = script.state.mode else {
      Issue.record("the line is gone")
      return
    }
    #expect(prompt.error != nil && prompt.editor.text == "from:yesterday")
    #expect(prompt.editor.cursor == 5)
  }

  @Test func theSelectedEventIsKeptThroughFilters() throws {
    var script = try loaded()
    script.press("/")
    script.type("tolan")
    script.pressAndPause(.enter)
    let selected = script.selectedSentence
    script.filter("from:2019-04")
    #expect(script.selectedSentence == selected)
    script.press("u")
    #expect(script.selectedSentence == selected)
  }

  @Test func theLineIsPrefilledAndOlderLinesComeBack() throws {
    var script = try loaded()
    script.filter("actor:tolan")
    script.press("f")
    script.type(" gate")
    script.press(.enter)
    #expect(script.state.filters.current.description == "actor:tolan gate")
    script.press("f", .up, .up, .enter)
    #expect(script.state.filters.current.description == "actor:tolan")
  }

  @Test(arguments: [
    ("actor:tolan", "f to filter by it"), ("two guards", "/ to search for it"),
    ("2019-04", "g to go there"), ("at 10:30 \"", "/ to search for it"),
  ])
  func aPasteWithoutALineSaysWhatToDo(text: String, advice: String) throws {
    var script = try loaded()
    script.send(.paste(text))
    #expect(
      script.state.notice?.text == "there is no line to paste into; press \(advice) first")
  }

  @Test func pasteGoesIntoTheLine() throws {
    var script = try loaded()
    script.send(.paste("actor:tolan"))
    #expect(script.state.notice != nil)
    script.press("f")
    script.send(.paste("actor:tolan"))
    script.press(.enter)
    #expect(script.state.view.eventCount == 1)
  }

  // MARK: Overlays and the program

  @Test func qClosesAPageFirst() throws {
    var script = try loaded()
    script.press("?", "q")
    #expect(script.state.mode == .panes && script.effects.isEmpty)
    script.press("q")
    #expect(script.effects == [.quit])
  }

  @Test(arguments: ["q", Key.control("c")])
  func aScreenThatIsTooSmallCanBeLeft(key: Key) {
    var script = Script(Size(rows: 1, columns: 5))
    script.press(key)
    #expect(script.effects == [.quit])
  }

  @Test func aKeyWithoutAnActionIsNamed() {
    var script = Script()
    script.press("Z")
    #expect(script.status.contains("Z does nothing here; ? shows the keys"))
  }
}
