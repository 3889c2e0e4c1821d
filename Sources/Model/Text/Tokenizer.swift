/// Splits a stretch of text into tokens, each looked up once in the vocabulary.
///
/// - Parameters:
///   - text: valid UTF-8.
///   - range: the stretch, on character boundaries.
///   - vocabulary: the words of all stages.
///   - tokens: gets them added, in text order; white space and invisible characters are left out.
func addTokens(
  in text: [UInt8], _ range: TextRange, vocabulary: Vocabulary, to tokens: inout [Token]
) {
  var scanner = TokenScanner(bytes: text, end: range.end, vocabulary: vocabulary)
  var index = range.start
  while index < range.end {
    index = scanner.scan(at: index, into: &tokens)
  }
}

/// The tokens of a stretch of text; see ``addTokens(in:_:vocabulary:to:)``.
func tokens(in text: [UInt8], _ range: TextRange, vocabulary: Vocabulary) -> [Token] {
  var tokens: [Token] = []
  addTokens(in: text, range, vocabulary: vocabulary, to: &tokens)
  return tokens
}

private struct TokenScanner {
  let bytes: [UInt8]
  let end: Int
  let vocabulary: Vocabulary
  private var folded: [UInt8] = []

  init(bytes: [UInt8], end: Int, vocabulary: Vocabulary) {
    self.bytes = bytes
    self.end = end
    self.vocabulary = vocabulary
  }

  /// Appends the token that starts at `start`, if any, and gives the index after it.
  mutating func scan(at start: Int, into tokens: inout [Token]) -> Int {
    if bytes[start] == 0x20 { return start + 1 }
    if isASCIILetter(bytes[start]) {
      return scanASCIIWord(at: start, into: &tokens) ?? scanWord(at: start, into: &tokens)
    }
    let (shape, next) = shape(at: start)
    switch shape {
    case .space: return next
    case .digit: return scanNumber(at: start, into: &tokens)
    case .lower, .upper, .otherLetter: return scanWord(at: start, into: &tokens)
    case .apostrophe:
      if let possessiveEnd = possessiveEnd(at: start, after: tokens.last) {
        tokens.append(Token(start: start, count: possessiveEnd - start, kind: .possessive))
        return possessiveEnd
      }
      tokens.append(mark(at: start, next))
      return next
    case .mark, .dot:
      tokens.append(mark(at: start, next))
      return next
    }
  }

  private func mark(at start: Int, _ next: Int) -> Token {
    Token(start: start, count: next - start, kind: .mark, word: .mark(bytes[start]))
  }

  /// The end of a possessive `'s` that starts with the apostrophe at `start` and touches a word before it.
  private func possessiveEnd(at start: Int, after last: Token?) -> Int? {
    guard let last, last.kind == .word || last.kind == .number, last.range.end == start else {
      return nil
    }
    let afterApostrophe = shape(at: start).next
    guard afterApostrophe < end, bytes[afterApostrophe] | 0x20 == 0x73 else {
      // "the rebels' camp": only after an s is a lone apostrophe a possessive.
      let isAfterS = bytes[start - 1] | 0x20 == 0x73
      return isAfterS && !isLetter(at: afterApostrophe) ? afterApostrophe : nil
    }
    return isLetter(at: afterApostrophe + 1) ? nil : afterApostrophe + 1
  }

  private mutating func scanNumber(at start: Int, into tokens: inout [Token]) -> Int {
    var index = start
    while index < end, isDigit(bytes[index]) { index += 1 }
    if index - start <= 3 {
      while index + 3 < end, bytes[index] == 0x2C, isDigit(bytes[index + 1]),
        isDigit(bytes[index + 2]), isDigit(bytes[index + 3]),
        index + 4 >= end || !isDigit(bytes[index + 4])
      { index += 4 }
    }
    tokens.append(Token(start: start, count: index - start, kind: .number))
    return index
  }

  /// Appends a word of ASCII letters, as most are; `nil` when it may go on behind them, with an apostrophe or other letters.
  @inline(__always)
  private func scanASCIIWord(at start: Int, into tokens: inout [Token]) -> Int? {
    var index = start
    var uppers = 0
    var hash = FNV1a()
    while index < end, isASCIILetter(bytes[index]) {
      uppers += bytes[index] < 0x60 ? 1 : 0
      hash.combine(bytes[index] | 0x20)
      index += 1
    }
    if index < end {
      let next = bytes[index]
      // A dot goes on with the word only after a single letter, "U.S.".
      guard next < 0x80, next != 0x27, next != 0x2E || index > start + 1 else { return nil }
    }
    let count = index - start
    let style: Token.Letters =
      uppers == count && count > 1 ? .capitals : bytes[start] < 0x60 ? .capitalised : .lower
    let word = vocabulary.find(lettersOf: bytes, start..<index, hash.mixed)
    tokens.append(Token(start: start, count: count, kind: .word, letters: style, word: word))
    return index
  }

