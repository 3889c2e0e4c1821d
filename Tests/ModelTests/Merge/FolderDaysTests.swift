import Testing

@testable import Model

/// The day of writing of articles that do not tell it, by the other articles of the folder.
@Suite struct FolderDaysTests {
  private static let storm =
    "Shells hit the grain silo of Saltmarsh and the pilots' guild hall behind the lighthouse"

  /// Reports of two stories with their days, and others of neither.
  private static let dated: [(name: String, text: String)] =
    [
      (
        "silo.txt",
        "Silo burns\n\nPosted 14 May 2019\n\n\(storm) on Tuesday, the harbour master said."
      ),
      (
        "guild.txt",
        "Guild mourns\n\nPosted 15 May 2019\n\nThe guild buried two pilots. \(storm) on Tuesday."
      ),
      (
        "ferry.txt",
        "Ferry sinks\n\nPosted 2 March 2012\n\nThe ferry to Farholm capsized off the breakwater in a gale."
      ),
    ]
    + (1...9).map { number in
      let report = MadeUpReport(seed: UInt64(number), paragraphs: 2).text
      return ("\(number).txt", "Report \(number)\n\nPosted \(number) July 2015\n\n\(report)")
    }

  private static let undated = (
    name: "undated.txt",
    text:
      "Marda grieves\n\n\(storm) on Tuesday. The mayor of Marda came to the burial of the two pilots."
  )

  private func corpus(_ texts: [(name: String, text: String)]) throws -> Corpus {
    try SmallCorpus.corpus(texts)
  }

  private func published(_ corpus: Corpus, _ name: String) throws -> Published? {
    let index = corpus.articles.firstIndex { corpus.files[$0.file.index].name == name }
    return corpus.articles[try #require(index)].published
  }

  @Test func anUndatedReportIsDatedByThoseOfTheSameStory() throws {
    let corpus = try corpus(Self.dated + [Self.undated])
    let published = try #require(try published(corpus, "undated.txt"))
    #expect(published.basis == .inferred)
    #expect(published.span.qualifier == [.uncertain, .approximate])
    #expect((day("2019-05-14").first...day("2019-05-15").first).contains(published.span.first))
    #expect(Set(published.folderDay?.neighbours.map(\.name) ?? []) == ["silo.txt", "guild.txt"])
  }

  @Test func theExplanationNamesTheNeighboursAndTheWords() throws {
    let corpus = try corpus(Self.dated + [Self.undated])
    let index = try #require(corpus.articles.indices.last)
    let findings = corpus.findings(in: ArticleID(index: index))
    let text = corpus.text(of: ArticleID(index: index))
    let explanation = try #require(findings.published?.explanation(in: text))
    #expect(explanation.contains("silo.txt, written 2019-05-14"))
    #expect(explanation.contains("“Tuesday”"))
    #expect(
      dump(of: corpus).contains("published: \(findings.published?.span.edtf ?? "") (inferred)"))
    #expect(dump(of: corpus).contains(explanation.drop { $0 != "," }.dropFirst(2)))
    #expect(findings.published?.evidence.contains { text.string($0) == "Saltmarsh" } == true)
  }

  @Test func theOrderOfTheFilesDoesNotMatter() throws {
    let forward = try corpus(Self.dated + [Self.undated])
    let backward = try corpus(Array((Self.dated + [Self.undated]).reversed()))
    #expect(try published(forward, "undated.txt") == published(backward, "undated.txt"))
  }

  @Test func articlesThatTellTheirDayKeepIt() throws {
    let alone = try Self.dated.map { try corpus([$0]).articles[0].published }
    #expect(try corpus(Self.dated + [Self.undated]).articles.dropLast().map(\.published) == alone)
  }

  @Test func aFewNamesInCommonAreNoStory() throws {
    let column = (
      "column.txt", "Spoilers\n\nNobody in Saltmarsh likes the harbour master any more."
    )
    #expect(try published(corpus(Self.dated + [column]), "column.txt") == nil)
  }

