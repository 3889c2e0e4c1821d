import TestKit
import Testing

@testable import Model
@testable import TUI

/// After any keys, a program that is started anew shows the screen on which the last one ended.
struct FreshStartTests {
  private func script(
    _ update: LoadUpdate, _ size: Size, restoring session: SessionState? = nil
  ) -> Script {
    var state = AppState(size: size, paths: update.corpus.files.map(\.name))
    if let session { state.restore(session) }
    return Script(state, loading: update)
  }

  /// Ten thousand keys in all; each fifty of them on a screen of another size.
  @Test(arguments: 1...8) func theScreenIsThatOfTheEnd(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let updates = try [SmallCorpus.update(), LongWar.update(), ActorCorpus.update()]
    let update = updates[Int(seed) % updates.count]
    var script = script(update, Size(rows: 24, columns: 80))
    let keys = Keymap.standard.commands.flatMap(\.keys).filter { !Self.ending.contains($0) }
    for step in 0..<25 {
      for _ in 0..<50 { script.press(keys.randomElement(using: &generator) ?? .enter) }
      script.send(.resize(Self.size(using: &generator)))
      var ended = script
      ended.leaveWhatIsNotKept()
      let session = try SessionState(json: SessionState(ended.state).json())
      var restarted = self.script(update, ended.state.size, restoring: session)
      restarted.pause()
      restarted.clearNotice()
      let differences = zip(lines(of: restarted.frame), lines(of: ended.frame)).filter { $0 != $1 }
      #expect(differences.isEmpty, "step \(step)")
      if !differences.isEmpty { return }
    }
  }

  private static func size(using generator: inout SeededGenerator) -> Size {
    Size(
      rows: .random(in: 10...50, using: &generator),
      columns: .random(in: 40...160, using: &generator))
  }

  /// Keys that end the program or give the terminal to another one.
  private static let ending: Set<Key> = ["q", .control("c"), "p", "e", "|"]
}

extension Script {
  /// Leaves pages and lines, what is found, unfolded or marked for the moment, and all places but that on the timeline.
  fileprivate mutating func leaveWhatIsNotKept() {
    while state.mode != .panes { press(.escape) }
    if state.source.comparison != nil { press("=") }
    let focus = state.focus
    if state.search != nil {
      press("/")
      type("no such words")
      press(.enter)
    }
    if state.axis.brush != nil { press("T", .escape) }
    // An order that is about one of them can be left only where there is one.
    if state.actors.entries.isEmpty { press("T", .escape) }
    let isElsewhere = state.source.account.map(state.snapshot.corpus.event) != state.selectedEvent
    if !state.hasChosen || isElsewhere || state.lanes.day != nil {
      press("T", .escape, .home, .end)
    }
    if state.shownView == .matrix {
      press("M", .home)
      type("999hl")
    }
    if state.shownView == .map { press("P", .home, ".") }
    if state.shownView == .articles { press("R", .home) }
    leaveActors()
    goTo(focus)
    pause()
    clearNotice()
  }

  private mutating func goTo(_ pane: Pane) {
    while state.focus != pane { press(.tab) }
  }

  /// Folds all actors and goes to the first, in an order that is not about one of them.
  private mutating func leaveActors() {
    guard !state.actors.entries.isEmpty else { return }
    goTo(.actors)
    while case .together = state.actors.order { press("o") }
    press(.end)
    while state.actors.rowCount > state.actors.entries.count {
      if case .detail = state.actors.content(of: state.actors.position.selected) {
        press("z")
      } else {
        press("k")
      }
    }
    press(.home)
  }

  fileprivate mutating func clearNotice() {
    send(.mouse(MouseEvent(action: .release, row: 0, column: 0)))
  }
}
