import PtyKit
import TestKit
import Testing

/// What is sent as the difference of frames leaves the screen as a full drawing of it would.
struct RedrawTests {
  private static let sizes = [(24, 80), (40, 120), (10, 40), (60, 200), (1, 1), (30, 71)]

  /// Ten thousand keys in bursts, each burst on a screen of another size.
  @Test func afterAnyKeysAndSizesTheScreenIsThatOfAFullDrawing() throws {
    let session = try PtySession(
      "sitrep", arguments: ["--fresh", "--theme", "dark", Project.folder + "data/articles"])
    try session.waitUntilRead()
    var generator = SeededGenerator(seed: 2019)
    for burst in 0..<40 {
      let keys = (0..<250).map { _ in Self.keys.randomElement(using: &generator) ?? "j" }
      _ = session.answer(to: keys.joined(), silentFor: .milliseconds(600))
      let drawn = session.screen.cells
      _ = session.answer(to: "\u{C}", silentFor: .milliseconds(250))
      expectSame(session.screen.cells, drawn, "burst \(burst)")
      let (rows, columns) = Self.sizes.randomElement(using: &generator) ?? (24, 80)
      session.resize(rows: rows, columns: columns)
    }
    #expect(session.reports.isEmpty && session.screen.unknown.isEmpty)
  }

  @Test func aFreshStartShowsTheScreenOfTheEnd() throws {
    let home = try TemporaryFolder()
    func started() throws -> PtySession {
      try PtySession(
        "sitrep", arguments: ["--theme", "dark", Project.folder + "data/articles"],
        environment: ["XDG_STATE_HOME": home.path])
    }
    let first = try started()
    try first.waitUntilRead()
    _ = first.answer(to: "f-cairo\r++7j]\t\t\u{4}jjB", silentFor: .milliseconds(600))
    // Takes away what the last key had to say.
    _ = first.answer(to: "5\u{1B}", silentFor: .milliseconds(600))
    let end = first.screen.cells
    first.send("q")
    #expect(try first.nextReport() == .exited(status: 0))
    let second = try started()
    try second.wait(for: "undated")
    try second.waitUntilRead()
    _ = second.answer(to: "\u{C}", silentFor: .milliseconds(600))
    expectSame(second.screen.cells, end, "the second start")
  }

  private func expectSame(
    _ cells: [[VirtualScreen.Cell]], _ drawn: [[VirtualScreen.Cell]], _ comment: Comment
  ) {
    for (row, (whole, part)) in zip(cells, drawn).enumerated() where whole != part {
      Issue.record(
        "\(comment), row \(row): “\(part.map(\.text).joined())”, in full “\(whole.map(\.text).joined())”"
      )
    }
  }

  /// All keys but those that end the program or give the terminal to another one.
  private static let keys =
    "jkGghlLTMRwzoOBfFuUaAnNmvsS=+-<>[]'/?! \t\r{}y12".map(String.init)
    + ["\u{4}", "\u{15}", "\u{6}", "\u{2}", "\u{12}", "\u{F}", "\u{7F}"]
    + ["A", "B", "C", "D", "H", "F", "Z", "5~", "6~"].map { "\u{1B}[" + $0 }
}
