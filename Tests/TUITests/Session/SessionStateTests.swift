import Testing

@testable import Model
@testable import TUI

/// What outlives the program, without a disk.
struct SessionStateTests {
  private static let paths = ["reports", "note\u{1B}[31m.txt"]

  private func script(
    _ articles: [MarkedArticle] = SmallCorpus.articles, restoring session: SessionState? = nil,
    paths: [String] = Self.paths
  ) throws -> Script {
    var state = AppState(size: Size(rows: 24, columns: 80), paths: paths)
    if let session { state.restore(session) }
    return Script(state, loading: try SmallCorpus.update(articles))
  }

  private func restarted(_ script: Script) throws -> Script {
    try self.script(restoring: SessionState(json: try SessionState(script.state).json()))
  }

  @Test func theEventAndTheAccountThatIsReadAreTakenUp() throws {
    var script = try script()
    script.pressAndPause("j", "j", "j", "a")
    let restarted = try restarted(script)
    #expect(script.sentenceRead != script.selectedSentence)
    #expect(restarted.selectedSentence == script.selectedSentence)
    #expect(restarted.sentenceRead == script.sentenceRead)
  }

  @Test func filtersAndTypedLinesAreTakenUp() throws {
    var script = try script()
    script.filter("actor:\"red crescent\"")
    script.filter("said:ministry OR \"a quoted \\\" word\" -place:marda")
    script.press("u", "/")
    script.type("harbour")
    script.press(.enter)
    var restarted = try restarted(script)
    #expect(restarted.state.filters == script.state.filters)
    #expect(restarted.state.view.query == script.state.view.query)
    restarted.press("u")
    #expect(restarted.state.filters.current == .all)
    restarted.press(.control("r"), .control("r"))
    #expect(restarted.status.contains("said:ministry"))
    restarted.press("/", .up)
    #expect(restarted.status.contains("harbour"))
  }

  @Test func focusAndLayoutAreTakenUp() throws {
    var script = try script()
    script.press(.tab, "O")
    let restarted = try restarted(script)
    #expect(restarted.state.focus == .actors)
    #expect(restarted.state.isMaximised)
    #expect(restarted.rows == script.rows)
  }

  @Test func theOrderOfTheActorsIsTakenUp() throws {
    var script = try script()
    script.press(.tab, "o", "o", .backTab)
    #expect(try restarted(script).state.actors.order == .firstDay)
  }

  @Test func zoomAndFoldAreTakenUp() throws {
    let days = [0, 0, 1, 40, 41, 42, 400].enumerated().map {
      SmallCorpus.shells(onDay: $1, file: "reports/\($0).txt")
    }
    var script = try script(days)
    script.press("+", "2", "z")
    let session = SessionState(script.state)
    let restarted = try self.script(days, restoring: session)
    #expect(restarted.state.axis.scale == script.state.axis.scale)
    #expect(restarted.state.axis.scale != nil)
    #expect(restarted.state.axis.busiest == 2)
    #expect(restarted.state.view.rows.shownCount == script.state.view.rows.shownCount)
  }

  @Test func thePlaceIsTakenUpWhenItsArticleComes() throws {
    var script = try script()
    script.pressAndPause("G")
    let session = SessionState(script.state)
    var restarted = try self.script([SmallCorpus.courier], restoring: session)
    #expect(restarted.state.timeline.selected == 0)
    // It is not lost when the program ends before.
    #expect(try SessionState(restarted.state).json() == session.json())
    restarted.send(.loaded(.snapshot(try SmallCorpus.update())))
    #expect(restarted.selectedSentence == script.selectedSentence)
  }

  @Test func marksAreTakenUpWhenTheirArticlesCome() throws {
    var script = try script()
    for (row, letter) in [("1", "a"), ("3", "b"), ("9", "a")] {
      script.pressAndPause(.end)
      script.type(row)
      script.press("G", "m")
      script.type(letter)
    }
    let json = try SessionState(script.state).json()
    var restarted = try self.script([SmallCorpus.courier], restoring: SessionState(json: json))
    #expect(try SessionState(restarted.state).json() == json)
    restarted.send(.loaded(.snapshot(try SmallCorpus.update())))
    #expect(restarted.state.marks == script.state.marks)
    #expect(restarted.state.awaitedMarks.isEmpty)
    #expect(script.state.marks.accounts.count == 2)
  }

  /// A file that is replaced is gone for a moment.
  @Test func marksOutliveAFileThatIsGoneForAWhile() throws {
    var script = try script()
    script.pressAndPause("4", "j", "m", "x")
    let marks = script.state.marks
    #expect(!marks.accounts.isEmpty)
    script.send(.loaded(.snapshot(try SmallCorpus.update([SmallCorpus.note]))))
    #expect(script.state.marks.accounts.isEmpty)
    script.send(.loaded(.snapshot(try SmallCorpus.update())))
    #expect(script.state.marks == marks)
  }

