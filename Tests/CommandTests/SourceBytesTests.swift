import PtyKit
import Testing

/// What the source pane costs on the line when it follows the timeline, at 120x40 over the sample articles.
struct SourceBytesTests {
  private func costs(_ arguments: [String], silentFor silence: Duration) throws -> [Int] {
    let root = String(#filePath.dropLast("Tests/CommandTests/SourceBytesTests.swift".count))
    let session = try PtySession(
      "sitrep", arguments: arguments + ["--fresh", "--theme", "dark", root + "data/articles"],
      rows: 40, columns: 120)
    try session.wait(for: "76 of 76 events")
    try session.wait(for: "[Timeline]")
    _ = session.answer(to: "j", silentFor: silence)
    return (0..<9).map { _ in session.answer(to: "j", silentFor: silence).byteCount }.sorted()
  }

  @Test func aSlowLineGetsTheSentenceAlone() throws {
    #expect(try costs(["--slow"], silentFor: .milliseconds(600))[4] <= 900)
  }

  @Test func anotherArticleCostsAtMostThePane() throws {
    #expect(try costs([], silentFor: .milliseconds(150))[8] <= 2_300)
  }
}
