import Testing

@testable import Model

@Suite struct SentenceTests {
  private func sentences(_ text: String) -> [String] {
    var vocabulary = Vocabulary()
    let splitter = SentenceSplitter(data: .bundled, vocabulary: &vocabulary)
    let source = SourceText(utf8: Array(text.utf8))
    let tokens = tokens(in: source.bytes, source.extent, vocabulary: vocabulary)
    return splitter.sentences(tokens[...], in: source.bytes).map { range in
      source.string(
        TextRange(tokens[range.lowerBound].range.start, tokens[range.upperBound - 1].range.end))
    }
  }

  @Test(arguments: [
    ["Troops entered Sirte.", "They left on Monday."],
    ["“They ran,” he said. “We stayed.”", "Nobody spoke."],
    ["Is it over?", "No!", "It is not."],
    ["It happened in 2019.", "In 2020 it ended."],
    ["The talks failed …", "Nobody was surprised."],
  ])
  func endWhereTheNextOneCanStart(expected: [String]) {
    let joined = expected.joined(separator: " ")
    let found = sentences(joined)
    #expect(found.joined(separator: " ") == joined)
    #expect(found.last == expected.last)
  }

  @Test func whatHasNoEndIsCutBeforeItBecomesCostly() {
    let found = sentences(String(repeating: "and then, ", count: 2000))
    #expect(found.count == 12)
    #expect(found.joined().filter { $0 == "n" }.count == 4000)
  }

  @Test(arguments: [
    "Gen. Haftar met Mr. Salame in the U.S. embassy.",
    "On 06.04.2019 the army took No. 12 of St. Paul street.",
    "J. Smith wrote to haftar.com about it.",
    "“We will not stop!” he said.",
    "The attack … was repelled.",
  ])
  func abbreviationsDatesAndQuotesDoNotEndOne(text: String) {
    #expect(sentences(text) == [text])
  }
}
