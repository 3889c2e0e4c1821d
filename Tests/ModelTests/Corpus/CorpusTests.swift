import Testing

@testable import Model

@Suite struct CorpusTests {
  private let corpus: Corpus

  init() throws { corpus = try SmallCorpus.corpus() }

  private var timeline: [String] {
    (0..<corpus.eventCount).map { index in
      let event = corpus.event(EventID(index: index))
      return "\(event.date?.edtf ?? "undated") \(corpus.line(event.id).prefix(24))"
    }
  }

  @Test func timelineIsInTheOrderOfDaysWithTheUndatedBehind() {
    #expect(
      timeline == [
        "2014-05 In May 2014 Khalifa Haft", "2020-01-06 The Libyan National Army",
        "2020-01-07 The Government of Nation", "2020-02 Turkey will send troops ",
        "undated Khalifa Haftar attacked ",
      ])
    #expect(corpus.datedCount == 4)
  }

  @Test func twoAccountsOfOneDeedAreOneEvent() {
    let event = corpus.event(EventID(index: 1))
    #expect(
      event.accounts.map { corpus.files[corpus.articles[$0.article.index].file.index].name } == [
        "agency.txt", "copy.txt",
      ])
    #expect(event.accounts.map(corpus.event(of:)) == [event.id, event.id])
    #expect(corpus.mergeReason(of: event.accounts[0]) == nil)
    #expect(
      corpus.mergeReason(of: event.accounts[1]) == "the same day, deed and two actors or places")
  }

  @Test func anotherDayIsAnotherEvent() throws {
    var articles = SmallCorpus.articles
    articles[1].text.replace("6 January", with: "5 January")
    #expect(try SmallCorpus.corpus(articles).eventCount == corpus.eventCount + 1)
  }

  @Test func snapshotDoesNotDependOnWhatWasAddedBefore() throws {
    let reversed = try SmallCorpus.corpus(SmallCorpus.articles.reversed())
    #expect(
      Set((0..<reversed.eventCount).map { reversed.event(EventID(index: $0)).date })
        == Set((0..<corpus.eventCount).map { corpus.event(EventID(index: $0)).date }))
    #expect(Set(reversed.actors.map(\.name)) == Set(corpus.actors.map(\.name)))
  }

  @Test func modalityAttributionAndPlaceAreRead() throws {
    let events = (0..<corpus.eventCount).map { corpus.event(EventID(index: $0)) }
    #expect(events.map(\.modality) == [.happened, .claimed, .denied, .planned, .happened])
    func name(_ actor: ActorID?) -> String? { actor.map { corpus.actors[$0.index].name } }
    #expect(events[1].attribution.first.flatMap { name($0) } == "Ahmed al-Mismari")
    #expect(name(events[1].place) == "Sirte")
    #expect(events[1].actors.first.map { name($0.actor) } == "Libyan National Army")
    #expect(events[1].actors.first?.role == .source)
  }

  @Test func everySentenceLeadsToItsCharacters() {
    for index in 0..<corpus.eventCount {
      for account in corpus.event(EventID(index: index)).accounts {
        let source = SmallCorpus.articles[corpus.articles[account.article.index].file.index].text
        let range = corpus.text(of: account.article).origin.fileRange(corpus.sentence(of: account))
        let bytes = Array(source.utf8)[range.indices]
        #expect(String(decoding: bytes, as: UTF8.self).hasSuffix("."))
        #expect(range.start == 0 || Array(source.utf8)[range.start - 1] <= 0x20)
      }
    }
  }

  private func explained(_ index: Int) -> String {
    explanation(of: EventID(index: index), in: corpus).flatMap { [$0.title] + $0.lines }
      .joined(separator: "\n")
  }

  @Test func explanationNamesTheWordsTheRuleAndTheDayOfWriting() {
    let text = explained(1)
    for part in [
      "2020-01-06", "“Monday”, rule weekday",
      "day of writing 2020-01-07, from “Posted 01/07/2020 9:15 AM EST”",
      "the nearest earlier Monday: 2020-01-06", "agency.txt:5",
      "the same day, deed and two actors or places",
    ] {
      #expect(text.contains(part), "\(part)")
    }
  }

  @Test func explanationOfAnUndatedEventSaysWhyItHasNoDay() throws {
    #expect(explained(4).contains("its sentence names no time"))
    let undated = try SmallCorpus.corpus([
      ("a.txt", "Spoilers\n\nKhalifa Haftar attacked Tripoli on Thursday, and nobody stopped him.")
    ])
    let lines = explanation(of: EventID(index: 0), in: undated).flatMap(\.lines)
    #expect(lines.contains { $0.hasPrefix("“Thursday”, rule weekday") })
    #expect(lines.contains("nothing tells what it is counted from: XXXX-WXX-4"))
  }
}
