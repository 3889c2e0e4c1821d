import Testing

@testable import Model

@Suite struct FoldedNeedleTests {
  @Test(arguments: [
    ("serraj", "Fayez Sérrāj", 6, 14), ("stras", "Straße", 0, 6), ("sse", "Straße", 4, 7),
    ("se", "Straße", 4, 7),
    ("a b", "xa\n\n b", 1, 6), ("  b", "a b", 1, 3), ("сирт", "в СИРТЕ", 3, 11), ("é", "the", 2, 3),
    ("port of sirte", "They took the whole of the port of Sirte.", 27, 40),
    ("e\u{301}x", "exe", 0, 2),
  ])
  func standsThere(words: String, text: String, start: Int, end: Int) {
    let bytes = Array(text.utf8)
    #expect(
      FoldedNeedle(words).first(in: bytes, TextRange(0, bytes.count)) == TextRange(start, end))
  }

  @Test(arguments: [("a b", "ab"), ("", "a"), ("sx", "ß"), ("sirte", "sirt"), ("b", "a")])
  func standsNowhere(words: String, text: String) {
    let bytes = Array(text.utf8)
    #expect(!FoldedNeedle(words).isFound(in: bytes, TextRange(0, bytes.count)))
  }

  @Test func nothingBeyondTheRangeIsRead() {
    let bytes = Array("they took the port of Sirte in the night".utf8)
    #expect(!FoldedNeedle("sirte").isFound(in: bytes, TextRange(0, 26)))
    #expect(FoldedNeedle("sirte").isFound(in: bytes, TextRange(0, 27)))
    #expect(!FoldedNeedle("they").isFound(in: bytes, TextRange(1, 40)))
  }
}
