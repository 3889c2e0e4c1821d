/// Text that is safe to show: the one way of article text, file names and messages into a `Frame`.
///
/// Nothing in it moves the cursor, reorders or hides text, or makes a terminal act: control characters are shown as
/// `^[`, and invisible, bidirectional, private and unassigned ones as `<U+202E>`. A run of white space is one space, or
/// stands as it is written.
/// Every glyph takes the columns it says, so emoji joined to one picture are shown as their parts, and no more than two
/// marks combine with a letter. Right-to-left letters stay in the order of the text.
struct DisplayText: Hashable, Sendable {
  /// One character on the screen.
  struct Glyph: Hashable, Sendable {
    /// A letter with its marks, or a part of the notation for a character that is not shown as itself.
    fileprivate(set) var character: Character
    private let narrow: Bool
    private let position: UInt32

    /// The columns it takes, 1 or 2.
    var width: Int { narrow ? 1 : 2 }
    /// Where in the text it comes from: a UTF-8 byte, counted from the text's start.
    var offset: Int { Int(position) }

    fileprivate init(_ character: Character, width: Int, offset: Int) {
      self.character = character
      narrow = width == 1
      position = UInt32(truncatingIfNeeded: offset)
    }
  }

  /// A part of the text that stands on one line.
  typealias Line = ArraySlice<Glyph>

  let glyphs: [Glyph]

  /// The columns that all of it takes.
  var width: Int { glyphs.reduce(0) { $0 + $1.width } }

  /// How white space is shown.
  enum WhiteSpace: Hashable, Sendable {
    /// A run of it as one space.
    case collapsed
    /// Every space as one, a tab as `^I`; a line break ends the text and is not seen.
    case asWritten
  }

  /// A range of UTF-8 text; offsets count from the range's start.
  init(_ bytes: [UInt8], in range: Range<Int>, whiteSpace: WhiteSpace = .collapsed) {
    var sanitiser = Sanitiser(whiteSpace: whiteSpace)
    sanitiser.read(bytes, in: range)
    glyphs = sanitiser.glyphs
  }

  init(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    self.init(bytes, in: 0..<bytes.count)
  }

  /// The text in lines of at most that many columns, broken at spaces where there are any.
  ///
  /// The space at a break belongs to neither line.
  func wrapped(columns: Int) -> [Line] {
    precondition(columns >= 2, "a line has room for one wide character")
    var lines: [Line] = []
    var start = 0
    var used = 0
    var lastSpace: Int?
    var index = 0
    while index < glyphs.count {
      let glyph = glyphs[index]
      if glyph.character == " " { lastSpace = index }
      used += glyph.width
      if used > columns {
        let end = lastSpace ?? index
        lines.append(glyphs[start..<end])
        start = lastSpace.map { $0 + 1 } ?? index
        index = start
        used = 0
        lastSpace = nil
      } else {
        index += 1
      }
    }
    if start < glyphs.count || lines.isEmpty { lines.append(glyphs[start...]) }
    return lines
  }
}

extension DisplayText: CustomStringConvertible {
  /// The text as it is shown.
  var description: String { String(glyphs.map(\.character)) }
}

/// Reads text scalar by scalar and decides how each is shown.
private struct Sanitiser {
  let whiteSpace: DisplayText.WhiteSpace
  private(set) var glyphs: [DisplayText.Glyph] = []
  /// The character that a mark, joiner or selector would belong to; `nil` after spaces and notations.
  private var base: Unicode.Scalar?
  private var marks = 0

  /// A letter rarely has more marks than a vowel and an accent; piles of them spill over other rows.
  private static let markLimit = 2

  init(whiteSpace: DisplayText.WhiteSpace) { self.whiteSpace = whiteSpace }

