import Testing

@testable import Model
@testable import TUI

struct SourceDocumentTests {
  @Test(arguments: [
    ("one two three", 9, ["one two", "three"]),
    ("one two three", 13, ["one two three"]),
    ("one two three", 3, ["one", "two", "thr", "ee"]),
    ("a  b \t c", 20, ["a  b \t c"]),
    ("  indented text  ", 8, ["indented", "text"]),
    ("abcdefghij klm", 4, ["abcd", "efgh", "ij", "klm"]),
    ("第一句话 第二", 8, ["第一句话", "第二"]),
    ("第一句话", 5, ["第一", "句话"]),
    ("e\u{301}te\u{301} ne\u{301}", 3, ["e\u{301}te\u{301}", "ne\u{301}"]),
    ("", 10, []), ("   ", 10, []),
  ])
  func breaksAtSpacesOrWhereItMust(text: String, columns: Int, lines: [String]) {
    let bytes = Array(text.utf8)
    let ranges = LineBreaker.lines(of: bytes, in: TextRange(0, bytes.count), columns: columns)
    #expect(ranges.map { String(decoding: bytes[$0.indices], as: UTF8.self) } == lines)
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

  private func document(columns: Int = 40) throws -> (SourceDocument, [UInt8]) {
    let corpus = try MarkedArticle.corpus(of: [SmallCorpus.gazette])
    let findings = corpus.findings(in: ArticleID(index: 0))
    let key = SourceDocument.Key(file: "a", extent: findings.article.extent, columns: columns)
    return (
      SourceDocument(findings: findings, text: corpus.files[0].text, key: key),
      corpus.files[0].text.bytes
    )
  }

  @Test func whatWasSetAsideIsFoldedInItsPlace() throws {
    let (document, _) = try document()
    guard case .fold = document.lines.first, case .fold(_, let last) = document.lines.last else {
      Issue.record("no folds at the ends")
      return
    }
    #expect(document.folds[0].lineCount == 1)
    #expect(document.folds[Int(last)].lineCount == 2)
    #expect(document.folds[Int(last)].rules == [.interfaceLine])
  }

  @Test func aRangeIsFoundInItsLines() throws {
    let (document, bytes) = try document()
    for (number, line) in document.lines.enumerated() {
      guard case .text(let range) = line else { continue }
      #expect(document.lines(of: range) == number..<(number + 1))
      #expect(document.isShown(range.start))
    }
    #expect(!document.isShown(0))
    #expect(document.line(at: bytes.count) == document.lines.count - 1)
  }

  @Test func aParagraphBrokenByTheFileIsWrappedAnew() {
    let text = "The gate\nfell at\nnight.\nBy-line\n\nIt was\nretaken."
    let bytes = Array(text.utf8)
    let article = Article(
      extent: TextRange(0, bytes.count), title: nil, outlet: nil, metadataDate: nil,
      paragraphs: [
        Article.Paragraph(range: TextRange(0, 23), kind: .body),
        Article.Paragraph(range: TextRange(33, bytes.count), kind: .body),
      ], boilerplate: [])
    let document = SourceDocument(
      findings: .none(in: article), text: SourceText(utf8: bytes),
      key: SourceDocument.Key(file: "a", extent: article.extent, columns: 14))
    let shown = document.lines.map { line in
      if case .text(let range) = line {
        String(DisplayText(bytes, in: range.indices).glyphs.map(\.character))
      } else {
        ""
      }
    }
    #expect(shown == ["The gate fell", "at night.", "By-line", "", "It was", "retaken."])
  }
}