  private mutating func scanWord(at start: Int, into tokens: inout [Token]) -> Int {
    folded.removeAll(keepingCapacity: true)
    var index = start
    var uppers = 0
    var letters = 0
    let startsUpper =
      bytes[start] < 0x80 ? bytes[start] &- 0x41 < 26 : shape(at: start).shape == .upper
    scan: while index < end {
      let byte = bytes[index]
      if isASCIILetter(byte) {
        if byte < 0x60 { uppers += 1 }
        letters += 1
        folded.append(Folding.lowercase(byte))
        index += 1
        continue
      }
      let (shape, next) = shape(at: index)
      switch shape {
      case .upper, .lower, .otherLetter:
        if shape == .upper { uppers += 1 }
        letters += 1
        _ = Folding.foldCharacter(in: bytes, at: index, into: &folded)
        index = next
      case .apostrophe:
        guard isLetter(at: next), !isPossessive(after: next) else { break scan }
        folded.append(0x27)
        index = next
      case .dot:
        // "U.S." and "a.m.": single letters, each with its dot.
        guard isInitialism(from: start, dot: index) else { break scan }
        folded.append(0x2E)
        index = next
      case .space, .digit, .mark: break scan
      }
    }
    let style: Token.Letters =
      uppers == letters && letters > 1 ? .capitals : startsUpper ? .capitalised : .lower
    let word = vocabulary.find(folded, Folding.hash(folded))
    tokens.append(
      Token(start: start, count: index - start, kind: .word, letters: style, word: word))
    return index
  }

  /// Whether the letters from `index` on are just the `s` of a possessive.
  private func isPossessive(after index: Int) -> Bool {
    bytes[index] | 0x20 == 0x73 && !isLetter(at: index + 1)
  }

  /// Whether the word from `start` to the dot is single letters with dots and goes on, or ends, as one: `U.S`, `a.m`.
  private func isInitialism(from start: Int, dot: Int) -> Bool {
    var index = start
    while index < dot {
      guard isASCIILetter(bytes[index]) else { return false }
      guard index + 1 <= dot, bytes[index + 1] == 0x2E else { return false }
      index += 2
    }
    let isFirst = dot == start + 1
    guard isFirst else { return true }
    // "J. Smith" is an initial, "U.S." goes on at once with a letter and a dot.
    return dot + 2 < end && isASCIILetter(bytes[dot + 1]) && bytes[dot + 2] == 0x2E
  }

  private func isLetter(at index: Int) -> Bool {
    guard index < end else { return false }
    switch shape(at: index).shape {
    case .upper, .lower, .otherLetter: return true
    case .space, .digit, .apostrophe, .dot, .mark: return false
    }
  }

  private func shape(at index: Int) -> (shape: CharacterShape, next: Int) {
    let byte = bytes[index]
    if byte < 0x80 { return (CharacterShape.ascii[Int(byte)], index + 1) }
    let (scalar, next) = Folding.scalar(in: bytes, at: index)
    return (CharacterShape.of(scalar), min(next, end))
  }
}

/// Whether a byte is an ASCII digit.
@inline(__always) func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

/// Whether a byte is an ASCII letter.
@inline(__always) func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

/// What a character is to the tokenizer.
enum CharacterShape: UInt8 {
  case space, digit, lower, upper, otherLetter, apostrophe, dot, mark

  /// The shape of any character.
  static func of(_ scalar: UInt32) -> CharacterShape {
    scalar < 0x80 ? ascii[Int(scalar)] : CharacterShape(scalar)
  }

  static let ascii: [CharacterShape] = (UInt32(0)..<128).map { CharacterShape(ascii: $0) }

  /// Whether a character is a letter or a digit, which takes less than to tell its case.
  static func isLetterOrDigit(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xC0..<0xD7, 0xD8..<0xF7, 0xF8..<0x250, 0x370..<0x530, 0x1E00..<0x1F00: true
    default:
      switch of(scalar) {
      case .digit, .lower, .upper, .otherLetter: true
      case .space, .apostrophe, .dot, .mark: false
      }
    }
  }

  private init(ascii scalar: UInt32) {
    switch scalar {
    case 0x30...0x39: self = .digit
    case 0x41...0x5A: self = .upper
    case 0x61...0x7A: self = .lower
    case 0x27: self = .apostrophe
    case 0x2E: self = .dot
    case 0...0x20, 0x7F: self = .space
    default: self = .mark
    }
  }

  /// The shape of a character beyond ASCII.
  private init(_ scalar: UInt32) {
    switch scalar {
    case 0x80...0xA0, 0xAD, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F, 0x3000, 0xFEFF:
      self = .space
    case 0x2018, 0x2019, 0x02BC, 0x02BB: self = .apostrophe
    case 0xA1...0xBF, 0xD7, 0xF7, 0x2010...0x2027, 0x2030...0x205E, 0x20A0...0x2BFF,
      0x3001...0x3030, 0xFE10...0xFE6F, 0xFF01...0xFF0F, 0xFFFC...0xFFFD, 0x1F000...0x1FFFF:
      self = scalar == 0xAA || scalar == 0xB5 || scalar == 0xBA ? .otherLetter : .mark
    case 0xC0..<0x250, 0x370..<0x530, 0x1E00..<0x1F00:
      self = Self.cased(scalar)
    default: self = .otherLetter
    }
  }

  private static func cased(_ scalar: UInt32) -> CharacterShape {
    scalar < firstUncached ? Self.cases[Int(scalar)] : uncachedCase(scalar)
  }

  /// The cases of the Latin, Greek and Cyrillic letters: asking for a scalar's properties takes long.
  private static let cases = (0..<firstUncached).map(uncachedCase)
  private static let firstUncached: UInt32 = 0x530

  private static func uncachedCase(_ scalar: UInt32) -> CharacterShape {
    guard let unicode = Unicode.Scalar(scalar) else { return .mark }
    return unicode.properties.isUppercase ? .upper : .lower
  }
}
