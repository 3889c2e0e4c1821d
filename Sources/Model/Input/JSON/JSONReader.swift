/// Reads JSON values one behind the other, RFC 8259 but for what archives get wrong in strings.
///
/// A string may hold control characters other than a line feed, and any character behind a backslash; what is not
/// valid there is resolved when the string is. The stack is a list, so that no nesting is too deep for the program's own.
struct JSONReader {
  /// Why there is no value.
  enum Failure: Error, Hashable {
    /// It ends, or goes on with what may not stand there, at the offset of the reader.
    case damaged
    case tooDeep
  }

  /// The value that was read last.
  private(set) var document: JSONDocument
  /// Where the next value is looked for, or where the last one failed.
  private(set) var offset = 0

  /// Objects and lists inside each other at most; no archive comes near it.
  static let deepest = 256

  /// What may stand next.
  private enum Expectation {
    case value, valueOrEnd, name, nameOrEnd, commaOrEnd
  }

  private var bytes: [UInt8] { document.bytes }
  private var open: [Int] = []

  /// - Parameter bytes: valid UTF-8.
  init(_ bytes: [UInt8]) { document = JSONDocument(bytes: bytes) }

  /// Whether there are bytes left.
  var isAtEnd: Bool { offset >= bytes.count }

  /// Goes on behind white space and behind bytes that are the same to the caller.
  mutating func skip(_ others: [UInt8] = []) {
    let bytes = document.bytes
    while offset < bytes.count, Self.isSpace(bytes[offset]) || others.contains(bytes[offset]) {
      offset += 1
    }
  }

  /// Goes on at the beginning of the line behind an offset, or at that of a line that the reader has come to since.
  mutating func resume(afterFailureFrom start: Int) {
    let line = bytes[start..<min(offset, bytes.count)].lastIndex(of: 0x0A)
    let next = line ?? bytes[min(offset, bytes.count)...].firstIndex(of: 0x0A)
    offset = next.map { $0 + 1 } ?? bytes.count
  }

  /// Reads the value that begins at the offset.
  mutating func read() throws(Failure) {
    document.removeAll()
    open.removeAll(keepingCapacity: true)
    var expected = Expectation.value
    repeat {
      skip()
      guard offset < bytes.count else { throw .damaged }
      expected = try readToken(expected)
    } while !open.isEmpty
  }

  /// Ends what is still open where reading failed, so that the document has all that was read until then.
  mutating func closeAll() {
    while let container = open.popLast() { document.close(container, at: min(offset, bytes.count)) }
  }

  private mutating func readToken(_ expected: Expectation) throws(Failure) -> Expectation {
    switch (bytes[offset], expected) {
    case (0x2C, .commaOrEnd):
      offset += 1
      return isInObject ? .name : .value
    case (0x5D, .commaOrEnd) where !isInObject, (0x5D, .valueOrEnd),
      (0x7D, .commaOrEnd) where isInObject, (0x7D, .nameOrEnd):
      offset += 1
      if let container = open.popLast() { document.close(container, at: offset) }
      return .commaOrEnd
    case (0x22, .name), (0x22, .nameOrEnd):
      try readString()
      skip()
      guard offset < bytes.count, bytes[offset] == 0x3A else { throw .damaged }
      offset += 1
      return .value
    case (_, .value), (_, .valueOrEnd): return try readValue()
    case (_, .name), (_, .nameOrEnd), (_, .commaOrEnd): throw .damaged
    }
  }

  private mutating func readValue() throws(Failure) -> Expectation {
    switch bytes[offset] {
    case 0x7B:
      try openContainer(.object)
      return .nameOrEnd
    case 0x5B:
      try openContainer(.array)
      return .valueOrEnd
    case 0x22: try readString()
    default: try readWord()
    }
    return .commaOrEnd
  }

  private var isInObject: Bool { open.last.map { document.nodes[$0].kind == .object } ?? false }

  private mutating func openContainer(_ kind: JSONDocument.Kind) throws(Failure) {
    guard open.count < Self.deepest else { throw .tooDeep }
    open.append(document.nodes.count)
    document.append(kind, TextRange(offset, offset + 1))
    offset += 1
  }

  private mutating func readString() throws(Failure) {
    let bytes = document.bytes
    let start = offset + 1
    var end = start
    while end < bytes.count, bytes[end] != 0x22, bytes[end] != 0x0A {
      end += bytes[end] == 0x5C ? 2 : 1
    }
    offset = min(end, bytes.count)
    guard offset < bytes.count, bytes[offset] == 0x22 else { throw .damaged }
    document.append(.string, TextRange(start, offset))
    offset += 1
  }

  /// A number, `true`, `false` or `null`.
  private mutating func readWord() throws(Failure) {
    let start = offset
    while offset < bytes.count, Self.isWord(bytes[offset]) { offset += 1 }
    let word = bytes[start..<offset]
    if ["true", "false", "null"].contains(where: { word.elementsEqual($0.utf8) }) {
      document.append(.literal, TextRange(start, offset))
    } else if Double(String(decoding: word.prefix(64), as: UTF8.self)) != nil {
      document.append(.number, TextRange(start, offset))
    } else {
      throw .damaged
    }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    isASCIILetter(byte) || isDigit(byte) || byte == 0x2B || byte == 0x2D || byte == 0x2E
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
  }
}
