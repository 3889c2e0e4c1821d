/// What must hold of the text around a match, for words that are not always a time.
enum TimeCondition: Sendable {
  /// "2019-04" but not "2009-10", which is a range of years.
  case monthNumber
  /// Eight digits are a date only within an address or a file name.
  case inAddress
  /// "/2019/04/" in an address, not "2019/04".
  case inPath
  /// "in May", "May" alone; not the verbs, not names such as "April Smith".
  case bareMonth
  /// A number that stands where a year can stand.
  case bareYear
  /// "1850-58": the second number follows the first.
  case shortYear
  /// "on the 20th", with nothing that it could count.
  case bareDay
  /// "in the fall", not "the fall of Saigon".
  case bareSeason
  /// A day of the week that is not part of a name such as "Bloody Sunday".
  case bareWeekday
  /// "the end of the month", not "the start of the second".
  case boundedUnit
  /// "the quarter", not "the quarter of the weavers".
  case wholeQuarter
  /// "year-end", not "week-end".
  case year
  /// "the year ended 31 March".
  case endedYear
  /// "for the year", not "the year of the flood".
  case yearOfContext
  /// "a week", not "a second".
  case bareUnit
  /// "for weeks", not "business hours".
  case bareUnits
  /// "twice a week", "per day".
  case rate
  /// "at dawn", not "at the dawn of reconciliation", "Operation Red Dawn".
  case barePart
  /// "at night", not "at dawn", which is one dawn.
  case genericPart
  /// "the day before.", not "the day before the vote", which counts from an event.
  case endOfClause
  /// "the third century", not "the third century BC".
  case notBeforeChrist
  /// "Good Friday", not "good friday"; nor part of a longer name, "White Christmas".
  case capitalised
  /// "9/11", "the September 11 attacks"; not "on September 11".
  case september11
  /// "future attacks", not "their future".
  case beforeNoun
  /// "daily", not "Daily News".
  case notAName
  /// "six years", not "six years old", which tells of a person.
  case notAnAge

  func holds(for match: Range<Int>, _ captures: TimeCaptures, in reader: TimeReader) -> Bool {
    let before = match.lowerBound - 1
    let after = match.upperBound
    switch self {
    case .monthNumber:
      guard let year = captures[.year], let month = captures[.digits] else { return false }
      return reader.text[reader.tokens[after - 1].range.start] == 0x30 && year % 100 != month - 1
        || (month > 9 && year % 100 >= month && !reader.touches(after))
    case .inAddress:
      return reader.touches(match.lowerBound) || reader.touches(after)
    case .inPath:
      return reader.touches(match.lowerBound) && reader.isMark(before, "/")
        && reader.touches(after) && reader.isMark(after, "/")
    case .bareMonth:
      return isMonth(match, captures, reader)
    case .bareYear:
      return isYear(match, captures, reader)
    case .shortYear:
      guard let first = captures[.year], let second = captures[.digits] else { return false }
      let goesOn = reader.touches(after) && (reader.isDash(after) || reader.isMark(after, "/"))
      return second > first % 100 && !goesOn && !reader.digitsGoOn(after)
    case .bareDay:
      guard reader.value(before, .preposition) != nil,
        reader.tokens[before].word != reader.symbols.in
      else { return false }
      return !reader.limits.contains(after) || reader.tokens[after].kind != .word
        || reader.value(after, .preposition) != nil || reader.value(after, .modal) != nil
        || reader.value(after, .pastVerb) != nil
    case .bareSeason:
      return isSeason(match, captures, reader)
    case .bareWeekday:
      guard reader.limits.contains(before), match.count == 1 else { return true }
      return reader.value(before, .namedDay) == nil || reader.tokens[before].letters == .lower
    case .boundedUnit:
      guard let unit = captures.unit else { return false }
      return !unit.isClock && unit != .weekend
    case .wholeQuarter:
      return !isFollowedByOf(after, reader)
    case .year:
      return captures.unit == .year
    case .endedYear:
      guard captures.unit == .year, reader.limits.contains(after) else { return false }
      let word = reader.tokens[after].word
      return word == reader.symbols.ended || word == reader.symbols.ending
    case .yearOfContext:
      guard captures.unit == .year, reader.tokens[after - 1].letters == .lower,
        reader.value(before, .preposition) != nil, !reader.isDash(after)
      else { return false }
      let isPart =
        reader.tokens[before].word != reader.symbols.of || reader.value(before - 1, .units) != nil
        || reader.value(before - 1, .unit) != nil
      return isPart
        && (!reader.limits.contains(after) || reader.tokens[after].kind != .word
          || reader.value(after, .modal) != nil || reader.value(after, .pastVerb) != nil)
    case .bareUnit:
      switch captures.unit {
      case .second, .quarter, .weekend, nil: return false
      case .minute, .hour, .day, .week, .fortnight, .month, .year, .decade, .century: return true
      }
    case .bareUnits:
      // "22 years old" and "three quarters of" are no lengths of their own.
      guard let unit = captures.unit, !isFollowedByAge(after, reader),
        !reader.limits.contains(before) || reader.tokens[before].kind != .number
      else { return false }
      return unit != .quarter && unit != .second
    case .rate:
      // "$5 a year" and "5 dollars a day" are rates, "after a year" is a length.
      if captures[.number] != nil { return true }
      return reader.tokens[match.lowerBound].word != reader.symbols.a
    case .barePart:
      let isName =
        reader.tokens[after - 1].letters != .lower && match.lowerBound > reader.limits.lowerBound
      return !isName && !isFollowedByOf(after, reader)
    case .genericPart:
      guard reader.limits.contains(before), captures.dayPart == .night else { return false }
      let word = reader.tokens[before].word
      return word == reader.symbols.at || word == reader.symbols.by
    case .notBeforeChrist:
      return !reader.limits.contains(after)
        || !reader.symbols.beforeChrist.contains(reader.tokens[after].word)
    case .capitalised:
      let isInName =
        reader.limits.contains(before) && match.count == 1
        && reader.tokens[before].letters == .capitalised
        && reader.value(before, .preposition) == nil
      return !isInName && match.contains { reader.tokens[$0].letters == .capitalised }
    case .september11:
      return isSeptember11(captures, after, reader)
    case .beforeNoun:
      guard reader.limits.contains(after), reader.tokens[after - 1].letters == .lower else {
        return false
      }
      let next = reader.tokens[after]
      return next.kind == .word && next.letters == .lower && reader.value(after, .modal) == nil
        && reader.value(after, .preposition) == nil && reader.value(after, .pastVerb) == nil
    case .notAName:
      return reader.tokens[after - 1].letters == .lower || !reader.limits.contains(after)
        || reader.tokens[after].kind != .word || reader.tokens[after].letters == .lower
    case .endOfClause:
      return !reader.limits.contains(after) || reader.tokens[after].kind == .mark
    case .notAnAge:
      let isFraction =
        captures.unit == .quarter && isFollowedByOf(after, reader)
      return !isFollowedByAge(after, reader) && !isFraction
    }
  }

