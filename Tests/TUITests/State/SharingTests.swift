import Testing

@testable import Model
@testable import TUI

/// What leaves the screen for the clipboard and for other programs.
struct SharingTests {
  private func script() throws -> Script { Script(loading: try SmallCorpus.update()) }

  @Test func theCitationSaysWhenWhatWhoAndWhere() throws {
    var script = try script()
    script.pressAndPause("j", "j", "j")
    script.press("y")
    #expect(
      script.effects == [
        .copy(
          "2019-04-04: “Fighters of the Northern Front took the harbour of Marda on 4 April 2019.” — "
            + "“Front takes the harbour of Marda”, Marda Gazette, written 2019-04-06 "
            + "(reports/2019/gazette-harbour.txt:5)")
      ])
  }

  @Test func theAccountOnTheScreenIsTheOneCopied() throws {
    var script = try script()
    script.pressAndPause("j", "j", "j", "a")
    script.press("Y")
    #expect(
      script.effects == [
        .copy("The Northern Front seized the port at Marda on Thursday 4 April 2019.")
      ])
  }

  /// Before the source pane has followed, the event selected is meant.
  @Test func theEventSelectedIsTheOneCopied() throws {
    var script = try script()
    script.press("j", "Y")
    let sentence = try #require(script.selectedSentence)
    #expect(script.effects.contains(.copy(sentence)))
  }

  @Test func whatIsHostileIsCopiedAsItIsShown() throws {
    var script = try script()
    script.pressAndPause("G")
    script.press("y")
    #expect(
      script.effects == [
        .copy(
          "undated: “Soldiers searched the market <U+202E>at night<U+202C>.” (note^[[31m.txt:1)")
      ])
  }

  @Test func theFileOpensAtTheSentence() throws {
    var script = try script()
    script.pressAndPause("j", "j", "j")
    script.press("p")
    #expect(script.effects == [.handOver(.pager("reports/2019/gazette-harbour.txt", line: 5))])
    script.press("e")
    #expect(script.effects == [.handOver(.editor("reports/2019/gazette-harbour.txt", line: 5))])
  }

  @Test(arguments: [
    (SourceFile.Origin.standardInput, "there is no file to open"), (.archive, "is in an archive"),
  ])
  func whatIsNoFileOnADiskCannotBeOpened(origin: SourceFile.Origin, notice: String) throws {
    var article = SmallCorpus.note
    article.origin = origin
    var script = Script(loading: try SmallCorpus.update([article]))
    script.press("e")
    #expect(script.effects == [])
    #expect(script.status.contains(notice))
  }

  @Test func aCommandIsAskedForAndGetsTheEvents() throws {
    var script = try script()
    script.press("|")
    script.type("wc -l")
    #expect(script.status.hasPrefix("command: wc -l"))
    script.press(.enter)
    #expect(script.effects == [.handOver(.pipe("wc -l"))])
    script.press("|", .enter)
    #expect(script.effects == [])
  }

  @Test(arguments: ["y", "Y", "p", "e"] as [Key])
  func withoutAnEventThereIsNothingToShare(key: Key) throws {
    var script = Script()
    script.press(key)
    #expect(script.effects == [])
    #expect(script.status.contains("there is no event here"))
  }

  @Test func theMouseIsGivenBackAndTakenAgain() throws {
    var script = try script()
    script.press(.function(2))
    #expect(script.effects == [.reportMouse(false)])
    #expect(script.status.contains("F2 takes it again"))
    script.press(.function(2))
    #expect(script.effects == [.reportMouse(true)])
  }

  @Test func onASlowLineTheSourceFollowsLater() throws {
    var state = AppState(size: Size(rows: 24, columns: 80))
    state.isSlow = true
    _ = update(&state, .loaded(.snapshot(try SmallCorpus.update())))
    #expect(update(&state, .key("j")) == [.settle(after: .milliseconds(250))])
  }
}
