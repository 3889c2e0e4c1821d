/// Incomplete dates of news, which lie around the day of writing.
extension TimeResolver {
  /// A date of which two numbers may each be the month, read as the one nearer to the day of writing, else month first.
  func ordered(_ date: TimexDate) -> Place {
    guard let writing, let monthFirst = date.civilDay,
      let dayFirst = CivilDate(year: monthFirst.year, month: monthFirst.day, day: monthFirst.month)
    else { return Place(date: date, anchor: .none, step: .orderGuessed) }
    let isNearer = abs(dayFirst - writing.last) < abs(monthFirst - writing.last)
    return Place(
      date: isNearer ? TimexDate(dayFirst).with(clock: date.clock) : date, anchor: .dayOfWriting,
      step: .orderGuessed)
  }

  /// An incomplete date on that side of the day of writing to which the tense points.
  func near(
    _ writing: DateSpan, _ date: TimexDate, _ weekday: Weekday?, _ expression: TimeExpression
  ) -> Place {
    let day = writing.last
    let cue = tenseCue(expression)
    let isLater = cue?.tense == .future
    func place(_ date: TimexDate, _ step: TimeStep? = nil) -> Place {
      Place(
        date: date, anchor: .dayOfWriting,
        step: step ?? (isLater ? .nearestLater : .nearestEarlier), cue: cue)
    }
    var result = date
    let year = day.year
    switch date.part {
    case .month, .season, .quarter, .half:
      func inYear(_ year: Int) -> TimexDate {
        var candidate = date
        candidate.year = .of(year)
        return candidate
      }
      // The day of the week that is printed with a date settles its year, if it fits any.
      let years = day.year - 1...day.year + 1
      let agreeing = years.filter { inYear($0).civilDay?.weekday == weekday }
      let chosen = nearestYear(to: day, cue?.tense) { year in
        weekday != nil && agreeing.count == 1 && !agreeing.contains(year) ? nil : inYear(year).span
      }
      result.year = .of(chosen.year)
      return place(result, chosen.isLater ? .nearestLater : .nearestEarlier)
    case .unknownWeek:
      guard writing.precision == .day else {
        return Place(date: date, anchor: .none, step: .unresolved)
      }
      guard case .weekday(let weekday) = date.day else {
        // A weekend is over on Monday.
        let isWeekend = day.weekday == .saturday || day.weekday == .sunday
        result = TimexDate(weekOf: isLater || isWeekend ? day : day - 7)
        result.day = .weekend
        return place(result)
      }
      let back = (day.weekday.rawValue - weekday.rawValue + 7) % 7
      let found = isLater ? day + (7 - back) % 7 : day - back
      return place(TimexDate(found).with(clock: date.clock))
    case .unknownMonth:
      guard writing.precision == .day, case .day(let number) = date.day else {
        return Place(date: date, anchor: .none, step: .unresolved)
      }
      var month = day.month
      if isLater, Int(number) < day.day { month += 1 }
      if !isLater, Int(number) > day.day { month -= 1 }
      let first = CivilDate.firstDay(year: year, month: month)
      result.year = .of(first.year)
      result.part = .month(UInt8(first.month))
      return place(result)
    case .none:
      // "at 3:30 a.m." is on the day that was just told.
      if let told = latest.day, sentence - latest.daySentence <= Self.sceneSentences {
        return Place(
          date: told.date.with(clock: date.clock), anchor: .mention(told.mention), step: .samePeriod
        )
      }
      guard writing.precision == .day else {
        return Place(date: date, anchor: .none, step: .unresolved)
      }
      return place(TimexDate(day).with(clock: date.clock), .samePeriod)
    case .week: return place(result, .asWritten)
    }
  }

