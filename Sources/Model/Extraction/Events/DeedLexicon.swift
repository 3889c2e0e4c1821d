/// What a word reports, such as `attack` for `ambushed`; the rows of `en/deeds.tsv`.
public struct DeedID: Hashable, Sendable {
  /// The row.
  let index: UInt16
}

/// The words that report events.
struct DeedLexicon: Sendable {
  /// What a known word is here.
  struct Entry: Sendable {
    let deed: DeedID
    let isVerb: Bool
  }

  /// The names of the deeds, by ``DeedID/index``.
  let names: [String]
  private let entries: WordTable<Entry?>

  init(data: DataFiles, vocabulary: inout Vocabulary) {
    var names: [String] = []
    var rows: [(WordID, Entry?)] = []
    for columns in data.rows(of: "en/deeds.tsv") {
      let deed = DeedID(index: UInt16(names.count))
      names.append(columns[0])
      for (column, isVerb) in [(1, true), (2, false)] where column < columns.count {
        for form in columns[column].split(separator: " ") {
          rows.append((vocabulary.add(form), Entry(deed: deed, isVerb: isVerb)))
        }
      }
    }
    self.names = names
    entries = WordTable(rows, default: nil)
  }

  subscript(_ token: Token) -> Entry? { entries[token.word] }
}
