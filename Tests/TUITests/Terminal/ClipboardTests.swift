import Testing

@testable import TUI

/// Text for the clipboard of the terminal.
struct ClipboardTests {
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy"),
    ("“é”", "4oCcw6nigJ0="),
  ])
  func bytesAreEncodedAsRFC4648Does(text: String, encoded: String) {
    #expect(Base64.encode(Array(text.utf8)) == encoded)
  }

  @Test func theTerminalIsToldDirectlyOrThroughWhatStandsBetween() {
    let text = ClipboardText("foo")
    let plain = "\u{1B}]52;c;Zm9v\u{07}"
    #expect(text.sequence(through: nil) == plain)
    #expect(
      text.sequence(through: .tmux)
        == plain + "\u{1B}Ptmux;\u{1B}\u{1B}]52;c;Zm9v\u{07}\u{1B}\\")
    #expect(text.sequence(through: .screen) == "\u{1B}P\(plain)\u{1B}\\")
  }

  @Test func screenGetsPiecesThatItTakes() {
    let sequence = ClipboardText(String(repeating: "x", count: 5000)).sequence(through: .screen)
    let pieces = sequence.split(separator: "\u{1B}\\")
    #expect(pieces.count > 10)
    #expect(pieces.allSatisfy { $0.hasPrefix("\u{1B}P") && $0.utf8.count < 768 })
    let joined = pieces.map { $0.dropFirst(2) }.joined()
    #expect(
      joined == ClipboardText(String(repeating: "x", count: 5000)).sequence(through: nil))
  }

  @Test func whatIsTooLongIsCutBetweenCharactersAndSaidSo() {
    let long = String(repeating: "ж", count: 40_000)
    let text = ClipboardText(long)
    #expect(text.text.utf8.count == ClipboardText.byteLimit)
    #expect(text.missing == 40_000 - ClipboardText.byteLimit / 2)
    #expect(
      text.notice == "sent 37497 characters to the terminal's clipboard; 2503 more did not fit")
    #expect(ClipboardText("a").notice == "sent 1 character to the terminal's clipboard")
  }

  @Test func nothingOfTheTextActsOnTheTerminal() {
    let sequence = ClipboardText("\u{1B}]0;x\u{07}").sequence(through: nil)
    #expect(sequence.utf8.filter { $0 < 0x20 } == [0x1B, 0x07])
  }
}
