import PtyKit
import Testing

/// What keys cost on the line, at 120x40 over the sample articles.
///
/// Upper bounds of bytes, which do not depend on how fast anything is.
struct ByteBudgetTests {
  private func started(_ arguments: [String] = []) throws -> PtySession {
    let root = String(#filePath.dropLast("Tests/CommandTests/ByteBudgetTests.swift".count))
    let session = try PtySession(
      "sitrep", arguments: arguments + ["--fresh", "--theme", "dark", root + "data/articles"],
      rows: 40, columns: 120)
    try session.wait(for: "76 of 76 events")
    return session
  }

  /// The bytes of some keys, one after the other, each with what follows it.
  private func cost(of key: String, times: Int, in session: PtySession) -> [Int] {
    (0..<times).map { _ in session.answer(to: key, silentFor: .milliseconds(120)).byteCount }
  }

  /// The pane alone, so that no source follows, but the marker on the axis.
  @Test func aMoveInTheViewAndAScrolledLine() throws {
    let session = try started()
    session.send("O")
    try session.wait(untilGone: "┬")
    let moves = cost(of: "j", times: 20, in: session)
    #expect(moves.allSatisfy { $0 <= 120 } && moves.reduce(0, +) <= 20 * 75)
    _ = cost(of: "15j", times: 1, in: session)
    #expect(cost(of: "j", times: 10, in: session).allSatisfy { $0 <= 260 })
  }

  @Test func aMoveWithTheSourceFollowing() throws {
    let session = try started()
    let costs = cost(of: "j", times: 12, in: session)
    #expect(costs.reduce(0, +) <= 12 * 1900)
  }

  @Test func aSlowLine() throws {
    let session = try started(["--slow"])
    session.send("O")
    try session.wait(untilGone: "┬")
    #expect(cost(of: "j", times: 20, in: session).allSatisfy { $0 <= 40 })
  }

  @Test func twoHundredKeysAtOnceAreOneFrame() throws {
    let session = try started()
    let cost = session.answer(
      to: String(repeating: "j", count: 200), silentFor: .milliseconds(200)
    ).byteCount
    #expect(cost <= 5 * 1024)
  }
}
