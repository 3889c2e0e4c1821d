import Testing

@testable import Model
@testable import TUI

/// The actor list and the views of actors, compared with files under Snapshots/.
struct ActorFrameTests {
  @Test(arguments: FrameTests.sizes) func actorsUnfolded(size: Size) throws {
    var script = try loaded(size)
    script.press(.tab, "/")
    script.type("tolan")
    script.press(.enter, "z", "j", "j")
    try expectFrame(script, "actors-unfolded")
  }

  @Test(arguments: FrameTests.sizes) func rolesUnfolded(size: Size) throws {
    var script = Script(size, loading: try RoleCorpus.update())
    script.press(.tab, "/")
    script.type("tolan")
    script.press(.enter, "z")
    try expectFrame(script, "actor-roles")
  }

  @Test(arguments: FrameTests.sizes) func peopleUnfolded(size: Size) throws {
    var script = Script(size, loading: try RoleCorpus.update())
    script.press(.tab, "/")
    script.type("front")
    script.press(.enter, "z")
    try expectFrame(script, "actor-people")
  }

  @Test(arguments: FrameTests.sizes) func actorsByFirstDay(size: Size) throws {
    var script = try loaded(size)
    script.press(.tab, "o", "o", "j", "j")
    try expectFrame(script, "actors-by-day")
  }

  @Test(arguments: FrameTests.sizes) func actorsTogetherWithOne(size: Size) throws {
    var script = try loaded(size)
    script.press(.tab, "j", "o", "o", "o", "j", "-")
    try expectFrame(script, "actors-together")
  }

  @Test(arguments: FrameTests.sizes) func actorsAlone(size: Size) throws {
    var script = try loaded(size)
    script.press(.tab, "O", "z", .end)
    try expectFrame(script, "actors-alone")
  }

  @Test(arguments: FrameTests.sizes) func matrix(size: Size) throws {
    var script = try loaded(size)
    script.press("M", "j", "l", "l")
    try expectFrame(script, "matrix")
  }

  @Test(arguments: FrameTests.sizes) func matrixScrolledToItsEnd(size: Size) throws {
    var script = try loaded(size)
    script.press("M", "O", .end)
    script.type("99l")
    try expectFrame(script, "matrix-end")
  }

  @Test(arguments: FrameTests.sizes) func lanes(size: Size) throws {
    var script = try loaded(size)
    script.press("L", "j")
    script.type("8l")
    try expectFrame(script, "lanes")
  }

  @Test(arguments: FrameTests.sizes) func lanesZoomedIn(size: Size) throws {
    var script = try loaded(size)
    script.press("L", "O", "+", "+", .end)
    script.type("20l")
    try expectFrame(script, "lanes-zoomed")
  }

  private func loaded(_ size: Size) throws -> Script {
    Script(size, loading: try ActorCorpus.update())
  }
}
