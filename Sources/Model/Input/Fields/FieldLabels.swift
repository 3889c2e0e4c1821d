/// The words that pages put before days and names, in many languages.
struct FieldLabels: Sendable {
  /// What a word says of what stands behind it.
  enum Label {
    case published, updated, by
  }

  /// By the words' ``Block/key(of:)``.
  private var labels: [[UInt8]: Label] = [:]
  /// Words of the longest one.
  private var mostWords = 1

  static let standard = FieldLabels(data: .bundled)

  init(data: DataFiles) {
    let names: [String: Label] = ["published": .published, "updated": .updated, "by": .by]
    for row in data.rows(of: "html/labels.tsv") {
      guard let label = names[row[0]] else {
        preconditionFailure("data/html/labels.tsv: \(row[0]) is no label")
      }
      for words in row.dropFirst() {
        let key = Block.key(of: Array(words.utf8))
        labels[key] = label
        mostWords = max(mostWords, key.count { $0 == 0x20 } + 1)
      }
    }
  }

  /// The label whose words a text ends with: "06.04.2019, updated:".
  func label(atEndOf text: [UInt8]) -> Label? {
    let words = Block.key(of: Array(text.suffix(80))).split(separator: 0x20)
    for count in stride(from: min(mostWords, words.count), to: 0, by: -1) {
      if let label = labels[Array(words.suffix(count).joined(separator: [0x20]))] { return label }
    }
    return nil
  }

  /// What is behind the label with which a text begins, if it is this one: the name behind "By".
  func text(behind label: Label, in text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var ends: [Int] = []
    var index = text.startIndex
    while index < text.endIndex, ends.count < mostWords {
      while index < text.endIndex, text[index] > 0x20, text[index] != 0x3A { index += 1 }
      ends.append(index)
      while index < text.endIndex, text[index] <= 0x20 || text[index] == 0x3A { index += 1 }
    }
    for end in ends.reversed()
    where labels[Block.key(of: Array(text[text.startIndex..<end]))] == label {
      return text[end...].drop { $0 <= 0x20 || $0 == 0x3A }
    }
    return nil
  }
}