  /// The year in which a date without one lies nearest to the day of writing.
  ///
  /// Who writes of a far month or day names its year. The tense decides only where the date before and the one after
  /// the day of writing are about as far, and never for a period that the day lies in.
  func nearestYear(
    to day: CivilDate, _ tense: Tense?, _ span: (_ year: Int) -> DateSpan?
  ) -> (year: Int, isLater: Bool) {
    var best: (year: Int, isLater: Bool, distance: Int)?
    // The 29th of February may be up to eight years away.
    for years in [1, 8] where best == nil {
      for year in day.year - years...day.year + years {
        guard let span = span(year) else { continue }
        let isLater = span.first > day
        var distance = isLater ? span.first - day : max(0, day - span.last)
        let agrees = distance == 0 || tense == nil || isLater == (tense == .future)
        if !agrees { distance += Self.tenseWeight }
        if distance < best?.distance ?? .max { best = (year, isLater, distance) }
      }
    }
    return best.map { ($0.year, $0.isLater) } ?? (day.year, false)
  }

  /// A day with a name in its year, that of the narrative, or the one nearest to the day of writing.
  func observed(_ holiday: Holiday, _ point: TimePoint, _ expression: TimeExpression) -> Place {
    func place(_ year: Int, _ anchor: TimeAnchor, _ step: TimeStep) -> Place {
      guard let day = holiday.day(in: year) else {
        return Place(date: TimexDate(year: .of(year)), anchor: anchor, step: .unresolved)
      }
      return Place(date: TimexDate(day), anchor: anchor, step: step)
    }
    if case .year(let year) = point.date.year { return place(Int(year), .none, .asWritten) }
    if isNarrative, let told = latest.year, case .year(let year) = told.date.year {
      return place(Int(year), .mention(told.mention), .yearCarried)
    }
    guard let writing, writing.precision <= .month else {
      return Place(date: point.date, anchor: .none, step: .unresolved)
    }
    let day = writing.last
    if let side = point.direction?.side, side != 0 {
      let years = side < 0 ? [day.year, day.year - 1] : [day.year, day.year + 1]
      let year = years.first { year in
        holiday.day(in: year).map { side < 0 ? $0 < day : $0 > day } ?? false
      }
      return place(year ?? day.year, .dayOfWriting, side < 0 ? .nearestEarlier : .nearestLater)
    }
    let cue = tenseCue(expression)
    let chosen = nearestYear(to: day, cue?.tense) { year in
      holiday.day(in: year).map { DateSpan(day: $0) }
    }
    return place(chosen.year, .dayOfWriting, chosen.isLater ? .nearestLater : .nearestEarlier)
  }

  /// For how many sentences a day that was told is the one that times of day belong to.
  static let sceneSentences = 2

  /// How many days nearer a date must be that the tense speaks against.
  private static let tenseWeight = 180

  /// "last November", "next Tuesday", "that summer".
  func directed(_ date: TimexDate, _ direction: TimeDirection) -> Place {
    var start =
      isQuotedInNarrative ? nil : writing.flatMap { $0.precision == .day ? $0.first : nil }
    var anchor = TimeAnchor.dayOfWriting
    if direction.origin == .earlierMention, let told = latest.month ?? latest.year {
      if direction.side == 0, let place = carried(date) { return place }
      start = told.date.span?.first
      anchor = .mention(told.mention)
    }
    guard let start else { return Place(date: date, anchor: .none, step: .unresolved) }
    let side = direction.side
    let step: TimeStep = side < 0 ? .nearestEarlier : side > 0 ? .nearestLater : .samePeriod
    var result = date
    if case .weekday(let weekday) = date.day {
      let offset = weekday.rawValue - start.weekday.rawValue
      let shift: Int =
        switch side {
        case ..<0: offset >= 0 ? offset - 7 : offset
        case 0: offset
        default: offset <= 0 ? offset + 7 : offset
        }
      return Place(
        date: TimexDate(start + shift).with(clock: date.clock), anchor: anchor, step: step)
    }
    result.year = .of(start.year)
    if let span = result.span {
      if side < 0, span.last >= start { result.year = .of(start.year - 1) }
      if side > 0, span.first <= start { result.year = .of(start.year + 1) }
    }
    return Place(date: result, anchor: anchor, step: step)
  }
}
