import Glibc
import PtyKit
import Testing

/// Other programs that get the terminal, and what they are given.
struct HandOverTests {
  private let articles: TemporaryArticles

  init() throws {
    articles = try TemporaryArticles()
    // Says what it was started with and waits for a line.
    articles.write(
      "#!/bin/sh\nfor word; do echo \"word: $word\"; done\nread line\nexit ${line:-0}\n",
      to: "program")
    chmod("\(articles.folder)/program", 0o755)
  }

  private func started() throws -> PtySession {
    let program = "\(articles.folder)/program"
    let session = try PtySession(
      "sitrep", arguments: ["--fresh", articles.path],
      environment: ["PAGER": program, "EDITOR": program, "XDG_STATE_HOME": articles.folder])
    try session.wait(for: "2 of 2 events")
    return session
  }

  private func expectScreen(_ session: PtySession) throws {
    try session.wait { $0.modes.alternateScreen && $0.contains("Timeline") }
    session.send("q")
    #expect(try session.nextReport() == .exited(status: 0))
    #expect(session.isTerminalAsBefore)
  }

  @Test(arguments: ["p", "e"])
  func aProgramGetsTheFileAndTheLineAndTheTerminal(key: String) throws {
    let session = try started()
    session.send(key)
    try session.wait(for: "word: +5")
    #expect(session.screen.modes == VirtualScreen.Modes())
    try session.wait { $0.text.joined().contains("word: \(articles.path)/report.txt") }
    session.send("\r")
    try expectScreen(session)
  }

  @Test func aProgramThatFailsEndsInAWord() throws {
    let session = try started()
    session.send("e")
    try session.wait(for: "word: +5")
    session.send("3\r")
    try session.wait(for: "the command failed with status 3")
    try expectScreen(session)
  }

  @Test func anInterruptIsTheProgramsAlone() throws {
    let session = try started()
    session.send("p")
    try session.wait(for: "word: +5")
    session.send("\u{03}")
    try session.wait(for: "the command was ended by signal 2")
    try expectScreen(session)
  }

  @Test func aStopStopsBothAndBothGoOn() throws {
    let session = try started()
    session.send("p")
    try session.wait(for: "word: +5")
    session.send("\u{1A}")
    #expect(try session.nextReport() == .stopped(signal: SIGTSTP))
    session.goOn()
    session.send("\r")
    try session.wait { $0.modes.alternateScreen }
    session.send("q")
    #expect(try session.nextReport() == .exited(status: 0))
    #expect(session.isTerminalAsBefore)
  }

  @Test func aCommandReadsTheFilteredEventsAndItsOutputStays() throws {
    let session = try started()
    session.send("factor:haftar\r")
    try session.wait(for: "1 of 2 events")
    session.send("|cat > \(articles.folder)/out; echo all read\r")
    try session.wait(for: "all read")
    try session.wait(for: "the command has ended; press a key")
    session.send("x")
    try expectScreen(session)
    let lines = try articles.read("out").split(separator: "\n")
    #expect(lines.filter { $0.contains("\"record\":\"event\"") }.count == 1)
  }

  @Test func aCommandNeedNotReadAnything() throws {
    let session = try started()
    session.send("|exit 4\r")
    try session.wait(for: "the command failed with status 4; press a key")
    session.send(" ")
    try session.wait(for: "Timeline")
    try expectScreen(session)
  }

  @Test func aCitationGoesToTheTerminalsClipboard() throws {
    let session = try started()
    session.send("Y")
    try session.wait(for: "sent 86 characters to the terminal's clipboard")
    #expect(session.screen.commands.contains { $0.hasPrefix("52;c;VGhlIExpYnlhb") })
    try expectScreen(session)
  }
}
