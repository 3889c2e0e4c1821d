/// A paragraph or a line of a file, before anything is known of it.
struct Block: Sendable {
  /// Its bytes, without white space at the ends.
  let range: TextRange
  /// A number for the words with which it begins: of two blocks with the same ones the same; 0 where it has none.
  let signature: UInt64
  /// How many words it has; for long paragraphs those without a space between count as one, and of text in scripts without
  /// spaces so many as it may have by its length.
  let wordCount: Int
  /// What it ends with.
  let ending: Ending
  /// What interfaces say with its words.
  let wording: BoilerplateLexicon.Wording

  /// How a block ends, closing quotation marks and brackets left aside.
  enum Ending: Sendable {
    case fullStop, question, ellipsis, colon, open
  }

  /// - Parameters:
  ///   - lexicon: where the wording does not matter, none.
  ///   - key: is filled with the block's.
  init(
    range: TextRange, in text: [UInt8], lexicon: BoilerplateLexicon? = nil, key: inout BlockKey
  ) {
    self.range = range
    let end = Block.keyEnd(of: range, in: text)
    key.read(TextRange(range.start, end), of: text)
    signature = key.hash
    wordCount =
      key.wordCount + text.count(of: 0x20, in: end..<range.end)
      + UnspacedScript.wordCount(in: text, range)
    ending = Block.ending(of: range, in: text)
    wording = lexicon?.wording(key, wordCount: wordCount, ending: ending) ?? .init()
  }

  init(range: TextRange, in text: [UInt8]) {
    var key = BlockKey()
    self.init(range: range, in: text, key: &key)
  }

  /// Bytes of the longest block that may be a line of a page: the rules look at 40 words.
  private static let longestLine = 256
  /// Bytes of a longer block that are its opening: a dozen words, by which teasers are known.
  private static let opening = 96

  /// The words with which it begins; of a paragraph that is too long for a line of a page only the opening.
  func key(in text: [UInt8]) -> BlockKey { Block.key(ofBlock: range, in: text) }

  /// The key of a block that stands in a range.
  static func key(ofBlock range: TextRange, in text: [UInt8]) -> BlockKey {
    BlockKey(of: TextRange(range.start, keyEnd(of: range, in: text)), in: text)
  }

  private static func keyEnd(of range: TextRange, in text: [UInt8]) -> Int {
    range.count <= longestLine ? range.end : characterStart(range.start + opening, in: text)
  }

  /// The first character that begins at an offset or behind it.
  private static func characterStart(_ offset: Int, in text: [UInt8]) -> Int {
    var start = offset
    while start < text.count, text[start] & 0xC0 == 0x80 { start += 1 }
    return start
  }

  /// Whether it says the same as another block, word by word.
  func repeats(_ other: Block, in text: [UInt8]) -> Bool {
    guard signature == other.signature, wordCount == other.wordCount else { return false }
    return range.count <= Block.longestLine
      || text[range.indices].elementsEqual(text[other.range.indices])
  }

  /// Whether it is long enough, and ends like a sentence, to be prose rather than a headline or a label.
  var isProse: Bool { wordCount >= 25 || (wordCount >= 12 && ending == .fullStop) }

  /// Whether it could be a headline; most have no full stop, questions are usual.
  var isHeadline: Bool { (2...30).contains(wordCount) && (ending == .open || ending == .question) }

  /// Whether it reads like a sentence of the report rather than a heading.
  var isSentence: Bool {
    wordCount >= 20 || (wordCount >= 3 && ending != .open && ending != .colon)
  }

  /// Folded letters and digits, with one space for all that stands between.
  static func key(of text: [UInt8]) -> [UInt8] {
    Array(BlockKey(of: TextRange(0, text.count), in: text).bytes)
  }

  /// How a stretch of text ends.
  static func ending(of range: TextRange, in text: [UInt8]) -> Ending {
    var end = range.end
    while end > range.start {
      if text[end - 1] >= 0x80 {
        let start = characterStart(endingAt: end, in: text)
        switch Folding.scalar(in: text, at: start).0 {
        case 0x2026: return .ellipsis
        case 0x3002, 0xFF0E, 0xFF61: return .fullStop
        case 0xFF01, 0xFF1F: return .question
        case 0xFF1A: return .colon
        // Closing quotation marks and brackets, and the ideographic space.
        case 0xBB, 0x2019, 0x201D, 0x3000, 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0xFF09:
          end = start
          continue
        default: return .open
        }
      }
      switch text[end - 1] {
      case 0x2E: return end - 3 >= range.start && text[end - 2] == 0x2E ? .ellipsis : .fullStop
      case 0x21, 0x3F: return .question
      case 0x3A: return .colon
      case 0x22, 0x27, 0x29, 0x5D, 0x20: end -= 1
      default: return .open
      }
    }
    return .open
  }

  /// Where the character begins that ends before an offset.
  private static func characterStart(endingAt end: Int, in text: [UInt8]) -> Int {
    var start = end - 1
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }
}

/// Cuts a stretch of text into blocks.
///
/// Every line is a block, except in text that was wrapped to a fixed width, where a block goes on until a short line or a
/// blank one.
func blocks(in text: [UInt8], _ extent: TextRange, lexicon: BoilerplateLexicon) -> [Block] {
  let lines = lines(in: text, extent)
  let isWrapped = isWrapped(lines)
  var blocks: [Block] = []
  var key = BlockKey()
  var index = 0
  while index < lines.count {
    let first = lines[index].trimmed(in: text)
    guard !first.isEmpty else {
      index += 1
      continue
    }
    var end = first.end
    while isWrapped, lines[index].count >= LineWidth.full, index + 1 < lines.count {
      let next = lines[index + 1].trimmed(in: text)
      if next.isEmpty { break }
      index += 1
      end = next.end
    }
    blocks.append(
      Block(range: TextRange(first.start, end), in: text, lexicon: lexicon, key: &key))
    index += 1
  }
  return blocks
}

/// Lengths in bytes by which text with hard line breaks is known: mail and agency texts break at 65 to 80 columns.
private enum LineWidth {
  /// A shorter line ends its paragraph.
  static let full = 45
  /// No line of wrapped text is longer.
  static let longest = 110
}

/// Whether most lines break off before a common width although their paragraphs go on.
private func isWrapped(_ lines: [TextRange]) -> Bool {
  var goesOn = 0
  var full = 0
  for (index, line) in lines.enumerated() where !line.isEmpty {
    if line.count > LineWidth.longest { return false }
    guard index + 1 < lines.count, !lines[index + 1].isEmpty else { continue }
    goesOn += 1
    if line.count >= LineWidth.full { full += 1 }
  }
  return full >= 4 && full * 2 > goesOn
}

private func lines(in text: [UInt8], _ extent: TextRange) -> [TextRange] {
  var lines: [TextRange] = []
  var start = extent.start
  var page = text.next(0x0C, from: start)
  while start < extent.end {
    let end = min(text.next(0x0A, from: start), page, extent.end)
    lines.append(TextRange(start, end))
    start = end + 1
    if start > page { page = text.next(0x0C, from: start) }
  }
  return lines
}
