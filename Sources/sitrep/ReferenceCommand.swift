import ArgumentParser
import Model
import TUI

/// `sitrep reference`: the tables of the program as a page of documentation.
struct ReferenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reference",
    abstract: "Print the tables of keys, filters and formats as Markdown.",
    shouldDisplay: false
  )

  func run() {
    print("# Reference\n\nMade by `scripts/generate` from the tables of the program.\n")
    print("## Keys")
    for section in KeyReference.all {
      print("\n### \(section.title)\n\n| keys | |\n|---|---|")
      for row in section.rows {
        print("| `\(row.keys.replacing("|", with: "\\|"))` | \(row.help) |")
      }
    }
    printFilters()
    print("\n## Input formats\n\n| format | read |\n|---|---|")
    for format in InputFormat.table {
      print("| \(format.name) | \(format.isRead ? "yes" : "not yet") |")
    }
    print("\n## `sitrep export --format jsonl`\n")
    for (record, members) in SchemaMember.export { printTable("### \(record)", members) }
    printTable("## `sitrep annotate`", SchemaMember.annotation)
  }

  private func printFilters() {
    print(
      """

      ## Filters

      One language for the screen (`f`) and for `sitrep export --filter`. What a filter says of an account holds for an event when
      it is so for any of its accounts. `from:`, `to:` and `on:` let through what **may** have happened then: an event dated 2019
      is on every day of 2019. `date:` lets through only what is dated **within** the days: an event dated 2019 is not within
      2019-04. An undated event fulfils none of the four.

      """)
    printTerms(QueryKey.table.map { ($0.name + ":", $0.help, $0.examples) })
    printTerms(QuerySyntax.terms.map { ($0.form, $0.help, $0.examples) })
    print(
      "### Dates\n\nThe Extended Date/Time Format (ISO 8601-2), level 1, without times of day.\n")
    printTerms(QuerySyntax.dates.map { ($0.form, $0.help, $0.examples) })
    print(
      """
      ### Regular expressions

      Between slashes, over a sentence as the timeline shows it: on one line, one space for a run of white space. Neither case
      nor diacritics count; `ß` is `ss`. There are no back references and nothing looks ahead or behind, so that no
      expression takes longer than in proportion to the text.

      | expression | meaning | finds | but not |
      |---|---|---|---|
      """)
    for row in PatternSyntax.table {
      print(
        "| \(code(row.form)) | \(row.help) | \(code(row.example)): \(row.matching) | \(row.notMatching) |"
      )
    }
  }

  private func printTerms(_ rows: [(form: String, help: String, examples: [QueryExample])]) {
    print("| term | meaning | for example |\n|---|---|---|")
    for row in rows {
      let examples = row.examples.map { "\(code($0.text)): \($0.meaning)" }
      print("| \(code(row.form)) | \(row.help) | \(examples.joined(separator: "<br>")) |")
    }
    print("")
  }

  /// Text as code in a cell of a table.
  private func code(_ text: String) -> String { "`\(text.replacing("|", with: "\\|"))`" }

  private func printTable(_ title: String, _ members: [SchemaMember]) {
    print("\(title)\n\n| member | type | meaning |\n|---|---|---|")
    for member in members {
      let types = member.type.replacing("|", with: " or ")
      print("| `\(member.path)` | \(types) | \(member.meaning) |")
    }
    print("")
  }
}
