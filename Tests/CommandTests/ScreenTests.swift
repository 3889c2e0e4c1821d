import Glibc
import PtyKit
import Testing

/// The program itself in a real terminal.
struct ScreenTests {
  private let articles: TemporaryArticles

  init() throws { articles = try TemporaryArticles() }

  private func started(rows: Int = 24, columns: Int = 80) throws -> PtySession {
    let session = try PtySession(
      "sitrep", arguments: [articles.path], rows: rows, columns: columns)
    try session.wait(for: "2 of 2 events")
    return session
  }

  @Test func showsTimelineActorsAndSourceAndQuits() throws {
    let session = try started()
    for words in ["2020-01-06", "undated", "Khalifa Haftar", "seized the port of", "report.txt"] {
      try session.wait(for: words)
    }
    session.send("q")
    #expect(try session.nextReport() == .exited(status: 0))
    #expect(session.isTerminalAsBefore)
    #expect(session.screen.unknown == [])
  }

  @Test func filtersByActorAndDayFromTheKeyboard() throws {
    let session = try started()
    session.send("factor:haftar\r")
    try session.wait(for: "1 of 2 events")
    session.send("u")
    try session.wait(for: "2 of 2 events")
    session.send("ffrom:2020\r")
    try session.wait(for: "1 undated hidden")
    session.send("f nonsense:x\r")
    try session.wait(for: "nonsense: is no key")
    session.send("\u{1B}")
    try session.wait(for: "1 of 2 events")
  }

  @Test func whatCouldNotBeReadIsListedAndItsNameDoesNotReachTheTerminal() throws {
    let session = try started()
    session.send("!")
    try session.wait(for: "nothing in it")
    #expect(!String(decoding: session.output, as: UTF8.self).contains("empty\u{1B}[31m"))
  }

  @Test func narrowTerminalShowsOnePaneAtATime() throws {
    let session = try started(rows: 12, columns: 50)
    #expect(session.screen.contains("Timeline"))
    session.send("\t")
    try session.wait(for: "Khalifa Haftar")
    session.resize(rows: 24, columns: 80)
    try session.wait { $0.contains("Timeline") && $0.contains("Source") }
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGQUIT, SIGSEGV])
  func signalLeavesTheTerminalAsItWas(signal: Int32) throws {
    let session = try started()
    session.signal(signal)
    #expect(try session.nextReport() == .killed(signal: signal))
    #expect(session.isTerminalAsBefore)
  }

  @Test func stoppingAndGoingOnRedrawsAtTheNewSize() throws {
    let session = try started()
    session.send("\u{1A}")
    #expect(try session.nextReport() == .stopped(signal: SIGTSTP))
    #expect(session.isTerminalAsBefore)
    session.resize(rows: 30, columns: 100)
    session.goOn()
    try session.wait { $0.text[29].contains("2 of 2 events") }
  }

  @Test func vanishedTerminalEndsTheProgram() throws {
    let session = try started()
    session.hangUp()
    #expect(try session.nextReport() == .exited(status: 1))
  }

  @Test func resizingWhileLoadingLosesNothing() throws {
    let session = try PtySession("sitrep", arguments: [articles.path])
    for columns in [40, 120, 60, 200, 80] { session.resize(rows: 24, columns: columns) }
    try session.wait { $0.columns == 80 && $0.contains("2 of 2 events") }
    session.send("q")
    #expect(try session.nextReport() == .exited(status: 0))
  }
}
