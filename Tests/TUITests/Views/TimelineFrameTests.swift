import Testing

@testable import Model
@testable import TUI

/// The timeline with its axis, compared with files under Snapshots/.
struct TimelineFrameTests {
  @Test(arguments: FrameTests.sizes) func everythingOnTheAxis(size: Size) throws {
    var script = try loaded(size)
    script.pressAndPause("9", "j")
    try expectFrame(script, "timeline-fit")
  }

  @Test(arguments: FrameTests.sizes) func zoomedToDays(size: Size) throws {
    var script = try loaded(size)
    script.pressAndPause("2", "0", "G", "9", "+")
    try expectFrame(script, "timeline-days")
  }

  @Test func zoomedToYears() throws {
    var script = Script(Size(rows: 24, columns: 80), loading: try yearsUpdate())
    script.pressAndPause("2", "G")
    try expectFrame(script, "timeline-years")
  }

  @Test(arguments: FrameTests.sizes) func aStretchIsMarked(size: Size) throws {
    var script = try loaded(size)
    script.pressAndPause("2", "0", "G", "9", "+", "v", "9", "j")
    try expectFrame(script, "timeline-brush")
  }

  @Test(arguments: FrameTests.sizes) func foldedToTheBusiestDays(size: Size) throws {
    var script = try loaded(size)
    script.pressAndPause("2", "0", "G", "9", "+", "3", "z", "G", "4", "k")
    try expectFrame(script, "timeline-folded")
  }

  @Test func theHeadingOfALongGroupStays() throws {
    var script = try loaded(Size(rows: 24, columns: 80))
    script.pressAndPause("3", "5", "G")
    try expectFrame(script, "timeline-sticky")
  }

  @Test func anEventThatEndsOutsideTheWindow() throws {
    var script = try loaded(Size(rows: 40, columns: 120))
    script.pressAndPause("7", "G", "9", "+")
    try expectFrame(script, "timeline-open")
  }

  private func loaded(_ size: Size) throws -> Script {
    Script(size, loading: try LongWar.update())
  }

  private func yearsUpdate() throws -> LoadUpdate {
    let years = ["0009", "1100/1199", "1453-05-29", "1618/1648", "1914-07", "1999-03-24", "2019"]
    let accounts = years.map {
      MarkedAccount(sentence: "War came in \($0).", date: $0, deed: UInt16($0.prefix(4)) ?? 0)
    }
    return try SmallCorpus.update([
      MarkedArticle(
        file: "wars.txt", accounts: accounts,
        text: accounts.map(\.sentence).joined(separator: "\n") + "\n")
    ])
  }
}
