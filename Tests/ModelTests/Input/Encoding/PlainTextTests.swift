import Testing

@testable import Model

@Suite struct PlainTextTests {
  @Test func utf8WithoutMarkIsTakenByteForByte() throws {
    let bytes = Array("Salamé said.\n".utf8)
    let text = try readPlainText(bytes)
    #expect(text.bytes == bytes)
    #expect(text.origin == .identity)
  }

  @Test func byteOrderMarkIsLeftOutAndOffsetsPointBehindIt() throws {
    let text = try readPlainText([0xEF, 0xBB, 0xBF] + Array("Sirte".utf8))
    #expect(text.string(text.extent) == "Sirte")
    #expect(text.origin.fileRange(TextRange(1, 3)) == TextRange(4, 6))
  }

  @Test func windows1252QuotesAndLettersAreDecodedAndMapBack() throws {
    // “Salamé” in Windows-1252: one byte a character.
    let bytes: [UInt8] = [0x93] + Array("Salam".utf8) + [0xE9, 0x94] + Array(" said".utf8)
    let text = try readPlainText(bytes)
    #expect(text.string(text.extent) == "“Salamé” said")
    let name = try #require(FoldedNeedle("salame").first(in: text.bytes, text.extent))
    #expect(text.origin.fileRange(name) == TextRange(1, 7))
    let said = try #require(FoldedNeedle("said").first(in: text.bytes, text.extent))
    #expect(text.origin.fileRange(said) == TextRange(9, 13))
  }

  @Test func oneBadByteDoesNotTurnUTF8IntoWindows1252() throws {
    let text = try readPlainText(Array("Salamé é ".utf8) + [0xFF] + Array(" Erdoğan".utf8))
    #expect(text.string(text.extent) == "Salamé é \u{FFFD} Erdoğan")
    let name = try #require(FoldedNeedle("erdogan").first(in: text.bytes, text.extent))
    #expect(text.origin.fileRange(name).start == 13)
  }

  @Test(arguments: [
    ("one\r\n\r\n\ntwo\r\r\nthr\u{E9}e\r\n", "one\n\n\ntwo\n\nthr\u{E9}e\n"),
    ("\r\n\n\r\r\u{F6}ne", "\n\n\n\n\u{F6}ne"),
  ])
  func blankLinesStayInWhateverWayTheyEnd(text: String, expected: String) throws {
    #expect(try readPlainText(Array(text.utf8)).bytes == Array(expected.utf8))
    #expect(
      try readPlainText(Array(text.utf8) + [0xFF]).bytes == Array((expected + "\u{FFFD}").utf8))
  }

  @Test(arguments: ["one\r\ntwo\r\nthree", "one\rtwo\rthree", "one\ntwo\nthree"])
  func everyKindOfLineEndBecomesALineFeed(text: String) throws {
    let source = try readPlainText(Array(text.utf8))
    #expect(source.string(source.extent) == "one\ntwo\nthree")
    let three = try #require(FoldedNeedle("three").first(in: source.bytes, source.extent))
    let range = source.origin.fileRange(three)
    #expect(Array(Array(text.utf8)[range.indices]) == Array("three".utf8))
    let one = source.origin.fileRange(TextRange(0, 3))
    #expect(one == TextRange(0, 3))
  }

  @Test func aStrayZeroByteMakesNoTextAPicture() throws {
    let line = "The army took the town on Monday, its spokesman said.\n"
    let bytes = Array((String(repeating: line, count: 10) + "a\u{0}b \u{1B}[31mred\u{7}\n").utf8)
    #expect(try InputFormat.read(bytes).bytes == bytes)
    #expect(throws: LoadError.binary) { try InputFormat.read(Array(0...255)) }
  }

  @Test(arguments: [
    ([UInt8](), LoadError.empty), (Array("  \n \n".utf8), .empty), ([0x50, 0x4B, 0, 3], .binary),
    (Array("<!DOCTYPE html><p> <script>x</script>".utf8), .empty),
    (Array("\u{FEFF}<?xml version='1.0'?>".utf8), .unsupportedFormat("XML")),
  ])
  func whatCannotBeReadSaysWhy(bytes: [UInt8], cause: LoadError) {
    #expect(throws: cause) { try InputFormat.read(bytes) }
  }
}
