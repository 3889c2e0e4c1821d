import Testing

@testable import TUI

/// What the environment tells of a terminal.
struct TerminalTypeTests {
  private func type(_ environment: [String: String]) -> TerminalType {
    TerminalType(environment: environment)
  }

  @Test(
    arguments: [
      (["TERM": "xterm"], ["xterm"]),
      (["TERM": "xterm", "COLORTERM": "truecolor"], ["xterm-256color", "xterm"]),
      (["TERM": "xterm-256color", "COLORTERM": "truecolor"], ["xterm-256color"]),
      (["TERM": "xterm-direct", "COLORTERM": "24bit"], ["xterm-direct"]),
      ([:], []),
    ] as [([String: String], [String])])
  func theEntryWithMoreColorsIsLookedUpFirst(environment: [String: String], entries: [String]) {
    #expect(type(environment).entries == entries)
  }

  @Test(
    arguments: [
      (["TERM": "xterm"], nil), (["TERM": "tmux-256color"], .tmux),
      (["TERM": "screen", "TMUX": "/tmp/x"], .tmux), (["TERM": "screen.xterm"], .screen),
      (["TERM": "xterm", "STY": "1.x"], .screen),
    ] as [([String: String], TerminalType.Multiplexer?)])
  func whatStandsBetweenIsKnown(
    environment: [String: String], multiplexer: TerminalType.Multiplexer?
  ) {
    #expect(type(environment).multiplexer == multiplexer)
  }

  @Test(
    arguments: [
      ("xterm-kitty", true, true), ("tmux-256color", true, true), ("screen", true, false),
      ("linux", false, false), ("vt100", false, false), ("dumb", false, false), ("", false, false),
    ])
  func onlyTerminalsThatUnderstandAQuestionAreAsked(
    name: String, tellsGround: Bool, tellsKeysApart: Bool
  ) {
    let type = type(["TERM": name])
    #expect(type.tellsGround == tellsGround)
    #expect(type.tellsKeysApart == tellsKeysApart)
  }

  @Test func aStandInIsNamed() {
    #expect(type([:]).note(standIn: "xterm") == "TERM is not set; the screen is drawn for xterm")
    #expect(
      type(["TERM": "x\u{1B}c"]).note(standIn: "ansi")
        == "this machine does not know a “x^[c” terminal; the screen is drawn for ansi")
  }
}
