import Testing

@testable import Model

@Suite struct TokenizerTests {
  private func words(_ text: String) -> [String] {
    let source = SourceText(utf8: Array(text.utf8))
    return tokens(in: source.bytes, source.extent, vocabulary: Vocabulary()).map {
      source.string($0.range)
    }
  }

  @Test(arguments: [
    ("Haftar’s forces", ["Haftar", "’s", "forces"]),
    ("the rebels' camp", ["the", "rebels", "'", "camp"]),
    ("I don't know", ["I", "don't", "know"]),
    ("the U.S. and a.m.", ["the", "U.S.", "and", "a.m."]),
    ("al-Sarraj", ["al", "-", "Sarraj"]),
    ("2,000 troops, 06.04.2019", ["2,000", "troops", ",", "06", ".", "04", ".", "2019"]),
    ("4th of 12,34", ["4", "th", "of", "12", ",", "34"]),
    ("“Al Karama”\u{A0}now", ["“", "Al", "Karama", "”", "now"]),
  ])
  func splitsIntoWordsNumbersAndMarks(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test func knownWordsAreFoundFoldedAndUnknownOnesAreNot() {
    var vocabulary = Vocabulary()
    let word = vocabulary.add("Salamé")
    for number in 0..<10_000 { _ = vocabulary.add("word\(number)x") }
    let bytes = Array("SALAME salamé Salama".utf8)
    let found = tokens(in: bytes, TextRange(0, bytes.count), vocabulary: vocabulary).map(\.word)
    #expect(found == [word, word, .unknown])
    #expect(vocabulary.spelling(word) == "salame")
  }

  @Test func lettersTellHowAWordIsWritten() {
    let bytes = Array("Sirte GNA troops McCain Él".utf8)
    let found = tokens(in: bytes, TextRange(0, bytes.count), vocabulary: Vocabulary())
    #expect(found.map(\.letters) == [.capitalised, .capitals, .lower, .capitalised, .capitalised])
  }
}
