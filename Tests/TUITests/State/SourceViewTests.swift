import Testing

@testable import Model
@testable import TUI

/// Where the reader is in the source pane, and in which form it is shown.
struct SourceViewTests {
  private func reading(_ words: String, _ size: Size = Size(rows: 24, columns: 80)) throws -> Script
  {
    var script = Script(size, loading: try SmallCorpus.update())
    script.press("/")
    script.type(words)
    script.pressAndPause(.enter, .enter)
    return script
  }

  /// The row of the screen with the mark of the account.
  private func markedRow(_ script: Script) -> Int? {
    guard let area = script.state.layout.box(of: .source)?.content else { return nil }
    let frame = script.frame
    return area.rowRange.first { row in
      (0..<script.state.size.columns).contains { column in
        let cell = frame[row, column]
        return cell.content == .character(">") && cell.style.role == .mark && column >= area.column
      }
    }
  }

  // MARK: Forms

  @Test func zUnfoldsAndFoldsAgain() throws {
    var script = try reading("Tolan", Size(rows: 40, columns: 80))
    let before = script.state.source
    script.press("z")
    #expect(script.rows.contains { $0.contains("- Log in to comment") })
    #expect(script.state.notice?.text == "3 lines set aside, shown in place")
    script.press("z")
    #expect(script.state.notice?.text == "3 lines set aside, folded")
    #expect(script.state.source.top == before.top && script.state.source.form == .read)
  }

  @Test func whereNothingWasSetAsideThereIsNothingToUnfold() throws {
    var script = try reading("convoy")
    script.press("z")
    #expect(script.state.notice?.text == "nothing was set aside in this article")
    script.press("B", "z")
    #expect(
      script.state.notice?.text
        == "nothing is folded in the raw file; B goes back to the article")
  }

  @Test func theRawFileStaysWhenAnotherEventIsRead() throws {
    var script = try reading("gate")
    script.press("B", "]")
    #expect(script.state.source.form == .raw)
    script.press(.escape)
    script.pressAndPause("j", "j")
    #expect(script.state.source.form == .raw)
  }

  @Test func theRawFileNumbersItsLinesAndShowsThemUnfolded() throws {
    var script = try reading("gate", Size(rows: 40, columns: 120))
    script.press("B")
    #expect(script.rows.contains { $0.hasSuffix("│ 1   Home | News | Weather | Contact") })
    #expect(script.rows.contains { $0.hasSuffix("│ 2") })
    #expect(script.rows.contains { $0.contains("[Source]─ raw file reports/2019/gazette") })
  }

  // MARK: The place on the screen

  /// Reports on ninety gates, events at three of them, with lines set aside in between.
  private func gates(_ size: Size) throws -> Script {
    let lines = (1...90).map { "Shells fell on gate \($0).\nShare gate \($0)" }
    let article = MarkedArticle(
      file: "a.txt", setAside: (1...90).map { ("Share gate \($0)\n", .interfaceLine) },
      accounts: [5, 50, 90].map { MarkedAccount(sentence: "Shells fell on gate \($0).") },
      text: lines.joined(separator: "\n\n") + "\n")
    var script = Script(size, loading: try SmallCorpus.update([article]))
    script.pressAndPause("j", .enter)
    return script
  }

  @Test(arguments: [Size(rows: 24, columns: 80), Size(rows: 60, columns: 200)])
  func theAccountStaysInItsRowInEveryForm(size: Size) throws {
    var script = try gates(size)
    let row = try #require(markedRow(script))
    let before = script.state.source.top
    for _ in 0..<3 {
      script.press("B")
      #expect(markedRow(script) == row)
      script.press("B", "z")
      #expect(markedRow(script) == row)
      script.press("z")
      #expect(script.state.source.top == before && markedRow(script) == row)
    }
  }

  /// Forms and sizes lead back to the rows that they left, however often they change.
  @Test(arguments: 1...20)
  func thePlaceSurvivesFormsAndSizes(seed: Int) throws {
    var script = try reading(["took", "Tolan", "mill", "convoy"][seed % 4])
    if seed.isMultiple(of: 3) { script.press("j", "j", "k") }
    let before = script.state.source.top
    var number = seed
    for _ in 0..<12 {
      number = (number &* 1_103_515_245 &+ 12345) & 0x7FFF_FFFF
      switch number >> 8 & 3 {
      case 0: script.press("B")
      case 1: script.press("z")
      case 2: script.press("O")
      default:
        script.send(.resize(Size(rows: 10 + number >> 12 & 31, columns: 40 + number >> 20 & 127)))
      }
    }
    script.send(.resize(Size(rows: 24, columns: 80)))
    if script.state.isMaximised { script.press("O") }
    if script.state.source.form == .raw { script.press("B") }
    if script.state.source.form == .unfolded { script.press("z") }
    #expect(script.state.source.top == before)
  }

  @Test func aSentenceThatIsSeenDoesNotScroll() throws {
    var script = try reading("took", Size(rows: 40, columns: 120))
    let top = script.state.source.top
    script.press("]", "]")
    #expect(script.sentenceRead?.contains("Tolan") == true)
    #expect(script.state.source.top == top)
  }

  @Test func aSentenceThatIsNotSeenComesAThirdFromTheTop() throws {
    var script = try gates(Size(rows: 40, columns: 120))
    #expect(script.sentenceRead == "Shells fell on gate 50.")
    let area = try #require(script.state.layout.box(of: .source)?.content)
    #expect(markedRow(script) == area.row + 2 + script.state.sourceHeight / 3)
    script.press("]")
    #expect(script.rows[38].contains("1 line set aside"))
    script.press("[", "[")
    #expect(script.sentenceRead == "Shells fell on gate 5.")
  }

  @Test func aNumberLeadsToALineOfTheFile() throws {
    var script = try reading("took", Size(rows: 12, columns: 100))
    script.press("5", "G")
    #expect(script.status.hasSuffix("5/10"))
    script.press("G", .home)
    #expect(script.status.hasSuffix("1/10"))
  }

  // MARK: Articles without events

  @Test func anArticleCanBeReadWithoutAnEvent() throws {
    let empty = MarkedArticle(
      file: "calm.txt", title: "A calm day", outlet: "Marda Gazette", text: "A calm day\n\nNothing."
    )
    var script = Script(loading: try SmallCorpus.update([empty, SmallCorpus.courier]))
    script.send(.settle)
    var state = script.state
    state.read(.article(ArticleID(index: 0)))
    state.stepInArticle(1)
    #expect(state.notice?.text == "no event was found in this article")
    let rows = (0..<24).map { draw(state).text(row: $0) }
    #expect(rows.contains { $0.contains("no event was found in it · day of writing unknown") })
    #expect(rows.contains { $0.contains("Nothing.") })
  }
}
