/// Reads plain text: UTF-8 with or without a byte order mark, else Windows-1252; any kind of line ends.
///
/// Text that is UTF-8 but for a few bytes stays UTF-8, and each bad byte becomes U+FFFD.
func readPlainText(_ bytes: [UInt8]) throws(LoadError) -> SourceText {
  guard bytes.count < Int(UInt32.max) else { throw .tooLarge }
  let isValid = (try? UTF8Span(validating: bytes.span)) != nil
  let text: SourceText
  if isValid, !bytes.contains(0x0D), !bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
    text = SourceText(utf8: bytes)
  } else {
    var decoder = PlainTextDecoder(bytes: bytes, isWindows1252: !isValid && isWindows1252(bytes))
    text = decoder.decode()
  }
  guard text.bytes.contains(where: { $0 > 0x20 }) else { throw .empty }
  return text
}

/// Whether bytes that are not valid UTF-8 are more likely Windows-1252 than damaged UTF-8.
private func isWindows1252(_ bytes: [UInt8]) -> Bool {
  var valid = 0
  var invalid = 0
  var index = 0
  while index < bytes.count {
    let length = sequenceLength(bytes, at: index)
    if bytes[index] >= 0x80 {
      if length == nil { invalid += 1 } else { valid += 1 }
    }
    index += length ?? 1
  }
  return invalid > valid
}

/// The length of the well-formed UTF-8 sequence at `index`; `nil` when there is none.
private func sequenceLength(_ bytes: [UInt8], at index: Int) -> Int? {
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

private struct PlainTextDecoder {
  let bytes: [UInt8]
  let isWindows1252: Bool
  private var text: [UInt8] = []
  private var origin = OffsetMap.identity

  init(bytes: [UInt8], isWindows1252: Bool) {
    self.bytes = bytes
    self.isWindows1252 = isWindows1252
  }

  mutating func decode() -> SourceText {
    text.reserveCapacity(bytes.count + bytes.count / 16)
    var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    origin.anchor(text: 0, file: index)
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x0D {
        text.append(0x0A)
        index += index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
        origin.anchor(text: text.count, file: index)
      } else if byte < 0x80 {
        text.append(byte)
        index += 1
      } else if isWindows1252 {
        append(Windows1252.scalar(byte))
        index += 1
        origin.anchor(text: text.count, file: index)
      } else if let length = sequenceLength(bytes, at: index) {
        text += bytes[index..<(index + length)]
        index += length
      } else {
        append("\u{FFFD}")
        index += 1
        origin.anchor(text: text.count, file: index)
      }
    }
    return SourceText(bytes: text, origin: origin)
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    text += UTF8.encode(scalar).map(Array.init) ?? []
  }
}

/// The characters of the bytes 0x80...0xFF in Windows-1252.
///
/// - Source: the Unicode Consortium's mapping table CP1252; its five undefined bytes become U+FFFD.
enum Windows1252 {
  private static let upper: [Unicode.Scalar] = [
    "€", "\u{FFFD}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{FFFD}", "Ž",
    "\u{FFFD}",
    "\u{FFFD}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{FFFD}", "ž", "Ÿ",
  ]

  static func scalar(_ byte: UInt8) -> Unicode.Scalar {
    (0x80..<0xA0).contains(byte) ? upper[Int(byte) - 0x80] : Unicode.Scalar(byte)
  }
}
