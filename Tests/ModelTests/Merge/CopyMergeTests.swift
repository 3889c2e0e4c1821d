import TestKit
import Testing

@testable import Model

/// Which articles are taken for copies of which.
@Suite struct CopyMergeTests {
  /// A corpus of plain texts with their headlines.
  private func corpus(_ articles: [(name: String, text: String)]) throws -> Corpus {
    try SmallCorpus.corpus(articles)
  }

  private func feed(
    _ items: [(title: String, outlet: String, address: String, day: String, text: String)]
  )
    -> [UInt8]
  {
    Array(
      items.map { item in
        JSON.object([
          ("title", .string(item.title)), ("outlet", .string(item.outlet)),
          ("url", .string(item.address)), ("date", .string(item.day)), ("text", .string(item.text)),
        ]).line
      }.joined(separator: "\n").utf8)
  }

  private static let lead = MadeUpReport(seed: 1).text

  @Test func theSameTextTwiceIsACopyOfTheFirst() throws {
    let corpus = try corpus([
      ("b.txt", "Port falls\n\n\(Self.lead)"), ("a.txt", "Another headline\n\n\(Self.lead)"),
    ])
    #expect(
      corpus.copies == [nil, ArticleCopy(original: ArticleID(index: 0), kind: .copy, share: 100)])
    #expect(
      corpus.copyReason(of: ArticleID(index: 1)) == "copy of “Port falls”, b.txt (the same text)")
  }

  @Test func copiesAreFoundAmongHundredsOfArticles() throws {
    let texts = (0..<300).map { "The brigade left harbour number \($0) on Thursday." }
    let corpus = try corpus(
      (texts + texts).enumerated().map { (name: "\(1000 + $0.offset).txt", text: $0.element) })
    let originals = corpus.copies.map { $0?.original.index }
    #expect(originals == texts.map { _ in nil } + texts.indices.map(Optional.init))
  }

  @Test func theEarliestPublishedIsTheOriginal() throws {
    let text = feed([
      ("Late", "Gazette", "", "2020-01-09", Self.lead),
      ("Early", "Wire", "", "2020-01-07", Self.lead),
      ("Between", "Echo", "", "2020-01-08", Self.lead),
    ])
    let file = try LoadedFile(name: "a.jsonl", bytes: text, pipeline: SmallCorpus.pipeline)
    var builder = CorpusBuilder(find: SmallCorpus.pipeline.findings(in:of:))
    builder.add(file)
    #expect(builder.corpus().copies.map { $0?.original.index } == [1, nil, 1])
  }

  @Test func ofOneDayTheEarlierHourDecides() throws {
    let text = feed([
      ("Late", "Gazette", "", "2020-01-07T10:00:00Z", Self.lead),
      ("Early", "Wire", "", "2020-01-07T11:30:00+02:00", Self.lead),
      ("Whenever", "Echo", "", "2020-01-07", Self.lead),
    ])
    var builder = CorpusBuilder(find: SmallCorpus.pipeline.findings(in:of:))
    builder.add(try LoadedFile(name: "a.jsonl", bytes: text, pipeline: SmallCorpus.pipeline))
    #expect(builder.corpus().copies.map { $0?.original.index } == [1, nil, 1])
  }

  @Test func aChangedTextIsARevisionOfItsOutletAndElsewhereSyndicated() throws {
    let report = MadeUpReport(seed: 2)
    let changed = report.changing(percent: 5)
    let text = feed([
      ("One", "Wire", "https://wire.example/1", "2020-01-07", report.text),
      ("Two", "Wire", "https://wire.example/2", "2020-01-08", changed),
      ("Three", "Echo", "https://echo.example/3", "2020-01-09", changed),
      ("Four", "", "http://www.wire.example/1", "2020-01-10", changed),
    ])
    var builder = CorpusBuilder(find: SmallCorpus.pipeline.findings(in:of:))
    builder.add(try LoadedFile(name: "a.jsonl", bytes: text, pipeline: SmallCorpus.pipeline))
    let copies = builder.corpus().copies
    #expect(copies.map { $0?.original.index } == [nil, 0, 0, 0])
    #expect(copies.map { $0?.kind } == [nil, .revision, .syndicated, .revision])
    #expect(copies.dropFirst().allSatisfy { (60..<100).contains($0?.share ?? 0) })
  }

  @Test func aShortTextMustBeTheSame() throws {
    let short =
      "The army left the harbour of the town on Monday, its spokesman said, and went home."
    let corpus = try corpus([
      ("a.txt", "Army leaves\n\n\(short)"), ("b.txt", "Army leaves\n\n\(short) It was late."),
      ("c.txt", "Army leaves\n\n\(short)"), ("d.txt", "Town is calm\n\n\(short)"),
    ])
    #expect(corpus.copies.map { $0?.original.index } == [nil, nil, 0, nil])
  }

  @Test func textsWithoutSpacesAreCompared() throws {
    let chinese = MadeUpReport(seed: 3).inCharacters
    let corpus = try corpus([
      ("a.txt", chinese), ("b.txt", chinese + "以上。"), ("c.txt", MadeUpReport(seed: 4).inCharacters),
    ])
    #expect(corpus.copies.map { $0?.original.index } == [nil, 0, nil])
  }

  @Test func whatWasSetAsideDoesNotCount() throws {
    let corpus = try corpus([
      ("a.txt", "Port falls\n\n\(Self.lead)"),
      (
        "b.txt",
        "Port falls\n\n\(Self.lead)\n\nLeave a Reply\n\nYour email address will not be published."
      ),
    ])
    #expect(corpus.copies[1]?.kind == .copy)
  }

  @Test func copiesDoNotDependOnTheOrderOfReading() throws {
    let reports = MadeUpReport.variants(of: 12)
    let names = reports.indices.map { "\($0 / 10)\($0 % 10).txt" }
    func kinds(_ order: some Sequence<Int>) throws -> [String: String] {
      var builder = CorpusBuilder(find: SmallCorpus.pipeline.findings(in:of:))
      for index in order {
        builder.add(
          try LoadedFile(
            name: names[index], bytes: Array(reports[index].utf8), pipeline: SmallCorpus.pipeline))
      }
      builder.arrange(names)
      let corpus = builder.corpus()
      return Dictionary(
        uniqueKeysWithValues: corpus.copies.indices.map {
          (corpus.files[$0].name, corpus.copyReason(of: ArticleID(index: $0)) ?? "")
        })
    }
    #expect(try kinds(reports.indices) == kinds(reports.indices.reversed()))
  }

  // MARK: Sources

  @Test func copiesAreOneSource() throws {
    let report = "The Libyan National Army attacked Sirte on 6 January 2020, its spokesman said."
    let article = "Sirte attacked\n\n\(report)\n\n\(Self.lead)"
    let corpus = try corpus([
      ("a.txt", article), ("b.txt", article), ("c.txt", "Copied\n\n\(report)\n\n\(Self.lead)"),
      ("d.txt", "Elsewhere\n\nLNA fighters attacked Sirte on 6 January 2020, residents said."),
    ])
    let event = try #require(
      corpus.select(try Query(parsing: "on:2020-01-06")).events.first {
        corpus.event($0).accounts.count == 4
      })
    #expect(corpus.sourceCount(of: event) == 2)
    func count(_ filter: String) throws -> Int {
      corpus.select(try Query(parsing: filter)).events.count
    }
    #expect(try count("on:2020-01-06 is:corroborated") == 1)
    #expect(try count("on:2020-01-06 is:copied") == 1)
    #expect(try count("on:2020-01-06 source:d.txt -is:copied") == 0)
    let explained = explanation(of: event, in: corpus).flatMap(\.lines)
    #expect(explained.contains("   copy of “Sirte attacked”, a.txt (the same text)"))
  }

  // MARK: How good it is

  /// Of every hundred copies of a kind how many are known, and of different articles how many are taken for copies.
  @Test(arguments: MadeUpCopies.table) func madeUpCopiesAreKnown(kind: MadeUpCopies) throws {
    var builder = CorpusBuilder(find: { article, _ in Findings.nothing(in: article) })
    let count = 100
    for seed in 0..<count {
      let pair = kind.make(UInt64(seed))
      for (number, text) in [pair.original, pair.other].enumerated() {
        let source = SourceText(utf8: Array(text.utf8))
        let article = SmallCorpus.pipeline.articles(in: source)[0]
        builder.add(
          LoadedFile(
            file: SourceFile(name: "\(seed)-\(number).txt", text: source),
            articles: [.nothing(in: article)]))
      }
    }
    let copies = builder.corpus().copies
    let known = copies.indices.filter { $0 % 2 == 1 && copies[$0]?.original.index == $0 - 1 }.count
    let wrong = copies.indices.filter { index in
      copies[index].map { $0.original.index / 2 != index / 2 } ?? false
    }.count
    #expect(kind.known.contains(known), "\(kind.name): \(known) of \(count)")
    #expect(wrong == 0)
  }
}

extension Findings {
  fileprivate static func nothing(in article: Article) -> Findings {
    Findings(
      article: article, sentences: [], times: [], published: nil, entities: [], mentions: [],
      accounts: [], participants: [])
  }
}