  /// One dated report tells nothing of what others on the same conflict are: there is nothing that it would be nearer than.
  @Test func fewDatedArticlesDateNoOther() throws {
    #expect(
      try published(corpus(Array(Self.dated.prefix(2)) + [Self.undated]), "undated.txt") == nil)
  }

  @Test func whatLiesBehindADateToldAsPastIsNoDayOfWriting() throws {
    let later = (
      name: "later.txt", text: "\(Self.undated.text) It was rebuilt in June 2021."
    )
    #expect(try published(corpus(Self.dated + [later]), "later.txt") == nil)
  }

  @Test func nothingIsToldWhereNothingIsDated() throws {
    #expect(try corpus([Self.undated]).articles[0].published == nil)
  }

  @Test func aCopyHasTheDayOfItsOriginal() throws {
    let report = MadeUpReport(seed: 5, paragraphs: 4).text
    let corpus = try corpus([
      ("a.txt", "Port falls\n\nPosted 3 May 2016\n\n\(report)"),
      ("b.txt", "Port falls\n\n\(report)"),
    ])
    let published = try #require(try published(corpus, "b.txt"))
    #expect(published.span.edtf == "2016-05-03?")
    #expect(published.folderDay?.kinship == .copy)
  }

  @Test func anOutletWritesDayAndMonthInOneOrder() throws {
    func report(_ number: Int, _ day: String) -> (name: String, text: String) {
      let text = MadeUpReport(seed: UInt64(number), paragraphs: 2).text
      return ("\(number).txt", "Report \(number)\n\nPosted \(day)\n\n\(text)")
    }
    let open = report(1, "03/04/2019")
    #expect(try corpus([open]).articles[0].published?.span.edtf == "2019-03-04?/2019-04-03?")
    for (others, expected) in [
      (["28/03/2019", "12/12/2018"], "2019-04-03?"), (["03/28/2019"], "2019-03-04?"),
      (["03/28/2019", "28/03/2019"], "2019-03-04?/2019-04-03?"),
    ] {
      let corpus = try corpus([open] + others.enumerated().map { report($0 + 2, $1) })
      #expect(try published(corpus, "1.txt")?.span.edtf == expected)
    }
  }

  @Test func aDatelineWithoutYearHasTheYearOfItsNeighbours() throws {
    let report = ("late.txt", "Silo\n\nMARDA, May 16 (Wire) - \(Self.storm) two days before.")
    #expect(
      try published(corpus(Self.dated + [report]), "late.txt")?.span.edtf == "2019-05-16%")
  }

  /// Events of an article that the folder dates are placed by its day.
  @Test func weekdaysAreCountedFromTheDayOfTheFolder() throws {
    let corpus = try corpus(Self.dated + [Self.undated])
    let index = try #require(corpus.articles.indices.last)
    let times = corpus.findings(in: ArticleID(index: index)).times
    #expect(times.first { $0.rule.name == "weekday" }?.value.text == "2019-05-14")
  }

  @Test func documentsOfOneRunTellOfEachOther() throws {
    func line(_ id: String, _ text: String, _ published: String?) -> [UInt8] {
      JSON.object([
        ("id", .string(id)), ("text", .string(text)), ("published", .optional(published)),
      ]).line.utf8.map(\.self)
    }
    let body = "\(Self.storm) on Tuesday."
    let answers = annotations(
      of: [
        line("a", body + " The guild buried two pilots.", "2019-05-14"), Array("no json".utf8),
        line("b", "Two pilots were buried. " + body, nil),
      ]
        + (1...9).map {
          line("\($0)", MadeUpReport(seed: UInt64($0), paragraphs: 2).text, "2015-07-0\($0)")
        }, pipeline: testPipeline
    ).map(\.line)
    #expect(answers.count == 12)
    #expect(answers[1].hasPrefix("{\"id\":null"))
    #expect(answers[2].hasPrefix("{\"id\":\"b\",\"published\":{\"edtf\":\"2019-05-14"))
  }
}
