import Testing

@testable import Model
@testable import TUI

struct SourceDocumentTests {
  private func document(
    _ marked: MarkedArticle = SmallCorpus.gazette, _ form: SourceForm = .read, columns: Int = 42
  ) throws -> SourceDocument {
    let corpus = try MarkedArticle.corpus(of: [marked])
    let article = corpus.articles[0].article
    return SourceDocument(
      article: article, text: corpus.files[0].text,
      key: SourceDocument.Key(file: "a", extent: article.extent, form: form, columns: columns))
  }

  private func rows(of document: SourceDocument) -> [SourceDocument.Line] {
    document.rows(from: SourcePosition(), count: .max)
  }

  private func shown(_ document: SourceDocument) -> [String] {
    rows(of: document).map { row in
      switch row.kind {
      case .text, .aside, .raw:
        DisplayText(document.bytes, in: row.range.indices).description
      case .blank: ""
      case .fold(let number): "\(document.folds[Int(number)])"
      }
    }
  }

  // MARK: What was set aside

  @Test func whatWasSetAsideIsFoldedInItsPlace() throws {
    let document = try document()
    let rows = rows(of: document)
    #expect(rows.first?.kind == .fold(number: 0) && rows.last?.kind == .fold(number: 1))
    #expect(document.folds.map(\.lineCount) == [1, 2])
    #expect(document.folds[1].reasons == ["interface line"])
    #expect(!document.isShown(0))
  }

  @Test func whatWasSetAsideUnfoldsUnderItsRule() throws {
    let document = try document(SmallCorpus.gazette, .unfolded)
    let rows = rows(of: document)
    #expect(rows.prefix(2).map(\.kind) == [.fold(number: 0), .aside])
    #expect(rows.suffix(3).map(\.kind) == [.fold(number: 1), .aside, .aside])
    #expect(document.folds.map(\.reasons) == [["menu"], ["interface line"]])
    #expect(document.isShown(0))
  }

  @Test func linesThatFollowEachOtherUnfoldUnderEachOfTheirRules() throws {
    let article = MarkedArticle(
      file: "a", setAside: [("Home", .menu), ("News", .menu), ("Log in", .interfaceLine)],
      text: "Home\n\nNews\nLog in\nShells fell.\n")
    #expect(try document(article).folds.map(\.reasons) == [["menu", "interface line"]])
    let unfolded = try document(article, .unfolded)
    #expect(unfolded.folds.map(\.lineCount) == [2, 1])
    #expect(
      rows(of: unfolded).map(\.kind) == [
        .fold(number: 0), .aside, .aside, .fold(number: 1), .aside, .text,
      ])
  }

  // MARK: Paragraphs

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
      article: article, text: SourceText(utf8: bytes),
      key: SourceDocument.Key(file: "a", extent: article.extent, form: .read, columns: 16))
    #expect(shown(document) == ["The gate fell", "at night.", "By-line", "", "It was", "retaken."])
  }

  @Test func aLongParagraphIsBrokenBetweenWordsToo() throws {
    let text = String(repeating: "shells fell ", count: 2000)
    let rows = shown(try document(MarkedArticle(file: "a", text: text), columns: 14))
    #expect(rows.allSatisfy { ["shells fell", "shells", "fell"].contains($0) })
    #expect(rows.joined(separator: " ") + " " == text)
  }

  // MARK: The raw file

  /// A text that is hard to break, with a name for it.
  struct HardText: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String

    init(_ name: String, _ text: String) {
      testDescription = name
      self.text = text
    }
  }

  static let hardTexts = [
    HardText("a letter", "x"), HardText("a line", "one\n"),
    HardText("empty lines", "one\n\n\ntwo\n\n"), HardText("empty lines first", "\n\n a"),
    HardText("tabs", " \t \n\tindented\n"),
    HardText(
      "scripts", "wide 第一句话第二句话 and \u{202E}turned\u{202C} نص عربي e\u{301}\u{301}\u{301}\n"),
    HardText(
      "controls",
      "\u{1B}[31mred\u{1B}[0m\u{7}\u{0}\u{7F}\u{85}\u{2028}\u{FEFF}\u{1F468}\u{200D}\u{1F469}\n"),
    HardText("a long word", String(repeating: "a", count: 1000)),
    HardText("a long paragraph", String(repeating: "é ", count: 600) + "\nend"),
    HardText("a long gap", "a" + String(repeating: " ", count: 900) + "b"),
    HardText("marks", "a" + String(repeating: "\u{301}", count: 300)),
  ]

  @Test(arguments: hardTexts, [1, 4, 5, 13, 80])
  func rawRowsCoverEveryByteOnce(hard: HardText, columns: Int) throws {
    let document = try document(MarkedArticle(file: "a", text: hard.text), .raw, columns: columns)
    let ranges = rows(of: document).map(\.range)
    #expect(ranges.map(\.start) == [0] + ranges.map(\.end).dropLast())
    #expect(ranges.last?.end == document.bytes.count)
    #expect(!ranges.contains { $0.isEmpty })
  }

  @Test func aRowOfTheRawFileIsAsWideAsThePane() throws {
    let text = String(repeating: "0123456789", count: 1000)
    let rows = shown(try document(MarkedArticle(file: "a", text: text), .raw, columns: 37))
    #expect(rows.dropLast().allSatisfy { $0.utf8.count == 33 })
  }

  // MARK: Places

  @Test(arguments: [SourceForm.read, .unfolded, .raw], hardTexts)
  func stepsLeadFromRowToRow(form: SourceForm, hard: HardText) throws {
    var article = SmallCorpus.gazette
    article.text += "\n" + hard.text
    let document = try document(article, form, columns: 12)
    let rows = rows(of: document)
    var places = [SourcePosition()]
    for _ in rows.dropFirst() {
      places.append(document.position(places[places.count - 1], movedBy: 1))
    }
    #expect(places.map { document.rows(from: $0, count: 1) } == rows.map { [$0] })
    #expect(places.last == document.last)
    #expect(document.position(document.last, movedBy: 1) == document.last)
    for index in stride(from: 0, to: rows.count, by: 7) {
      #expect(document.position(SourcePosition(), movedBy: index) == places[index])
      #expect(document.position(places[index], movedBy: -index) == SourcePosition())
      #expect(document.rows(from: SourcePosition(), to: places[index], limit: .max) == index)
    }
    #expect(document.position(SourcePosition(), movedBy: .max / 2) == document.last)
    #expect(document.position(document.last, movedBy: .min / 2) == SourcePosition())
  }

  @Test(arguments: [SourceForm.read, .unfolded, .raw], hardTexts)
  func everyByteThatIsShownIsFoundInItsRow(form: SourceForm, hard: HardText) throws {
    let document = try document(MarkedArticle(file: "a", text: hard.text), form, columns: 12)
    for row in rows(of: document) where row.isText {
      for offset in [row.range.start, row.range.end - 1] {
        let place = document.position(of: offset)
        #expect(document.rows(from: place, count: 1) == [row] && document.isShown(offset))
      }
    }
  }

  @Test func aRowAboveIsNotBelow() throws {
    let document = try document()
    let last = document.last
    #expect(document.rows(from: last, to: SourcePosition(), limit: 9) == -1)
    #expect(document.rows(from: SourcePosition(), to: last, limit: 3) == 3)
  }
}
