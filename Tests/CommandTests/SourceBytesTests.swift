import PtyKit
import TestKit
import Testing

/// What the source pane costs on a slow line when it follows the timeline, at 120x40 over the sample articles.
struct SourceBytesTests {
  @Test func aSlowLineGetsTheSentenceAlone() throws {
    let session = try PtySession(
      "sitrep",
      arguments: ["--slow", "--fresh", "--theme", "dark", Project.folder + "data/articles"],
      rows: 40, columns: 120)
    try session.wait(for: SampleCorpus.allEvents)
    try session.wait(for: "shows the whole article")
    let costs = (0..<9).map { _ in
      session.answer(to: "j", silentFor: .milliseconds(600)).byteCount
    }
    #expect(costs.reduce(0, +) <= 9 * 900, "\(costs)")
  }
}
