/// What a token can be to the terminals of time patterns, as a set of bits.
///
/// A terminal can begin at a token only when the two have a bit in common.
struct TimeSignature: OptionSet, Hashable, Sendable {
  let rawValue: UInt64

  static let dash = TimeSignature(rawValue: 1 << 63)
  static let possessive = TimeSignature(rawValue: 1 << 62)

  static func word(_ wordClass: TimeLexicon.WordClass) -> TimeSignature {
    let index = TimeLexicon.WordClass.allCases.firstIndex(of: wordClass) ?? 0
    return TimeSignature(rawValue: 1 << UInt64(index))
  }

  /// A number of so many digits.
  static func digits(_ count: Int) -> TimeSignature {
    TimeSignature(rawValue: 1 << UInt64(61 - digitGroup(count)))
  }

  /// The groups of numbers of digits that are told apart: 1 or 2, 3, 4, 8, and any other.
  static let digitGroups = 5

  /// The group of a number of digits.
  static func digitGroup(_ count: Int) -> Int {
    switch count {
    case 1, 2: 0
    case 3: 1
    case 4: 2
    case 8: 3
    default: 4
    }
  }
}
