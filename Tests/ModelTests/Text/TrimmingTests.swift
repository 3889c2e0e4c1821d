import Testing

@testable import Model

struct TrimmingTests {
  @Test(arguments: [
    (" \ttwo words\u{A0}\r", "two words"), ("\u{FEFF}a", "a"), ("a\u{2003}\u{200B}", "a"),
    ("\u{A0} ", ""), ("", ""), ("…", "…"),
  ])
  func spacesOfAllKindsAreTakenOffBothEnds(text: String, rest: String) {
    let bytes = Array("x\(text)y".utf8)
    let range = TextRange(1, bytes.count - 1).trimmed(in: bytes)
    #expect(String(decoding: bytes[range.indices], as: UTF8.self) == rest)
  }

  @Test(arguments: 0x80...0xFF)
  func bytesThatAreNoCharactersAreTrimmedInsideTheRange(byte: Int) {
    let bytes = [UInt8](repeating: UInt8(byte), count: 4)
    let range = TextRange(1, 3)
    #expect(range.contains(range.trimmed(in: bytes)))
  }
}
