import Testing

@testable import Model
@testable import TUI

/// `:` finds every command and runs it where it was opened.
struct PaletteTests {
  private func typing(_ line: String, after keys: Key...) throws -> Script {
    var script = Script(loading: try SmallCorpus.update())
    for key in keys { script.press(key) }
    script.press(":")
    script.type(line)
    return script
  }

  private func choices(_ script: Script) -> [Choice] {
    if case .prompt(let prompt) = script.state.mode { prompt.choices?.rows ?? [] } else { [] }
  }

  @Test func everyCommandIsListedWithItsKeysAndHelp() throws {
    let rows = choices(try typing(""))
    for command in Keymap.standard.commands {
      let row = try #require(rows.first { $0.name == command.name })
      #expect(row.keys == command.keys.map(\.name).joined(separator: " "))
      #expect(row.help == command.help)
    }
    #expect(rows.count == Keymap.standard.commands.count)
  }

  @Test func whatCannotRunHereComesLastWithItsPlace() throws {
    let rows = choices(try typing(""))
    let firstElsewhere = try #require(rows.firstIndex { $0.obstacle != nil })
    #expect(rows[firstElsewhere...].allSatisfy { $0.obstacle != nil })
    #expect(rows.first { $0.name == "exclude" }?.obstacle == "in actors")
  }

  @Test(arguments: [
    ("half", "half-page-down"), ("end", "end"), ("page u", "page-up"), ("NEXT-PAN", "next-pane"),
    ("hpd", "half-page-down"), ("what was read", "load-report"), ("und", "undo-filter"),
  ])
  func theBestMatchComesFirst(line: String, name: String) throws {
    #expect(choices(try typing(line)).first?.name == name)
  }

  @Test func enterRunsTheSelectedCommand() throws {
    var script = try typing("half-page")
    script.press(.down, .up, .tab, .backTab, .enter)
    var other = Script(loading: try SmallCorpus.update())
    other.press(.control("d"))
    #expect(script.state.timeline == other.state.timeline && script.state.mode == .panes)
  }

  @Test func aCountIsTaken() throws {
    var script = try typing("5 down")
    script.press(.enter)
    #expect(script.state.timeline.selected == 5)
    script.press(":")
    script.type("2dow")
    script.press(.enter)
    #expect(script.state.timeline.selected == 7)
  }

  @Test func theListGoesRound() throws {
    var script = try typing("half")
    let count = choices(script).count
    script.press(.up)
    guard case .prompt(let prompt) = script.state.mode else { return }
    #expect(prompt.choices?.selected == count - 1)
  }

  @Test func whatDoesNotHoldHereSaysWhere() throws {
    var script = try typing("exclude")
    script.press(.enter)
    #expect(script.rows.contains { $0.contains("exclude works in actors") })
    script = try typing("exclude", after: .tab)
    script.press(.enter)
    #expect(script.state.filters.current.description.hasPrefix("-actor:"))
  }

  @Test func whatIsNoCommandIsSaid() throws {
    var script = try typing("frobnicate")
    #expect(choices(script).isEmpty)
    script.press(.enter)
    #expect(script.rows.contains { $0.contains("there is no such command") })
  }

  @Test func withoutALineItRunsWhatIsSelectedFirst() throws {
    var script = try typing("")
    script.press(.enter)
    #expect(script.state.timeline.selected == 1)
  }

  @Test func savedFiltersAreCommands() throws {
    var script = try typing("")
    script.press(.escape)
    script.filter("tolan")
    script.press("s")
    script.type("The General")
    script.press(.enter, .escape, ":")
    script.type("gener")
    #expect(choices(script).first?.name == "filter-the-general")
    #expect(choices(script).first?.help == "the saved filter tolan")
    script.press(.enter)
    #expect(script.state.filters.current.description == "tolan")
  }

  @Test func tabSaysWhereNothingCanBeChosen() throws {
    var script = Script(loading: try SmallCorpus.update())
    script.press("g", .tab)
    #expect(script.state.notice?.text == "there is nothing to choose from")
  }
}
