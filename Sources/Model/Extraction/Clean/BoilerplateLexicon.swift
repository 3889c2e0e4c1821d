/// The lines and phrases of interfaces, from `en/boilerplate.tsv`.
struct BoilerplateLexicon: Sendable {
  /// What a line of the lexicon is.
  enum Meaning: String, CaseIterable, Sendable {
    /// Interface text that may stand anywhere.
    case line
    /// Interface text after which no report goes on.
    case tail
    /// Interface text with which a page ends; another article may follow.
    case end
    /// Introduces headlines of other articles.
    case related
  }

  /// Words that mark the block they stand in.
  private struct Phrase: Sendable {
    let key: [UInt8]
    /// Words of the longest block that they mark.
    let longest: Int
    let kind: Kind

    enum Kind: String {
      /// They may stand anywhere in it.
      case anywhere
      /// It begins with them.
      case begins
      /// It begins with them, and no report goes on after it.
      case tail
      /// The page ends with it.
      case end

      var meaning: Meaning? {
        switch self {
        case .anywhere, .begins: nil
        case .tail: .tail
        case .end: .end
        }
      }
    }

    /// Whether it stands at an index of a block's key, and the block is one that it marks.
    func marks(
      _ block: UnsafeRawBufferPointer, at index: Int, wordCount: Int, ending: Block.Ending
    ) -> Bool {
      guard wordCount <= longest, block.count - index >= key.count,
        block[index..<(index + key.count)].elementsEqual(key)
      else { return false }
      return switch kind {
      case .anywhere, .end: true
      case .begins: index == 0
      case .tail: index == 0 && ending == .open
      }
    }
  }

  /// By the hashes of their keys.
  private var meanings: [UInt64: Meaning] = [:]
  /// By their first bytes.
  private var phrases: [Int: [Phrase]] = [:]
  /// Whether there are any of these.
  private var beginsPhrase = Array(repeating: false, count: 1 << 12)
  /// No line of the lexicon has more words.
  private var longestLine = 0
  /// No block with a phrase has more words.
  private var longestPhrased = 0

  init(data: DataFiles) {
    for row in data.rows(of: "en/boilerplate.tsv") {
      let key = BlockKey(row[1])
      if let meaning = Meaning(rawValue: row[0]) {
        meanings[key.hash] = meaning
        longestLine = max(longestLine, row[1].split(separator: " ").count + 1)
      } else {
        add(Array(key.bytes), as: row[0])
      }
    }
  }

  /// Adds a phrase that marks blocks: the words of the longest and, behind them, its kind.
  private mutating func add(_ key: [UInt8], as description: String) {
    let words = description.split(separator: " ")
    guard let longest = words.first.flatMap({ Int($0) }), words.count <= 2,
      let kind = words.count == 1 ? .anywhere : Phrase.Kind(rawValue: String(words[1]))
    else {
      preconditionFailure("data/en/boilerplate.tsv: \(description) is no kind of line")
    }
    guard let beginning = key.withUnsafeBytes({ Self.beginning($0, at: 0) }) else {
      preconditionFailure("data/en/boilerplate.tsv: too short a phrase of \(description)")
    }
    phrases[beginning, default: []].append(Phrase(key: key, longest: longest, kind: kind))
    beginsPhrase[beginning] = true
    longestPhrased = max(longestPhrased, longest)
  }

  /// What a block says of itself by its words.
  struct Wording: Sendable {
    /// What the block is, if the lexicon knows it.
    var meaning: Meaning?
    /// Whether it is short and holds a phrase of interfaces.
    var hasPhrase = false

    var isNone: Bool { meaning == nil && !hasPhrase }
  }

  /// - Parameter key: that of a block with so many words and such an end.
  func wording(_ key: BlockKey, wordCount: Int, ending: Block.Ending) -> Wording {
    if wordCount <= longestLine, let meaning = meanings[key.hash] {
      return Wording(meaning: meaning)
    }
    guard wordCount <= longestPhrased else { return Wording() }
    let phrase = key.first { bytes, wordStart -> Phrase? in
      guard let beginning = Self.beginning(bytes, at: wordStart), beginsPhrase[beginning] else {
        return nil
      }
      return phrases[beginning]?.first {
        $0.marks(bytes, at: wordStart, wordCount: wordCount, ending: ending)
      }
    }
    return phrase.map { Wording(meaning: $0.kind.meaning, hasPhrase: true) } ?? Wording()
  }

  /// The five bytes at an index as a number of twelve bits; `nil` where there are fewer.
  private static func beginning(_ key: UnsafeRawBufferPointer, at index: Int) -> Int? {
    guard index + 5 <= key.count else { return nil }
    let four = key.loadUnaligned(fromByteOffset: index, as: UInt32.self)
    let five = UInt64(four) << 8 | UInt64(key[index + 4])
    return Int((five &* 0x9E37_79B9_7F4A_7C15) >> 52)
  }
}
