/// A set of Unicode scalars.
struct ScalarSet: Hashable, Sendable {
  /// Sorted, with gaps between them.
  private(set) var ranges: [ClosedRange<UInt32>]

  private static let last: UInt32 = 0x10FFFF

  /// The scalars of ranges in any order.
  init(_ ranges: [ClosedRange<UInt32>]) {
    self.ranges = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let before = self.ranges.last, range.lowerBound <= before.upperBound + 1 {
        self.ranges.removeLast()
        self.ranges.append(before.lowerBound...max(before.upperBound, range.upperBound))
      } else {
        self.ranges.append(range)
      }
    }
  }

  init(_ scalar: UInt32) { ranges = [scalar...scalar] }

  var inverted: ScalarSet {
    var gaps: [ClosedRange<UInt32>] = []
    var next: UInt32 = 0
    for range in ranges {
      if next < range.lowerBound { gaps.append(next...(range.lowerBound - 1)) }
      next = range.upperBound + 1
    }
    if next <= Self.last { gaps.append(next...Self.last) }
    return ScalarSet(gaps)
  }

  func union(_ other: ScalarSet) -> ScalarSet { ScalarSet(ranges + other.ranges) }

  func contains(_ scalar: UInt32) -> Bool { ranges.contains { $0.contains(scalar) } }

  /// The only member, if there is but one.
  var single: UInt32? {
    guard ranges.count == 1, let range = ranges.first, range.count == 1 else { return nil }
    return range.lowerBound
  }

  static let all = ScalarSet([0...last])
  static let space = ScalarSet(0x20)
  static let digits = ScalarSet([0x30...0x39])

  /// Letters and digits of any script, as in tokens, and the underscore.
  static let word: ScalarSet = {
    let letters = [0x80...0xFFFF, 0x1F000...0x1FFFF].joined().compactMap { (scalar: UInt32) in
      switch CharacterShape.of(scalar) {
      case .lower, .upper, .otherLetter, .digit: scalar...scalar
      case .space, .apostrophe, .dot, .mark: nil
      }
    }
    let beyond: [ClosedRange<UInt32>] = [0x10000...0x1EFFF, 0x20000...last]
    return ScalarSet([0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A] + letters + beyond)
  }()
}
