import Glibc
import PtyKit
import Testing

/// The run loop in a real terminal.
struct TerminalTests {
  private func started(_ environment: [String: String] = [:]) throws -> PtySession {
    let session = try PtySession("TerminalProbe", environment: environment)
    try session.wait(for: "last: started")
    return session
  }

  @Test func quittingLeavesTheTerminalAsItWas() throws {
    let session = try started()
    #expect(session.screen.modes.alternateScreen)
    #expect(session.screen.modes.cursorHidden)
    #expect(session.screen.modes.bracketedPaste)
    session.send("mq")
    #expect(try session.nextReport() == .exited(status: 0))
    #expect(session.isTerminalAsBefore)
    #expect(session.screen.unknown == [])
  }

  @Test func controlCIsTheProgramsToAnswer() throws {
    let session = try started()
    session.send("\u{03}")
    #expect(try session.nextReport() == .exited(status: 0))
    #expect(session.isTerminalAsBefore)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGQUIT, SIGPIPE])
  func anEndingSignalRestoresAndKills(signal: Int32) throws {
    let session = try started()
    session.send("m")
    session.signal(signal)
    #expect(try session.nextReport() == .killed(signal: signal))
    #expect(session.isTerminalAsBefore)
  }

  @Test func interruptFromOutsideIsAnEvent() throws {
    let session = try started()
    session.signal(SIGINT)
    #expect(try session.nextReport() == .exited(status: 0))
    #expect(session.isTerminalAsBefore)
  }

  @Test(arguments: [SIGSEGV, SIGBUS, SIGILL, SIGABRT, SIGFPE, SIGTRAP])
  func aCrashRestoresAndKills(signal: Int32) throws {
    let session = try started()
    session.signal(signal)
    #expect(try session.nextReport() == .killed(signal: signal))
    #expect(session.isTerminalAsBefore)
  }

  @Test(arguments: [("S", SIGSEGV), ("A", SIGABRT)])
  func aCrashFromWithinRestoresAndKills(key: String, signal: Int32) throws {
    let session = try started()
    session.send("m" + key)
    #expect(try session.nextReport() == .killed(signal: signal))
    #expect(session.isTerminalAsBefore)
  }

  /// The signal of a trap is the processor's choice.
  @Test func aSwiftTrapRestoresSaysWhyAndKills() throws {
    let session = try started()
    session.send("T")
    #expect([.killed(signal: SIGILL), .killed(signal: SIGTRAP)].contains(try session.nextReport()))
    #expect(session.isTerminalAsBefore)
    let output = String(decoding: session.output, as: UTF8.self)
    #expect(output.split(separator: "?1049l").last?.contains("a trap of Swift's") == true)
  }

  @Test func aWorkerThatOverflowsItsStackRestoresAndKills() throws {
    let session = try started()
    session.send("O")
    #expect(try session.nextReport() == .killed(signal: SIGSEGV))
    #expect(session.isTerminalAsBefore)
  }

  @Test func aVanishedTerminalEndsTheProgram() throws {
    let session = try started()
    let start = ContinuousClock.now
    session.hangUp()
    #expect(try session.nextReport() == .exited(status: 1))
    #expect(ContinuousClock.now - start < .seconds(1))
  }

  @Test(arguments: [true, false])
  func aStopGivesTheTerminalBackAndGoesOnInTheNewSize(byKey: Bool) throws {
    let session = try started()
    if byKey { session.send("\u{1A}") } else { session.signal(SIGTSTP) }
    #expect(try session.nextReport() == .stopped(signal: SIGTSTP))
    #expect(session.isTerminalAsBefore)
    session.resize(rows: 12, columns: 50)
    session.goOn()
    try session.wait(for: "last: resized 50x12")
    #expect(session.screen.modes.alternateScreen)
    #expect(session.screen.text[11] == "last: resized 50x12")
    session.send("q")
    #expect(try session.nextReport() == .exited(status: 0))
    #expect(session.isTerminalAsBefore)
  }

  /// Nothing can be done before such a stop; the screen must be whole after it.
  @Test func aStopThatCannotBeCaughtIsOvercome() throws {
    let session = try started()
    session.signal(SIGSTOP)
    #expect(try session.nextReport() == .stopped(signal: SIGSTOP))
    session.goOn()
    try session.wait(for: "last: resized 80x24")
    session.send("q")
    #expect(try session.nextReport() == .exited(status: 0))
    #expect(session.isTerminalAsBefore)
  }

  @Test(arguments: [(10, 45), (60, 200)])
  func aResizeIsDrawnInFull(rows: Int, columns: Int) throws {
    let session = try started()
    session.resize(rows: rows, columns: columns)
    try session.wait(for: "last: resized \(columns)x\(rows)")
    #expect(session.screen.text[0].count == columns)
    #expect(session.screen.text[rows - 2].contains("line \(rows - 3):"))
  }

  @Test(arguments: [(1, 1), (2, 5), (3, 1)])
  func aTinyTerminalIsSurvived(rows: Int, columns: Int) throws {
    let session = try PtySession("TerminalProbe", rows: rows, columns: columns)
    session.send("jkq")
    #expect(try session.nextReport() == .exited(status: 0))
    #expect(session.isTerminalAsBefore)
  }

  @Test func aBurstOfKeysIsDrawnOnce() throws {
    let session = try PtySession("TerminalProbe", rows: 40, columns: 120)
    try session.wait(for: "last: started")
    let before = session.output.count
    session.send(String(repeating: "j", count: 200) + "\u{1B}[15~")
    try session.wait(for: "function(5)")
    #expect(session.screen.reversedRow?.contains("line 200:") == true)
    #expect(session.output.count - before <= 5 * 1024)
  }

  @Test func oneLineDownCostsFewBytes() throws {
    let session = try PtySession("TerminalProbe", rows: 40, columns: 120, answers: .nothing)
    try session.wait(for: "last: started")
    let before = session.output.count
    session.send("j")
    try session.wait { $0.reversedRow?.contains("line 1:") == true }
    #expect(session.output.count - before <= 250)
  }

  @Test(arguments: ["xterm-256color", "screen-256color", "tmux-256color", "linux", "vt100"])
  func everyUsualTerminalIsUnderstood(type: String) throws {
    let session = try started(["TERM": type])
    session.send("j\u{1B}[B\u{1B}OB")
    try session.wait(for: "last: key(TUI.Key.down)")
    session.send("q")
    #expect(try session.nextReport() == .exited(status: 0))
    #expect(session.isTerminalAsBefore)
  }

  @Test func aTerminalWithoutUnicodeGetsAscii() throws {
    let session = try started(["LANG": "C"])
    #expect(session.output.allSatisfy { $0 < 0x80 })
    try session.wait(for: "line 0: \"Haftar's forces\" took")
    #expect(session.screen.text[0].hasPrefix("Probe -----"))
  }

  /// After ssh the locale may be one that this machine does not have.
  @Test func anUnknownUnicodeLocaleIsStillUnicode() throws {
    let session = try started(["LANG": "ka_GE.UTF-8"])
    try session.wait(for: "“Haftar’s forces” took Tarhuna")
  }

  @Test func aPasteIsOneEvent() throws {
    let session = try started()
    session.send("\u{1B}[200~q\u{1B}\u{03}\nq\u{1B}[201~")
    try session.wait(for: "last: paste(\"q q\")")
  }

  @Test func aLoneEscapeIsAKey() throws {
    let session = try started()
    session.send("\u{1B}")
    try session.wait(for: "last: key(TUI.Key.escape)")
  }

  @Test func otherThreadsAndTheClockWakeTheLoop() throws {
    let session = try started()
    session.send("w")
    try session.wait(for: "last: woken")
    session.send("d")
    try session.wait(for: "last: deadline passed")
  }

  /// Articles may come through standard input.
  @Test func keysComeFromTheTerminalWhenInputIsAFile() throws {
    let probe = PtySession.path(ofProduct: "TerminalProbe")
    let session = try PtySession("/bin/sh", arguments: ["-c", "exec \(probe) < /dev/null"])
    try session.wait(for: "last: started")
    session.send("q")
    #expect(try session.nextReport() == .exited(status: 0))
    #expect(session.isTerminalAsBefore)
  }

  @Test func aFileForOutputIsRefused() throws {
    let probe = PtySession.path(ofProduct: "TerminalProbe")
    let session = try PtySession("/bin/sh", arguments: ["-c", "exec \(probe) > /dev/null"])
    #expect(try session.nextReport() == .exited(status: 2))
    #expect(session.screen.contains("standard output is none"))
  }

  /// What changes alone make of the screen is what a full repaint makes of it.
  @Test(arguments: 0..<4)
  func manyChangesLeaveTheScreenWhole(seed: Int) throws {
    let session = try started()
    var number = UInt64(seed)
    func next(_ limit: Int) -> Int {
      number = number &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(number >> 33) % limit
    }
    for _ in 0..<40 {
      switch next(4) {
      case 0: session.resize(rows: 8 + next(30), columns: 45 + next(100))
      case 1: session.send(String(repeating: "k", count: next(30)))
      default: session.send(String(repeating: "j", count: next(60)))
      }
    }
    session.send("\u{1B}[15~")
    try session.wait(for: "last: key(TUI.Key.function(5))")
    let changed = session.screen.cells.dropLast()
    session.send("\u{0C}")
    try session.wait(for: "last: resized")
    #expect(session.screen.cells.dropLast() == changed)
  }
}
