/// Values by 64-bit hashes that stand for what was hashed; for the small tables of one article.
///
/// Open addressing, at most half full. `Dictionary` would hash the hashes again, with a key against those who want collisions;
/// these have them from ``FNV1a`` already.
struct HashTable<Value: Sendable>: Sendable {
  private struct Slot {
    let hash: UInt64
    var value: Value
  }

  /// A power of two of them, or none.
  private var slots: [Slot?] = []
  private var count = 0

  /// The value of a hash; it cannot be taken away again.
  subscript(hash: UInt64) -> Value? {
    slots.isEmpty ? nil : slots[place(of: hash)]?.value
  }

  /// Gives a hash a value.
  mutating func set(_ value: Value, for hash: UInt64) {
    if count * 2 >= slots.count { grow() }
    let place = place(of: hash)
    if slots[place] == nil { count += 1 }
    slots[place] = Slot(hash: hash, value: value)
  }

  /// Where a hash is, or the free slot where it belongs.
  private func place(of hash: UInt64) -> Int {
    // Fibonacci hashing: the upper bits of the product depend on all bits of the hash.
    let product = hash &* 0x9E37_79B9_7F4A_7C15
    var place = Int(product >> UInt64(64 - slots.count.trailingZeroBitCount))
    while let slot = slots[place], slot.hash != hash { place = (place + 1) & (slots.count - 1) }
    return place
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: nil, count: max(64, old.count * 4))
    for case let slot? in old { slots[place(of: slot.hash)] = slot }
  }
}
