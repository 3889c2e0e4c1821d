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
    print("\n## Filters\n\n| term | meaning |\n|---|---|")
    for key in QueryKey.table { print("| `\(key.name):` | \(key.help) |") }
    print(
      "| a bare or quoted word | stands in the sentence, whatever the case and the diacritics |")
    print("| `a b`, `a AND b` | both hold |")
    print("| `a OR b`, `NOT a`, `-a`, `( )` | one of them holds; it does not hold; brackets |")
    print("\n## Input formats\n\n| format | read |\n|---|---|")
    for format in InputFormat.table {
      print("| \(format.name) | \(format.isRead ? "yes" : "not yet") |")
    }
    print("\n## `sitrep export --format jsonl`\n")
    for (record, members) in SchemaMember.export { printTable("### \(record)", members) }
    printTable("## `sitrep annotate`", SchemaMember.annotation)
  }

  private func printTable(_ title: String, _ members: [SchemaMember]) {
    print("\(title)\n\n| member | type | meaning |\n|---|---|---|")
    for member in members {
      let types = member.type.replacing("|", with: " or ")
      print("| `\(member.path)` | \(types) | \(member.meaning) |")
    }
    print("")
  }
}
