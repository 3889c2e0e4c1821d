import Glibc
import PtyKit
import Testing

/// What is made of terminals of many kinds, and of what they answer.
struct TerminalKindTests {
  private func started(
    _ environment: [String: String] = [:], answers: PtySession.Answers = .nothing
  ) throws -> PtySession {
    let session = try PtySession("TerminalProbe", environment: environment, answers: answers)
    try session.wait(for: "last: started")
    return session
  }

  private func quit(_ session: PtySession) throws {
    session.send("q")
    #expect(try session.nextReport() == .exited(status: 0))
    #expect(session.isTerminalAsBefore)
    #expect(session.screen.unknown == [])
  }

  @Test(arguments: ["xterm-kitty", "nosuchterm", ""])
  func anUnknownTerminalIsDrawnAsOneThatIsKnown(type: String) throws {
    let session = try started(["TERM": type])
    session.send("j")
    try session.wait { $0.reversedRow?.contains("line 1:") == true }
    try quit(session)
  }

  @Test func aTerminalWithoutACursorIsRefusedAndPlainModeNamed() throws {
    let session = try PtySession("TerminalProbe", environment: ["TERM": "dumb"])
    #expect(try session.nextReport() == .exited(status: 2))
    try session.wait(for: "cannot place its cursor")
    #expect(session.isTerminalAsBefore)
  }

  @Test(arguments: [("", true), ("1", false)])
  func noColorIsHonoured(value: String, isColored: Bool) throws {
    let session = try started(["NO_COLOR": value])
    #expect(session.screen.hasUsedColor == isColored)
  }

  /// The role of a date: in eight colours, in the palette on any ground, on a dark and on a light one.
  @Test(
    arguments: [
      (["TERM": "xterm"], .nothing, "\u{1B}[36m"),
      (["TERM": "xterm", "COLORTERM": "truecolor"], .nothing, "38;5;29m"),
      ([:], .nothing, "38;5;29m"),
      (["COLORFGBG": "0;15"], .nothing, "38;5;24m"),
      ([:], .xterm(ground: "rgb:0000/0000/0000"), "38;5;80m"),
      ([:], .xterm(ground: "rgb:ffff/ffff/ffff"), "38;5;24m"),
      (["TERM": "linux"], .xterm(ground: "rgb:ffff/ffff/ffff"), "\u{1B}[36m"),
    ] as [([String: String], PtySession.Answers, String)])
  func colorsSuitTheTerminalAndItsGround(
    environment: [String: String], answers: PtySession.Answers, sequence: String
  ) throws {
    let session = try started(environment, answers: answers)
    try session.wait { _ in String(decoding: session.output, as: UTF8.self).contains(sequence) }
    try quit(session)
  }

  @Test(arguments: [("linux", false), ("vt100", false), ("xterm-256color", true)])
  func onlyWhoUnderstandsIsAskedForTheGround(type: String, isAsked: Bool) throws {
    let session = try started(["TERM": type])
    #expect(session.screen.commands.contains("11;?") == isAsked)
    try quit(session)
  }

  /// The answers may be on their way still when the program ends.
  @Test func answersNeverReachTheShell() throws {
    let session = try PtySession("TerminalProbe", answers: .xterm(ground: "rgb:0/0/0"))
    session.send("q")
    #expect(try session.nextReport() == .exited(status: 0))
    #expect(session.hasNothingTyped)
  }

  @Test func anAnswerThatComesLateIsSwallowed() throws {
    let session = try started()
    // By now a tenth of a second has passed, or it counts: either way nothing of it is a key.
    session.send("\u{1B}]11;rgb:ff")
    session.send("ff/ffff/ffff\u{1B}\\\u{1B}[Bj")
    try session.wait { $0.reversedRow?.contains("line 1:") == true }
    try session.wait(for: "last: key(TUI.Key.down)")
  }

  @Test func theClipboardIsTheTerminals() throws {
    let session = try started()
    session.send("y")
    try session.wait { $0.commands.contains("52;c;Y29waWVk") }
    try quit(session)
  }

  @Test func keysAreToldApartWhereTheTerminalCan() throws {
    let session = try started()
    #expect(session.screen.modes.otherKeys && session.screen.modes.kittyKeys == 1)
    session.send("\u{1B}[105;5u")
    try session.wait(for: "last: key(TUI.Key.control(\"i\"))")
    try quit(session)
  }

  @Test(arguments: ["linux", "vt100", "screen-256color"])
  func otherTerminalsAreNotAskedTo(type: String) throws {
    let session = try started(["TERM": type])
    #expect(!session.screen.modes.otherKeys && session.screen.modes.kittyKeys == 0)
    try quit(session)
  }

  /// Terminals do not agree on the columns of such letters; what follows them is placed anew.
  @Test func whatFollowsDoubtfulCharactersIsPlaced() throws {
    let session = try PtySession("TerminalProbe", columns: 120, answers: .nothing)
    try session.wait(for: "last: started")
    let output = String(decoding: session.output, as: UTF8.self)
    let afterArabic = try #require(output.split(separator: "ليبيا").dropFirst().first)
    #expect(afterArabic.drop { $0 == " " }.hasPrefix("\u{1B}["))
  }
}
