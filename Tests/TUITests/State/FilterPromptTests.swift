import Testing

@testable import Model
@testable import TUI

struct FilterPromptTests {
  private var script: Script

  init() throws { script = Script(loading: try SmallCorpus.update()) }

  private var line: String? {
    guard case .prompt(let prompt) = script.state.mode else { return nil }
    return prompt.editor.text
  }

  private var offered: [String] {
    guard case .prompt(let prompt) = script.state.mode else { return [] }
    return prompt.choices?.rows.map(\.name) ?? []
  }

  private mutating func type(_ text: String) {
    script.type(text)
    script.send(.settle)
  }

  // MARK: The count

  @Test mutating func theCountFollowsWhatIsTypedAndNothingIsAppliedYet() {
    script.press("f")
    #expect(script.status.hasSuffix("10 of 10 events"))
    type("northern")
    #expect(script.status.hasSuffix("1 of 10 events"))
    #expect(script.state.view.eventCount == 10)
    script.press(.enter)
    #expect(script.state.view.eventCount == 1)
  }

  @Test mutating func whatIsOpenIsCountedAsFarAsItStands() {
    script.press("f")
    for (text, count) in [("(", 10), ("mar", 4), (" OR \"inter", 6)] {
      type(text)
      #expect(script.status.hasSuffix("\(count) of 10 events"), "\(text)")
    }
  }

  @Test mutating func aMistakeThatTypingWillNotMendIsSaid() {
    script.press("f")
    type("fromm:2019")
    #expect(script.status.hasSuffix("fromm: is no key; did you mean from:?"))
    #expect(script.state.view.eventCount == 10)
  }

  @Test mutating func newArticlesAreCounted() throws {
    script = Script(loading: try SmallCorpus.update([SmallCorpus.gazette]))
    script.press("f")
    type("marda")
    #expect(script.status.hasSuffix("1 of 4 events"))
    script.send(.loaded(.snapshot(try SmallCorpus.update())))
    #expect(script.status.hasSuffix("1 of 10 events"))
  }

  // MARK: Completion

  @Test mutating func anEmptyFilterListsTheKeys() {
    script.press("f")
    #expect(offered == QueryKey.table.map { $0.name + ":" })
  }

  @Test mutating func tabTakesAndGoesRound() {
    script.press("f")
    type("actor:")
    let actors = offered
    #expect(actors.count > 2)
    script.press(.tab)
    #expect(line == "actor:" + actors[0])
    script.press(.tab)
    #expect(line == "actor:" + actors[1])
    script.press(.backTab)
    #expect(line == "actor:" + actors[0])
    script.press(.enter)
    #expect(script.state.filters.current.description == "actor:" + actors[0])
  }

  @Test mutating func theOnlyOfferIsFollowedByWhatCanComeNext() {
    script.press("f")
    type("mod")
    script.press(.tab)
    #expect(line == "mode:")
    #expect(offered == Modality.allCases.map(\.rawValue))
  }

  @Test mutating func whatStandsBehindTheCursorStays() {
    script.press("f")
    type("act marda")
    for _ in 0..<6 { script.press(.left) }
    script.press(.tab)
    #expect(line == "actor: marda")
    script.type("x")
    #expect(line == "actor:x marda")
  }

  @Test mutating func upRecallsAsLongAsNothingIsChosen() {
    script.filter("marda")
    script.filter("selim")
    script.press("f", .control("u"), .up)
    #expect(line == "selim")
    script.press(.up)
    #expect(line == "marda")
  }

  // MARK: Saved filters

  private mutating func save(_ filter: String, as name: String) {
    script.filter(filter)
    script.press("s")
    script.type(name)
    script.press(.enter)
  }

  @Test mutating func aSavedFilterIsTakenByItsName() {
    save("marda", as: "the harbour")
    save("actor:\"Red Crescent\"", as: "aid")
    #expect(
      script.state.savedFilters == [
        SavedFilter(name: "the harbour", text: "marda"),
        SavedFilter(name: "aid", text: "actor:\"Red Crescent\""),
      ])
    script.press(.escape, "S")
    #expect(offered == ["the harbour", "aid"])
    script.press(.tab, .enter)
    #expect(script.state.filters.current.description == "actor:\"Red Crescent\"")
    script.press("S")
    script.type("har")
    script.press(.enter)
    #expect(script.state.filters.current.description == "marda")
    script.press("u")
    #expect(script.state.filters.current.description == "actor:\"Red Crescent\"")
  }

  @Test mutating func aNameIsUsedAgain() {
    save("marda", as: "one")
    save("selim", as: "  one ")
    #expect(script.state.savedFilters == [SavedFilter(name: "one", text: "selim")])
  }

  @Test mutating func deleteForgetsASavedFilter() {
    save("marda", as: "one")
    save("selim", as: "two")
    script.press("S", .delete)
    #expect(script.state.savedFilters.map(\.name) == ["two"])
    #expect(offered == ["two"])
    script.press(.escape)
    #expect(script.state.filters.current.description == "selim")
  }

  @Test mutating func whatCannotBeSavedOrListedSaysWhy() {
    script.press("s")
    #expect(script.status.contains("no filter is set"))
    script.press("S")
    #expect(script.status.contains("no filter is saved"))
    script.filter("marda")
    script.press("s", .enter)
    #expect(script.state.savedFilters.isEmpty)
    #expect(script.status.contains("a name is missing"))
  }
}
