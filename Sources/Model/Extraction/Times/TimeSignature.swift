/// What a token can be in a time pattern, as a set of bits.
///
/// Two signatures that share no bit cannot meet, so that most rules are ruled out at a token and its neighbour by two
/// comparisons, without running their patterns.
struct TimeSignature: OptionSet, Hashable, Sendable {
  let rawValue: UInt128

  static let dash = TimeSignature(rawValue: 1 << 127)
  static let possessive = TimeSignature(rawValue: 1 << 126)
  /// What may follow the first token of a number, an ordinal, a time of day or a short name.
  static let continuation: TimeSignature = {
    var bits: TimeSignature = [.dash, .possessive]
    for mark: Unicode.Scalar in [".", ":", "/"] {
      bits.formUnion(.literal(.mark(UInt8(mark.value))))
    }
    for count in 1...9 { bits.formUnion(.digits(count)) }
    for wordClass: TimeLexicon.WordClass in [
      .number, .multiple, .ordinal, .ordinalSuffix, .zone, .halfDay, .inner,
    ] {
      bits.formUnion(.word(wordClass))
    }
    return bits
  }()

  static func word(_ wordClass: TimeLexicon.WordClass) -> TimeSignature {
    let index = TimeLexicon.WordClass.allCases.firstIndex(of: wordClass) ?? 0
    return TimeSignature(rawValue: 1 << UInt128(index))
  }

  /// A number of so many digits.
  static func digits(_ count: Int) -> TimeSignature {
    TimeSignature(rawValue: 1 << UInt128(literalEnd + digitGroup(count)))
  }

  /// A word or a mark that patterns name; some share a bit.
  static func literal(_ word: WordID) -> TimeSignature {
    let first = TimeLexicon.WordClass.allCases.count
    return TimeSignature(rawValue: 1 << UInt128(first + Int(word.index) % (literalEnd - first)))
  }

  private static let literalEnd = 120

  /// 1 or 2, 3, 4, 8, or any other number of digits: 0...4.
  private static func digitGroup(_ count: Int) -> Int {
    switch count {
    case 1, 2: 0
    case 3: 1
    case 4: 2
    case 8: 3
    default: 4
    }
  }
}

/// With which tokens a match of a rule can begin.
struct TimeOpening: Sendable {
  /// First tokens that may be all of a match.
  var alone: TimeSignature = []
  /// First tokens after which a match goes on.
  var first: TimeSignature = []
  /// The tokens that may follow those in `first`.
  var second: TimeSignature = []

  /// Whether a match may begin with two tokens of these signatures.
  func allows(_ token: TimeSignature, _ next: TimeSignature) -> Bool {
    !alone.isDisjoint(with: token)
      || !first.isDisjoint(with: token) && !second.isDisjoint(with: next)
  }
}

extension TimeTerminal {
  /// What it can begin with.
  var signature: TimeSignature {
    var bits: TimeSignature = []
    for wordClass in firstClasses { bits.formUnion(.word(wordClass)) }
    for count in digitCounts { bits.formUnion(.digits(count)) }
    return bits
  }

  /// Whether it may take more than one token.
  var isLong: Bool {
    switch self {
    case .month, .weekday, .day, .nthDay, .ordinal, .year, .decade, .number, .clock: true
    case .monthName, .weekdayName, .weekdays, .digits, .hundreds, .compactDate, .unit, .units,
      .season, .dayPart, .dayParts, .zone, .which, .then, .deicticDay, .modifier, .recurring,
      .lasting, .reference:
      false
    }
  }
}
