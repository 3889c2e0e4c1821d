/// Days as pages write them: in numbers, or with the name of a month in one of many languages.
struct WrittenDays: Sendable {
  /// What a day that is written may mean.
  enum Meaning: Hashable, Sendable {
    case day(CivilDate)
    /// Which number is the month is not told: `03/04/2019`.
    case either(dayFirst: CivilDate, monthFirst: CivilDate)
  }

  /// A day and where it is written.
  struct Found: Sendable {
    let meaning: Meaning
    let range: TextRange
  }

  /// By the folded name: the months of which it is the name, and in which language.
  private var months: [[UInt8]: [(month: Int, language: String)]] = [:]

  static let standard = WrittenDays(data: .bundled)

  init(data: DataFiles) {
    for row in data.rows(of: "html/months.tsv") {
      for (month, names) in row.dropFirst().enumerated() {
        for name in names.split(separator: ";") {
          months[Folding.fold(Array(name.utf8)), default: []].append((month + 1, row[0]))
        }
      }
    }
  }

  /// The days that a text has, in text order.
  ///
  /// - Parameter language: of the text, such as `en-GB`; where two languages call different months the same it decides.
  func days(in bytes: [UInt8], _ range: TextRange, language: String? = nil) -> [Found] {
    var days: [Found] = []
    let tokens = DayToken.tokens(in: bytes, range)
    var index = 0
    while index < tokens.count {
      if let (meaning, count) = day(tokens[index...].prefix(9), language: language) {
        let last = tokens[index + count - 1]
        days.append(
          Found(meaning: meaning, range: TextRange(tokens[index].range.start, last.range.end)))
        index += count
      } else {
        index += 1
      }
    }
    return days
  }

  // MARK: Patterns

  /// The day with which some tokens begin, and of how many it is made.
  private func day(_ tokens: ArraySlice<DayToken>, language: String?) -> (Meaning, Int)? {
    var parts: [Part] = []
    var separators: [DayToken.Separator] = []
    var index = tokens.startIndex
    var isBehindWord = false
    while index < tokens.endIndex, parts.count < 3 {
      let token = tokens[index]
      if index > tokens.startIndex, token.separator == .other { return nil }
      if let (part, count) = part(tokens[index...], language: language) {
        index += count
        // "6 نيسان/أبريل 2019"
        if case .month(let month) = part, case .month(month) = parts.last { continue }
        if !parts.isEmpty { separators.append(isBehindWord ? .word : token.separator) }
        parts.append(part)
        isBehindWord = false
      } else {
        guard !parts.isEmpty, isFiller(token) else { return nil }
        isBehindWord = true
        index += 1
      }
    }
    guard parts.count == 3 else { return nil }
    return meaning(parts, separators).map { ($0, index - tokens.startIndex) }
  }

  private enum Part {
    case number(Int, digits: Int)
    case month(Int)
  }

  /// The number or the month with which some tokens begin, and of how many it is made.
  private func part(_ tokens: ArraySlice<DayToken>, language: String?) -> (Part, Int)? {
    guard let token = tokens.first else { return nil }
    switch token.kind {
    case .number(let value, let digits):
      return digits <= 4 ? (.number(value, digits: digits), 1) : nil
    case .word(let word):
      if let month = month(word, language) { return (.month(month), 1) }
      guard let next = tokens.dropFirst().first, case .word(let second) = next.kind,
        next.separator == .space, let month = month(word + [0x20] + second, language)
      else { return nil }
      return (.month(month), 2)
    }
  }

  private func month(_ name: [UInt8], _ language: String?) -> Int? {
    guard let named = months[name] else { return nil }
    if let own = named.first(where: { language?.hasPrefix($0.language) == true }) {
      return own.month
    }
    return named.allSatisfy { $0.month == named[0].month } ? named[0].month : nil
  }

  private func meaning(_ parts: [Part], _ separators: [DayToken.Separator]) -> Meaning? {
    switch (parts[0], parts[1], parts[2]) {
    case (.number(let day, let digits), .month(let month), .number(let year, 4)) where digits <= 2:
      return Self.day(year, month, day)
    case (.month(let month), .number(let day, let digits), .number(let year, 4)) where digits <= 2:
      return Self.day(year, month, day)
    case (.number(let year, 4), .month(let month), .number(let day, let digits)) where digits <= 2:
      return Self.day(year, month, day)
    case (
      .number(let first, let digits), .number(let second, let more), .number(let third, let last)
    )
    where more <= 2 && Self.belong(separators[0], separators[1]):
      if digits == 4, last <= 2 { return Self.day(first, second, third) }
      guard digits <= 2, last == 4 || last == 2 && separators[0] == .dot else { return nil }
      let year = last == 4 ? third : 2000 + third
      let dayFirst = CivilDate(year: year, month: second, day: first)
      // Nobody writes the month first with dots or words.
      let mayBeMonth = separators[0] == .slash || separators[0] == .hyphen
      let monthFirst = mayBeMonth ? CivilDate(year: year, month: first, day: second) : nil
      guard Self.years.contains(year) else { return nil }
      if let dayFirst, let monthFirst, dayFirst != monthFirst {
        return .either(dayFirst: dayFirst, monthFirst: monthFirst)
      }
      return (dayFirst ?? monthFirst).map(Meaning.day)
    default: return nil
    }
  }

