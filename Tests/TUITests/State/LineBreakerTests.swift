import Testing

@testable import Model
@testable import TUI

struct LineBreakerTests {
  @Test(arguments: [
    ("one two three", 9, ["one two", "three"]),
    ("one two three", 13, ["one two three"]),
    ("one two three", 3, ["one", "two", "thr", "ee"]),
    ("a  b \t c", 20, ["a  b \t c"]),
    ("  indented text  ", 8, ["indented", "text"]),
    ("abcdefghij klm", 4, ["abcd", "efgh", "ij", "klm"]),
    ("第一句话 第二", 8, ["第一句话", "第二"]),
    ("第一句话", 5, ["第一", "句话"]),
    ("第一", 1, ["第", "一"]),
    ("e\u{301}te\u{301} ne\u{301}", 3, ["e\u{301}te\u{301}", "ne\u{301}"]),
    ("", 10, []), ("   ", 10, []),
  ])
  func breaksAtSpacesOrWhereItMust(text: String, columns: Int, lines: [String]) {
    #expect(broken(text) { LineBreaker.lines(of: $0, in: $1, columns: columns) } == lines)
  }

  @Test(arguments: [
    ("one two three", 9, ["one two t", "hree"]),
    ("one  two", 5, ["one  ", "two"]),
    ("a\tb\n", 4, ["a\tb\n"]),
    ("a\tb\n", 2, ["a", "\t", "b\n"]),
    ("第一", 3, ["第", "一"]), ("第一", 1, ["第", "一"]),
    ("e\u{301}te\u{301}", 2, ["e\u{301}t", "e\u{301}"]),
    ("\u{202E}ab", 9, ["\u{202E}a", "b"]),
    ("", 10, [""]), ("\n", 10, ["\n"]),
  ])
  func theRawFileIsBrokenAtTheWidthAlone(text: String, columns: Int, rows: [String]) {
    #expect(broken(text) { LineBreaker.rawRows(of: $0, in: $1, columns: columns) } == rows)
  }

  private func broken(
    _ text: String, _ breakLines: ([UInt8], TextRange) -> [TextRange]
  ) -> [String] {
    let bytes = Array(text.utf8)
    return breakLines(bytes, TextRange(0, bytes.count)).map {
      String(decoding: bytes[$0.indices], as: UTF8.self)
    }
  }

  @Test(arguments: [2, 3, 7, 12, 40, 80])
  func noLineIsWiderThanThePaneAndNoTextIsLost(columns: Int) {
    let text =
      "Shells — “heavy” ones \u{202E}hit\u{202C} the gate\u{7} of Łódź,\u{A0}第一句话 and\t\tmore  words "
      + "than-one-would-think \u{1B}[31m"
    let bytes = Array(text.utf8)
    let ranges = LineBreaker.lines(of: bytes, in: TextRange(0, bytes.count), columns: columns)
    for range in ranges where columns > 10 {
      // A notation such as <U+202E> is kept in one piece, so the narrowest panes cut it.
      #expect(DisplayText(bytes, in: range.indices).width <= columns)
    }
    let shown = ranges.flatMap { DisplayText(bytes, in: $0.indices).glyphs.map(\.character) }
    let all = DisplayText(bytes, in: 0..<bytes.count).glyphs.map(\.character)
    #expect(shown.filter { $0 != " " } == all.filter { $0 != " " })
  }
}