  mutating func read(_ bytes: [UInt8], in range: Range<Int>) {
    glyphs.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      let offset = index - range.lowerBound
      let byte = bytes[index]
      if byte < 0x80 {
        add(ascii: byte, at: offset)
        index += 1
        continue
      }
      var parser = Unicode.UTF8.ForwardParser()
      var encoded = bytes[index..<min(index + 4, range.upperBound)].makeIterator()
      switch parser.parseScalar(from: &encoded) {
      case .valid(let scalar):
        add(Unicode.UTF8.decode(scalar), at: offset)
        index += scalar.count
      case .error(let length):
        add("\u{FFFD}", at: offset)
        index += length
      case .emptyInput:
        return
      }
    }
  }

  private mutating func add(ascii byte: UInt8, at offset: Int) {
    switch byte {
    case 0x21...0x7E:
      glyphs.append(DisplayText.Glyph(Self.ascii[Int(byte)], width: 1, offset: offset))
      base = Unicode.Scalar(byte)
      marks = 0
    case 0x20: addSpace(at: offset)
    case 0x0A where whiteSpace == .asWritten: break
    case 0x09...0x0D where whiteSpace == .collapsed: addSpace(at: offset)
    case 0x7F: addNotation("^?", at: offset)
    default: addNotation("^\(Self.ascii[Int(byte) + 0x40])", at: offset)
    }
  }

  /// Characters made once: half of the cost of a page.
  private static let ascii = (0..<128).map { Character(Unicode.Scalar($0)) }

  private mutating func add(_ scalar: Unicode.Scalar, at offset: Int) {
    if Self.isPlain(scalar) {
      addShown(scalar, at: offset)
      return
    }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .spaceSeparator, .lineSeparator, .paragraphSeparator:
      addSpace(at: offset)
    case .control, .format, .surrogate, .privateUse, .unassigned:
      if !isSilent(scalar) { addNotation(scalar, at: offset) }
    case .nonspacingMark, .enclosingMark:
      if !isSilent(scalar) { addMark(scalar, at: offset) }
    case _ where properties.isDefaultIgnorableCodePoint:
      addNotation(scalar, at: offset)
    case _ where Self.joinsSyllable(scalar):
      addMark(scalar, at: offset)
    case _ where properties.isEmojiModifier && base?.properties.isEmoji == true:
      // A skin colour would melt into the picture before it in some terminals and not in others.
      break
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .spacingMark, .decimalNumber, .letterNumber, .otherNumber, .connectorPunctuation,
      .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol,
      .otherSymbol:
      addShown(scalar, at: offset)
    @unknown default:
      addNotation(scalar, at: offset)
    }
  }

  /// The letters and punctuation that nearly all news is written in; asking for properties would take most of the time.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // Latin, Cyrillic, Arabic, Latin with two marks, dashes and quotes, ideographs, Hangul.
    case 0xC0..<0x250, 0x400..<0x482, 0x621..<0x64B, 0x1E00..<0x1F00, 0x2010..<0x2028,
      0x4E00..<0xA000, 0xAC00..<0xD7A4:
      true
    default: false
    }
  }

  private mutating func addShown(_ scalar: Unicode.Scalar, at offset: Int) {
    let width = CharacterWidth.columns(scalar)
    glyphs.append(DisplayText.Glyph(Character(scalar), width: width, offset: offset))
    base = scalar
    marks = 0
  }

  private mutating func addSpace(at offset: Int) {
    if whiteSpace == .asWritten || glyphs.last?.character != " " {
      glyphs.append(DisplayText.Glyph(" ", width: 1, offset: offset))
    }
    base = nil
  }

  private mutating func addNotation(_ notation: String, at offset: Int) {
    for character in notation {
      glyphs.append(DisplayText.Glyph(character, width: 1, offset: offset))
    }
    base = nil
  }

  private mutating func addNotation(_ scalar: Unicode.Scalar, at offset: Int) {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let zeros = String(repeating: "0", count: max(0, 4 - digits.count))
    addNotation("<U+\(zeros)\(digits)>", at: offset)
  }

  private mutating func addMark(_ mark: Unicode.Scalar, at offset: Int) {
    if mark.properties.isDefaultIgnorableCodePoint {
      addNotation(mark, at: offset)
    } else if base != nil, let last = glyphs.last {
      guard marks < Self.markLimit else { return }
      guard let character = Self.combined(last.character, mark) else {
        addNotation(mark, at: offset)
        return
      }
      glyphs[glyphs.count - 1].character = character
      marks += 1
    } else if let character = Self.combined("\u{25CC}", mark) {
      // A mark alone stands on a dotted circle, as in a book on writing.
      glyphs.append(DisplayText.Glyph(character, width: 1, offset: offset))
      base = "\u{25CC}"
      marks = 1
    } else {
      addNotation(mark, at: offset)
    }
  }

  private static func combined(_ character: Character, _ mark: Unicode.Scalar) -> Character? {
    var text = String(character)
    text.unicodeScalars.append(mark)
    return text.count == 1 ? text.first : nil
  }

  /// The vowels and final consonants of Hangul spelt out, which take no column of their own.
  private static func joinsSyllable(_ scalar: Unicode.Scalar) -> Bool {
    (0x1160...0x11FF).contains(scalar.value) || (0xD7B0...0xD7FF).contains(scalar.value)
  }

  /// Whether an invisible character does honest work where it stands, so that it is left out without a word.
  ///
  /// Joiners in scripts whose letters join, and in emoji; selectors of an emoji's form.
  private func isSilent(_ scalar: Unicode.Scalar) -> Bool {
    guard let base else { return false }
    switch scalar.value {
    case 0x200C, 0x200D:
      return Self.joinsLetters(base) || base.properties.isEmoji && !base.isASCII
    case 0xFE0E, 0xFE0F: return base.properties.isEmoji
    default: return false
    }
  }

  /// Arabic, the scripts of India, Khmer and Mongolian, whose spelling needs joiners.
  private static func joinsLetters(_ scalar: Unicode.Scalar) -> Bool {
    (0x0620..<0x0E00).contains(scalar.value) || (0x1780..<0x18B0).contains(scalar.value)
  }
}
