/// Scripts that are written without spaces between words.
enum UnspacedScript {
  /// Chinese characters and kana.
  case eastAsian
  /// Thai, Lao, Burmese and Khmer.
  case southEastAsian

  /// The script of a character; `nil` for those of all other scripts, and for marks.
  init?(_ scalar: UInt32) {
    switch scalar {
    case 0x3040...0x30FF, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
      0xFF66...0xFF9F, 0x20000...0x3FFFF:
      self = .eastAsian
    case 0x0E01...0x0EFF, 0x1000...0x109F, 0x1780...0x17DD: self = .southEastAsian
    default: return nil
    }
  }

  /// About how many characters a word of running text has: in segmented news about 1.7 in Chinese and 2 in Japanese, 4 to 5 in
  /// Thai, vowel signs counted.
  private static let eastAsianWord = 2
  private static let southEastAsianWord = 4

  /// About how many words text in such scripts has beyond the one that there is between two spaces.
  static func wordCount(in text: [UInt8], _ range: TextRange) -> Int {
    guard mayBeIn(text, range) else { return 0 }
    var eastAsian = 0
    var southEastAsian = 0
    var index = range.start
    while index < range.end {
      guard text[index] >= 0xE0 else {
        index += 1
        continue
      }
      let (scalar, next) = Folding.scalar(in: text, at: index)
      switch UnspacedScript(scalar) {
      case .eastAsian: eastAsian += 1
      case .southEastAsian: southEastAsian += 1
      case nil: break
      }
      index = next
    }
    return max(0, eastAsian - 1) / eastAsianWord + max(0, southEastAsian - 1) / southEastAsianWord
  }

  /// Whether a character from U+0800 on is in a stretch that is no punctuation; many bytes at a time.
  private static func mayBeIn(_ text: [UInt8], _ range: TextRange) -> Bool {
    // U+2000 to U+2FFF begin with 0xE2.
    text.countOfLongLeads(in: range.indices, except: 0xE2) > 0
  }
}
