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

  /// Short texts of few letters, so that words stand in about half of them.
  @Test func wordsAreFoundWhereTheFoldedTextHasThem() {
    var random = RandomNumbers(seed: 7)
    func text(_ characters: [String], upTo count: Int) -> String {
      (0..<1 + random.next(below: count)).map { _ in
        characters[random.next(below: characters.count)]
      }.joined()
    }
    for _ in 0..<20_000 {
      let words = text(["a", "b", "e", "s", " ", "z", "я"], upTo: 4)
      let text = text(
        ["a", "b", "E", "é", "ß", " ", "\n", "\u{AD}", "я", "“", "z", "S", "\u{A0}"], upTo: 24)
      let bytes = Array(text.utf8)
      let wanted = Self.folded(words)
      let found = FoldedNeedle(words).first(in: bytes, TextRange(0, bytes.count))
      #expect((found != nil) == Self.folded(text).contains(wanted), "“\(words)” in “\(text)”")
      if let found {
        let match = SourceText(utf8: bytes).string(found)
        let before = SourceText(utf8: bytes).string(TextRange(0, found.start))
        #expect(Self.folded(match).contains(wanted), "“\(words)” in “\(text)”")
        #expect(!Self.folded(before).contains(wanted), "“\(words)” in “\(text)”")
      }
    }
  }

  /// The folded form with one space for all white space of ASCII that stands together.
  private static func folded(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var gathered: [UInt8] = []
    for (index, byte) in bytes.enumerated()
    where byte > 0x20 || index == 0 || bytes[index - 1] > 0x20 {
      gathered.append(max(byte, 0x20))
    }
    return String(decoding: Folding.fold(gathered), as: UTF8.self)
  }
}

/// Numbers that are the same in every run.
///
/// - Source: a linear congruential generator with the constants of Knuth's MMIX.
private struct RandomNumbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
}