  /// Whether two signs make one day of the numbers around them: `6.4.2019`, `6 tháng 4, 2019`.
  private static func belong(_ first: DayToken.Separator, _ second: DayToken.Separator) -> Bool {
    first == second && first != .space || first == .word && second == .space
  }

  private static let years = 1800...2199

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Meaning? {
    years.contains(year) ? CivilDate(year: year, month: month, day: day).map(Meaning.day) : nil
  }

  /// Whether a word may stand between the parts of a day: `6 de abril de 2019`, `April 6th`, `2019年4月6日`.
  private func isFiller(_ token: DayToken) -> Bool {
    if case .word(let word) = token.kind { return Self.fillers.contains(word) }
    return false
  }

  private static let fillers = Set(
    "st nd rd th er de del di of d m den 年 月 日 년 월 일 tháng năm".split(separator: " ")
      .map { Folding.fold(Array($0.utf8)) })
}

/// A number or a word of a text in which days are looked for.
private struct DayToken {
  enum Kind {
    case number(Int, digits: Int)
    /// Folded.
    case word([UInt8])
  }

  /// What stands before it, behind the token before.
  enum Separator {
    case space, dot, slash, hyphen, word, other
  }

  let kind: Kind
  let separator: Separator
  let range: TextRange

  static func tokens(in bytes: [UInt8], _ range: TextRange) -> [DayToken] {
    var tokens: [DayToken] = []
    var index = range.start
    var separator = Separator.space
    while index < range.end {
      let start = index
      let (scalar, next) = Folding.scalar(in: bytes, at: index)
      if let digit = digit(scalar) {
        var value = digit
        var digits = 1
        index = next
        while index < range.end {
          let (scalar, next) = Folding.scalar(in: bytes, at: index)
          guard let digit = self.digit(scalar) else { break }
          value = min(value * 10 + digit, 1_000_000)
          digits += 1
          index = next
        }
        tokens.append(
          DayToken(
            kind: .number(value, digits: digits), separator: separator,
            range: TextRange(start, index)))
        separator = .space
      } else if isLetter(scalar) {
        var word: [UInt8] = []
        index = Folding.foldCharacter(in: bytes, at: index, into: &word)
        while index < range.end, !isIdeograph(scalar) {
          let (scalar, _) = Folding.scalar(in: bytes, at: index)
          guard isLetter(scalar), digit(scalar) == nil, !isIdeograph(scalar) else { break }
          index = Folding.foldCharacter(in: bytes, at: index, into: &word)
        }
        tokens.append(
          DayToken(kind: .word(word), separator: separator, range: TextRange(start, index)))
        separator = .space
      } else {
        separator = separator.joined(with: scalar)
        index = next
      }
    }
    return tokens
  }

  /// The value of a digit: Western, Arabic, Persian, Devanagari, Bengali, full width.
  private static func digit(_ scalar: UInt32) -> Int? {
    for zero: UInt32 in [0x30, 0x660, 0x6F0, 0x966, 0x9E6, 0xFF10] where scalar &- zero < 10 {
      return Int(scalar - zero)
    }
    return nil
  }

  private static func isLetter(_ scalar: UInt32) -> Bool {
    switch CharacterShape.of(scalar) {
    case .lower, .upper, .otherLetter: true
    case .digit, .apostrophe, .space, .dot, .mark: false
    }
  }

  /// Characters that are words by themselves.
  private static func isIdeograph(_ scalar: UInt32) -> Bool {
    (0x2E80..<0xA000).contains(scalar) || (0xAC00..<0xD7B0).contains(scalar)
  }
}

extension DayToken.Separator {
  /// What it is with another character behind it: white space and commas add nothing.
  fileprivate func joined(with scalar: UInt32) -> Self {
    let own: Self =
      switch scalar {
      case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x2C, 0x202F, 0x2009, 0x200E, 0x200F, 0x60C: .space
      case 0x2E: .dot
      case 0x2F: .slash
      case 0x2D, 0x2010, 0x2011, 0x2013: .hyphen
      default: .other
      }
    return self == .space || own == self ? own : own == .space ? self : .other
  }
}
