/// A set of events: one bit each.
struct EventSet: Hashable, Sendable {
  private var words: [UInt64]
  private let count: Int

  /// No event, or every one, of `count`.
  init(count: Int, all: Bool = false) {
    self.count = count
    words = Array(repeating: all ? .max : 0, count: (count + 63) / 64)
    clearTail()
  }

  func contains(_ event: Int) -> Bool { words[event >> 6] & (1 << UInt64(event & 63)) != 0 }

  mutating func insert(_ event: Int) { words[event >> 6] |= 1 << UInt64(event & 63) }

  mutating func insert(_ events: Range<Int>) {
    for event in events { insert(event) }
  }

  /// Puts in those of some events for which a condition holds.
  @inline(__always)
  mutating func insert(_ events: Range<Int>, where holds: (Int) -> Bool) {
    var event = events.lowerBound
    while event < events.upperBound {
      let end = min((event | 63) + 1, events.upperBound)
      var bits: UInt64 = 0
      for event in event..<end { bits |= (holds(event) ? 1 : 0) << UInt64(event & 63) }
      words[event >> 6] |= bits
      event = end
    }
  }

  mutating func formIntersection(_ other: EventSet) {
    for index in words.indices { words[index] &= other.words[index] }
  }

  mutating func formUnion(_ other: EventSet) {
    for index in words.indices { words[index] |= other.words[index] }
  }

  mutating func formComplement() {
    for index in words.indices { words[index] = ~words[index] }
    clearTail()
  }

  /// How many of the events from `start` on are in the set.
  func count(from start: Int) -> Int {
    guard start < count else { return 0 }
    let first = words[start >> 6] & (UInt64.max << UInt64(start & 63))
    return words[((start >> 6) + 1)...].reduce(first.nonzeroBitCount) { $0 + $1.nonzeroBitCount }
  }

  /// The events, in timeline order.
  var events: [EventID] {
    [EventID](unsafeUninitializedCapacity: count(from: 0)) { buffer, filled in
      for (index, word) in words.enumerated() {
        var bits = word
        while bits != 0 {
          buffer.initializeElement(
            at: filled, to: EventID(index: index << 6 + bits.trailingZeroBitCount))
          filled += 1
          bits &= bits - 1
        }
      }
    }
  }

  private mutating func clearTail() {
    guard count & 63 != 0, let last = words.popLast() else { return }
    words.append(last & ((1 << UInt64(count & 63)) - 1))
  }
}
