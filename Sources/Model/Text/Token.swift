/// A word, a number or a mark in a text.
///
/// Words are split at hyphens and slashes, and before a possessive `'s`; neighbours that touch have adjoining ranges.
public struct Token: Sendable {
  /// What a token is made of.
  public enum Kind: UInt8, Sendable {
    /// Letters, with inner apostrophes as in `don't`, or letters each with its dot as in `U.S.`.
    case word
    /// ASCII digits, in groups of three if with commas as in `2,000`.
    case number
    /// The possessive `'s`, or the lone apostrophe of a plural.
    case possessive
    /// One mark of punctuation or one symbol.
    case mark
  }

  /// How a word is written.
  public enum Letters: UInt8, Sendable {
    case lower, capitalised, capitals
  }

  private let start: UInt32
  private let count: UInt16
  /// What it is made of.
  public let kind: Kind
  /// How it is written; `.lower` for all but words.
  public let letters: Letters
  /// The known word that this is, `.unknown` for all that no table lists.
  ///
  /// For a mark, its first byte in ``WordID/mark(_:)``.
  public let word: WordID

  init(start: Int, count: Int, kind: Kind, letters: Letters = .lower, word: WordID = .unknown) {
    self.start = UInt32(start)
    self.count = UInt16(clamping: count)
    self.kind = kind
    self.letters = letters
    self.word = word
  }

  /// The bytes that it covers.
  public var range: TextRange { TextRange(Int(start), Int(start) + Int(count)) }

  /// Whether nothing stands between this token and the one after it.
  public func touches(_ next: Token) -> Bool { Int(start) + Int(count) == Int(next.start) }

  /// Whether this is the mark of that ASCII character.
  public func isMark(_ character: Unicode.Scalar) -> Bool {
    kind == .mark && word == .mark(UInt8(truncatingIfNeeded: character.value))
  }
}

/// A word that a table knows, or a mark.
public struct WordID: Hashable, Sendable {
  /// 0 for unknown words, 1...255 for marks by their first byte, from 256 on words in the order in which they were added.
  let index: UInt32

  /// A word that no table lists.
  public static let unknown = WordID(index: 0)

  /// The mark that begins with this byte of UTF-8.
  public static func mark(_ byte: UInt8) -> WordID { WordID(index: UInt32(byte)) }

  static let firstWord: UInt32 = 256
}

/// All the words that the tables of the stages know, each with its number.
///
/// Words are folded: lower case, without diacritics. A stage adds its words when it is made and keeps an array
/// indexed by ``WordID``; the text is then looked up once for all stages.
public struct Vocabulary: Sendable {
  /// A place of the hash table; the tag tells most other words apart without a look at their spelling.
  private struct Slot {
    /// Upper bits of the word's hash.
    var tag: UInt32 = 0
    /// The word's place in `ends`, from 1; 0 where there is none.
    var number: UInt32 = 0
  }

  private var slots: [Slot]
  private var bytes: [UInt8] = []
  /// Where each word ends in `bytes`.
  private var ends: [UInt32] = []

  /// A vocabulary without words.
  public init() { slots = Array(repeating: Slot(), count: 1 << 12) }

  /// The number of a word, which is added when it is new.
  ///
  /// - Parameter word: one token; it is folded here.
  public mutating func add(_ word: some StringProtocol) -> WordID {
    let folded = Folding.fold(Array(word.utf8))
    let known = find(folded, Folding.hash(folded))
    if known != .unknown { return known }
    bytes.append(contentsOf: folded)
    ends.append(UInt32(bytes.count))
    if ends.count * 2 > slots.count { grow() }
    place(UInt32(ends.count - 1))
    return WordID(index: WordID.firstWord + UInt32(ends.count - 1))
  }

  /// The number of a folded word, `.unknown` when no table lists it.
  func find(_ folded: [UInt8], _ hash: UInt64) -> WordID {
    find(hash) { spells($0, folded, folded.indices, adding: 0) }
  }

  /// The number of a word of ASCII letters in either case, by the hash of its small letters.
  func find(lettersOf text: [UInt8], _ range: Range<Int>, _ hash: UInt64) -> WordID {
    find(hash) { spells($0, text, range, adding: 0x20) }
  }

  @inline(__always)
  private func find(_ hash: UInt64, _ isWord: (_ index: Int) -> Bool) -> WordID {
    let mask = slots.count - 1
    let tag = UInt32(truncatingIfNeeded: hash >> 32)
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot].number != 0 {
      if slots[slot].tag == tag, isWord(Int(slots[slot].number) - 1) {
        return WordID(index: WordID.firstWord + slots[slot].number - 1)
      }
      slot = (slot + 1) & mask
    }
    return .unknown
  }

  /// The folded spelling of a known word, empty for marks and unknown words.
  public func spelling(_ word: WordID) -> String {
    guard word.index >= WordID.firstWord else { return "" }
    return String(decoding: bytes[range(Int(word.index - WordID.firstWord))], as: UTF8.self)
  }

  private func range(_ index: Int) -> Range<Int> {
    (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
  }

  /// Whether a word is spelled like some text with these bits added to each byte.
  @inline(__always)
  private func spells(_ index: Int, _ text: [UInt8], _ range: Range<Int>, adding bits: UInt8)
    -> Bool
  {
    let word = self.range(index)
    guard word.count == range.count else { return false }
    for offset in 0..<word.count
    where bytes[word.lowerBound + offset] != text[range.lowerBound + offset] | bits {
      return false
    }
    return true
  }

  private mutating func place(_ index: UInt32) {
    let word = Array(bytes[range(Int(index))])
    let mask = slots.count - 1
    let hash = Folding.hash(word)
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot].number != 0 { slot = (slot + 1) & mask }
    slots[slot] = Slot(tag: UInt32(truncatingIfNeeded: hash >> 32), number: index + 1)
  }

  private mutating func grow() {
    slots = Array(repeating: Slot(), count: slots.count * 2)
    for index in 0..<UInt32(ends.count) - 1 { place(index) }
  }
}
