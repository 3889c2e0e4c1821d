import Testing

@testable import TUI

/// Text written into a frame.
struct PutTests {
  private func row(_ text: String, columns: Int, width: Int = .max, overflow: Overflow = .clip)
    -> String
  {
    var frame = Frame(Size(rows: 1, columns: columns))
    frame.put(DisplayText(text), row: 0, column: 0, width: width, overflow: overflow)
    return frame.text(row: 0)
  }

  @Test(arguments: [
    ("abc", 5, Overflow.clip, "abc"), ("abcdef", 3, .clip, "abc"), ("abcdef", 3, .ellipsis, "ab…"),
    ("abc", 3, .ellipsis, "abc"), ("中文", 3, .clip, "中"), ("中文", 4, .ellipsis, "中文"),
    ("中文字", 4, .ellipsis, "中…"), ("abc", 1, .ellipsis, "…"), ("abc", 0, .ellipsis, ""),
    ("abc", -1, .clip, ""),
  ])
  func textKeepsToItsWidth(text: String, width: Int, overflow: Overflow, shown: String) {
    #expect(row(text, columns: 10, width: width, overflow: overflow) == shown)
    #expect(row(text, columns: max(0, width), overflow: overflow) == shown)
  }

  @Test(arguments: [(-1, 0), (1, 0), (0, -1), (0, 5)])
  func whatIsOutsideIsLeftOut(row: Int, column: Int) {
    var frame = Frame(Size(rows: 1, columns: 5))
    let end = frame.put(DisplayText("abc"), row: row, column: column)
    #expect(end == column)
    #expect(frame == Frame(Size(rows: 1, columns: 5)))
  }

  @Test(arguments: [(0, "x文"), (1, " x文"), (2, "中x"), (3, "中 x")])
  func halfOverwrittenCharactersVanish(column: Int, shown: String) {
    var frame = Frame(Size(rows: 1, columns: 4))
    frame.put(DisplayText("中文"), row: 0, column: 0)
    frame.put(DisplayText("x"), row: 0, column: column)
    let gap = column == 0 ? "x 文" : shown
    #expect(frame.text(row: 0) == gap)
  }

  @Test func everyGlyphHasTheStyleOfItsByte() {
    var frame = Frame(Size(rows: 1, columns: 10))
    let text = DisplayText("a中b")
    let end = frame.put(text.glyphs[...], row: 0, column: 1) { $0 == 1 ? .role(.match) : .plain }
    #expect(end == 5)
    #expect(
      (0..<6).map { frame[0, $0].style.role } == [.plain, .plain, .match, .match, .plain, .plain])
  }
}
