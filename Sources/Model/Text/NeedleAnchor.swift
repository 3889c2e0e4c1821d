/// The byte of some folded words by which they are looked for: the rarest of those near their beginning.
struct NeedleAnchor: Sendable {
  /// Where it stands in the words; all before it are single ASCII characters.
  let offset: Int
  private let kind: Kind

  private enum Kind: Sendable {
    /// A byte of ASCII, whatever its case, eight times.
    case byte(UInt64)
    /// Any white space.
    case space
    /// Nothing of ASCII: the words begin beyond it.
    case none
  }

  /// - Parameter folded: the words, not empty.
  init(_ folded: [UInt8]) {
    let beginning = folded.prefix(Self.reach).prefix { $0 > 0x20 && $0 < 0x80 }
    if let rarest = beginning.indices.min(by: {
      Self.frequency(beginning[$0]) < Self.frequency(beginning[$1])
    }) {
      offset = rarest
      kind = .byte(Self.eight(beginning[rarest] | Self.caseBit))
    } else {
      offset = 0
      kind = folded.first == 0x20 ? .space : .none
    }
  }

  /// Bytes of the words among which the anchor is chosen.
  private static let reach = 8
  private static let caseBit: UInt8 = 0x20

  /// Letters in the order of how often English has them, `e` last; what is no letter is rarer than most of them.
  private static let letters = Array("zqxjkvbpygfwmucldrhsnioate".utf8)

  private static func frequency(_ byte: UInt8) -> Int {
    letters.firstIndex(of: byte) ?? letters.count / 4
  }

  /// The next place, from `start` on, that has the anchor or a byte beyond ASCII, which may fold to anything.
  ///
  /// Eight bytes are looked at at once.
  @inline(__always)
  func next(in text: UnsafeRawBufferPointer, from start: Int, to end: Int) -> Int? {
    var start = start
    while start + 8 <= end {
      let word = UInt64(littleEndian: text.loadUnaligned(fromByteOffset: start, as: UInt64.self))
      let hits = hits(word)
      if hits != 0 { return start + hits.trailingZeroBitCount / 8 }
      start += 8
    }
    while start < end, hits(UInt64(text[start])) & 0x80 == 0 { start += 1 }
    return start < end ? start : nil
  }

  /// The upper bit of each byte that may be the anchor, of which only the lowest can be relied on.
  ///
  /// - Source: the tests for a zero and for a smaller byte of Anderson's "Bit Twiddling Hacks".
  @inline(__always)
  private func hits(_ word: UInt64) -> UInt64 {
    let upperBits = Self.eight(0x80)
    let beyondASCII = word & upperBits
    switch kind {
    case .byte(let wanted):
      let difference = (word | Self.eight(Self.caseBit)) ^ wanted
      return (difference &- Self.eight(1)) & ~difference & upperBits | beyondASCII
    case .space: return (word &- Self.eight(0x21)) & ~word & upperBits | beyondASCII
    case .none: return beyondASCII
    }
  }

  @inline(__always)
  private static func eight(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }
}
