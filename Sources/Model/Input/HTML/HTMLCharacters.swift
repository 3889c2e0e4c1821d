/// The characters that references such as `&eacute;` and `&#233;` stand for.
///
/// - Source: WHATWG HTML, 13.2.5 Tokenization and 13.5 Named character references (`html/entities.tsv`).
struct HTMLCharacters: Sendable {
  /// The bytes that a name stands for; the name is as it stands behind the ampersand, its semicolon included.
  private var named: [[UInt8]: [UInt8]] = [:]
  private var longestName = 0

  static let standard = HTMLCharacters(data: .bundled)

  init(data: DataFiles) {
    for row in data.rows(of: "html/entities.tsv") {
      let scalars = row[1].split(separator: " ").compactMap {
        UInt32($0, radix: 16).flatMap(Unicode.Scalar.init)
      }
      let name = Array(row[0].utf8)
      named[name] = scalars.flatMap { Array(String(Character($0)).utf8) }
      longestName = max(longestName, name.count)
    }
  }

  /// What the reference at `index`, where an ampersand stands, is for, and where it ends; `nil` when it is none.
  ///
  /// - Parameter isAttribute: whether the text is the value of an attribute, where references need their semicolon more often.
  func reference(
    in bytes: [UInt8], at index: Int, end: Int, isAttribute: Bool = false
  ) -> (bytes: [UInt8], end: Int)? {
    guard index + 2 < end else { return nil }
    if bytes[index + 1] == 0x23 { return number(in: bytes, from: index + 2, end: end) }
    var last = index + 1
    while last < end, last - index <= longestName, isAlphanumeric(bytes[last]) { last += 1 }
    guard last > index + 1 else { return nil }
    if last < end, bytes[last] == 0x3B, let found = named[Array(bytes[(index + 1)...last])] {
      return (found, last + 1)
    }
    // Old names count without a semicolon, and as the beginning of longer words.
    for stop in stride(from: min(last, index + 7), to: index + 2, by: -1) {
      guard let found = named[Array(bytes[(index + 1)..<stop])] else { continue }
      if isAttribute, stop < end, bytes[stop] == 0x3D || isAlphanumeric(bytes[stop]) { return nil }
      return (found, stop)
    }
    return nil
  }

  private func number(in bytes: [UInt8], from start: Int, end: Int) -> (bytes: [UInt8], end: Int)? {
    var index = start
    let isHexadecimal = bytes[index] | 0x20 == 0x78
    if isHexadecimal { index += 1 }
    let digits = index
    var value: UInt32 = 0
    while index < end, let digit = digit(bytes[index], isHexadecimal: isHexadecimal) {
      value = min(value * (isHexadecimal ? 16 : 10) + digit, 0x11_0000)
      index += 1
    }
    guard index > digits else { return nil }
    if index < end, bytes[index] == 0x3B { index += 1 }
    return (Array(String(Character(scalar(value))).utf8), index)
  }

  /// The numbers of control characters stand for what they are in Windows-1252, as pages mean them.
  private func scalar(_ value: UInt32) -> Unicode.Scalar {
    if (0x80..<0xA0).contains(value) { return Windows1252.scalar(UInt8(value)) }
    guard value > 0, let scalar = Unicode.Scalar(value) else { return "\u{FFFD}" }
    return scalar
  }

  private func digit(_ byte: UInt8, isHexadecimal: Bool) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46 where isHexadecimal: UInt32(byte - 0x37)
    case 0x61...0x66 where isHexadecimal: UInt32(byte - 0x57)
    default: nil
    }
  }

  private func isAlphanumeric(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
  }

  /// The value of an attribute, or other text without tags: references resolved, white space at the ends left out.
  func text(_ bytes: [UInt8], _ range: TextRange, isAttribute: Bool = true) -> [UInt8] {
    let text = resolved(bytes, range, isAttribute: isAttribute)
    let start = text.firstIndex { $0 > 0x20 } ?? text.endIndex
    let end = text.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? start
    return Array(text[start..<end])
  }

  /// Text without tags with its references resolved.
  func resolved(_ bytes: [UInt8], _ range: TextRange, isAttribute: Bool) -> [UInt8] {
    var text: [UInt8] = []
    var index = range.start
    while index < range.end {
      if bytes[index] == 0x26,
        let (found, end) = reference(in: bytes, at: index, end: range.end, isAttribute: isAttribute)
      {
        text += found
        index = end
      } else {
        text.append(bytes[index])
        index += 1
      }
    }
    return text
  }
}
