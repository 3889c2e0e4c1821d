import Testing

@testable import Model
@testable import TUI

/// What a configuration changes, and what is said of mistakes in it.
struct ConfigurationTests {
  private func read(_ text: String) -> Configuration { Configuration(json5: Array(text.utf8)) }

  private func problems(_ text: String) -> [String] {
    read(text).problems.map { $0.text(in: "config.json5") }
  }

  @Test func settingsAreTakenOver() {
    let configuration = read(
      """
      // Mine.
      {
        mouse: false,
        theme: 'light',
        "keys": {"down": ["j", "Ctrl-Space"], quit: ["Q"], /* none: */ "page-up": [],},
      }
      """)
    #expect(configuration.problems.isEmpty)
    #expect(configuration.usesMouse == false && configuration.theme == .light)
    let keymap = configuration.keymap
    #expect(keymap.command(for: .control(" "), in: .source)?.name == "down")
    #expect(keymap.command(for: "Q", in: .actors)?.name == "quit")
    #expect(keymap.command(for: "q", in: .actors) == nil)
    #expect(keymap.command(for: .pageUp, in: .actors) == nil)
    #expect(keymap.command(for: .down, in: .actors) == nil)
  }

  @Test(arguments: [
    ("{\n  mose: true}", "config.json5:2:3: mose is no setting; did you mean mouse?"),
    ("{mouse: 'on'}", "config.json5:1:2: mouse is true or false"),
    ("{theme: 'blue'}", "config.json5:1:2: theme is one of"),
    ("{keys: {dwon: ['j']}}", "config.json5:1:9: dwon is no command; did you mean down?"),
    ("{keys: {down: 'j'}}", "config.json5:1:9: down takes a list of key names"),
    ("{keys: {down: ['PageDwn']}}", "config.json5:1:17: PageDwn is no key; did you mean PageDown?"),
    ("{keys: {down: ['7']}}", "config.json5:1:17: 7 cannot be bound: digits count"),
    ("{keys: {down: ['Ctrl-L']}}", "config.json5:1:17: Ctrl-L cannot be bound: it means the same"),
    ("{keys: {down: ['Ctrl-C']}}", "config.json5:1:17: Ctrl-C cannot be bound: it means the same"),
    ("{keys: {accept: ['x']}}", "config.json5:1:19: x cannot be bound while typing"),
    (
      "{keys: {\n down: ['k']}}",
      "config.json5:2:10: k is up's in timeline; give up another key"
    ),
    ("{keys: {down: ['j']", "config.json5: this is not JSON5"),
    ("[]", "config.json5: settings stand in braces"),
    ("", "config.json5: this is not JSON5"),
    ("// keys: {dwon\n{keys: {dwon: []}}", "config.json5:2:9: dwon is no command"),
  ])
  func mistakesAreNamedWithTheirPlace(text: String, message: String) {
    let found = problems(text)
    #expect(found.count == 1 && found[0].hasPrefix(message), "\(found)")
    #expect(read(text).keymap == .standard)
  }

  @Test func whatIsRightHoldsBesideWhatIsWrong() {
    let configuration = read("{keys: {down: ['k'], quit: ['Q'], up: ['7']}, mouse: false}")
    #expect(configuration.problems.count == 2)
    #expect(configuration.keymap.command(for: "Q", in: .source)?.name == "quit")
    #expect(configuration.keymap.command(for: "j", in: .source)?.name == "down")
    #expect(configuration.usesMouse == false)
  }

  @Test func commandsMaySwapTheirKeys() {
    let configuration = read("{keys: {down: ['k'], up: ['j']}}")
    #expect(configuration.problems.isEmpty)
    #expect(configuration.keymap.command(for: "j", in: .actors)?.name == "up")
  }

  @Test func whoClashesGetsTheirKeysBackAndSoOn() {
    let configuration = read("{keys: {down: ['k'], quit: ['j']}}")
    #expect(configuration.problems.count == 2)
    #expect(configuration.keymap == .standard)
  }

  @Test func ctrlCAlwaysQuits() {
    let keymap = read("{keys: {'quit-now': ['F10']}}").keymap
    for place in Place.all {
      #expect(keymap.command(for: .control("c"), in: place)?.name == "quit-now")
      #expect(keymap.command(for: .function(10), in: place)?.name == "quit-now")
    }
  }

  @Test func theExampleChangesNothingAndNamesEverything() {
    let configuration = read(Configuration.example)
    #expect(configuration.problems.isEmpty && configuration.keymap == .standard)
    for command in Keymap.standard.commands {
      #expect(Configuration.example.contains("// \"\(command.name)\": ["))
    }
    for setting in Setting.table { #expect(Configuration.example.contains("\"\(setting.name)\":")) }
  }

  @Test func theExampleWithoutItsSlashesChangesNothingEither() {
    let lines = Configuration.example.split(separator: "\n").map { line in
      String(line).replacing("// \"", with: "\"", maxReplacements: 1)
    }
    let configuration = read(lines.joined(separator: "\n"))
    #expect(configuration.problems.map { $0.text(in: "") } == [])
    #expect(configuration.keymap == .standard)
  }

  @Test func theScreenSaysWhatIsWrong() throws {
    var state = AppState(size: Size(rows: 24, columns: 80))
    state.configure(read("{keys: {dwon: ['j']}, mice: 1}"))
    #expect(state.notice?.text == "config.json5:1:9: dwon is no command; did you mean down? (!)")
    #expect(state.notice?.isError == true)
    _ = update(&state, .key("!"))
    let rows = (0..<24).map { draw(state).text(row: $0) }
    #expect(rows.contains { $0.contains("mice is no setting") })
  }

  @Test(arguments: [
    (["XDG_CONFIG_HOME": "/x", "HOME": "/h"], "/x/sitrep/config.json5"),
    (["XDG_CONFIG_HOME": "x", "HOME": "/h"], "/h/.config/sitrep/config.json5"),
    (["HOME": "/h"], "/h/.config/sitrep/config.json5"), ([:], nil),
  ])
  func itIsWhereTheSystemPutsIt(environment: [String: String], path: String?) {
    #expect(ConfigurationFile(environment: environment)?.path == path)
  }

  @Test func everyKeyIsReadFromItsName() {
    for key in Key.named + Keymap.standard.commands.flatMap(\.keys) {
      #expect(Key(name: key.name) == key)
    }
    #expect(Key(name: "ctrl-d") == .control("d") && Key(name: "pagedown") == .pageDown)
    #expect(Key(name: "alt-X") == .alt("X") && Key(name: "F12") == .function(12))
    for name in ["", "F13", "Ctrl-", "Ctrl-ab", "Enterr", "jj"] { #expect(Key(name: name) == nil) }
  }
}
