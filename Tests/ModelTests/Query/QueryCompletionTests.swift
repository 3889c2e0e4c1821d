import Testing

@testable import Model

@Suite struct QueryCompletionTests {
  private let corpus: Corpus

  init() throws { corpus = try SmallCorpus.corpus() }

  /// What is offered where `|` stands, and the text with the first offer taken.
  private func complete(
    _ text: String, marks: Marks = Marks()
  ) -> (offered: [String], taken: String?) {
    let parts = text.split(separator: "|", omittingEmptySubsequences: false)
    let before = parts[0].utf8.count
    let whole = parts.joined()
    let found = completions(of: whole, at: before, in: corpus, marks: marks)
    let taken = found.items.first.map { item in
      var bytes = Array(whole.utf8)
      bytes.replaceSubrange(found.range, with: item.text.utf8)
      return String(decoding: bytes, as: UTF8.self)
    }
    return (found.items.map(\.text), taken)
  }

  @Test(arguments: [
    ("act|", "actor:"), ("sirte fr|", "sirte from:"), ("(-pl|", "(-place:"),
    ("actor:haf|", "actor:\"Khalifa Haftar\""),
    ("actor:\"Khal|", "actor:\"Khalifa Haftar\""),
    ("actor:\"Khal|ifa\" sirte", "actor:\"Khalifa Haftar\" sirte"),
    ("actor:ha|ftar sirte", "actor:\"Khalifa Haftar\" sirte"),
    ("haft|", "actor:\"Khalifa Haftar\""),
    ("place:|", "place:Tripoli"), ("said:mis|", "said:\"Ahmed al-Mismari\""),
    ("mode:pl|", "mode:planned"),
    ("is:con| a", "is:contested a"), ("a o|", "a on:"), ("type:|", "type:unclassified"),
    ("from:|", "from:2014"),
    ("from:2020|", "from:2020-01"), ("from:2020-01-0|", "from:2020-01-06"),
    ("on:2014/20|", "on:2014/2014"),
    ("on:2014/2020-0|", "on:2014/2020-01"), ("on:20|/2020", "on:2014/2020"),
    ("from:\"20|", "from:2014"),
  ])
  func theFirstOfferIsTaken(text: String, result: String) {
    #expect(complete(text).taken == result)
  }

  @Test(arguments: [
    "\"port|", "/port|", "strange:ha|", "a)|", "mode:planned|", "actor:zzz|", "from:2013|",
  ])
  func nothingIsOffered(text: String) {
    #expect(complete(text).offered == [])
  }

  @Test func keysAreOfferedWhereATermHasToFollow() {
    let keys = QueryKey.table.map { $0.name + ":" }
    #expect(complete("|").offered == keys)
    #expect(complete("(|").offered == keys)
    #expect(complete("a OR |").offered == keys)
    #expect(complete("a |").offered == [])
    #expect(complete("a A|").offered.contains("AND"))
  }

  @Test func theBusiestActorComesFirstAndOnlyThoseWithEvents() {
    let offered = complete("actor:|").offered
    #expect(offered.first == "\"Khalifa Haftar\"")
    #expect(!offered.contains("\"Ahmed al-Mismari\""))
    let help = completions(of: "actor:haf", at: 9, in: corpus).items.first?.help
    #expect(help == "person, 2 events")
  }

  @Test func onlyDaysWithEventsAreOffered() {
    #expect(complete("from:|").offered == ["2014", "2020"])
    #expect(complete("from:2020|").offered == ["2020-01", "2020-02"])
    #expect(complete("from:2020-01|").offered == ["2020-01-06", "2020-01-07"])
  }

  @Test func marksInUseAreOffered() {
    var marks = Marks()
    marks.toggle("b", on: corpus.event(EventID(index: 0)))
    marks.toggle("a", on: corpus.event(EventID(index: 0)))
    #expect(complete("mark:|", marks: marks).offered == ["a", "b"])
  }

  @Test func everyOfferIsReadAsAFilter() throws {
    for key in QueryKey.table {
      let text = key.name + ":"
      for item in completions(of: text, at: text.utf8.count, in: corpus).items {
        _ = try Query(parsing: text + item.text)
      }
    }
  }

  @Test func anEmptyCorpusOffersItsKeys() {
    #expect(completions(of: "", at: 0, in: .empty).items.count == QueryKey.table.count)
    #expect(completions(of: "from:", at: 5, in: .empty).items.isEmpty)
    #expect(completions(of: "actor:", at: 6, in: .empty).items.isEmpty)
  }
}
