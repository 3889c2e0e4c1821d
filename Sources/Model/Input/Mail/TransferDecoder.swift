/// Decodes the body of a part to its bytes.
///
/// - Source: RFC 2045, 6.7 and 6.8; what is not valid is taken as it stands, or left out of base64.
struct TransferDecoder {
  /// The bytes of a body, and the way from their offsets back to the file's.
  struct Body {
    var bytes: [UInt8] = []
    var origin = OffsetMap.identity
  }

  private let bytes: [UInt8]
  private let range: TextRange

  /// - Parameter range: of the body in the bytes of the file.
  init(_ bytes: [UInt8], _ range: TextRange) {
    self.bytes = bytes
    self.range = range
  }

  /// The body as its header says it is encoded; `nil` and other names are no encoding.
  func decode(_ encoding: String?) -> Body {
    switch encoding {
    case "quoted-printable": quotedPrintable()
    case "base64": base64()
    default: plain()
    }
  }

  private func plain() -> Body {
    var body = Body()
    body.origin.anchor(text: 0, file: range.start)
    body.bytes = Array(bytes[range.indices])
    return body
  }

  /// Bytes as `=C3=A9`; an equals sign at the end of a line joins it to the next one.
  func quotedPrintable() -> Body {
    var body = Body()
    body.bytes.reserveCapacity(range.count)
    body.origin.anchor(text: 0, file: range.start)
    var index = range.start
    while index < range.end {
      let byte = bytes[index]
      guard byte == 0x3D else {
        body.bytes.append(byte)
        index += 1
        continue
      }
      if index + 2 < range.end, let high = digit(bytes[index + 1]),
        let low = digit(bytes[index + 2])
      {
        body.bytes.append(high << 4 | low)
        index += 3
      } else if let next = endOfSoftBreak(from: index + 1) {
        index = next
      } else {
        body.bytes.append(byte)
        index += 1
      }
      body.origin.anchor(text: body.bytes.count, file: index)
    }
    return body
  }

  private func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }

  private func endOfSoftBreak(from start: Int) -> Int? {
    var index = start
    // Spaces may have been added at the ends of lines; a few at most.
    while index < range.end, index < start + 8, [0x20, 0x09, 0x0D].contains(bytes[index]) {
      index += 1
    }
    if index == range.end { return index }
    return bytes[index] == 0x0A ? index + 1 : nil
  }

  /// Four letters for three bytes; the way back leads to the beginning of the line.
  func base64() -> Body {
    var body = Body()
    body.bytes.reserveCapacity(range.count * 3 / 4)
    body.origin.anchor(text: 0, file: range.start)
    var bits: UInt32 = 0
    var count = 0
    for index in range.indices {
      let byte = bytes[index]
      if byte == 0x0A { body.origin.anchor(text: body.bytes.count, file: index + 1) }
      guard let value = Self.value(byte) else { continue }
      bits = bits << 6 | value
      count += 6
      if count >= 8 {
        count -= 8
        body.bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return body
  }

  private static func value(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x41...0x5A: UInt32(byte) - 0x41
    case 0x61...0x7A: UInt32(byte) - 0x61 + 26
    case 0x30...0x39: UInt32(byte) - 0x30 + 52
    case 0x2B, 0x2D: 62
    case 0x2F, 0x5F: 63
    default: nil
    }
  }
}
