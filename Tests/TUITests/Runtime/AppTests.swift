import Testing

@testable import Model
@testable import TUI

@MainActor
struct AppTests {
  private let start = ContinuousClock.now

  @Test func eachKeyPutsOffTheMomentWhenTheSourceFollows() throws {
    var now = start
    let mailbox = Mailbox()
    let app = App(AppState(size: Size(rows: 24, columns: 80)), mailbox: mailbox, now: { now })
    mailbox.post(try SmallCorpus.update())
    #expect(app.handle(.woken) == .redraw)
    #expect(app.deadline == nil)
    #expect(app.handle(.input(.key("j"))) == .redraw)
    #expect(app.deadline == start + .milliseconds(40))
    now += .milliseconds(30)
    #expect(app.handle(.input(.key("j"))) == .redraw)
    #expect(app.deadline == start + .milliseconds(70))
    now += .milliseconds(40)
    #expect(app.handle(.deadlinePassed) == .redraw)
    #expect(app.deadline == nil)
    #expect(!app.state.source.isBehind)
  }

  @Test func onlyTheLatestSnapshotIsTaken() throws {
    let mailbox = Mailbox()
    let app = App(AppState(size: Size(rows: 24, columns: 80)), mailbox: mailbox)
    mailbox.post(try SmallCorpus.update([SmallCorpus.courier], isComplete: false))
    mailbox.post(try SmallCorpus.update())
    #expect(app.handle(.woken) == .redraw)
    #expect(app.handle(.woken) == .unchanged)
    #expect(app.state.snapshot.number == 1)
    #expect(app.state.snapshot.corpus.articles.count == SmallCorpus.articles.count)
  }

  @Test func theSessionIsWrittenASecondAfterAKeyAndAtTheEnd() throws {
    let home = try TemporaryHome()
    let file = try #require(
      SessionFile(paths: ["/tmp"], environment: ["XDG_STATE_HOME": home.path]))
    var now = start
    let app = App(
      AppState(size: Size(rows: 24, columns: 80)), mailbox: Mailbox(), keeper: SessionKeeper(file),
      now: { now })
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
    let app = App(AppState(size: Size(rows: 24, columns: 80)), mailbox: Mailbox())
    #expect(app.handle(event) == .quit)
  }
}
