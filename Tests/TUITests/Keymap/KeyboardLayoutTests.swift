import Testing

@testable import Model
@testable import TUI

/// Keys reach the same commands under other alphabets.
struct KeyboardLayoutTests {
  /// A character of a layout.
  struct Stroke: Sendable, CustomTestStringConvertible {
    let layout: String
    let typed: Character
    let latin: Character
    var testDescription: String { "\(layout): \(typed) for \(latin)" }
  }

  static let strokes = KeyboardLayout.table.flatMap { layout in
    layout.characters.sorted().compactMap { typed in
      layout.latin(for: typed).map { Stroke(layout: layout.name, typed: typed, latin: $0) }
    }
  }

  @Test(arguments: strokes)
  func everyKeyOfALayoutDoesWhatTheLatinOneDoes(stroke: Stroke) {
    // Accounts side by side need an event; their keys are found in the same way.
    for place in Place.all where place != .editor && place != .accounts {
      var state = AppState(size: Size(rows: 24, columns: 80))
      switch place {
      case .view(let id): state.shownView = id
      case .actors: state.focus = .actors
      case .source: state.focus = .source
      case .overlay: state.showHelp()
      case .editor, .accounts: break
      }
      // A key that is not of this layout alone counts for it once the layout is known.
      state.keyboard = stroke.layout
      let found = state.command(for: .character(stroke.typed))?.name
      #expect(found == state.keymap.command(for: .character(stroke.latin), in: place)?.name)
    }
  }

  @Test func everyLetterIsReached() {
    let letters = Set("abcdefghijklmnopqrstuvwxyz")
    let missing: [String: Set<Character>] = ["Greek": ["q"], "Hebrew": ["q", "w"]]
    for layout in KeyboardLayout.table {
      let reached = Set(layout.characters.compactMap { layout.latin(for: $0) })
      #expect(letters.subtracting(reached) == missing[layout.name] ?? [], "\(layout.name)")
    }
  }

  @Test(arguments: [
    ("й", "q"), ("Й", "Q"), ("э", "'"), ("х", "["), ("і", "s"), ("ї", "]"), ("ς", "w"),
    ("ש", "a"), ("ت", "j"), ("ن", "k"), ("؟", "?"), ("ی", "d"), ("گ", "'"), ("ژ", "C"), ("Ю", ">"),
    ("Ґ", "|"), ("Μ", "M"), ("آ", "N"), ("ؤ", "c"),
  ])
  func keysStandWhereTheyStand(typed: Character, latin: Character) {
    #expect(KeyboardLayout.table.contains { $0.latin(for: typed) == latin })
  }

  @Test func sessionsGoOnUnderAnotherAlphabet() throws {
    var script = Script(loading: try SmallCorpus.update())
    script.press("о", "о", "л")
    #expect(script.state.timeline.selected == 1)
    script.press("٣", "ت")
    #expect(script.state.timeline.selected == 4)
    script.press("а")
    script.type("йод")
    guard case .prompt(let prompt) = script.state.mode else { return }
    #expect(prompt.editor.text == "йод")
  }

  /// The Arabic and the Persian layout have some letters at different keys.
  @Test func aLetterOfTwoLayoutsIsReadByTheOneInUse() {
    var state = AppState(size: Size(rows: 24, columns: 80))
    #expect(state.command(for: "د")?.name == "next-in-article")
    _ = state.command(for: "ی")
    #expect(state.command(for: "د")?.name == "search-next")
  }

  @Test func anUnknownKeyIsNamedAsItWasTyped() {
    var script = Script()
    script.press("Я")
    #expect(script.status.contains("Я does nothing here"))
  }

  @Test func latinKeysStayWhatTheyAre() {
    for layout in KeyboardLayout.table {
      #expect(layout.characters.allSatisfy { !$0.isASCII })
    }
  }
}
