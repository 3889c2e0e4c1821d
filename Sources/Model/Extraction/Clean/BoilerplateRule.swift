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
    /// Introduces headlines of other articles.
    case related
  }

  private struct Phrase: Sendable {
    let key: [UInt8]
    let longest: Int
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
      } else if let longest = Int(row[0]) {
        phrases.append(Phrase(key: key, longest: longest))
        longestPhrased = max(longestPhrased, longest)
        beginsPhrase[Self.pair(key, at: 0)] = true
      } else {
        preconditionFailure(
          "data/en/boilerplate.tsv: \(row[0]) is neither a meaning nor a number of words")
      }
    }
  }

  /// What the whole block is, if the lexicon knows it.
  func meaning(of block: Block) -> Meaning? {
    block.wordCount <= longestLine ? meanings[block.key] : nil
  }

  /// Whether the block is short and holds a phrase of interfaces.
  func hasPhrase(_ block: Block) -> Bool {
    guard block.wordCount <= longestPhrased else { return false }
    var index = 0
    while index + 1 < block.key.count {
      if beginsPhrase[Self.pair(block.key, at: index)],
        phrases.contains(where: { phrase in
          phrase.longest >= block.wordCount && block.key.count - index >= phrase.key.count
            && block.key[index..<(index + phrase.key.count)].elementsEqual(phrase.key)
        })
      {
        return true
      }
      while index < block.key.count, block.key[index] != 0x20 { index += 1 }
      index += 1
    }
    return false
  }

  private static func pair(_ key: [UInt8], at index: Int) -> Int {
    Int(key[index] & 31) << 5 | Int(key[index + 1] & 31)
  }
}
