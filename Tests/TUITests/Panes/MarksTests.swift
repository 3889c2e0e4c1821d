import Testing

@testable import Model
@testable import TUI

struct MarksTests {
  @Test func severalAccountsAreCountedAndContradictionsTold() throws {
    let told = "The Northern Front took the harbour of Marda on 4 April 2019."
    let denied = "The Northern Front did not take the harbour of Marda on 4 April 2019."
    #expect(try mark(of: [(told, .happened), (told, .claimed)]) == "×2")
    #expect(try mark(of: [(told, .happened), (denied, .denied), (told, .happened)]) == "≠3")
    #expect(try mark(of: [(told, .happened)]) == nil)
  }

  @Test func copiesAreCountedOnce() throws {
    let told = "The Northern Front took the harbour of Marda on 4 April 2019."
    let accounts = Array(repeating: (told, Modality.happened), count: 3)
    #expect(try mark(of: accounts, copies: 0..<2) == "×2")
    #expect(try mark(of: accounts, copies: 0..<3) == nil)
  }

  private func mark(
    of accounts: [(sentence: String, modality: Modality)], copies: Range<Int> = 0..<0
  ) throws -> String? {
    let corpus = try MarkedArticle.corpus(
      of: accounts.enumerated().map { index, account in
        MarkedArticle(
          file: "\(index).txt", entities: [("Northern Front", .armedGroup), ("Marda", .place)],
          accounts: [
            MarkedAccount(
              sentence: account.sentence, date: "2019-04-04", words: "4 April 2019",
              modality: account.modality, deed: 1, actors: ["Northern Front"], place: "Marda")
          ], body: copies.contains(index) ? account.sentence : nil, text: account.sentence)
      })
    #expect(corpus.eventCount == 1)
    return corpus.sourcesMark(of: corpus.event(EventID(index: 0)))
  }

  @Test func everySignIsLegibleInASCII() {
    for mark in TimelineMark.table {
      for character in mark.sign where !character.isASCII {
        #expect(AsciiText.nearest(to: character) != "?", "\(character)")
      }
    }
    #expect(AsciiText.nearest(to: "≠") != AsciiText.nearest(to: "×"))
  }

  @Test func everySignHasOneMeaning() {
    let signs = TimelineMark.table.map(\.sign)
    #expect(Set(signs).count == signs.count)
  }
}