  private func isSeptember11(_ captures: TimeCaptures, _ after: Int, _ reader: TimeReader) -> Bool {
    guard let month = captures[.month] else {
      return captures.values(.digits) == [9, 11] && !reader.digitsGoOn(after)
    }
    return month == 9 && captures[.day] == 11 && reader.limits.contains(after)
      && reader.symbols.attacks.contains(reader.tokens[after].word)
  }

  private func isMonth(
    _ match: Range<Int>, _ captures: TimeCaptures, _ reader: TimeReader
  ) -> Bool {
    let before = match.lowerBound - 1
    let after = match.upperBound
    let isLed =
      match.count > 1 || reader.value(before, .preposition) != nil
      || reader.value(before, .which) != nil
    let word = reader.tokens[match.upperBound - 1]
    // "may", "March" at the start of a sentence, "Jun" and "Mar" as names: only where a date is expected.
    let month = captures[.month]
    if month == 5 || month == 3 || word.range.count <= 4 && month != 6 && month != 7 {
      // "a March operation", but not "Sherman's March".
      let isModifier =
        reader.limits.contains(before) && reader.limits.contains(after)
        && (reader.tokens[before].word == reader.symbols.the
          || reader.tokens[before].word == reader.symbols.a)
        && reader.tokens[after].kind == .word && reader.tokens[after].letters == .lower
        && reader.value(after, .preposition) == nil
      return isLed || isModifier
    }
    let isName =
      reader.limits.contains(after) && reader.tokens[after].letters == .capitalised
      && reader.tokens[after].kind == .word && reader.tokens[after].word == .unknown
    return isLed || !isName
  }

  private func isYear(
    _ match: Range<Int>, _ captures: TimeCaptures, _ reader: TimeReader
  ) -> Bool {
    guard let year = captures[.year] else { return false }
    let before = match.lowerBound - 1
    if reader.touches(match.lowerBound), reader.tokens[before].kind != .possessive {
      let isAfterDash =
        reader.isDash(before) && !(reader.tokens[max(before - 1, 0)].kind == .number)
      guard isAfterDash || reader.isMark(before, "(") || reader.isMark(before, "\"") else {
        return false
      }
    }
    if reader.touches(match.upperBound), reader.isMark(match.upperBound, "/") { return false }
    if reader.digitsGoOn(match.upperBound) { return false }
    // "Resolution 1973", "No. 2011"
    let label = reader.isMark(before, ".") ? before - 1 : before
    if reader.value(label, .numbered) != nil { return false }
    if match.count > 1 || reader.value(before, .preposition) != nil { return true }
    if (1900..<2040).contains(year) { return true }
    let isFollowedByWord =
      reader.limits.contains(match.upperBound)
      && reader.tokens[match.upperBound].kind == .word
    return (1500..<1900).contains(year) && !isFollowedByWord
  }

  private func isSeason(
    _ match: Range<Int>, _ captures: TimeCaptures, _ reader: TimeReader
  ) -> Bool {
    let before = match.lowerBound - 1
    let word = reader.tokens[match.upperBound - 1]
    guard !isFollowedByOf(match.upperBound, reader), word.letters != .capitals else { return false }
    if word.word == reader.symbols.fall {
      // "in the fall", "last fall"; not "the fall", "to fall".
      let isPreceded =
        reader.value(before, .preposition) != nil && reader.tokens[before].word != reader.symbols.to
      return word.letters == .lower
        && (isPreceded || captures[.which] != nil || captures[.then] != nil)
    }
    if match.count > 1 { return true }
    // "summer" and "winter" are seasons wherever they stand, "spring" and "fall" after "in", not after "to".
    let isLed =
      reader.value(before, .preposition) != nil && reader.tokens[before].word != reader.symbols.to
    switch captures.season {
    case .summer, .winter: return isLed || word.letters == .lower
    case .spring, .autumn, nil: return isLed
    }
  }

  private func isFollowedByAge(_ after: Int, _ reader: TimeReader) -> Bool {
    let next = reader.isDash(after) ? after + 1 : after
    return reader.limits.contains(next) && reader.tokens[next].word == reader.symbols.old
  }

  private func isFollowedByOf(_ after: Int, _ reader: TimeReader) -> Bool {
    reader.limits.contains(after) && reader.tokens[after].word == reader.symbols.of
  }
}
