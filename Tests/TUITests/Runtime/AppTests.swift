import TestKit
import Testing

@testable import Model
@testable import TUI

@MainActor
struct AppTests {
  private let start = ContinuousClock.now

  private func loaded(now: @escaping () -> ContinuousClock.Instant) throws -> App {
    let mailbox = Mailbox()
    let app = App(
      AppState(size: Size(rows: 24, columns: 80)), terminal: ScriptedSession(), mailbox: mailbox,
      now: now)
    mailbox.post(.snapshot(try SmallCorpus.update()))
    #expect(app.handle(.woken) == .redraw)
    return app
  }

  @Test func theSourceFollowsAKeyThatIsNotRepeatedAtOnce() throws {
    var now = start
    let app = try loaded { now }
    _ = app.draw(app.state.size)
    now += .milliseconds(100)
    #expect(app.handle(.input(.key("j"))) == .redraw)
    #expect(app.deadline == now)
  }

  @Test func eachRepeatedKeyPutsOffTheMomentWhenTheSourceFollows() throws {
    var now = start
    let app = try loaded { now }
    #expect(app.deadline == nil)
    _ = app.draw(app.state.size)
    #expect(app.handle(.input(.key("j"))) == .redraw)
    #expect(app.deadline == start + .milliseconds(40))
    now += .milliseconds(30)
    #expect(app.handle(.input(.key("j"))) == .redraw)
    #expect(app.deadline == start + .milliseconds(70))
    now += .milliseconds(40)
    #expect(app.handle(.deadlinePassed) == .redraw)
    #expect(!app.state.source.isBehind)
    now += .milliseconds(200)
    if app.deadline != nil { #expect(app.handle(.deadlinePassed) == .redraw) }
    #expect(app.deadline == nil)
  }

  @Test func onlyTheLatestSnapshotIsTaken() throws {
    let mailbox = Mailbox()
    let app = App(
      AppState(size: Size(rows: 24, columns: 80)), terminal: ScriptedSession(), mailbox: mailbox)
    mailbox.post(.snapshot(try SmallCorpus.update([SmallCorpus.courier], isComplete: false)))
    mailbox.post(.snapshot(try SmallCorpus.update()))
    #expect(app.handle(.woken) == .redraw)
    #expect(app.handle(.woken) == .unchanged)
    #expect(app.state.snapshot.number == 1)
    #expect(app.state.snapshot.corpus.articles.count == SmallCorpus.articles.count)
  }

  @Test func newsOfProgressDoNotTakeASnapshotAway() throws {
    let mailbox = Mailbox()
    let update = try SmallCorpus.update([SmallCorpus.courier], isComplete: false)
    var progress = update.progress
    progress.bytesRead = 77
    mailbox.post(.snapshot(update))
    mailbox.post(.progress(progress))
    guard case .snapshot(let taken) = mailbox.take() else {
      Issue.record("the snapshot is gone")
      return
    }
    #expect(taken.progress.bytesRead == 77)
    let isEmpty = mailbox.take() == nil
    #expect(isEmpty)
  }

  @Test func theSessionIsWrittenASecondAfterAKeyAndAtTheEnd() throws {
    let home = try TemporaryFolder()
    let file = try #require(
      SessionFile(paths: ["/tmp"], environment: ["XDG_STATE_HOME": home.path]))
    var now = start
    let app = App(
      AppState(size: Size(rows: 24, columns: 80)), terminal: ScriptedSession(), mailbox: Mailbox(),
      keeper: SessionKeeper(file), now: { now })
    #expect(app.handle(.input(.key(.tab))) == .redraw)
    #expect(app.deadline == start + .seconds(1))
    now += .seconds(1)
    #expect(app.handle(.deadlinePassed) == .unchanged)
    #expect(app.deadline == nil)
    #expect(try focusKept(in: file) == .actors)
    #expect(app.handle(.input(.key(.tab))) == .redraw)
    app.close()
    #expect(try focusKept(in: file) == .source)
  }

  private func focusKept(in file: SessionFile) throws -> Pane {
    guard case .session(let session) = file.read() else { return .main }
    var state = AppState(size: Size(rows: 24, columns: 80))
    state.restore(session)
    return state.focus
  }

  @Test(arguments: [LoopEvent.interrupted, .input(.key("q"))])
  func quits(event: LoopEvent) {
    let app = App(
      AppState(size: Size(rows: 24, columns: 80)), terminal: ScriptedSession(), mailbox: Mailbox())
    #expect(app.handle(event) == .quit)
  }

  @Test func whatIsCopiedIsSentAndSaid() throws {
    let (app, terminal) = try opened()
    #expect(app.handle(.input(.key("Y"))) == .redraw)
    let sentence = "About 4,000 people had left their homes by the end of 2018."
    #expect(terminal.copied == [ClipboardText(sentence)])
    #expect(app.state.notice?.text == "sent 59 characters to the terminal's clipboard")
  }

  @Test func aProgramThatFailsIsReported() throws {
    let (app, terminal) = try opened()
    terminal.result = .exited(status: 127)
    #expect(app.handle(.input(.key("e"))) == .redraw)
    #expect(terminal.commands == [.editor("reports/bulletin.txt", line: 3)])
    #expect(app.state.notice?.text == "there is no such command (status 127)")
    #expect(app.state.notice?.isError == true)
  }

  @Test func theScreenTakesTheSizeThatItHasAfterAnotherProgram() throws {
    let (app, terminal) = try opened()
    terminal.size = Size(rows: 12, columns: 50)
    #expect(app.handle(.input(.key("p"))) == .redraw)
    #expect(app.state.size == Size(rows: 12, columns: 50))
    #expect(app.state.notice == nil)
  }

  @Test func theMouseIsTheScreensUntilItIsGivenBack() throws {
    let (app, terminal) = try opened()
    #expect(terminal.reportsMouse)
    #expect(app.handle(.input(.key(.function(2)))) == .redraw)
    #expect(!terminal.reportsMouse)
  }

  @Test func whatWasDoneToOpenTheScreenIsSaid() {
    let terminal = ScriptedSession()
    terminal.note = "drawn for xterm"
    let app = App(
      AppState(size: Size(rows: 24, columns: 80)), terminal: terminal, mailbox: Mailbox())
    #expect(app.state.notice?.text == "drawn for xterm")
  }

  private func opened() throws -> (App, ScriptedSession) {
    let terminal = ScriptedSession(size: Size(rows: 24, columns: 80))
    let mailbox = Mailbox()
    let app = App(AppState(size: terminal.size), terminal: terminal, mailbox: mailbox)
    mailbox.post(.snapshot(try SmallCorpus.update()))
    _ = app.handle(.woken)
    return (app, terminal)
  }
}
