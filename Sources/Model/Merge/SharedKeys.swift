/// Of many keys those that may be there more than once: nearly all others are told apart by a table of bits.
struct SharedKeys {
  private var once: [UInt64]
  private var often: [UInt64]
  private let mask: UInt64

  init(_ keys: some Sequence<UInt64>) {
    let keys = Array(keys)
    let bits = max(64, keys.count * 8)
    let words = 1 << (Int.bitWidth - (bits / 64).leadingZeroBitCount)
    once = Array(repeating: 0, count: words)
    often = once
    mask = UInt64(words * 64 - 1)
    for key in keys {
      let (word, bit) = place(of: key)
      if once[word] & bit != 0 { often[word] |= bit }
      once[word] |= bit
    }
  }

  func contains(_ key: UInt64) -> Bool {
    let (word, bit) = place(of: key)
    return often[word] & bit != 0
  }

  private func place(of key: UInt64) -> (word: Int, bit: UInt64) {
    let hash = (key &* 0x9E37_79B9_7F4A_7C15) >> 20 & mask
    return (Int(hash / 64), 1 << (hash % 64))
  }
}
