import Testing

@testable import Model
@testable import TUI

/// Every key of the table does something, or says why it cannot.
struct CommandTests {
  /// A key in one of its places.
  struct Press: Sendable, CustomTestStringConvertible {
    let key: Key
    let place: Place
    var testDescription: String { "\(key.name) in \(place.name)" }
  }

  static let presses = Keymap.standard.commands.flatMap { command in
    Place.all.filter(command.places.contains).flatMap { place in
      command.keys.map { Press(key: $0, place: place) }
    }
  }

  @Test(arguments: presses)
  func actsOrSaysWhyNotOnAnEmptyScreen(press: Press) {
    expectAnswer(to: press.key, in: script(in: press.place, of: Script()))
  }

  @Test(arguments: presses)
  func actsOrSaysWhyNotOnAFullScreen(press: Press) throws {
    expectAnswer(
      to: press.key, in: script(in: press.place, of: Script(loading: try SmallCorpus.update())))
  }

  private func expectAnswer(to key: Key, in script: Script) {
    var after = script
    after.press(key)
    #expect(
      after.state != script.state || !after.effects.isEmpty || after.state.notice != nil)
  }

  private func script(in place: Place, of script: Script) -> Script {
    var script = script
    switch place {
    case .view(let id):
      if id != .timeline { script.press(MainView.row(id).key) }
    case .actors: script.pressAndPause(.tab)
    case .source: script.pressAndPause(.tab, .tab)
    case .accounts:
      script.filter("harbour")
      script.press("=")
    case .overlay: script.press("?")
    case .editor:
      // At the ends of a line the keys of a line editor rest, as they do everywhere.
      script.press("f")
      script.type("one two")
      script.press(.left, .left)
    }
    return script
  }
}
