/// The words of an article by which others on the same story are known: hashes, each once, with how often it stands there.
struct StoryWords: Hashable, Sendable {
  /// Ascending; the two lowest bits are for how often.
  private let packed: [UInt32]

  /// The words with these hashes.
  init(_ hashes: [UInt64]) {
    var packed: [UInt32] = []
    for hash in hashes.lazy.map(Self.number(of:)).sorted() {
      if let last = packed.last, last & ~3 == hash {
        if last & 3 < 3 { packed[packed.count - 1] = last + 1 }
      } else {
        packed.append(hash)
      }
    }
    // A copy without the room into which the list has grown.
    self.packed = packed.map(\.self)
  }

  /// A word as it is compared with others: thirty bits of its hash.
  static func number(of hash: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> 32) & ~3
  }

  /// The words, ascending, and how much each counts for being there more than once.
  var weighted: some Sequence<(word: UInt32, weight: Double)> {
    packed.lazy.map { ($0 & ~3, Self.weights[Int($0 & 3)]) }
  }

  /// The words, ascending.
  var words: some Sequence<UInt32> { packed.lazy.map { $0 & ~3 } }

  /// 1 + the natural logarithm of 1, 2, 3 and, for more, 4.
  private static let weights = [1, 1.693, 2.099, 2.386]
}
