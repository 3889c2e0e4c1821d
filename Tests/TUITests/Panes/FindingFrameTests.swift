import Testing

@testable import Model
@testable import TUI

/// Whole screens of searching, going elsewhere and running commands.
struct FindingFrameTests {
  @Test(arguments: FrameTests.sizes) func wordsBeingTyped(size: Size) throws {
    var script = try loaded(size)
    script.press("/")
    script.type("ministry")
    try expect(script, "typing-search")
  }

  @Test(arguments: FrameTests.sizes) func theNumberOfAMatch(size: Size) throws {
    var script = try loaded(size)
    script.press("/")
    script.type("ministry")
    script.pressAndPause(.enter, "n")
    try expect(script, "match")
  }

  @Test(arguments: FrameTests.sizes) func aDayThatIsNone(size: Size) throws {
    var script = try loaded(size)
    script.press("g")
    script.type("2019-04-31")
    script.press(.enter)
    try expect(script, "go-to-error")
  }

  @Test(arguments: FrameTests.sizes) func marksOnTheTimeline(size: Size) throws {
    var script = try loaded(size)
    script.press("j", "j", "j", "m", "a", "j", "m", "b", "'")
    try expect(script, "marks")
  }

  @Test(arguments: FrameTests.sizes) func allCommands(size: Size) throws {
    var script = try loaded(size)
    script.press(":")
    try expect(script, "palette")
  }

  @Test(arguments: FrameTests.sizes) func aCommandBeingTyped(size: Size) throws {
    var script = try loaded(size)
    script.press(":")
    script.type("acc")
    script.press(.down)
    try expect(script, "palette-typed")
  }

  private func loaded(_ size: Size) throws -> Script {
    Script(size, loading: try SmallCorpus.update())
  }

  private func expect(
    _ script: Script, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let size = script.state.size
    try expectSnapshot(
      script.frame, named: "\(name)-\(size.columns)x\(size.rows)", sourceLocation: sourceLocation)
  }
}
