import TestKit
import Testing

@testable import TUI

/// Bytes as they come from terminals.
struct InputParserTests {
  private let start = ContinuousClock.now

  private func events(_ text: String) -> [InputEvent] {
    var parser = InputParser()
    let events = parser.feed(Array(text.utf8), at: start)
    return events + parser.expire(at: start + .seconds(3600))
  }

  // One row per line reads as a table.
  // swift-format-ignore
  private static let keys: [(String, Key)] = [
    ("a", .character("a")), (" ", .character(" ")), ("~", .character("~")),
    ("é", .character("é")), ("ж", .character("ж")), ("中", .character("中")), ("🚀", .character("🚀")),
    ("\r", .enter), ("\n", .enter), ("\t", .tab), ("\u{7F}", .backspace), ("\u{08}", .backspace),
    ("\u{01}", .control("a")), ("\u{1A}", .control("z")), ("\u{00}", .control(" ")), ("\u{1C}", .control("\\")),
    ("\u{1B}", .escape), ("\u{1B}x", .alt("x")), ("\u{1B}é", .alt("é")), ("\u{1B}[", .alt("[")), ("\u{1B}O", .alt("O")),
    ("\u{1B}]", .alt("]")), ("\u{1B}\u{7F}", .backspace),
    // Arrows, plain, in application mode, with modifiers, from rxvt.
    ("\u{1B}[A", .up), ("\u{1B}OB", .down), ("\u{1B}[1;5C", .right), ("\u{1B}[1;2D", .left), ("\u{1B}O5A", .up),
    ("\u{1B}[a", .up), ("\u{1B}Ob", .down),
    // Home and End: xterm, linux and tmux, rxvt.
    ("\u{1B}[H", .home), ("\u{1B}OF", .end), ("\u{1B}[1~", .home), ("\u{1B}[4~", .end), ("\u{1B}[7~", .home), ("\u{1B}[8~", .end),
    ("\u{1B}[1;5H", .home), ("\u{1B}[8^", .end), ("\u{1B}[7$", .home), ("\u{1B}[8@", .end),
    ("\u{1B}[2~", .insert), ("\u{1B}[3~", .delete), ("\u{1B}[3;5~", .delete), ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown),
    ("\u{1B}[Z", .backTab),
    // F1: xterm, vt100 and screen, linux, rxvt, with a modifier.
    ("\u{1B}OP", .function(1)), ("\u{1B}[[A", .function(1)), ("\u{1B}[11~", .function(1)), ("\u{1B}[1;2P", .function(1)),
    ("\u{1B}OS", .function(4)), ("\u{1B}[[E", .function(5)), ("\u{1B}[15~", .function(5)), ("\u{1B}[17~", .function(6)),
    ("\u{1B}[21~", .function(10)), ("\u{1B}[23~", .function(11)), ("\u{1B}[24;2~", .function(12)),
    // The keypad in application mode.
    ("\u{1B}OM", .enter), ("\u{1B}Op", .character("0")), ("\u{1B}Ok", .character("+")),
    // Keys told apart: xterm's modifyOtherKeys and kitty's protocol.
    ("\u{1B}[27;5;105~", .control("i")), ("\u{1B}[105;5u", .control("i")), ("\u{1B}[9u", .tab), ("\u{1B}[9;2u", .backTab),
    ("\u{1B}[27;5;99~", .control("c")), ("\u{1B}[27u", .escape), ("\u{1B}[13;5u", .enter), ("\u{1B}[127;3u", .backspace),
    ("\u{1B}[27;2;65~", .character("A")), ("\u{1B}[97;2u", .character("A")), ("\u{1B}[97;3u", .alt("a")), ("\u{1B}[97;4u", .alt("A")),
    ("\u{1B}[109;5u", .enter), ("\u{1B}[91;5u", .escape), ("\u{1B}[32;5u", .control(" ")), ("\u{1B}[97:65;6:1u", .control("a")),
    ("\u{1B}[1078u", .character("ж")), ("\u{1B}[99;69u", .control("c")), ("\u{1B}[1;5P", .function(1)),
  ]

  @Test(arguments: keys)
  func aKeyIsKnownInAllItsForms(bytes: String, key: Key) {
    #expect(events(bytes) == [.key(key)])
  }

  @Test(arguments: keys)
  func aKeyIsTheSameByteByByte(bytes: String, key: Key) {
    var parser = InputParser()
    let events = bytes.utf8.flatMap { parser.feed([$0], at: start) }
    #expect(events + parser.expire(at: start + .seconds(3600)) == [.key(key)])
  }

  @Test(arguments: [
    "\u{1B}[?1;2c", "\u{1B}[24;80R", "\u{1B}[?2026;1$y", "\u{1B}[99~", "\u{1B}[1;2;3;4;5x",
    "\u{1B}[201~",
    "\u{1B}[I", "\u{1B}[ q", "\u{1B}[[9", "\u{1B}O!", "\u{1B}]10;rgb:0/0/0\u{07}",
    "\u{1B}]11;?\u{1B}\\", "\u{1B}[3n", "\u{1B}[97;9u", "\u{1B}[57441u", "\u{1B}[1114112u",
    "\u{1B}P1$r0m\u{1B}\\", "\u{1B}_x\u{1B}\\", "\u{1B}[<35;3;4M",
    "\u{1B}[<2;3;4M", "\u{1B}[<0;3M", "\u{1B}[<0;0;0M", "\u{85}", "\u{9B}",
    "\u{1B}[99999999999999999999~",
  ])
  func whatMeansNothingIsSwallowedWhole(bytes: String) {
    #expect(events(bytes + "j") == [.key(.character("j"))])
  }

  @Test(arguments: ["\u{1B}[", "\u{1B}[1;", "\u{1B}O", "\u{1B}[M!", "\u{1B}]0;title", "\u{1B}P"])
  func whatBreaksOffIsForgotten(bytes: String) {
    var parser = InputParser()
    _ = parser.feed(Array(bytes.utf8), at: start)
    _ = parser.expire(at: start + InputParser.sequenceDelay)
    #expect(parser.pendingDeadline == nil)
    #expect(parser.feed([UInt8(ascii: "j")], at: start) == [.key(.character("j"))])
  }

  @Test(arguments: [
    ("\u{1B}[0n", TerminalAnswer.ready),
    ("\u{1B}]11;rgb:ffff/8000/0000\u{07}", .ground(RGB(red: 255, green: 127, blue: 0))),
    ("\u{1B}]11;rgb:ff/00/10\u{1B}\\", .ground(RGB(red: 255, green: 0, blue: 16))),
    ("\u{1B}]11;rgba:f/f/f/8\u{07}", .ground(RGB(red: 255, green: 255, blue: 255))),
  ])
  func answersAreEventsOfTheirOwn(bytes: String, answer: TerminalAnswer) {
    #expect(events(bytes + "j") == [.answer(answer), .key("j")])
    var parser = InputParser()
    #expect(bytes.utf8.flatMap { parser.feed([$0], at: start) } == [.answer(answer)])
  }

  /// On a slow line the parts of an answer come one by one; none of them is a key.
  @Test func anAnswerMayPause() {
    var parser = InputParser()
    _ = parser.feed(Array("\u{1B}]11;rgb:00".utf8), at: start)
    #expect(parser.expire(at: start + InputParser.escapeDelay) == [])
    let rest = parser.feed(Array("00/0000/0000\u{07}".utf8), at: start + .milliseconds(200))
    #expect(rest == [.answer(.ground(RGB(red: 0, green: 0, blue: 0)))])
  }

  @Test(arguments: [
    [0xFF], [0xC3], [0xC3, 0x28], [0xE2, 0x80], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0x80],
  ])
  func whatIsNoTextIsSwallowed(bytes: [UInt8]) {
    var parser = InputParser()
    var events = parser.feed(bytes + [UInt8(ascii: "j"), UInt8(ascii: "k")], at: start)
    events += parser.expire(at: start + .seconds(1))
    #expect(events.suffix(2) == [.key(.character("j")), .key(.character("k"))])
    #expect(events.allSatisfy { $0 != .key(.character("\u{FFFD}")) })
  }

  @Test func aLoneEscapeWaitsForTheRestOfAKey() {
    var parser = InputParser()
    #expect(parser.feed([0x1B], at: start) == [])
    #expect(parser.pendingDeadline == start + InputParser.escapeDelay)
    #expect(parser.expire(at: start) == [])
    #expect(parser.feed(Array("[A".utf8), at: start) == [.key(.up)])
    #expect(parser.pendingDeadline == nil)
  }

  @Test func escapesInARowAreKeys() {
    #expect(events("\u{1B}\u{1B}") == [.key(.escape), .key(.escape)])
    #expect(events("\u{1B}\u{1B}[A") == [.key(.escape), .key(.up)])
    #expect(events("\u{1B}\r") == [.key(.escape), .key(.enter)])
  }

  @Test func keysInARowAllCome() {
    let text = "jj\u{1B}[B\u{1B}[Bq\u{1B}OA"
    #expect(
      events(text)
        == [.character("j"), .character("j"), .down, .down, .character("q"), .up].map { .key($0) })
  }

  // One row per line reads as a table.
  // swift-format-ignore
  @Test(arguments: [
    ("\u{1B}[<0;3;5M", MouseEvent.Action.press, 4, 2),
    ("\u{1B}[<0;3;5m", .release, 4, 2),
    ("\u{1B}[<4;3;5M", .press, 4, 2),
    ("\u{1B}[<64;300;1M", .wheelUp, 0, 299),
    ("\u{1B}[<65;1;1M", .wheelDown, 0, 0),
    ("\u{1B}[<32;3;5M", .drag, 4, 2),
    ("\u{1B}[M #%", .press, 4, 2),
    ("\u{1B}[M@#%", .drag, 4, 2),
    ("\u{1B}[M##%", .release, 4, 2),
    ("\u{1B}[M`!!", .wheelUp, 0, 0),
  ])
  func theMouseSpeaksBothProtocols(bytes: String, action: MouseEvent.Action, row: Int, column: Int) {
    #expect(events(bytes) == [.mouse(MouseEvent(action: action, row: row, column: column))])
  }

  @Test(arguments: [
    ("two words", "two words"), ("a\tb\r\nc", "a b  c"), ("\u{1B}[31mred\u{07}\u{03}", "[31mred"),
    ("\u{1B}[201", "[201"), ("\u{1B}\u{1B}", ""), ("Übung \u{85}中", "Übung 中"), ("", ""),
  ])
  func aPasteIsItsTextAlone(pasted: String, text: String) {
    let bytes = "\u{1B}[200~" + pasted + "\u{1B}[201~"
    #expect(events(bytes + "j") == [.paste(text), .key(.character("j"))])
    var parser = InputParser()
    let events = bytes.utf8.flatMap { parser.feed([$0], at: start) }
    #expect(events == [.paste(text)])
  }

  @Test func aPasteWithoutAnEndIsNotWaitedForForEver() {
    var parser = InputParser()
    #expect(parser.feed(Array("\u{1B}[200~abc".utf8), at: start) == [])
    #expect(parser.expire(at: start + InputParser.escapeDelay) == [])
    #expect(parser.expire(at: start + InputParser.pasteDelay) == [.paste("abc")])
    #expect(parser.feed([UInt8(ascii: "j")], at: start) == [.key(.character("j"))])
  }

  /// Whatever comes, a key typed after a pause is understood.
  @Test(arguments: 0..<200)
  func noiseNeverSticks(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let alphabet: [UInt8] = [
      0x1B, 0x1B, 0x5B, 0x4F, 0x5D, 0x3B, 0x31, 0x32, 0x30, 0x7E, 0x4D, 0x3C, 0xE2, 0x80, 0xFF,
    ]
    let noise = (0..<40).map { _ in alphabet.randomElement(using: &generator) ?? 0x1B }
    var parser = InputParser()
    _ = parser.feed(noise, at: start)
    while let deadline = parser.pendingDeadline { _ = parser.expire(at: deadline) }
    #expect(parser.feed([UInt8(ascii: "j")], at: start) == [.key(.character("j"))])
  }
}
