import Model
import TUI

/// The filter language, term by term.
let filterTerms: [(term: String, meaning: String)] =
  QueryKey.table.map { ("\($0.name):", $0.help) } + [
    ("a bare or quoted word", "stands in the sentence, whatever the case and the diacritics"),
    ("a b, a AND b", "both hold"),
    ("a OR b, NOT a, -a, ( )", "one of them holds; it does not hold; brackets"),
  ]

/// Keys, filters, settings and formats as Markdown.
var referencePage: String {
  var page =
    "# Reference\n\nMade by `scripts/generate` from the tables of the program.\n\n## Keys\n"
  for section in KeyReference.all {
    page += "\n### \(section.title)\n\n| keys | command | |\n|---|---|---|\n"
    for row in section.rows {
      page += "| \(row.keys.map(code).joined(separator: " ")) | \(row.name ?? "") | \(row.help) |\n"
    }
  }
  page += "\n## Filters\n\n| term | meaning |\n|---|---|\n"
  for (term, meaning) in filterTerms { page += "| \(code(term)) | \(meaning) |\n" }
  page += """

    ## Configuration

    `$XDG_CONFIG_HOME/sitrep/config.json5`, or `~/.config/sitrep/config.json5`. `sitrep config` checks it, and prints
    one with every setting and key as a comment.

    | setting | is | what it does |
    |---|---|---|

    """
  for setting in Configuration.reference {
    page += "| `\(setting.name)` | \(setting.value) | \(setting.help) |\n"
  }
  page += "\n## Input formats\n\n| format | read |\n|---|---|\n"
  for format in InputFormat.table {
    page += "| \(format.name) | \(format.isRead ? "yes" : "not yet") |\n"
  }
  page += "\n## `sitrep export --format jsonl`\n\n"
  for (record, members) in SchemaMember.export { page += table("### \(record)", members) }
  return page + table("## `sitrep annotate`", SchemaMember.annotation)
}

/// The keys of the panes, a line for each section, as Markdown.
var keyTable: String {
  KeyReference.panes.map { section in
    let keys = section.rows.compactMap { row in
      row.keys.first.map { "\(code($0)) \((row.name ?? row.help).replacing("-", with: " "))" }
    }
    return "| \(section.title) | \(keys.joined(separator: ", ")) |\n"
  }.reduce("| | |\n|---|---|\n", +)
}

private func table(_ title: String, _ members: [SchemaMember]) -> String {
  members.reduce("\(title)\n\n| member | type | meaning |\n|---|---|---|\n") { page, member in
    let types = member.type.replacing("|", with: " or ")
    return page + "| `\(member.path)` | \(types) | \(member.meaning) |\n"
  } + "\n"
}

private func code(_ text: String) -> String { "`\(text.replacing("|", with: "\\|"))`" }
