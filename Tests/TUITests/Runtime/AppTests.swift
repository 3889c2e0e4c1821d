import Testing

@testable import Model
@testable import TUI

@MainActor
struct AppTests {
  private let start = ContinuousClock.now

  @Test func eachKeyPutsOffTheMomentWhenTheSourceFollows() throws {
    var now = start
    let mailbox = Mailbox()
    let app = App(size: Size(rows: 24, columns: 80), mailbox: mailbox, now: { now })
    mailbox.post(try SmallCorpus.update())
    #expect(app.handle(.woken) == .redraw)
    #expect(app.deadline == nil)
    #expect(app.handle(.input(.key("j"))) == .redraw)
    #expect(app.deadline == start + .milliseconds(40))
    now += .milliseconds(30)
    #expect(app.handle(.input(.key("j"))) == .redraw)
    #expect(app.deadline == start + .milliseconds(70))
    #expect(app.handle(.deadlinePassed) == .redraw)
    #expect(app.deadline == nil)
    #expect(!app.state.source.isBehind)
  }

  @Test func onlyTheLatestSnapshotIsTaken() throws {
    let mailbox = Mailbox()
    let app = App(size: Size(rows: 24, columns: 80), mailbox: mailbox)
    mailbox.post(try SmallCorpus.update([SmallCorpus.courier], isComplete: false))
    mailbox.post(try SmallCorpus.update())
    #expect(app.handle(.woken) == .redraw)
    #expect(app.handle(.woken) == .unchanged)
    #expect(app.state.snapshot.number == 1)
    #expect(app.state.snapshot.corpus.articles.count == SmallCorpus.articles.count)
  }

  @Test(arguments: [LoopEvent.interrupted, .input(.key("q"))])
  func quits(event: LoopEvent) {
    let app = App(size: Size(rows: 24, columns: 80), mailbox: Mailbox())
    #expect(app.handle(event) == .quit)
  }
}
