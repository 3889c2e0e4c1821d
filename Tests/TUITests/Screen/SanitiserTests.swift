import CPty
import Testing

@testable import TUI

/// What foreign text becomes on the screen.
struct SanitiserTests {
  // One row per line reads as a table.
  // swift-format-ignore
  @Test(arguments: [
    ("Haftar’s forces", "Haftar’s forces"),
    ("Тархуна قوات 東京", "Тархуна قوات 東京"),
    // White space.
    ("a\n\n  b\t\u{A0}c\u{3000}\u{2028}d", "a b c d"),
    (" a ", " a "),
    // Control characters.
    ("\u{1B}[31mred", "^[[31mred"),
    ("bell\u{07}", "bell^G"), ("\u{00}", "^@"), ("\u{7F}", "^?"),
    ("\u{9B}2J", "<U+009B>2J"), ("\u{85}", "<U+0085>"),
    // Bidirectional controls, invisible and private characters.
    ("a\u{202E}b", "a<U+202E>b"), ("\u{2066}\u{2069}", "<U+2066><U+2069>"), ("\u{200E}", "<U+200E>"), ("\u{061C}", "<U+061C>"),
    ("zero\u{200B}width", "zero<U+200B>width"), ("\u{FEFF}", "<U+FEFF>"), ("sof\u{AD}t", "sof<U+00AD>t"),
    ("\u{E0041}", "<U+E0041>"), ("\u{FFF9}", "<U+FFF9>"), ("\u{E000}", "<U+E000>"), ("\u{378}", "<U+0378>"),
    ("\u{3164}", "<U+3164>"), ("\u{34F}", "<U+034F>"), ("\u{10FFFF}", "<U+10FFFF>"),
    // Joiners and selectors: silent where spelling or a picture needs them, shown elsewhere.
    ("می\u{200C}خواهم", "میخواهم"), ("no\u{200D}join", "no<U+200D>join"), ("\u{200D}", "<U+200D>"),
    ("❤\u{FE0F}", "❤"), ("a\u{FE0F}", "a<U+FE0F>"), ("👩🏽\u{200D}🚀", "👩🚀"), ("👍🏽", "👍"), ("🏽", "🏽"),
    // Marks.
    ("e\u{301}", "e\u{301}"), ("e\u{301}\u{302}\u{303}\u{304}", "e\u{301}\u{302}"),
    ("\u{301}a", "\u{25CC}\u{301}a"), (" \u{301}", " \u{25CC}\u{301}"), ("\u{07}\u{301}", "^G\u{25CC}\u{301}"),
    ("\u{1112}\u{1161}\u{11AB}", "\u{1112}\u{1161}\u{11AB}"),
  ])
  func textIsShownAndNeverActs(text: String, shown: String) {
    #expect(DisplayText(text).description == shown)
  }

  @Test(
    arguments: [
      ([0xFF], "\u{FFFD}"), ([0x61, 0xC3], "a\u{FFFD}"), ([0xE2, 0x80, 0x61], "\u{FFFD}a"),
      ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"), ([0xC0, 0xAF], "\u{FFFD}\u{FFFD}"),
    ] as [([UInt8], String)])
  func whatIsNoTextIsMarked(bytes: [UInt8], shown: String) {
    #expect(DisplayText(bytes, in: 0..<bytes.count).description == shown)
  }

  @Test func everyGlyphKnowsItsByte() {
    let text = DisplayText("aé\u{1B}中\n\n x")
    #expect(text.glyphs.map(\.offset) == [0, 1, 3, 3, 4, 7, 10])
    #expect(text.glyphs.map(\.width) == [1, 1, 1, 1, 2, 1, 1])
  }

  @Test func offsetsCountFromTheRange() {
    let bytes = Array("before after".utf8)
    let text = DisplayText(bytes, in: 7..<12)
    #expect(text.description == "after")
    #expect(text.glyphs.first?.offset == 0)
  }

  @Test(arguments: [
    ("abc", 3), ("中文", 4), ("e\u{301}", 1), ("🚀", 2), ("", 0), ("한국", 4), ("ﾊﾝｶｸ", 4),
  ])
  func widthIsThatOfTheTerminal(text: String, width: Int) {
    #expect(DisplayText(text).width == width)
  }

  /// ncurses places characters by the C library's widths; the few that newer libraries count otherwise are replaced there.
  @Test func widthsAgreeWithTheSystem() {
    let differing = (0x20..<0x30000 as Range<UInt32>).compactMap { Unicode.Scalar($0) }.filter {
      let glyphs = DisplayText(String($0)).glyphs
      let system = Int(character_width($0.value))
      return glyphs.count == 1 && glyphs[0].character == Character($0) && system > 0
        && glyphs[0].width != system
    }
    #expect(differing.map { String($0.value, radix: 16) } == [])
  }

  /// Tries every character of the planes that have any.
  @Test func noCharacterActs() {
    let acting = ([0..<0x20000, 0xE0000..<0xE0200] as [Range<UInt32>]).joined()
      .compactMap { Unicode.Scalar($0) }.filter {
        DisplayText("a\(Character($0))").description.unicodeScalars.contains {
          switch $0.properties.generalCategory {
          case .control, .format, .surrogate, .privateUse, .unassigned: true
          case .lineSeparator, .paragraphSeparator: true
          default: $0.properties.isDefaultIgnorableCodePoint
          }
        }
      }
    #expect(acting == [])
  }

  @Test(arguments: [
    ("one two three", 8, ["one two", "three"]), ("one two", 3, ["one", "two"]),
    ("abcdefgh", 3, ["abc", "def", "gh"]), ("中文字", 3, ["中", "文", "字"]), ("", 5, [""]),
    ("exactly", 7, ["exactly"]), ("one two ", 7, ["one two"]),
    ("a bcdefgh", 4, ["a", "bcde", "fgh"]),
  ])
  func linesBreakAtSpaces(text: String, columns: Int, lines: [String]) {
    let wrapped = DisplayText(text).wrapped(columns: columns)
    #expect(wrapped.map { String($0.map(\.character)) } == lines)
  }
}
