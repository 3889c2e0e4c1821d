import ArgumentParser
import Model
import TUI

/// The program as a manual page, in the language of man(7).
var manualPage: String {
  var page = ManualPage()
  page.section("NAME")
  page.text("sitrep - \(lowerCased(Sitrep.configuration.abstract))")
  page.section("SYNOPSIS")
  for command in shownCommands { page.line("sitrep " + command.usageString()) }
  page.section("DESCRIPTION")
  page.text(
    "sitrep opens a folder of saved articles and shows a timeline of the events that they report, the actors, and the source text. "
      + "Every row leads to the characters it was taken from and says why it is dated so. ? shows the keys."
  )
  page.section("COMMANDS")
  for command in shownCommands {
    page.item(command._commandName, command.configuration.abstract)
  }
  page.section("OPTIONS")
  // Behind the overview and the usage, which stand above.
  page.literal(
    OpenCommand.helpMessage(columns: 72).split(separator: "\n\n").dropFirst(2).joined(
      separator: "\n\n"))
  page.section("KEYS")
  page.text("A number before a key repeats it or names a row.")
  for section in KeyReference.all {
    page.subsection(section.title)
    for row in section.rows {
      let name = row.name.map { " (\($0))" } ?? ""
      page.item(row.keys.joined(separator: ", "), row.help + name)
    }
  }
  page.section("FILTERS")
  for key in QueryKey.table { page.item(key.name + ":", key.help) }
  for term in QuerySyntax.terms + QuerySyntax.dates { page.item(term.form, term.help) }
  page.section("CONFIGURATION")
  page.text(
    "JSON5. A mistake keeps only itself from counting. sitrep config checks the file and prints one with every setting and key."
  )
  for setting in Configuration.reference {
    page.item(setting.name, "\(setting.help): \(setting.value)")
  }
  page.section("FILES")
  page.item(
    "$XDG_CONFIG_HOME/sitrep/config.json5",
    "the configuration; ~/.config when the variable is not set")
  page.item(
    "$XDG_STATE_HOME/sitrep/",
    "where you were in each folder; ~/.local/state when the variable is not set")
  for format in DictionaryFormat.table {
    page.item(
      "FOLDER/\(format.files)",
      "what --data FOLDER adds, a line each, with tabs between: \(format.form)"
    )
  }
  page.section("EXIT STATUS")
  page.item("0", "all went well")
  page.item("1", "export found no events; the terminal went away")
  page.item("2", "something went wrong, and standard error says what")
  return page.source
}

/// The commands that the help lists.
private var shownCommands: [any ParsableCommand.Type] {
  Sitrep.configuration.subcommands.filter { $0.configuration.shouldDisplay }
}

private func lowerCased(_ sentence: String) -> String {
  sentence.prefix(1).lowercased() + sentence.dropFirst()
}

/// The source of a manual page being written.
private struct ManualPage {
  private(set) var source = """
    .\\" Made by scripts/generate from the tables of the program.
    .TH SITREP 1 "" "sitrep" "User Commands"

    """

  mutating func section(_ title: String) { source += ".SH \(Self.escaped(title))\n" }

  mutating func subsection(_ title: String) { source += ".SS \(Self.escaped(title))\n" }

  mutating func text(_ text: String) { source += Self.escaped(text) + "\n" }

  mutating func line(_ text: String) { source += ".PP\n" + Self.escaped(text) + "\n" }

  mutating func item(_ label: String, _ text: String) {
    source += ".TP\n.B \(Self.escaped(label))\n\(Self.escaped(text))\n"
  }

  /// Text that keeps its lines.
  mutating func literal(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    source += ".nf\n" + lines.map { Self.escaped(String($0)) + "\n" }.joined() + ".fi\n"
  }

  /// Nothing in it is a request or an escape; hyphens can be copied as such.
  private static func escaped(_ text: String) -> String {
    let plain = text.map { character in
      switch character {
      case "\\": "\\e"
      case "-": "\\-"
      case "\"": "\\(dq"
      case "`": "\\(ga"
      case "^": "\\(ha"
      case "~": "\\(ti"
      case "'": "\\(aq"
      default: String(character)
      }
    }.joined()
    return plain.hasPrefix(".") ? "\\&" + plain : plain
  }
}
