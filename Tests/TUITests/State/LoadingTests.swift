import Testing

@testable import Model
@testable import TUI

/// Snapshots that come in while the reader is at work.
struct LoadingTests {
  @Test func theScreenStaysAtTheFirstRowUntilTheReaderChooses() throws {
    var script = Script(loading: try SmallCorpus.update([SmallCorpus.courier], isComplete: false))
    script.send(.loaded(.snapshot(try SmallCorpus.update())))
    #expect(script.state.timeline.selected == 0)
    #expect(script.sentenceRead == script.selectedSentence)
  }

  @Test(arguments: [
    [SmallCorpus.courier, SmallCorpus.gazette], [SmallCorpus.gazette, SmallCorpus.courier],
    SmallCorpus.articles, SmallCorpus.articles.reversed(),
  ])
  func whatWasChosenIsKeptWhateverComesIn(articles: [MarkedArticle]) throws {
    var script = Script(loading: try SmallCorpus.update([SmallCorpus.courier], isComplete: false))
    script.pressAndPause("j", .tab, "j")
    let event = try #require(script.selectedSentence)
    let actor = script.state.selectedActor.map(script.name)
    script.send(.loaded(.snapshot(try SmallCorpus.update(articles))))
    #expect(script.selectedSentence == event)
    #expect(script.sentenceRead == event)
    #expect(script.state.selectedActor.map(script.name) == actor)
  }

  @Test func theSelectedRowStaysWhereItIsOnTheScreen() throws {
    let few = (0..<40).map { SmallCorpus.shells(onDay: $0 * 2 + 1) }
    var script = Script(loading: try SmallCorpus.update(few, isComplete: false))
    script.pressAndPause("2", "0", "j")
    let row = script.state.timeline.selected - script.state.timeline.top
    script.send(
      .loaded(
        .snapshot(try SmallCorpus.update(few + (0..<40).map { SmallCorpus.shells(onDay: $0 * 2) })))
    )
    #expect(script.state.timeline.selected > 30)
    #expect(script.state.timeline.selected - script.state.timeline.top == row)
  }

  @Test func theFilterHoldsForWhatComesIn() throws {
    var script = Script(loading: try SmallCorpus.update([SmallCorpus.courier], isComplete: false))
    script.filter("actor:\"red crescent\"")
    #expect(script.state.view.eventCount == 1)
    script.send(.loaded(.snapshot(try SmallCorpus.update())))
    #expect(script.state.view.eventCount == 2)
  }

  @Test func aTextScrolledByHandStaysWhereItIs() throws {
    var script = Script(
      Size(rows: 12, columns: 80), loading: try SmallCorpus.update([SmallCorpus.gazette]))
    script.pressAndPause("j", .enter, "G")
    let top = script.state.source.top
    script.send(.loaded(.snapshot(try SmallCorpus.update())))
    #expect(script.state.source.top == top)
  }

  @Test func whereTheArticleIsGoneTheReaderStaysAtTheRow() throws {
    var script = Script(loading: try SmallCorpus.update())
    script.pressAndPause("4", "j")
    let row = script.state.timeline.selected
    #expect(row == 4)
    let gone = try #require(script.state.source.document?.key.file)
    script.send(
      .loaded(.snapshot(try SmallCorpus.update(SmallCorpus.articles.filter { $0.file != gone }))))
    #expect(script.state.timeline.selected == row)
    #expect(script.sentenceRead == script.selectedSentence)
  }

  @Test func anEventIsFoundAgainInAFileThatWasWrittenAnew() throws {
    var script = Script(loading: try SmallCorpus.update())
    script.pressAndPause("4", "j")
    let event = try #require(script.selectedSentence)
    let edited = SmallCorpus.articles.map { article in
      var article = article
      article.text = "Corrected on Monday.\n\n" + article.text
      article.accounts.removeFirst()
      return article
    }
    script.send(.loaded(.snapshot(try SmallCorpus.update(edited))))
    #expect(script.selectedSentence == event)
    #expect(script.sentenceRead == event)
  }

  @Test func newArticlesAreToldUntilEscape() throws {
    var script = Script(loading: try SmallCorpus.update([SmallCorpus.courier]))
    #expect(!script.status.contains("new"))
    script.send(.loaded(.snapshot(try SmallCorpus.update(arrived: 3))))
    #expect(script.status.contains(" · 3 new"))
    script.send(.loaded(.snapshot(try SmallCorpus.update(arrived: 5))))
    #expect(script.status.contains(" · 5 new"))
    script.press(.escape)
    #expect(!script.status.contains("new"))
    #expect(script.state.notice == nil)
    script.send(.loaded(.snapshot(try SmallCorpus.update(arrived: 6))))
    #expect(script.status.contains(" · 1 new"))
    script.press("R")
    #expect(!script.status.contains("new"))
  }
}

extension Script {
  fileprivate func name(of row: FilteredView.ActorRow) -> String {
    state.snapshot.corpus.actors[row.actor.index].name
  }

  private func progress(_ change: (inout LoadProgress) -> Void) throws -> LoadProgress {
    var progress = try SmallCorpus.update([SmallCorpus.courier], isComplete: false).progress
    change(&progress)
    return progress
  }

  @Test func theStatusTellsHowFastReadingGoesBetweenSnapshots() throws {
    var script = Script(
      Size(rows: 24, columns: 120),
      loading: try SmallCorpus.update([SmallCorpus.courier], isComplete: false))
    let number = script.state.snapshot.number
    script.send(
      .loaded(
        .progress(
          try progress {
            $0.bytesRead = 412_000_000
            $0.bytesFound = 5_070_000_000
            $0.pace = LoadProgress.Pace(bytesPerSecond: 38_200_000, remaining: .seconds(121))
          })))
    #expect(script.status.contains("412 MB of 5.0 GB, 38 MB/s, 2 min left"))
    #expect(script.state.snapshot.number == number)
  }

  @Test func readingStopsAndGoesOn() throws {
    var script = Script(loading: try SmallCorpus.update([SmallCorpus.courier], isComplete: false))
    script.press(.control("g"))
    #expect(script.effects == [.load(.stop)])
    script.send(.loaded(.progress(try progress { $0.isStopped = true })))
    script.press("j")
    #expect(script.status.contains("stopped, 39 files left"))
    script.press(.control("g"))
    #expect(script.effects.contains(.load(.goOn)))
    script.send(.loaded(.snapshot(try SmallCorpus.update())))
    script.press(.control("g"))
    #expect(!script.effects.contains(.load(.stop)))
    #expect(script.status.contains("everything has been read"))
  }
}
