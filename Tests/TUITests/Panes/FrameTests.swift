import Testing

@testable import Model
@testable import TUI

/// Whole screens, compared with files under Snapshots/.
struct FrameTests {
  static let sizes = [
    Size(rows: 24, columns: 80), Size(rows: 60, columns: 200), Size(rows: 10, columns: 40),
  ]

  @Test(arguments: sizes) func beforeAnythingIsRead(size: Size) throws {
    try expectFrame(Script(size), "empty")
  }

  @Test(arguments: sizes) func firstScreen(size: Size) throws {
    try expectFrame(try loaded(size), "first")
  }

  @Test(arguments: sizes) func whileLoading(size: Size) throws {
    let update = try SmallCorpus.update(
      [SmallCorpus.courier], isComplete: false, problems: SmallCorpus.problems)
    try expectFrame(Script(size, loading: update), "loading")
  }

  @Test(arguments: sizes) func filterByActor(size: Size) throws {
    var script = try loaded(size)
    script.press(.tab, "/")
    script.type("front")
    script.press(.enter)
    script.pressAndPause(" ")
    try expectFrame(script, "actor-filter")
  }

  @Test(arguments: sizes) func filterByDateHidesTheUndated(size: Size) throws {
    var script = try loaded(size)
    script.filter("from:2019-04-01 to:2019-04-30")
    try expectFrame(script, "date-filter")
  }

  @Test(arguments: sizes) func badFilterShowsWhere(size: Size) throws {
    var script = try loaded(size)
    script.filter("actor:tolan fromm:2019-04")
    try expectFrame(script, "bad-filter")
  }

  @Test(arguments: sizes) func filterThatLetsNothingThrough(size: Size) throws {
    var script = try loaded(size)
    script.filter("actor:tolan is:undated")
    try expectFrame(script, "nothing")
  }

  @Test(arguments: sizes) func sourceWithItsMarks(size: Size) throws {
    var script = try loaded(size)
    script.pressAndPause("/")
    script.type("Tolan")
    script.pressAndPause(.enter, .enter)
    try expectFrame(script, "source")
  }

  @Test(arguments: sizes) func secondAccountOfAnEvent(size: Size) throws {
    var script = try loaded(size)
    script.filter("harbour")
    script.pressAndPause(.enter, "a")
    try expectFrame(script, "second-account")
  }

  @Test(arguments: sizes) func searchInTheSource(size: Size) throws {
    var script = try loaded(size)
    script.filter("gate")
    script.pressAndPause(.enter, "/")
    script.type("ministry")
    script.press(.enter, "n")
    try expectFrame(script, "search")
  }

  @Test(arguments: sizes) func help(size: Size) throws {
    var script = try loaded(size)
    script.press("?")
    try expectFrame(script, "help")
  }

  @Test(arguments: sizes) func why(size: Size) throws {
    var script = try loaded(size)
    script.filter("harbour")
    script.press("w")
    try expectFrame(script, "why")
  }

  @Test(arguments: sizes) func whatWasNotRead(size: Size) throws {
    var script = Script(size, loading: try SmallCorpus.update(problems: SmallCorpus.problems))
    script.press("!")
    try expectFrame(script, "reading")
  }

  @Test(arguments: sizes) func undatedEventsHaveALaneOfTheirOwn(size: Size) throws {
    var script = try loaded(size)
    script.pressAndPause("G")
    try expectFrame(script, "undated")
  }

  private func loaded(_ size: Size) throws -> Script {
    Script(size, loading: try SmallCorpus.update())
  }
}
