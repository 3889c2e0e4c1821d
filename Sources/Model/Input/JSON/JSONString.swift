extension JSONDocument {
  /// The text of a string, with the way back to the file's bytes.
  ///
  /// Every kind of line end is `\n`. An escape that stands for no character, such as half of a surrogate pair, is U+FFFD.
  /// - Parameters:
  ///   - range: of a string's node.
  ///   - origin: the way from the document's bytes to the file's.
  func text(_ range: TextRange, origin: OffsetMap) -> SourceText {
    var decoder = JSONStringDecoder(bytes: bytes, range: range, file: origin)
    return decoder.decode()
  }
}

private struct JSONStringDecoder {
  let bytes: [UInt8]
  let range: TextRange
  /// The way from `bytes` to the file.
  let file: OffsetMap
  private var text: [UInt8] = []
  private var origin = OffsetMap.identity

  init(bytes: [UInt8], range: TextRange, file: OffsetMap) {
    self.bytes = bytes
    self.range = range
    self.file = file
  }

  mutating func decode() -> SourceText {
    text.reserveCapacity(range.count)
    var index = range.start
    while index < range.end {
      let run = index
      while index < range.end, bytes[index] != 0x5C { index += 1 }
      if run < index {
        origin.append(file, TextRange(run, index), at: text.count)
        text += bytes[run..<index]
      }
      if index < range.end {
        origin.anchor(text: text.count, file: file.fileOffset(index))
        index = appendEscape(at: index)
      }
    }
    origin.anchor(text: text.count, file: file.fileOffset(range.end))
    return SourceText(bytes: text, origin: origin)
  }

  /// Adds what an escape stands for, and gives the offset behind it.
  private mutating func appendEscape(at index: Int) -> Int {
    guard index + 1 < range.end else { return index + 1 }
    switch bytes[index + 1] {
    case 0x6E: text.append(0x0A)
    case 0x72:
      text.append(0x0A)
      if index + 3 < range.end, bytes[index + 2] == 0x5C, bytes[index + 3] == 0x6E {
        return index + 4
      }
    case 0x74: text.append(0x09)
    case 0x62: text.append(0x08)
    case 0x66: text.append(0x0C)
    case 0x22, 0x2F, 0x5C: text.append(bytes[index + 1])
    case 0x75: return appendCodeUnits(at: index)
    // No escape of JSON: the backslash is left out.
    default: return index + 1
    }
    return index + 2
  }

  /// Adds the character of `\u00e9`, or of the two halves of a surrogate pair.
  private mutating func appendCodeUnits(at index: Int) -> Int {
    guard let unit = codeUnit(at: index) else {
      append("\u{FFFD}")
      return index + 2
    }
    if unit == 0x0D {
      text.append(0x0A)
    } else if let scalar = Unicode.Scalar(unit) {
      append(scalar)
    } else if unit < 0xDC00, let low = codeUnit(at: index + 6), (0xDC00..<0xE000).contains(low),
      let scalar = Unicode.Scalar(0x1_0000 + (unit - 0xD800) << 10 + low - 0xDC00)
    {
      append(scalar)
      return index + 12
    } else {
      append("\u{FFFD}")
    }
    return index + 6
  }

  private func codeUnit(at index: Int) -> UInt32? {
    guard index + 6 <= range.end, bytes[index] == 0x5C, bytes[index + 1] == 0x75 else { return nil }
    var value: UInt32 = 0
    for byte in bytes[(index + 2)..<(index + 6)] {
      guard let digit = hexadecimalDigit(byte) else { return nil }
      value = value << 4 | digit
    }
    return value
  }

  private func hexadecimalDigit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte) - 0x30
    case 0x41...0x46: UInt32(byte) - 0x37
    case 0x61...0x66: UInt32(byte) - 0x57
    default: nil
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    text += UTF8.encode(scalar).map(Array.init) ?? []
  }
}
