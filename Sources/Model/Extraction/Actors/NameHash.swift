/// The words of a name as they are compared: folded, without articles.
struct NameHash {
  var all: UInt64 = 0x9E37_79B9_7F4A_7C15
  var first: UInt64 = 0
  var last: UInt64 = 0
  var wordCount = 0

  init() {}

  /// Given names of different kinds are never the same.
  init(_ given: GivenName?) {
    guard let kind = given?.kind else { return }
    var hash = FNV1a()
    for byte in kind.rawValue.utf8 { hash.combine(byte) }
    all ^= hash.value
  }

  /// The first and the last word.
  var ends: UInt64 { first &* 0x0000_0100_0000_01B3 ^ last }

  mutating func append(_ word: UInt64) {
    if wordCount == 0 { first = word }
    last = word
    wordCount += 1
    all = (all ^ word) &* 0x0000_0100_0000_01B3 &+ 0x1F
  }
}
