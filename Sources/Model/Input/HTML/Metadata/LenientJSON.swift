/// The JSON of a script as the standard wants it, for much of what pages have in them does not quite keep to it.
///
/// Taken out: comments and CDATA marks around it, commas before the end of a list. Mended: line feeds in strings, and
/// quotation marks inside of them that lack their backslash. What keeps to the standard stays what it says.
enum LenientJSON {
  static func mended(_ bytes: [UInt8], _ range: TextRange) -> [UInt8] {
    var mended: [UInt8] = []
    mended.reserveCapacity(range.count)
    // What stands before the first object or list is a comment's beginning.
    var index = bytes[range.indices].firstIndex { $0 == 0x7B || $0 == 0x5B } ?? range.end
    if bytes[index..<range.end].starts(with: "[CDATA[".utf8) {
      index = bytes[(index + 7)..<range.end].firstIndex { $0 == 0x7B || $0 == 0x5B } ?? range.end
    }
    var isInString = false
    while index < range.end {
      let byte = bytes[index]
      index += 1
      switch byte {
      case 0x0A, 0x0D: mended.append(0x20)
      case 0x5C where isInString:
        mended.append(byte)
        if index < range.end, bytes[index] != 0x0A, bytes[index] != 0x0D {
          mended.append(bytes[index])
          index += 1
        }
      case 0x22 where isInString:
        isInString = !endsString(nextByte(in: bytes, from: index, to: range.end))
        if isInString { mended.append(0x5C) }
        mended.append(byte)
      case 0x22:
        isInString = true
        mended.append(byte)
      case 0x2C where !isInString:
        let next = nextByte(in: bytes, from: index, to: range.end)
        if next != 0x5D, next != 0x7D { mended.append(byte) }
      default: mended.append(byte)
      }
    }
    return mended
  }

  private static func nextByte(in bytes: [UInt8], from start: Int, to end: Int) -> UInt8? {
    var index = start
    while index < end, JSONReader.isSpace(bytes[index]) { index += 1 }
    return index < end ? bytes[index] : nil
  }

  /// Whether a quotation mark before this byte is the end of its string.
  private static func endsString(_ next: UInt8?) -> Bool {
    switch next {
    case 0x2C, 0x3A, 0x5D, 0x7D, nil: true
    default: false
    }
  }
}
