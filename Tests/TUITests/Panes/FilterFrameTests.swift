import Testing

@testable import Model
@testable import TUI

/// Frames of the filter while it is typed, and of saved filters.
struct FilterFrameTests {
  private func loaded(_ size: Size) throws -> Script {
    Script(size, loading: try SmallCorpus.update())
  }

  private func typing(_ text: String, _ size: Size) throws -> Script {
    var script = try loaded(size)
    script.press("f")
    script.type(text)
    script.send(.settle)
    return script
  }

  @Test(arguments: FrameTests.sizes) func theKeysWhenNothingIsTyped(size: Size) throws {
    try expectFrame(try typing("", size), "filter-keys")
  }

  @Test(arguments: FrameTests.sizes) func actorsWithTheFirstOneTaken(size: Size) throws {
    var script = try typing("mode:claimed OR actor:", size)
    script.pressAndPause(.tab)
    try expectFrame(script, "filter-actors")
  }

  @Test(arguments: FrameTests.sizes) func aMistakeWhileTyping(size: Size) throws {
    try expectFrame(try typing("fromm:2019 mar", size), "filter-mistake")
  }

  @Test(arguments: FrameTests.sizes) func savedFilters(size: Size) throws {
    var script = try loaded(size)
    for (filter, name) in [("marda -selim", "the harbour"), ("actor:\"Red Crescent\"", "aid")] {
      script.filter(filter)
      script.press("s")
      script.type(name)
      script.press(.enter)
    }
    script.press("S", .tab)
    try expectFrame(script, "saved-filters")
  }
}
