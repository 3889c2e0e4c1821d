extension TextRange {
  /// The range without white space, no-break spaces and byte order marks at its ends; empty where nothing is left.
  ///
  /// - Parameter text: where it is not valid UTF-8, what is trimmed there is not defined.
  func trimmed(in text: [UInt8]) -> TextRange {
    var (start, end) = (start, end)
    while start < end {
      let (scalar, next) = Folding.scalar(in: text, at: start)
      guard Self.isSpace(scalar) else { break }
      start = next
    }
    while end > start {
      var last = end - 1
      while last > start, text[last] & 0xC0 == 0x80 { last -= 1 }
      guard Self.isSpace(Folding.scalar(in: text, at: last).0) else { break }
      end = last
    }
    return start < end ? TextRange(start, end) : TextRange(self.start, self.start)
  }

  private static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0...0x20, 0x7F...0xA0, 0x2000...0x200F, 0x2028, 0x2029, 0x202F, 0xFEFF: true
    default: false
    }
  }
}
