import Testing

@testable import Model
@testable import TUI

/// Where `g` leads.
struct GoToTests {
  private func going(_ line: String, focus: Key...) throws -> Script {
    var script = Script(loading: try SmallCorpus.update())
    for key in focus { script.press(key) }
    script.press("g")
    script.type(line)
    script.pressAndPause(.enter)
    return script
  }

  private func error(_ script: Script) -> LineError? {
    if case .prompt(let prompt) = script.state.mode { prompt.error } else { nil }
  }

  @Test(arguments: [
    ("2019-04-10", "General Idris Tolan"), ("2019-04-04", "Fighters of the Northern Front"),
    ("2019-04-11/2019-05-30", "The Red Crescent plans"), ("2019-03", "Zoë"),
  ])
  func aDayIsTheFirstEventThatBeginsThen(line: String, start: String) throws {
    let script = try going(line)
    #expect(script.selectedSentence?.hasPrefix(start) == true)
    #expect(script.sentenceRead == script.selectedSentence)
    #expect(script.state.notice == nil)
  }

  @Test func aDayWithoutAnEventSaysWhereItLed() throws {
    #expect(
      try going("2019-04-20").state.notice?.text
        == "nothing begins in 2019-04-20; this may be of it: 2019 spring")
    #expect(
      try going("2019-01").state.notice?.text == "nothing begins in 2019-01; this is the next")
    #expect(
      try going("2022").state.notice?.text == "nothing begins in 2022 or later; this is the last")
    #expect(try going("2017-05").state.timeline.selected == 0)
  }

  @Test func aDayLeadsToTheTimelineFromEveryPane() throws {
    let script = try going("2019-04-10", focus: .tab)
    #expect(script.state.focus == .main)
    #expect(script.selectedSentence?.contains("Tolan") == true)
  }

  @Test func rowsAndPartsAreThoseOfThePane() throws {
    #expect(try going("3").state.timeline.selected == 2)
    #expect(try going("50%").state.timeline.selected == 4)
    #expect(try going("100%").state.timeline.selected == 9)
    #expect(try going(" 2 ", focus: .tab).state.actors.position.selected == 1)
  }

  @Test(arguments: [
    ("soon", "go to a day such as 2019-04-06 or 2019-04, a row such as 120, or 50%"),
    ("", "go to a day such as 2019-04-06 or 2019-04, a row such as 120, or 50%"),
    ("2019-13", "go to a day such as 2019-04-06 or 2019-04, a row such as 120, or 50%"),
    ("150%", "100% is the end"), ("40", "timeline has 10 rows"), ("0", "timeline has 10 rows"),
  ])
  func whatLeadsNowhereIsSaid(line: String, message: String) throws {
    let script = try going(line)
    #expect(error(script) == LineError(message, in: line))
    #expect(script.state.timeline.selected == 0)
  }

  @Test func aSecondGIsTheFirstRowAtOnce() throws {
    var script = Script(loading: try SmallCorpus.update())
    script.press("G", "g", "g")
    #expect(script.state.timeline.selected == 0 && script.state.mode == .panes)
    script.press("5", "g")
    #expect(script.state.timeline.selected == 4)
  }

  @Test func itIsGoneBackOver() throws {
    var script = try going("2019-04-10")
    script.press("{")
    #expect(script.state.timeline.selected == 0)
  }
}
