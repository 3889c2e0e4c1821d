import Glibc
import PtyKit
import Testing

/// Articles that come while the screen is open, and the place that is kept for the next time.
struct FollowingTests {
  private let articles: TemporaryArticles

  init() throws { articles = try TemporaryArticles() }

  private func started(_ arguments: String...) throws -> PtySession {
    let session = try PtySession(
      "sitrep", arguments: arguments + [articles.path],
      environment: ["XDG_STATE_HOME": articles.folder + "/state"])
    try session.wait(for: "of 2 events")
    return session
  }

  @Test func anArticleThatIsCopiedInAppearsAndTheReaderStays() throws {
    let session = try started()
    session.send("j")
    try session.wait(for: "Khalifa Haftar attacked")
    articles.write(
      "On 4 April 2019 Khalifa Haftar attacked Misrata.\n", to: "articles/an-early.txt")
    try session.wait(for: "3 of 3 events")
    try session.wait(for: "1 new")
    #expect(session.screen.contains(">undated"))
    #expect(session.screen.contains("3/3"))
    session.send("\u{1B}")
    try session.wait(untilGone: "1 new")
  }

  @Test func aFolderThatIsTakenAwayIsNoEnd() throws {
    let session = try started()
    rename(articles.path, articles.folder + "/elsewhere")
    try session.wait(for: "0 of 0 events")
    rename(articles.folder + "/elsewhere", articles.path)
    try session.wait(for: "2 of 2 events")
    session.send("q")
    #expect(try session.nextReport() == .exited(status: 0))
  }

  @Test(arguments: [Optional.none, SIGTERM, SIGHUP])
  func thePlaceAndTheFilterAreThereAgain(signal: Int32?) throws {
    let first = try started()
    first.send("fis:undated\r")
    try first.wait(for: "1 of 2 events")
    first.send("\t")
    try first.wait(for: "[Actors]")
    if let signal { first.signal(signal) } else { first.send("q") }
    _ = try first.nextReport()
    let second = try started()
    try second.wait(for: "filter is:undated")
    #expect(second.screen.contains("[Actors]"))
    second.send("q")
    _ = try second.nextReport()
    let fresh = try started("--fresh")
    try fresh.wait(for: "no filter")
    #expect(fresh.screen.contains("[Timeline]"))
  }

  @Test func aDamagedSessionIsSetAsideAndSaid() throws {
    let first = try started()
    first.send("q")
    _ = try first.nextReport()
    let files = "\(articles.folder)/state/sitrep/*.json"
    #expect(system("for file in \(files); do echo { > $file; done") == 0)
    let second = try PtySession(
      "sitrep", arguments: [articles.path],
      environment: ["XDG_STATE_HOME": articles.folder + "/state"])
    try second.wait(for: "the last session is damaged")
    second.send("\t")
    try second.wait(for: "of 2 events")
  }
}
