import ArgumentParser

/// `sitrep reference`: the tables of the program as documentation.
struct ReferenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reference",
    abstract: "Print the tables of keys, filters, settings and formats as documentation.",
    shouldDisplay: false
  )

  /// What is printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    /// A page of Markdown.
    case markdown
    /// A manual page.
    case man
    /// The table of keys in the README.
    case keys
  }

  @Option(help: "The format: \(Format.allCases.map(\.rawValue).joined(separator: ", ")).")
  var format = Format.markdown

  func run() {
    switch format {
    case .markdown: print(referencePage, terminator: "")
    case .man: print(manualPage, terminator: "")
    case .keys: print(keyTable, terminator: "")
    }
  }
}
