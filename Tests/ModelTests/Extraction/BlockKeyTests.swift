import Testing

@testable import Model

struct BlockKeyTests {
  @Test(arguments: [
    ("", ""), (" — ", ""), ("Haftar’s army, 12 men!", "haftars army 12 men"), ("don't", "dont"),
    ("...  Émigré\u{A0}—\tŁódź (ẞ) ", "emigre lodz ss"), ("a", "a"), ("a b", "a b"), ("''", ""),
    ("港 口", "港 口"),
  ])
  func wordsAreFoldedAndStandBehindOneSpaceEach(text: String, words: String) {
    let key = BlockKey(text)
    #expect(String(decoding: key.bytes, as: UTF8.self) == words)
    #expect(key.wordCount == words.split(separator: " ").count)
    #expect(key.isEmpty == words.isEmpty)
  }

  @Test func wordsAreKnownByTheirNumbers() {
    let key = BlockKey("— The “brigade” left, they said")
    #expect(String(decoding: key[1..<3], as: UTF8.self) == "brigade left")
    #expect(String(decoding: key[3..<99], as: UTF8.self) == "they said")
    #expect(key[7..<9].isEmpty)
  }

  @Test func aHashIsThatOfTheWordsWhereverTheyStand() {
    let key = BlockKey("The brigade left the harbour town")
    #expect(key.hash(ofWords: 1..<3) == BlockKey("BRIGADE, left").hash)
    #expect(key.hash(ofWords: 0..<1) == key.hash(ofWords: 3..<4))
    #expect(key.hash(ofWords: 4..<9) == BlockKey("harbour town").hash)
    #expect(key.hash(ofWords: 6..<7) == 0)
    #expect(BlockKey("…").hash == 0)
    #expect(key.has(wordOf: [BlockKey("harbour").hash]))
    #expect(!key.has(wordOf: [BlockKey("harbor").hash]))
  }

  @Test(arguments: ["a b", "ab", "ab c", "harbours town", "harbour town x", "harbour towns"])
  func otherWordsHaveAnotherHash(text: String) {
    for other in ["a", "b", "abc", "harbour town", "harbou rtown"] {
      #expect(BlockKey(text).hash != BlockKey(other).hash)
    }
  }

  @Test func nothingIsLeftOfTheStretchBefore() {
    let text = Array("The brigade left the harbour town. Two men fell".utf8)
    var key = BlockKey(of: TextRange(0, 34), in: text)
    key.read(TextRange(35, text.count), of: text)
    #expect(key.hash == BlockKey("two men fell").hash)
    #expect(key.wordCount == 3)
    key.read(TextRange(3, 3), of: text)
    #expect(key.isEmpty && key.hash == 0)
  }
}
