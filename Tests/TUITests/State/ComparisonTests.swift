import Testing

@testable import Model
@testable import TUI

/// The accounts of an event side by side.
struct ComparisonTests {
  private func harbour(_ size: Size = Size(rows: 40, columns: 160)) throws -> Script {
    let articles = SmallCorpus.articles + [SourceFrameTests.wire]
    var script = Script(size, loading: try SmallCorpus.update(articles))
    script.filter("harbour")
    return script
  }

  @Test func theAccountsAreShownFromAnyPaneAndLeftAgain() throws {
    for key in ["=", Key.escape] {
      var script = try harbour()
      script.press("=")
      #expect(script.state.place == .accounts)
      script.press(key)
      #expect(script.state.place == .view(.timeline))
    }
  }

  @Test func theOnlyAccountHasNoneBesideIt() throws {
    var script = try harbour()
    script.filter("tolan")
    script.press("=")
    #expect(script.state.notice?.text == "this is the only account of the event")
    #expect(script.state.source.comparison == nil && script.state.focus == .main)
  }

  @Test func enterReadsTheSelectedAccount() throws {
    var script = try harbour()
    script.press("=", "a", "a", .enter)
    #expect(script.state.place == .source)
    #expect(script.sentenceRead?.hasPrefix("Men of the Northern Front") == true)
  }

  @Test func theFirstAccountStaysBesideTheSelectedOne() throws {
    var script = try harbour()
    script.press("=")
    #expect(script.state.source.comparison?.shown == [0, 1])
    script.press("a", "a")
    #expect(script.state.source.comparison?.shown == [0, 2])
    script.press("a")
    #expect(script.state.source.comparison?.shown == [0, 1])
    #expect(script.state.source.comparison?.selected == 0)
    script.press("A")
    #expect(script.state.source.comparison?.selected == 2)
  }

  @Test func whatDiffersFromTheFirstAccountIsMarked() throws {
    var script = try harbour()
    script.press("=")
    let columns = try #require(script.state.source.comparison?.columns)
    let marked = columns.map { column in
      column.rows.compactMap { row -> String? in
        guard row.differs, case .words(let words, _) = row.content else { return nil }
        return String(words.map(\.character))
      }
    }
    #expect(
      marked == [
        [], [], ["claimed, said by Interior Ministry", "2 actors: Northern Front, Coast Guard"],
      ])
  }

  @Test func theColumnsScrollTogetherUnderTheirHeads() throws {
    var script = try harbour(Size(rows: 24, columns: 110))
    script.press("=")
    let head = { script.rows.first { $0.contains("Marda Gazette") } }
    let before = head()
    script.press("j", "j")
    #expect(script.state.source.comparison?.scroll.top == 2)
    #expect(head() == before)
    #expect(!script.rows.contains { $0.contains("gazette-harbour.txt:5 ") })
    script.press("G", "j")
    #expect(script.state.notice?.text == "this is the end")
  }

  @Test func oneUnderTheOtherTheSelectionFollowsTheScreen() throws {
    var script = try harbour(Size(rows: 10, columns: 40))
    script.press("=", "a")
    #expect(script.rows[1] == "> outlet unknown")
    script.press(.pageDown, .pageDown)
    #expect(script.state.source.comparison?.selected == 2)
    script.press(.home)
    #expect(script.state.source.comparison?.selected == 0)
    #expect(script.rows[1] == "> Marda Gazette")
  }

  @Test func anotherEventOrSizeOrSnapshotIsNoTrap() throws {
    var script = try harbour()
    script.press("=", "a", "a")
    script.send(.resize(Size(rows: 12, columns: 44)))
    #expect(script.state.source.comparison?.selected == 2)
    #expect(script.state.source.comparison?.beside == 1)
    script.send(
      .loaded(.snapshot(try SmallCorpus.update([SmallCorpus.gazette, SourceFrameTests.wire]))))
    #expect(script.state.source.comparison?.columns.count == 2)
    script.send(.loaded(.snapshot(try SmallCorpus.update([SmallCorpus.gazette]))))
    #expect(script.state.source.comparison == nil)
    script = try harbour()
    script.press("=", "]")
    #expect(script.state.place == .source)
  }

  @Test func aSentenceWithoutAnEndIsCut() throws {
    let long = "Shells fell on the gate " + String(repeating: "é and on ", count: 3000)
    func article(_ name: String) -> MarkedArticle {
      MarkedArticle(
        file: name, entities: [("gate", .place), ("Shells", .armedGroup)],
        accounts: [
          MarkedAccount(
            sentence: long, date: "2019-04-04", words: "fell", deed: 1, actors: ["Shells"],
            place: "gate")
        ], text: long)
    }
    var script = Script(loading: try SmallCorpus.update([article("a"), article("b")]))
    script.press("=")
    let column = try #require(script.state.source.comparison?.columns.first)
    #expect(column.rows.count < 120)
    #expect(column.rows.last?.content == .words(DisplayText("…").glyphs[...], .dim))
  }
}
