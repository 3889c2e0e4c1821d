/// Words that tell in what way a sentence reports something: `will`, `denied`, `according to`.
struct CueLexicon: Sendable {
  private struct Cue: Sendable {
    /// The words after the first.
    let rest: [WordID]
    let modality: Modality
  }

  private let cues: WordTable<[Cue]>

  init(data: DataFiles, vocabulary: inout Vocabulary) {
    var rows: [WordID: [Cue]] = [:]
    for columns in data.rows(of: "en/cues.tsv") {
      guard let modality = Modality(rawValue: columns[0]) else {
        preconditionFailure("data/en/cues.tsv: \(columns[0]) is no modality")
      }
      let words = columns[1].split(separator: " ").map { vocabulary.add($0) }
      rows[words[0], default: []].append(Cue(rest: Array(words.dropFirst()), modality: modality))
    }
    cues = WordTable(rows.map { ($0.key, $0.value) }, default: [])
  }

  /// The cue that begins with the token at `index`, if one does.
  ///
  /// Cues are in lower case but for the first word of a sentence: `may` is one, the `May` of a date is none.
  func modality(at index: Int, in tokens: [Token], sentence: Range<Int>) -> Modality? {
    for cue in cues[tokens[index].word] where index + cue.rest.count < sentence.upperBound {
      let follows = cue.rest.indices.allSatisfy { tokens[index + 1 + $0].word == cue.rest[$0] }
      guard follows else { continue }
      let isWritten = tokens[index].letters == .lower || index == sentence.lowerBound
      let next = index + 1 < tokens.count ? tokens[index + 1].kind : .mark
      let isOfDate = tokens[index].letters != .lower && next == .number
      return isWritten && !isOfDate ? cue.modality : nil
    }
    return nil
  }
}
