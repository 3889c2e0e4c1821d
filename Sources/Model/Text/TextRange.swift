/// A half-open range of UTF-8 bytes in the text of one file.
public struct TextRange: Hashable, Sendable {
  private let lower: UInt32
  private let upper: UInt32

  /// The first byte.
  public var start: Int { Int(lower) }
  /// The byte after the last.
  public var end: Int { Int(upper) }
  /// The number of bytes.
  public var count: Int { Int(upper - lower) }
  /// Whether there is no byte in it.
  public var isEmpty: Bool { lower == upper }

  /// The bytes from `start` up to, not including, `end`.
  public init(_ start: Int, _ end: Int) {
    precondition(start >= 0 && start <= end, "a text range runs forward from a byte of the file")
    lower = UInt32(start)
    upper = UInt32(end)
  }

  /// Whether every byte of `other` is in this range.
  public func contains(_ other: TextRange) -> Bool { start <= other.start && other.end <= end }

  /// Whether the byte at `offset` is in this range.
  public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }

  /// Whether the two have a byte in common.
  public func overlaps(_ other: TextRange) -> Bool { start < other.end && other.start < end }

  /// The range as indices of an array of bytes.
  public var indices: Range<Int> { start..<end }
}

/// A range of a few words, in six bytes.
struct ShortRange: Hashable, Sendable {
  private let start: UInt32
  private let count: UInt16

  /// The range, cut after 65,535 bytes.
  init(_ range: TextRange) {
    start = UInt32(range.start)
    count = UInt16(clamping: range.count)
  }

  /// Whether there is no byte in it.
  var isEmpty: Bool { count == 0 }

  /// The same as a range of the text.
  var range: TextRange { TextRange(Int(start), Int(start) + Int(count)) }
}

/// The text of one file as sitrep reads it: UTF-8, with the way back to the file's own bytes.
///
/// Cleaning marks stretches of this text and never cuts them, so that one offset serves every stage, every pane
/// and every export.
public struct SourceText: Sendable {
  /// Valid UTF-8 with `\n` line ends.
  public let bytes: [UInt8]
  /// From offsets in `bytes` to offsets in the file.
  public let origin: OffsetMap
  /// What the file's format tells of the text; `nil` for plain text.
  let structure: TextStructure?
  /// The lines of the file; `nil` where the lines of the text are those of the file.
  let fileLines: FileLines?

  /// Text that stands in its file byte for byte.
  public init(utf8 bytes: [UInt8]) {
    self.init(bytes: bytes, origin: .identity)
  }

  init(
    bytes: [UInt8], origin: OffsetMap, structure: TextStructure? = nil,
    fileLines: FileLines? = nil
  ) {
    self.bytes = bytes
    self.origin = origin
    self.structure = structure
    self.fileLines = fileLines
  }

  /// The text that knows the lines of its file; `self` where these are its own, or known.
  func knowingLines(of file: [UInt8]) -> SourceText {
    guard structure != nil, fileLines == nil else { return self }
    let lines = FileLines(of: file, readFrom: origin.fileRanges(textCount: bytes.count))
    return SourceText(bytes: bytes, origin: origin, structure: structure, fileLines: lines)
  }

  /// The whole text.
  public var extent: TextRange { TextRange(0, bytes.count) }

  /// The number, from 1, of the line of the file that the byte at `offset` was read from; ``LineIndex`` is for many.
  public func lineNumber(at offset: Int) -> Int {
    if let fileLines { return fileLines.number(at: origin.fileOffset(offset)) }
    return bytes[..<offset].reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }
  }

  /// The words of a range as a string.
  public func string(_ range: TextRange) -> String {
    String(decoding: bytes[range.indices], as: UTF8.self)
  }

  /// A range as a text of its own, with the way back to the file.
  func part(_ range: TextRange) -> SourceText {
    var origin = OffsetMap.identity
    origin.append(self.origin, range, at: 0)
    return SourceText(bytes: Array(bytes[range.indices]), origin: origin)
  }

  /// The words of a range on one line: every run of white space is one space, none at the ends.
  public func line(_ range: TextRange) -> String {
    let text = bytes[range.indices]
    return String(decoding: isOnOneLine(text) ? text : collapsed(text)[...], as: UTF8.self)
  }

  /// Whether all white space is single spaces between words, as in most names.
  private func isOnOneLine(_ text: ArraySlice<UInt8>) -> Bool {
    var isGap = true
    for byte in text {
      if (0x09...0x0D).contains(byte) || byte == 0x20 && isGap { return false }
      isGap = byte == 0x20
    }
    return !isGap
  }

  private func collapsed(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var line: [UInt8] = []
    line.reserveCapacity(text.count)
    var gap = false
    for byte in text {
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        gap = !line.isEmpty
      } else {
        if gap { line.append(0x20) }
        gap = false
        line.append(byte)
      }
    }
    return line
  }
}
