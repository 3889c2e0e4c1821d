/// A format that a corpus can be written in.
public struct ExportFormat: Sendable {
  /// The name that the command line uses.
  public let name: String
  /// What it is, for help.
  public let help: String
  /// Writes the chosen events and what belongs to them, line by line, without line ends.
  public let write: @Sendable (Corpus, Selection, (String) -> Void) -> Void

  /// All formats.
  // One row per line reads as a table.
  // swift-format-ignore
  public static let table: [ExportFormat] = [
    ExportFormat(name: "jsonl", help: "one JSON object a line: articles, actors, events", write: writeJSONLines),
  ]
}
