import Testing

@testable import Model
@testable import TUI

/// Whole screens of searching, going elsewhere and running commands.
struct FindingFrameTests {
  @Test(arguments: FrameTests.sizes) func wordsBeingTyped(size: Size) throws {
    var script = try loaded(size)
    script.press("/")
    script.type("ministry")
    try expectFrame(script, "typing-search")
  }

  @Test(arguments: FrameTests.sizes) func theNumberOfAMatch(size: Size) throws {
    var script = try loaded(size)
    script.press("/")
    script.type("ministry")
    script.pressAndPause(.enter, "n")
    try expectFrame(script, "match")
  }

  @Test(arguments: FrameTests.sizes) func aDayThatIsNone(size: Size) throws {
    var script = try loaded(size)
    script.press("g")
    script.type("2019-04-31")
    script.press(.enter)
    try expectFrame(script, "go-to-error")
  }

  @Test(arguments: FrameTests.sizes) func marksOnTheTimeline(size: Size) throws {
    var script = try loaded(size)
    script.press("j", "j", "j", "m", "a", "j", "m", "b", "'")
    try expectFrame(script, "marks")
  }

  @Test(arguments: FrameTests.sizes) func allCommands(size: Size) throws {
    var script = try loaded(size)
    script.press(":")
    try expectFrame(script, "palette")
  }

  @Test(arguments: FrameTests.sizes) func aCommandBeingTyped(size: Size) throws {
    var script = try loaded(size)
    script.press(":")
    script.type("acc")
    script.press(.down)
    try expectFrame(script, "palette-typed")
  }

  private func loaded(_ size: Size) throws -> Script {
    Script(size, loading: try SmallCorpus.update())
  }
}