  @Test func aMarkFollowsItsSentenceIntoAFileThatWasWrittenAnew() throws {
    var script = try script()
    script.pressAndPause("4", "j", "m", "x")
    let edited = SmallCorpus.articles.map { article in
      var article = article
      article.text = "Corrected on Monday.\n\n" + article.text
      return article
    }
    let restarted = try self.script(edited, restoring: SessionState(script.state))
    #expect(restarted.state.marks.accounts["x"]?.count == 1)
    #expect(restarted.selectedSentence == script.selectedSentence)
  }

  @Test func whoHasGoneElsewhereMeanwhileStaysThere() throws {
    var script = try script()
    script.pressAndPause("G")
    var restarted = try self.script([SmallCorpus.courier], restoring: SessionState(script.state))
    restarted.pressAndPause("j")
    let chosen = restarted.selectedSentence
    restarted.send(.loaded(.snapshot(try SmallCorpus.update())))
    #expect(restarted.selectedSentence == chosen)
  }

  /// The same folder may be opened from elsewhere.
  @Test func aPlaceIsFoundUnderAnotherNameOfTheFolder() throws {
    var script = try script()
    script.pressAndPause("4", "j")
    let moved = SmallCorpus.articles.map { article in
      var article = article
      article.file = "../war/" + article.file
      return article
    }
    let restarted = try self.script(
      moved, restoring: SessionState(script.state),
      paths: ["../war/reports/", "../war/note\u{1B}[31m.txt"])
    #expect(restarted.selectedSentence == script.selectedSentence)
    #expect(restarted.state.hasChosen)
  }

  @Test func aPlaceThatIsGoneIsTheStart() throws {
    var script = try script()
    script.pressAndPause("4", "j")
    let restarted = try self.script([SmallCorpus.note], restoring: SessionState(script.state))
    #expect(restarted.state.timeline.selected == 0)
  }

  @Test func partsThatAFileLacksStayAsTheyAre() throws {
    let session = try SessionState(json: Array(#"{"version": 1, "focus": "source"}"#.utf8))
    var state = AppState(size: Size(rows: 24, columns: 80))
    state.restore(session)
    #expect(state.focus == .source)
    #expect(state.shownView == .timeline)
    #expect(state.filters == FilterHistory())
  }

  @Test(arguments: [
    ("", SessionState.ReadError.damaged), ("{\"version\": 1, \"foc", .damaged), ("[]", .damaged),
    (#"{"version": 1, "focus": "sauce"}"#, .damaged),
    (#"{"version": 1, "filters": {"before": [], "current": "from:soon", "after": []}}"#, .damaged),
    (#"{"version": 2, "focus": {"new": true}}"#, .newer),
  ])
  func whatCannotBeReadIsToldApart(json: String, error: SessionState.ReadError) {
    #expect(throws: error) { try SessionState(json: Array(json.utf8)) }
  }

  /// Numbers from outside may be anything.
  @Test(arguments: [-1, 7, Int.max])
  func aPlaceThatCannotBeIsNone(number: Int) throws {
    let place = """
      {"root": \(number), "file": "bulletin.txt", "start": \(number), "end": -5, \
      "account": \(number), "sentence": "x"}
      """
    let json = "{\"version\": 1, \"place\": \(place)}"
    let restarted = try script(restoring: SessionState(json: Array(json.utf8)))
    #expect(!restarted.state.hasChosen)
  }

  @Test(arguments: [Int.min, -1, 7, Int.max])
  func rowsThatCannotBeAreTheNearest(number: Int) throws {
    var script = try script()
    script.pressAndPause("4", "j")
    var ended = script.state
    ended.hasChosen = false
    ended.awaited = script.state.keptPlace
    ended.awaitedRows = KeptRows(
      timeline: number, text: SourceState.Anchor(offset: number, row: number))
    let restarted = try self.script(restoring: SessionState(ended))
    #expect(restarted.selectedSentence == script.selectedSentence)
    #expect(restarted.rows.contains { $0.hasPrefix(">2019") })
  }

  @Test func theRowsOnTheScreenAreTakenUp() throws {
    var script = try script()
    script.pressAndPause("G", "5", "k", .tab, .tab, "j", "j", "j", "B")
    let restarted = try restarted(script)
    #expect(restarted.rows.dropLast() == script.rows.dropLast())
    #expect(restarted.state.source.form == .raw)
  }

  @Test func theHistoryOfFiltersIsBounded() {
    var filters = FilterHistory()
    for day in 1...300 { filters.set(.all.with(.included, on: actor(named: "\(day)"))) }
    var count = 0
    while filters.undo() { count += 1 }
    #expect(count == 200)
  }

  private func actor(named name: String) -> ConflictActor {
    ConflictActor(name: name, kind: .person, aliases: [])
  }
}
