import Testing

@testable import Model
@testable import TUI

/// The list of the articles, and of what was not read.
struct ArticlesViewTests {
  private static let calm = MarkedArticle(
    file: "reports/calm.txt", title: "A calm day", outlet: "Marda Gazette",
    published: .init(day: "2019-03-02", basis: .metadata, words: "A calm day"),
    text: "A calm day\n\nNothing.")

  private func list(_ size: Size = Size(rows: 24, columns: 80)) throws -> Script {
    var script = Script(
      size,
      loading: try SmallCorpus.update(
        SmallCorpus.articles + [Self.calm], problems: SmallCorpus.problems))
    script.pressAndPause("R")
    return script
  }

  /// The titles in their order, from the rows of the screen.
  private func titles(_ script: Script) -> [String] {
    let titles = [
      "Front takes", "Harbour lost", "Weekly bulletin", "without a title", "A calm day",
    ]
    return script.rows.prefix(10).compactMap { row in titles.first(where: row.contains) }
  }

  // MARK: Frames

  @Test(arguments: FrameTests.sizes) func articles(size: Size) throws {
    var script = try list(size)
    script.filter("harbour")
    try expectFrame(script, "articles")
  }

  @Test(arguments: FrameTests.sizes) func whatWasNotReadStandsBehind(size: Size) throws {
    var script = try list(size)
    script.press("G", "k")
    try expectFrame(script, "articles-not-read")
  }

  @Test func copiesAreMarkedAndTold() throws {
    let told = "The Northern Front took the harbour of Marda on 4 April 2019."
    let articles = ["agency.txt", "paper.txt"].map { file in
      MarkedArticle(
        file: file, title: "Front takes harbour", entities: [("Northern Front", .armedGroup)],
        accounts: [
          MarkedAccount(
            sentence: told, date: "2019-04-04", words: "4 April 2019", actors: ["Northern Front"])
        ], body: told, text: "Front takes harbour\n\n\(told)")
    }
    var script = Script(
      Size(rows: 40, columns: 160), loading: try SmallCorpus.update(articles))
    script.pressAndPause("R")
    #expect(script.rows.filter { $0.contains("?           =1") }.count == 1)
    script.press("j", .enter)
    let reason = "copy of “Front takes harbour”, agency.txt (the same text)"
    #expect(script.rows.contains { $0.contains(reason) })
    #expect(Wording.articles.row(script.state, 1).hasSuffix(reason))
    script.press("=")
    #expect(script.rows.contains { $0.contains("merged: the same words of the same day; copy of") })
  }

  // MARK: Orders

  @Test func ordersGoRoundAndKeepTheSelection() throws {
    var script = try list()
    script.press("j")
    #expect(
      titles(script) == [
        "A calm day", "Front takes", "Weekly bulletin", "Harbour lost", "without a title",
      ])
    let selected = script.state.selectedItem
    script.press("o")
    #expect(script.state.notice?.text == "articles by outlet")
    #expect(
      titles(script) == [
        "Front takes", "A calm day", "Weekly bulletin", "Harbour lost", "without a title",
      ])
    script.press("o")
    #expect(titles(script).first == "Front takes" && titles(script).last == "A calm day")
    script.press("o")
    #expect(
      titles(script) == [
        "Front takes", "Harbour lost", "Weekly bulletin", "without a title", "A calm day",
      ])
    #expect(script.state.selectedItem == selected)
    script.press("o")
    #expect(titles(script).first == "A calm day")
  }

  @Test func byNumberOfEventsTheFilterDecides() throws {
    var script = try list()
    script.press("o", "o")
    script.filter("\"Weekly bulletin\" OR met OR doubl")
    #expect(titles(script).first == "Weekly bulletin")
  }

  // MARK: Reading

  @Test func enterReadsTheFirstEventThatPassesTheFilter() throws {
    var script = try list()
    script.filter("tolan")
    script.press("j", .enter)
    #expect(script.sentenceRead?.contains("Tolan") == true)
    #expect(script.state.place == .source)
    #expect(script.sentenceRead == script.selectedSentence)
  }

  @Test func anArticleWithoutSuchAnEventIsReadAtItsFirst() throws {
    var script = try list()
    script.filter("convoy")
    script.press("j", .enter)
    #expect(script.sentenceRead?.hasPrefix("Fighters") == true)
    #expect(script.state.notice?.text == "the filter hides this event on the timeline")
  }

  @Test func anArticleWithoutEventsIsReadFromItsTop() throws {
    var script = try list()
    script.press(.enter)
    #expect(script.state.notice?.text == "no event was found in it")
    #expect(script.state.source.account == nil && script.state.source.article != nil)
    script.press("w")
    #expect(script.state.notice?.text == "there is no event here")
  }

  @Test func aFileThatWasNotReadSaysWhy() throws {
    var script = try list(Size(rows: 24, columns: 120))
    script.press("G", .enter)
    #expect(
      script.state.notice?.text
        == "not read: archive/scan.png: not text; save the article as plain text")
  }

  // MARK: Filter

  @Test func spaceKeepsToTheOutlet() throws {
    var script = try list()
    script.press(" ")
    #expect(script.state.filters.current.description == "source:\"Marda Gazette\"")
    #expect(script.state.view.eventCount == 4)
    script.press("j", "j", " ")
    #expect(
      script.state.filters.current.description
        == "source:\"Marda Gazette\" OR source:\"Relief Bulletin\"")
    script.press("k", " ")
    #expect(script.state.filters.current.description == "source:\"Relief Bulletin\"")
    script.press("G", " ")
    #expect(script.state.notice?.text == "there is no article here")
  }

  @Test func articlesWithoutAnOutletAreKnownByTheirFiles() throws {
    var script = try list()
    script.press("j", "j", "j", " ")
    #expect(script.state.filters.current.description == "source:reports/2019/courier.txt")
    #expect(script.state.view.eventCount == 3)
  }

  // MARK: Snapshots

  @Test func theSelectedArticleStaysSelectedWhenOthersComeIn() throws {
    var script = Script(
      loading: try SmallCorpus.update([SmallCorpus.gazette, SmallCorpus.courier]))
    script.pressAndPause("R", "j")
    let title = "Harbour lost"
    #expect(script.rows.contains { $0.hasPrefix(">") && $0.contains(title) })
    script.send(
      .loaded(
        .snapshot(
          try SmallCorpus.update([
            SmallCorpus.bulletin, SmallCorpus.gazette, SmallCorpus.courier, Self.calm,
          ]))))
    #expect(script.rows.contains { $0.hasPrefix(">") && $0.contains(title) })
    script.send(.loaded(.snapshot(try SmallCorpus.update([SmallCorpus.bulletin]))))
    #expect(script.rows.contains { $0.hasPrefix(">") && $0.contains("Weekly bulletin") })
  }
}
