/// The names of the days of `data/en/holidays.tsv`, found by their first word.
struct HolidayNames: Sendable {
  /// A part of a name as the tokenizer gives it.
  private enum Part: Sendable {
    case word(WordID)
    case possessive
    case dash
  }

  private struct Name: Sendable {
    let parts: [Part]
    let holiday: Holiday
  }

  /// The names with the same first word side by side, the longest first.
  private let names: [Name]
  /// The first words and the names that they begin, as a range of `names`.
  private let starts: [WordID: Range<Int>]

  init(data: DataFiles, vocabulary: inout Vocabulary) {
    var groups: [WordID: [Name]] = [:]
    for row in data.rows(of: "en/holidays.tsv") {
      guard row.count == 2, let holiday = Holiday(row[1]) else {
        preconditionFailure("not a row of holidays.tsv: \(row)")
      }
      let words = row[0].split(separator: " ").map(String.init)
      let first = vocabulary.add(words[0])
      let parts = words.map { word -> Part in
        switch word {
        case "'s": .possessive
        case "-": .dash
        default: .word(vocabulary.add(word))
        }
      }
      groups[first, default: []].append(Name(parts: parts, holiday: holiday))
    }
    var names: [Name] = []
    var starts: [WordID: Range<Int>] = [:]
    for (first, group) in groups.sorted(by: { $0.key.index < $1.key.index }) {
      starts[first] = names.count..<names.count + group.count
      names += group.sorted { $0.parts.count > $1.parts.count }
    }
    self.names = names
    self.starts = starts
  }

  /// The words that a name can begin with.
  var firstWords: [WordID] { starts.keys.sorted { $0.index < $1.index } }

  /// The holiday of this number.
  subscript(_ number: Int) -> Holiday { names[number].holiday }

  /// The longest name at a token: the index after it, and its number; `nil` when none is there.
  func read(at index: Int, in reader: TimeReader) -> (end: Int, value: Int)? {
    guard let range = starts[reader.tokens[index].word] else { return nil }
    let number = range.first { number in
      names[number].parts.enumerated().allSatisfy { offset, part in
        let index = index + offset
        guard reader.limits.contains(index) else { return false }
        switch part {
        case .word(let word): return reader.tokens[index].word == word
        case .possessive: return reader.tokens[index].kind == .possessive
        case .dash: return reader.isDash(index)
        }
      }
    }
    return number.map { (index + names[$0].parts.count, $0) }
  }
}
