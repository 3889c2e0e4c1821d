import TestKit
import Testing

@testable import Model

/// Documents that have to be unpacked before there is text.
@Suite struct DocumentTests {
  private func word(_ body: String, name: String = "word/document.xml") -> [UInt8] {
    Packed.bytes(
      .zip,
      [
        ("[Content_Types].xml", Array("<Types/>".utf8)),
        ("word/styles.xml", Array("<w:styles/>".utf8)),
        (
          name,
          Array("<?xml version=\"1.0\"?><w:document><w:body>\(body)</w:body></w:document>".utf8)
        ),
      ])
  }

  private func paragraph(_ text: String) -> String { "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>" }

  @Test func paragraphsAreLines() throws {
    let text = try InputFormat.read(
      word(paragraph("Caf&#233; &amp; bar") + paragraph("") + paragraph("Two")))
    #expect(String(decoding: text.bytes, as: UTF8.self) == "Café & bar\n\nTwo")
    #expect(text.lineNumber(at: text.bytes.count) == 3)
  }

  @Test func anArchiveWithAFolderOfThatNameIsAnArchive() throws {
    let bytes = Packed.bytes(.zip, [("word/notes.txt", Array("A note.".utf8))])
    #expect(try InputFormat.format(of: bytes).name == "zip")
  }

  @Test func aDocumentWithoutItsTextIsDamaged() {
    #expect(throws: LoadError.damaged) { try InputFormat.read(word("", name: "word/other.xml")) }
    #expect(throws: LoadError.empty) { try InputFormat.read(word("")) }
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: ["<w:p>", "<w:t>", "<mc:Fallback>", "</w:p>", "<w:p><w:t>a", "<!--", "&"])
  func brokenXMLEnds(part: String) {
    _ = try? InputFormat.read(word(String(repeating: part, count: 2000)))
  }

  // MARK: Pages

  private func paragraphs(_ pages: String) throws -> [String] {
    let text = try PDFPages(Array(pages.utf8)).articles()
    let blocks = text.structure?.articles[0].blocks ?? []
    return blocks.filter { $0.rule == nil }.map { text.line($0.range) }
  }

  @Test func runningLinesAndNumbersOfPagesAreSetAside() throws {
    let told = ["Guns fell silent all night.", "Boats waited on both banks.", "Nobody spoke."]
    let pages = told.enumerated().map { "River Watch \($0 + 1)\n\n\($1)\n\n- \($0 + 1) -\n" }
    #expect(try paragraphs(pages.joined(separator: "\u{C}")) == told)
  }

  @Test func wordsAndSentencesThatArePartedAreOne() throws {
    let pages =
      "The garrison had left the brid-\nge on 12 May, and a second unit had been\n\n1\n\u{C}called back. It\u{2019}s Al-\nJazawi.\n\n2\n"
    #expect(
      try paragraphs(pages) == [
        "The garrison had left the bridge on 12 May, and a second unit had been called back. It’s Al- Jazawi."
      ])
  }

  @Test func aShortLineEndsItsParagraph() throws {
    let page =
      "A headline\nThe first line of the text is a long one that goes on\nto here.\nThe next paragraph begins here and is long.\n"
    #expect(try paragraphs(page).count == 3)
  }

  // MARK: Programs

  @Test func aProgramTurnsBytesIntoOthers() throws {
    let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0) }
    let outcome = try ChildProcess.run(
      "cat", [], input: bytes, within: .seconds(60), limit: 1 << 20)
    guard case .ended(let output, let status) = outcome else { throw LoadError.damaged }
    #expect(output == bytes && status == 0)
  }

  @Test func aProgramThatIsMissingOrFailsOrDoesNotEndIsToldApart() throws {
    func run(_ program: String, _ arguments: [String], limit: Int = 100) throws -> String {
      let input = Array(repeating: UInt8(0x61), count: 1 << 20)
      return
        switch try ChildProcess.run(
          program, arguments, input: input, within: .milliseconds(300), limit: limit)
      {
      case .ended(_, let status): "ended \(status)"
      case .notInstalled: "not installed"
      case .tookTooLong: "late"
      case .wroteTooMuch: "long"
      }
    }
    #expect(try run("no-program-of-this-name", []) == "not installed")
    #expect(try run("false", []) == "ended 1")
    #expect(try run("sleep", ["60"]) == "late")
    #expect(try run("cat", []) == "long")
  }
}
