import PtyKit
import TestKit
import Testing

/// What keys cost on the line, at 120x40 over the sample articles.
///
/// Upper bounds of bytes, which do not depend on how fast anything is.
struct ByteBudgetTests {
  private func started(_ arguments: [String] = []) throws -> PtySession {
    let session = try PtySession(
      "sitrep",
      arguments: arguments + ["--fresh", "--theme", "dark", Project.folder + "data/articles"],
      rows: 40, columns: 120)
    try session.wait(for: SampleCorpus.allEvents)
    return session
  }

  /// The bytes of a key that is pressed some times, each time with what follows it.
  ///
  /// Their sum and not each of them: what comes late is counted with the next.
  private func cost(of key: String, times: Int, in session: PtySession) -> Int {
    (0..<times).reduce(0) { sum, _ in
      sum + session.answer(to: key, silentFor: .milliseconds(120)).byteCount
    }
  }

  /// One pane has the screen, so that no source follows, but the marker on the axis.
  private func maximise(_ session: PtySession) throws {
    session.send("O")
    try session.wait(untilGone: "┬")
    _ = session.answer(to: "", silentFor: .milliseconds(300))
  }

  @Test func aMoveInTheView() throws {
    let session = try started()
    try maximise(session)
    #expect(cost(of: "j", times: 20, in: session) <= 20 * 75)
  }

  @Test func aScrolledLine() throws {
    let session = try started()
    try maximise(session)
    _ = session.answer(to: "30j", silentFor: .milliseconds(300))
    #expect(cost(of: "j", times: 10, in: session) <= 10 * 240)
  }

  @Test func aMoveWithTheSourceFollowing() throws {
    let session = try started()
    #expect(cost(of: "j", times: 12, in: session) <= 12 * 1800)
  }

  @Test func aSlowLine() throws {
    let session = try started(["--slow"])
    try maximise(session)
    #expect(cost(of: "j", times: 20, in: session) <= 20 * 55)
    _ = session.answer(to: "10j", silentFor: .milliseconds(300))
    #expect(cost(of: "j", times: 10, in: session) <= 10 * 220)
  }

  @Test func twoHundredKeysAtOnceAreOneFrame() throws {
    let session = try started()
    _ = session.answer(to: "", silentFor: .milliseconds(300))
    let keys = String(repeating: "j", count: 200)
    #expect(session.answer(to: keys, silentFor: .milliseconds(200)).byteCount <= 5 * 1024)
  }
}
