import Model
import TUI

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
  page += filterLanguage
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
  page += dictionaries
  page += "\n## `sitrep export --format jsonl`\n\n"
  for (record, members) in SchemaMember.export { page += table("### \(record)", members) }
  return page + table("## `sitrep annotate`", SchemaMember.annotation)
}

/// The filter language with its dates and its regular expressions.
private var filterLanguage: String {
  var text = """

    ## Filters

    One language for the screen (`f`) and for `sitrep export --filter`. What a filter says of an account holds for an event when
    it is so for any of its accounts. `from:`, `to:` and `on:` let through what **may** have happened then: an event dated 2019
    is on every day of 2019. `date:` lets through only what is dated **within** the days: an event dated 2019 is not within
    2019-04. An undated event fulfils none of the four.


    """
  text += terms(QueryKey.table.map { ($0.name + ":", $0.help, $0.examples) })
  text += terms(QuerySyntax.terms.map { ($0.form, $0.help, $0.examples) })
  text +=
    "### Dates\n\nThe Extended Date/Time Format (ISO 8601-2), level 1, without times of day.\n\n"
  text += terms(QuerySyntax.dates.map { ($0.form, $0.help, $0.examples) })
  text += """
    ### Regular expressions

    Between slashes, over a sentence as the timeline shows it: on one line, one space for a run of white space. Neither case
    nor diacritics count; `ß` is `ss`. There are no back references and nothing looks ahead or behind, so that no
    expression takes longer than in proportion to the text.

    | expression | meaning | finds | but not |
    |---|---|---|---|

    """
  for row in PatternSyntax.table {
    text +=
      "| \(code(row.form)) | \(row.help) | \(code(row.example)): \(row.matching) | \(row.notMatching) |\n"
  }
  return text + "\n"
}

/// What a reader's own dictionaries are.
private var dictionaries: String {
  var text = """

    ## Dictionaries

    `--data FOLDER` adds dictionaries of your own to those of the program, which have the same form. They are plain text
    in UTF-8: a line a name, the columns with tabs between, several values of a column with semicolons. Columns at the end may be left
    out; blank lines and those that begin with `#` say nothing. Hyphens and diacritics need no spellings of their own; a name
    of fewer than four letters, all in capitals, is found only in capitals.

    A line for a name that the program knows completes what it knows, and where both cannot hold yours does. Any mistake
    is told with its file, line and column, and nothing starts before they are mended.


    """
  for format in DictionaryFormat.table {
    text += "### `\(format.files)`\n\n| column | |\n|---|---|\n"
    for column in format.columns { text += "| \(column.name) | \(column.meaning) |\n" }
    text += "\n    \(format.example)\n\n"
  }
  return String(text.dropLast())
}

private func terms(_ rows: [(form: String, help: String, examples: [QueryExample])]) -> String {
  rows.reduce("| term | meaning | for example |\n|---|---|---|\n") { table, row in
    let examples = row.examples.map { "\(code($0.text)): \($0.meaning)" }
    return table + "| \(code(row.form)) | \(row.help) | \(examples.joined(separator: "<br>")) |\n"
  } + "\n"
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
