import TestKit
import Testing

@testable import Model

/// Lines that several articles of an outlet have.
@Suite struct SharedLinesTests {
  private let credo =
    "The Marda Gazette has been the voice of the coast since the harbour was built, and always will be."

  /// An article of its own words, with other lines around them.
  private func page(_ number: Int, _ lines: String...) -> (name: String, text: String) {
    let report = MadeUpReport(seed: UInt64(number), paragraphs: 3).text
    return (
      "\(number).txt",
      (["Report number \(number) of the war", report] + lines).joined(separator: "\n\n")
    )
  }

  private func aside(_ corpus: Corpus, _ article: Int = 0) -> [String] {
    let id = ArticleID(index: article)
    let text = corpus.text(of: id)
    return corpus.articles[article].article.boilerplate.filter { $0.rule == .sharedLine }
      .map { text.string($0.range) }
  }

  private let ending = "It was a long day."

  @Test func aLabelInThreeArticlesIsSetAside() throws {
    let pages = (1...3).map { page($0, "Our war in pictures", ending) }
    let corpus = try SmallCorpus.corpus(pages)
    for article in 0..<3 { #expect(aside(corpus, article).contains("Our war in pictures")) }
    #expect(aside(try SmallCorpus.corpus(Array(pages.prefix(2)))).isEmpty)
    let stretch = try #require(
      corpus.articles[0].article.boilerplate.first { $0.rule == .sharedLine })
    #expect(
      corpus.reason(for: stretch, in: ArticleID(index: 0)) == "stands in 3 articles of this folder")
  }

  @Test func copiesOfOneArticleCountOnce() throws {
    let page = page(1, "Our war in pictures", ending)
    let copies = (1...4).map { ("\($0).txt", page.text) }
    #expect(aside(try SmallCorpus.corpus(copies)).isEmpty)
  }

  @Test func aSentenceMustStandInHalfOfTheArticles() throws {
    let pages = (1...3).map { page($0, credo) }
    #expect(aside(try SmallCorpus.corpus(pages)) == [credo])
    let others = (4...9).map { page($0) }
    #expect(aside(try SmallCorpus.corpus(pages + others)).isEmpty)
  }

  @Test func whatReportsAnEventStays() throws {
    let report =
      "Khalifa Haftar attacked Tripoli on 4 April 2019, and nobody in the capital stopped him for a long time."
    let corpus = try SmallCorpus.corpus((1...4).map { page($0, report) })
    #expect(aside(corpus).isEmpty)
    #expect(corpus.eventCount > 0)
  }

  @Test func datelinesAndHeadlinesStay() throws {
    let pages = (1...4).map { number in
      (
        "\(number).txt",
        "The week in Marda\n\nPosted 7 January 2020\n\n" + MadeUpReport(seed: UInt64(number)).text
      )
    }
    let corpus = try SmallCorpus.corpus(pages)
    #expect((0..<4).allSatisfy { aside(corpus, $0).isEmpty })
    #expect(corpus.articles.allSatisfy { $0.published?.span.edtf == "2020-01-07" })
  }

  @Test func anArticleKeepsAFifthOfItsWords() throws {
    let lines = (1...9).map { "A label that is everywhere, number \($0)" }.joined(separator: "\n\n")
    let pages = (1...3).map {
      ("\($0).txt", "Report number \($0)\n\n\(lines)\n\nOnly these words are its own \($0).")
    }
    #expect(aside(try SmallCorpus.corpus(pages)).isEmpty)
  }

  @Test func outletsAreToldApart() throws {
    let pages = (1...4).map { number in
      let page = page(number, "Our war in pictures", ending)
      return ("\(number % 2)/\(page.name)", page.text)
    }
    #expect(aside(try SmallCorpus.corpus(pages)).isEmpty)
  }

  @Test func namesInSharedLinesAreNotCounted() throws {
    let pages = (1...3).map { page($0, "More about Khalifa Haftar in Benghazi", ending) }
    let corpus = try SmallCorpus.corpus(pages)
    #expect(!corpus.actors.contains { $0.name.contains("Haftar") })
    #expect(
      try SmallCorpus.corpus(Array(pages.prefix(2))).actors.contains { $0.name.contains("Haftar") })
    let findings = corpus.findings(in: ArticleID(index: 1))
    #expect(findings.article.boilerplate == corpus.articles[1].article.boilerplate)
    #expect(findings.entities.count == corpus.articles[1].names.count)
  }

  /// What comes later may make a line furniture, or no longer; the snapshot is the one of a fresh start.
  @Test func whatComesLaterIsAsIfItHadBeenThere() throws {
    let pages =
      (1...3).map { page($0, "More about Khalifa Haftar in Benghazi", credo) }
      + (4...9).map { page($0, "Our war in pictures", ending) }
    func load(_ name: String, _ builder: inout CorpusBuilder) throws {
      let text = try #require(pages.first { $0.name == name }).text
      builder.add(
        try LoadedFile(name: name, bytes: Array(text.utf8), pipeline: SmallCorpus.pipeline))
    }
    var builder = CorpusBuilder(find: SmallCorpus.pipeline.findings(in:of:))
    var present: [String] = []
    for name in ["5.txt", "1.txt", "2.txt", "3.txt", "4.txt", "7.txt", "6.txt", "9.txt", "8.txt"] {
      try load(name, &builder)
      present = (present + [name]).sorted()
      builder.arrange(present)
      var fresh = CorpusBuilder(find: SmallCorpus.pipeline.findings(in:of:))
      for name in present { try load(name, &fresh) }
      #expect(lines(of: builder.corpus()) == lines(of: fresh.corpus()), "\(present)")
    }
    for gone in ["1.txt", "5.txt", "2.txt"] {
      present.removeAll { $0 == gone }
      builder.arrange(present)
      var fresh = CorpusBuilder(find: SmallCorpus.pipeline.findings(in:of:))
      for name in present { try load(name, &fresh) }
      #expect(lines(of: builder.corpus()) == lines(of: fresh.corpus()), "\(present)")
    }
  }

  private func lines(of corpus: Corpus) -> [String] {
    var lines: [String] = []
    ExportFormat.table[0].write(corpus, corpus.select(.all)) { lines.append($0) }
    return lines + corpus.actors.map { "\($0.name) \($0.aliases)" }
  }
}
