import Glibc

extension [UInt8] {
  /// Where a byte stands next, at or behind an index; the end where it does not.
  func next(_ byte: UInt8, from start: Int) -> Int {
    start < count ? next(byte, in: start..<count) : count
  }

  /// Whether a byte stands anywhere.
  func has(_ byte: UInt8) -> Bool { next(byte, from: 0) < count }

  /// Where a byte stands next in a range; its end where it does not.
  func next(_ byte: UInt8, in range: Range<Int>) -> Int {
    precondition(range.upperBound <= count)
    return withUnsafeBytes { bytes in
      guard !range.isEmpty, let base = bytes.baseAddress,
        let found = memchr(base + range.lowerBound, Int32(byte), range.count)
      else { return range.upperBound }
      return UnsafeRawPointer(found) - base
    }
  }

  /// How often a byte stands in a range.
  func count(of wanted: UInt8, in range: Range<Int>) -> Int {
    eightByEight(range) { Self.isEach($0, wanted) }
  }

  /// How many bytes of a range are `0xE0` or more, with which characters from U+0800 on begin, and not a certain one.
  func countOfLongLeads(in range: Range<Int>, except other: UInt8) -> Int {
    eightByEight(range) { word in
      word & (word &<< 1) & (word &<< 2) & 0x8080_8080_8080_8080 & ~Self.isEach(word, other)
    }
  }

  /// The upper bit of each of eight bytes that is as wanted.
  @inline(__always)
  private static func isEach(_ word: UInt64, _ wanted: UInt8) -> UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    let other = word ^ (UInt64(wanted) &* 0x0101_0101_0101_0101)
    return ~((other & low) &+ low | other | low)
  }

  /// Counts the bytes of whose bits a function for eight at once leaves the upper one, and no other.
  @inline(__always)
  private func eightByEight(_ range: Range<Int>, bits: (UInt64) -> UInt64) -> Int {
    precondition(range.upperBound <= count)
    return withUnsafeBytes { bytes in
      var count = 0
      var index = range.lowerBound
      while index + 8 <= range.upperBound {
        let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        count &+= Int(((bits(word) &>> 7) &* 0x0101_0101_0101_0101) &>> 56)
        index += 8
      }
      // What is left, one byte at a time.
      while index < range.upperBound {
        count &+= Int((bits(UInt64(bytes[index])) & 0x80) &>> 7)
        index += 1
      }
      return count
    }
  }

  /// The indices behind each line feed.
  var lineStarts: [Int] {
    var starts: [Int] = []
    var index = next(0x0A, from: 0)
    while index < count {
      index += 1
      starts.append(index)
      index = next(0x0A, from: index)
    }
    return starts
  }
}

extension ArraySlice<UInt8> {
  /// Whether bytes stand in it one behind the other.
  func contains(_ words: some Collection<UInt8>) -> Bool {
    guard let first = words.first else { return true }
    var rest = self
    while let place = rest.withUnsafeBytes({ bytes -> Int? in
      guard let base = bytes.baseAddress else { return nil }
      return memchr(base, Int32(first), bytes.count).map { UnsafeRawPointer($0) - base }
    }) {
      rest = rest[(rest.startIndex + place)...]
      if rest.starts(with: words) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
