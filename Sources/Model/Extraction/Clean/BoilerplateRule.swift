/// Why a stretch of text is not part of the report.
public enum BoilerplateRule: String, CaseIterable, Sendable {
  /// A line of a site's interface, such as `Log in`.
  case interfaceLine = "interface_line"
  /// A short text with a phrase that only interfaces use, such as a cookie notice.
  case interfacePhrase = "interface_phrase"
  /// A row of links, or sections, that stand apart by bars, slashes or wide gaps.
  case menu
  /// A sum to be solved before commenting.
  case captcha
  /// The path of sections that ends in the headline.
  case breadcrumb
  /// A headline that is repeated further down.
  case repeatedHeadline = "repeated_headline"
  /// The beginning of the report, given before it and cut off.
  case teaser
  /// A paragraph that has stood before.
  case repeatedParagraph = "repeated_paragraph"
  /// Headlines of other articles under `More:`, `Read also` and the like.
  case relatedLinks = "related_links"
  /// Lines before the headline.
  case headMatter = "head_matter"
  /// All after a line such as `Leave a Reply`.
  case tail
  /// Lines after the last sentence of the report.
  case tailMatter = "tail_matter"
  /// Of a page, what stands outside the element that has the report.
  case outsideArticle = "outside_article"
  /// Of a page, an element in the report that its markup calls something else, such as a sidebar.
  case pagePart = "page_part"
  /// Of a page, a block that is hardly more than links.
  case links
  /// A line that stands in several articles of the outlet.
  case sharedLine = "shared_line"
}

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
    }

    /// Whether it stands at an index of the block's key, and the block is one that it marks.
    func marks(_ block: Block, at index: Int) -> Bool {
      guard block.wordCount <= longest, block.key.count - index >= key.count,
        block.key[index..<(index + key.count)].elementsEqual(key)
      else { return false }
      return switch kind {
      case .anywhere, .end: true
      case .begins: index == 0
      case .tail: index == 0 && block.ending == .open
      }
    }
  }

  private var meanings: [[UInt8]: Meaning] = [:]
  private var phrases: [Phrase] = []
  /// For the last five bits of every two bytes whether a phrase begins with such.
  private var beginsPhrase = Array(repeating: false, count: 1 << 10)
  /// No line of the lexicon has more words.
  private var longestLine = 0
  /// No block with a phrase has more words.
  private var longestPhrased = 0

  init(data: DataFiles) {
    for row in data.rows(of: "en/boilerplate.tsv") {
      let key = Block.key(of: Array(row[1].utf8))
      if let meaning = Meaning(rawValue: row[0]) {
        meanings[key] = meaning
        longestLine = max(longestLine, row[1].split(separator: " ").count + 1)
      } else {
        add(key, as: row[0])
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
    phrases.append(Phrase(key: key, longest: longest, kind: kind))
    longestPhrased = max(longestPhrased, longest)
    beginsPhrase[Self.pair(key, at: 0)] = true
  }

  /// What the block is, if the lexicon knows it.
  func meaning(of block: Block) -> Meaning? {
    if block.wordCount <= longestLine, let meaning = meanings[block.key] { return meaning }
    return switch phrase(in: block)?.kind {
    case .tail: .tail
    case .end: .end
    case .anywhere, .begins, nil: nil
    }
  }

  /// Whether the block is short and holds a phrase of interfaces.
  func hasPhrase(_ block: Block) -> Bool { phrase(in: block) != nil }

  private func phrase(in block: Block) -> Phrase? {
    guard block.wordCount <= longestPhrased else { return nil }
    var index = 0
    while index + 1 < block.key.count {
      if beginsPhrase[Self.pair(block.key, at: index)],
        let found = phrases.first(where: { $0.marks(block, at: index) })
      {
        return found
      }
      while index < block.key.count, block.key[index] != 0x20 { index += 1 }
      index += 1
    }
    return nil
  }

  private static func pair(_ key: [UInt8], at index: Int) -> Int {
    Int(key[index] & 31) << 5 | Int(key[index + 1] & 31)
  }
}
