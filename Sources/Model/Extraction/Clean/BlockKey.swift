/// Text as blocks are compared: folded letters and digits, with one space for all that stands between words.
struct BlockKey {
  private(set) var bytes: [UInt8] = []
  /// How many words there are with spaces between.
  private(set) var wordCount = 0

  init(of range: TextRange, in text: [UInt8]) {
    // No character folds to more than three times its bytes.
    bytes = [UInt8](unsafeUninitializedCapacity: range.count * 3) { key, count in
      var writer = KeyWriter(key: key)
      var index = range.start
      while index < range.end {
        index = text.withUnsafeBufferPointer { writer.addASCII($0[..<range.end], from: index) }
        guard index < range.end else { break }
        let (scalar, next) = Folding.scalar(in: text, at: index)
        if CharacterShape.isLetterOrDigit(scalar) {
          writer.fold(text, index)
        } else if CharacterShape.of(scalar) != .apostrophe {
          writer.add(0x20)
        }
        index = next
      }
      (count, wordCount) = writer.end()
    }
  }
}

private struct KeyWriter {
  private let key: UnsafeMutableBufferPointer<UInt8>
  private let keyBytes = Self.table
  private var count = 0
  private var wordStart = 0
  private var wordCount = 0
  private var folded: [UInt8] = []

  init(key: UnsafeMutableBufferPointer<UInt8>) { self.key = key }

  /// What each byte of ASCII is in a key: itself in lower case, a space, or nothing.
  private static let table: [UInt8] = (UInt8(0)..<0x80).map { byte in
    if isASCIILetter(byte) || isDigit(byte) { return Folding.lowercase(byte) }
    return byte == 0x27 ? 0 : 0x20
  }

  /// Adds bytes up to the first character beyond ASCII, and answers where that stands.
  mutating func addASCII(_ text: Slice<UnsafeBufferPointer<UInt8>>, from start: Int) -> Int {
    keyBytes.withUnsafeBufferPointer { keyBytes in
      var index = start
      while index < text.endIndex, text[index] < 0x80 {
        let byte = keyBytes[Int(text[index])]
        if byte != 0 { add(byte) }
        index += 1
      }
      return index
    }
  }

  mutating func fold(_ text: [UInt8], _ index: Int) {
    folded.removeAll(keepingCapacity: true)
    _ = Folding.foldCharacter(in: text, at: index, into: &folded)
    for byte in folded { add(byte) }
  }

  /// Adds a byte; of spaces one between words, and none before the first.
  @inline(__always)
  mutating func add(_ byte: UInt8) {
    if byte == 0x20 {
      guard count > wordStart else { return }
      wordCount += 1
      wordStart = count + 1
    }
    precondition(count < key.count)
    key[count] = byte
    count += 1
  }

  /// How many bytes and words there are, no space at the end.
  func end() -> (bytes: Int, words: Int) {
    count > wordStart ? (count, wordCount + 1) : (max(0, count - 1), wordCount)
  }
}
