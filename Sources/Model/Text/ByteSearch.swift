import Glibc

extension [UInt8] {
  /// Where a byte stands next, at or behind an index; the end where it does not.
  func next(_ byte: UInt8, from start: Int) -> Int {
    guard start < count else { return count }
    return withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress,
        let found = memchr(base + start, Int32(byte), bytes.count - start)
      else { return bytes.count }
      return UnsafeRawPointer(found) - base
    }
  }

  /// Whether a byte stands anywhere.
  func has(_ byte: UInt8) -> Bool { next(byte, from: 0) < count }

  /// How often a byte stands in a range.
  func count(of byte: UInt8, in range: Range<Int>) -> Int {
    withUnsafeBufferPointer { bytes in
      var count = 0
      for other in bytes[range] where other == byte { count += 1 }
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
    return indices.contains { self[$0] == first && self[$0...].starts(with: words) }
  }
}
