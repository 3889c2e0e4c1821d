/// The words of a stretch of text as they are compared: folded letters and digits, with one space for all that stands
/// between words.
///
/// Can be filled again, with one stretch after the other in the same memory.
struct BlockKey {
  /// The words, and behind them room.
  private var room: [UInt8] = []
  /// Where each word begins, and where one behind the last would; behind that, room.
  private var starts: [UInt32] = []
  /// How many bytes the words have, spaces included.
  private var count = 0
  /// How many words there are with spaces between.
  private(set) var wordCount = 0
  /// A number for all the words, as ``hash(ofWords:)`` gives it.
  private(set) var hash: UInt64 = 0

  init() {}

  init(of range: TextRange, in text: [UInt8]) { read(range, of: text) }

  init(_ text: some StringProtocol) {
    let text = Array(text.utf8)
    self.init(of: TextRange(0, text.count), in: text)
  }

  var bytes: ArraySlice<UInt8> { room[..<count] }

  var isEmpty: Bool { count == 0 }

  /// Some of the words, by their numbers; those that there are.
  subscript(words: Range<Int>) -> ArraySlice<UInt8> { room[place(of: words)] }

  /// A number for some of the words, those that there are: for the same ones the same, for others as good as always another.
  ///
  /// - Returns: 0 for none.
  func hash(ofWords words: Range<Int>) -> UInt64 {
    let place = place(of: words)
    return room.withUnsafeBytes { room in
      var hash = UInt64(place.count)
      var index = place.lowerBound
      while index < place.upperBound {
        var eight = room.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        let left = place.upperBound - index
        if left < 8 { eight &= 1 << (8 * UInt64(left)) - 1 }
        hash = (hash ^ eight) &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 32
        index += 8
      }
      return hash
    }
  }

  /// Whether one of the words is among those with these hashes.
  func has(wordOf hashes: Set<UInt64>) -> Bool {
    (0..<wordCount).contains { hashes.contains(hash(ofWords: $0..<$0 + 1)) }
  }

  private func place(of words: Range<Int>) -> Range<Int> {
    let words = words.clamped(to: 0..<wordCount)
    return words.isEmpty
      ? 0..<0 : Int(starts[words.lowerBound])..<Int(starts[words.upperBound]) - 1
  }

  /// What a function finds at the beginning of a word, the first of all; it is given the bytes and where the word begins.
  func first<Found>(_ find: (UnsafeRawBufferPointer, Int) -> Found?) -> Found? {
    room.withUnsafeBytes { room in
      let bytes = UnsafeRawBufferPointer(rebasing: room[..<count])
      return starts.withUnsafeBufferPointer { starts in
        for start in starts[..<wordCount] {
          if let found = find(bytes, Int(start)) { return found }
        }
        return nil
      }
    }
  }

  /// Takes the words of another stretch.
  mutating func read(_ range: TextRange, of text: [UInt8]) {
    // No character folds to more than twice its bytes; hashes read eight bytes at a time.
    if room.count < range.count * 2 + 8 {
      room = Array(repeating: 0, count: range.count * 2 + 8)
      starts = Array(repeating: 0, count: range.count + 8)
    }
    (count, wordCount) = room.withUnsafeMutableBufferPointer { room in
      starts.withUnsafeMutableBufferPointer { starts in
        var writer = KeyWriter(room: room, starts: starts)
        var folded: [UInt8] = []
        var index = range.start
        while index < range.end {
          index = text.withUnsafeBufferPointer {
            writer.addASCII($0, from: index, to: range.end)
          }
          if index < range.end { index = writer.addCharacter(of: text, at: index, &folded) }
        }
        return writer.end()
      }
    }
    hash = hash(ofWords: 0..<wordCount)
  }
}

/// Writes the words of a key one byte after the other.
private struct KeyWriter {
  private let room: UnsafeMutableBufferPointer<UInt8>
  private let starts: UnsafeMutableBufferPointer<UInt32>
  private var count = 0
  private var wordCount = 0
  /// 1 behind a letter or digit of a word, 0 where none has begun.
  private var isInWord = 0

  init(room: UnsafeMutableBufferPointer<UInt8>, starts: UnsafeMutableBufferPointer<UInt32>) {
    self.room = room
    self.starts = starts
    starts[0] = 0
  }

  /// What each byte of ASCII is in a key: itself in lower case, a space, or nothing.
  private static let keyBytes: [UInt8] = (UInt8(0)..<0x80).map { byte in
    if isASCIILetter(byte) || isDigit(byte) { return Folding.lowercase(byte) }
    return byte == 0x27 ? 0 : 0x20
  }

  /// Adds bytes up to the first character beyond ASCII, and answers where that stands.
  mutating func addASCII(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Int {
    precondition(end <= text.count && count + end - start < room.count)
    return Self.keyBytes.withUnsafeBufferPointer { keyBytes in
      var writer = self
      defer { self = writer }
      var index = start
      while index < end, text[index] < 0x80 {
        writer.add(keyBytes[Int(text[index])])
        index += 1
      }
      return index
    }
  }

  /// Adds the character at an index, and answers where the next one stands.
  ///
  /// - Parameter folded: memory for it, of which nothing is kept.
  mutating func addCharacter(of text: [UInt8], at index: Int, _ folded: inout [UInt8]) -> Int {
    let (scalar, next) = Folding.scalar(in: text, at: index)
    if CharacterShape.isLetterOrDigit(scalar) {
      folded.removeAll(keepingCapacity: true)
      _ = Folding.foldCharacter(in: text, at: index, into: &folded)
      precondition(count + folded.count < room.count)
      for byte in folded { add(byte) }
    } else if CharacterShape.of(scalar) != .apostrophe {
      add(0x20)
    }
    return next
  }

  /// Adds a byte; of spaces one between words, and none before the first; of zero bytes none.
  ///
  /// Without branches, for where words end no processor foresees.
  @inline(__always)
  private mutating func add(_ byte: UInt8) {
    let isInWordNow = byte > 0x20 ? 1 : 0
    let isSpace = byte == 0x20 ? 1 : 0
    let endsWord = isSpace & isInWord
    room[count] = byte
    // Where the next word begins if this byte ends one.
    starts[wordCount &+ 1] = UInt32(truncatingIfNeeded: count &+ 1)
    count &+= isInWordNow | endsWord
    wordCount &+= endsWord
    isInWord = isInWordNow | isInWord & ~isSpace
  }

  /// Ends the last word; answers how many bytes and words there are.
  mutating func end() -> (bytes: Int, words: Int) {
    add(0x20)
    return (max(0, Int(starts[wordCount]) - 1), wordCount)
  }
}
