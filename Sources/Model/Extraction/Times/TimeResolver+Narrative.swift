/// Incomplete dates of narratives, which follow the date told before.
extension TimeResolver {
  /// Whether the article tells of a time that is not that of its writing: most of its dates carry another year.
  ///
  /// A month of another year weighs more than a bare year: news looks back to years, histories tell months. Where the day
  /// of writing is unknown, any year may be another one, and it takes more of them.
  static func isNarrative(_ expressions: [TimeExpression], _ writing: DateSpan?) -> Bool {
    var distant = 0
    var near = 0
    for expression in expressions {
      guard case .point(let point) = expression.meaning else { continue }
      let weight = point.date.part == .none ? 1 : 2
      switch point.date.year {
      case .year(let year):
        if let writing, abs(Int(year) - writing.first.year) <= 1 {
          near += weight
        } else {
          distant += weight
        }
      case .beforeChrist: distant += weight
      case .unknown:
        if point.shift?.origin == .dayOfWriting { near += 2 }
        if case .weekday = point.date.day { near += 2 }
      case .decade, .century: break
      }
    }
    return distant > 4 && distant > (writing == nil ? near * 2 : near)
  }

  /// Whether a date is not the time that the narrative has come to.
  ///
  /// "Since 1995", "planned for 1976", "the previous year", "who had invaded in 1943", "lasted until its fall in 1945".
  func isAside(_ point: TimePoint, _ expression: TimeExpression) -> Bool {
    if let shift = point.shift, shift.isBack { return true }
    let start = expression.tokens.lowerBound
    if point.date.part == .none,
      reader.value(start - 1, .preposition) == 1 || tenseCue(expression)?.tense == .future
    {
      return true
    }
    let sentence = sentence(of: expression)
    if isModifier(point, expression) || isLeap(point, expression, in: sentence) { return true }
    return (max(sentence.lowerBound, start - Self.asideReach)..<start).contains { index in
      let word = reader.tokens[index].word
      return word == reader.symbols.had || word == reader.symbols.until
    }
  }

  /// "the May 2007 high", "the 1992 protests": a date that tells which thing is meant, not when something happened.
  func isModifier(_ point: TimePoint, _ expression: TimeExpression) -> Bool {
    let (before, after) = (expression.tokens.lowerBound - 1, expression.tokens.upperBound)
    guard point.date.year != .unknown, reader.limits.contains(before),
      reader.limits.contains(after), reader.tokens[after].kind == .word,
      reader.tokens[after].letters == .lower, reader.value(after, .preposition) == nil,
      reader.value(after, .pastVerb) == nil, reader.value(after, .modal) == nil
    else { return false }
    let word = reader.tokens[before].word
    return word == reader.symbols.the || word == reader.symbols.a
  }

  /// "a study declassified in 2005": a year within a sentence far ahead of the time that the narrative has come to.
  private func isLeap(
    _ point: TimePoint, _ expression: TimeExpression, in sentence: Range<Int>
  ) -> Bool {
    guard case .year(let year) = point.date.year, case .year(let now)? = latest.year?.date.year,
      expression.tokens.lowerBound - sentence.lowerBound > Self.headOfSentence
    else { return false }
    return Int(year) - Int(now) > Self.leap
  }

  /// Tokens at the head of a sentence among which a date moves the narrative.
  private static let headOfSentence = 4
  /// Years that a narrative does not leap within a sentence.
  private static let leap = 10

  /// A season or a month whose year stands with the next date: "the spring and early summer of 1943".
  ///
  /// In a narrative the dates need not stand side by side: "their summer offensive in June 1942".
  func sharedYear(_ date: TimexDate, _ expression: TimeExpression) -> Place? {
    guard date.day == .none, let next, case .point(let point) = next.meaning,
      case .year(let year) = point.date.year, point.shift == nil, let month = date.firstMonth,
      let nextMonth = point.date.firstMonth
    else { return nil }
    let between = expression.tokens.upperBound..<next.tokens.lowerBound
    let isJoined =
      between.count <= 2
      && between.allSatisfy { reader.value($0, .preposition) != nil || reader.isDash($0) }
    let isSameSentence =
      isNarrative && date.part.isSeason
      && sentence(of: expression).contains(next.tokens.lowerBound)
    guard isJoined || isSameSentence else { return nil }
    var result = date
    result.year = .of(Int(year) - (isJoined && month > nextMonth ? 1 : 0))
    return Place(date: result, anchor: .mention(Int32(mentions.count + 1)), step: .yearCarried)
  }

  /// How many tokens before a date a word may stand that makes an aside of it.
  private static let asideReach = 8

  /// Whether a month or a day stands in a news article right after a date of another year: "in March 2011 … on 4 April".
  func followsDistantDate(_ date: TimexDate) -> Bool {
    guard case .month = date.part, latest.explicit?.paragraph == paragraph,
      case .year(let year)? = latest.month?.date.year,
      latest.month?.mention == latest.explicit?.mention
    else { return false }
    return Int(year) != writing?.first.year
  }

  /// An incomplete date after the date told before, `nil` when none was.
  func carried(_ date: TimexDate) -> Place? {
    var result = date
    switch date.part {
    case .month(let month):
      guard let known = latest.year else { return nil }
      result.year = known.date.year
      if case .month(let last) = latest.month(in: known.date.year),
        case .year(let year) = known.date.year,
        Int(last) - Int(month) > Self.flashback
      {
        result.year = .of(Int(year) + 1)
      }
      // The 29th of February is in the nearest leap year.
      if case .day(29) = date.day, month == 2, case .year(let year) = result.year {
        let leapYear = [0, 1, -1, 2, -2].lazy.map { Int(year) + $0 }.first(where: CivilDate.isLeap)
        result.year = leapYear.map { .of($0) } ?? .unknown
      }
      return Place(date: result, anchor: .mention(known.mention), step: .yearCarried)
    case .season, .quarter, .half:
      guard let known = latest.year else { return nil }
      result.year = known.date.year
      return Place(date: result, anchor: .mention(known.mention), step: .yearCarried)
    case .unknownMonth:
      guard let known = latest.month else { return nil }
      result.year = known.date.year
      result.part = known.date.part
      return Place(date: result, anchor: .mention(known.mention), step: .samePeriod)
    case .unknownWeek:
      guard let known = latest.day, let day = known.date.civilDay,
        case .weekday(let weekday) = date.day
      else { return nil }
      let on = (weekday.rawValue - day.weekday.rawValue + 7) % 7
      return Place(
        date: TimexDate(day + on).with(clock: date.clock), anchor: .mention(known.mention),
        step: .nearestLater)
    case .none:
      guard let known = latest.month else { return nil }
      return Place(
        date: known.date.with(clock: date.clock), anchor: .mention(known.mention), step: .samePeriod
      )
    case .week: return nil
    }
  }

  /// How many months a narrative may step back within a year; a longer step means the next year.
  private static let flashback = 7
}
