/// Text in any encoding as UTF-8 with `\n` line ends, and the way back to the bytes.
///
/// - Parameter declared: the encoding that the file or its envelope names, if any.
/// - Throws: `.empty` where there is nothing but white space, `.tooLarge`.
func decodeText(
  _ bytes: [UInt8], declared: TextEncoding? = nil
) throws(LoadError) -> SourceText {
  guard bytes.count < Int(UInt32.max) else { throw .tooLarge }
  let evidence = EncodingEvidence(bytes: bytes, declared: declared)
  let text: SourceText
  if evidence.isUTF8ByteForByte {
    text = SourceText(utf8: bytes)
  } else {
    var decoder = TextDecoder(bytes: bytes, isValid: evidence.isValidUTF8)
    text = decoder.decode(from: evidence.markLength, evidence.encoding)
  }
  guard text.bytes.contains(where: { $0 > 0x20 }) else { throw .empty }
  return text
}

/// Reads plain text in any encoding, with any kind of line ends.
@Sendable
func readPlainText(_ bytes: [UInt8]) throws(LoadError) -> SourceText { try decodeText(bytes) }

/// Decodes the bytes of one file; what is not valid becomes U+FFFD and decoding goes on behind it.
struct TextDecoder {
  private let bytes: [UInt8]
  private var text: [UInt8] = []
  private var origin = OffsetMap.identity
  private var isAfterReturn = false
  /// Whether the bytes are known to be valid UTF-8.
  private let isValid: Bool

  init(bytes: [UInt8], isValid: Bool) {
    self.bytes = bytes
    self.isValid = isValid
  }

  /// The text from an offset of the bytes on.
  mutating func decode(from start: Int, _ encoding: TextEncoding) -> SourceText {
    text.reserveCapacity(bytes.count + bytes.count / 16)
    switch encoding {
    case .utf8: decodeUTF8(from: start)
    case .utf16LittleEndian: decodeUTF16(from: start, isBigEndian: false)
    case .utf16BigEndian: decodeUTF16(from: start, isBigEndian: true)
    case .windows1252: decodeBytes(from: start, .windows1252)
    case .bytes(let name): decodeBytes(from: start, ByteTable(name) ?? .windows1252)
    case .sequences(let name): decodeCharacters(from: start, name, isStateful: false)
    case .escapes(let name): decodeCharacters(from: start, name, isStateful: true)
    }
    origin.anchor(text: text.count, file: bytes.count)
    return SourceText(bytes: text, origin: origin)
  }

  private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// Adds a character that stands at an offset of the file; each kind of line end becomes a line feed.
  private mutating func append(_ character: some Collection<UInt8>, at index: Int) {
    let first = character.first
    defer { isAfterReturn = first == 0x0D }
    if first == 0x0A, isAfterReturn { return }
    origin.anchor(text: text.count, file: index)
    if first == 0x0D { text.append(0x0A) } else { text.append(contentsOf: character) }
  }

  private mutating func decodeUTF8(from start: Int) {
    var index = start
    var lineEnd = start
    while index < bytes.count {
      let run = index
      if lineEnd <= index { lineEnd = bytes.next(0x0D, from: index) }
      if isValid {
        index = lineEnd
      } else {
        while index < lineEnd, let length = utf8Length(bytes, at: index) { index += length }
      }
      // The line feed of a line end that has been written already.
      let unwritten = isAfterReturn && index > run && bytes[run] == 0x0A ? run + 1 : run
      if index > run { isAfterReturn = false }
      if index > unwritten { append(bytes[unwritten..<index], at: unwritten) }
      guard index < bytes.count else { return }
      append(bytes[index] == 0x0D ? [0x0D] : Self.replacement, at: index)
      index += 1
    }
  }

  private mutating func decodeUTF16(from start: Int, isBigEndian: Bool) {
    func unit(_ index: Int) -> UInt32? {
      guard index + 1 < bytes.count else { return nil }
      let (first, second) = (UInt32(bytes[index]), UInt32(bytes[index + 1]))
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
    var index = start
    while index < bytes.count {
      var scalar = unit(index)
      var length = 2
      if let high = scalar, high & 0xFC00 == 0xD800, let low = unit(index + 2),
        low & 0xFC00 == 0xDC00
      {
        scalar = 0x1_0000 + (high & 0x3FF) << 10 + low & 0x3FF
        length = 4
      }
      append(
        scalar.flatMap(Unicode.Scalar.init).map { Array(UTF8.encode($0) ?? .init()) }
          ?? Self.replacement, at: index)
      index += length
    }
  }

  private mutating func decodeBytes(from start: Int, _ table: ByteTable) {
    for index in start..<bytes.count {
      append(table.characters[Int(bytes[index])] ?? Self.replacement, at: index)
    }
  }

  private mutating func decodeCharacters(from start: Int, _ name: String, isStateful: Bool) {
    guard var converter = Converter(from: name, isStateful: isStateful) else {
      return decodeBytes(from: start, .windows1252)
    }
    var index = start
    while index < bytes.count {
      if !isStateful, bytes[index] < 0x80 {
        append(CollectionOfOne(bytes[index]), at: index)
        index += 1
        continue
      }
      let (utf8, length) = converter.character(in: bytes, at: index)
      if utf8?.isEmpty != true { append(utf8 ?? Self.replacement, at: index) }
      index += length
    }
  }
}

/// The character of each byte, as UTF-8; `nil` where there is none.
struct ByteTable: Sendable {
  let characters: [[UInt8]?]

  static let windows1252 = ByteTable(
    characters: (0...255).map { Array(String(Character(Windows1252.scalar($0))).utf8) })

  private init(characters: [[UInt8]?]) { self.characters = characters }

  /// The table of an encoding; `nil` where the system does not know it.
  init?(_ name: String) {
    guard var converter = Converter(from: name) else { return nil }
    var characters: [[UInt8]?] = []
    for byte in UInt8.min...UInt8.max {
      characters.append(converter.character(in: [byte], at: 0).utf8)
    }
    self.characters = characters
  }
}

/// The length of the well-formed UTF-8 sequence at `index`; `nil` when there is none.
@inline(__always)
func utf8Length(_ bytes: [UInt8], at index: Int) -> Int? {
  let lead = bytes[index]
  let length: Int
  switch lead {
  case 0..<0x80: return 1
  case 0xC2..<0xE0: length = 2
  case 0xE0..<0xF0: length = 3
  case 0xF0..<0xF5: length = 4
  default: return nil
  }
  guard index + length <= bytes.count else { return nil }
  for offset in 1..<length where bytes[index + offset] & 0xC0 != 0x80 { return nil }
  let second = bytes[index + 1]
  // Overlong forms, surrogates and what lies beyond U+10FFFF.
  switch lead {
  case 0xE0: return second >= 0xA0 ? length : nil
  case 0xED: return second < 0xA0 ? length : nil
  case 0xF0: return second >= 0x90 ? length : nil
  case 0xF4: return second < 0x90 ? length : nil
  default: return length
  }
}
