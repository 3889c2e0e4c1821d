/// Dates that are counted from a known one.
extension TimeResolver {
  /// "two days ago", "last week", "that month", with the parts that are named of it.
  func shifted(_ point: TimePoint, _ shift: TimeShift) -> Place {
    let (anchor, source) = anchor(of: shift)
    guard let anchor else {
      return Place(date: unknown(shift.unit, point.date), anchor: .none, step: .unresolved)
    }
    if let quarter = quarterYearsBack(shift) { return quarter }
    let moved = anchor.moved(by: shift)
    return Place(
      date: moved.refined(by: point.date), anchor: source,
      step: shift.count == 0 ? .samePeriod : .counted)
  }

  /// "profit rose in the third quarter … from a year ago": the same quarter of that year.
  private func quarterYearsBack(_ shift: TimeShift) -> Place? {
    guard shift.unit == .year, !shift.isPeriod, shift.count == -1, shift.origin == .dayOfWriting,
      let told = latest.quarter, latest.quarterParagraph + 1 >= paragraph
    else { return nil }
    return Place(date: told.date.moved(byYears: -1), anchor: .mention(told.mention), step: .counted)
  }

  /// "the quarter", "the latest quarter", "the year-ago third quarter".
  func reportedQuarter(_ point: TimePoint, _ shift: TimeShift) -> Place? {
    var anchor = TimeAnchor.dayOfWriting
    var quarter: TimexDate
    if let told = latest.quarter, isOver(told.date) {
      quarter = told.date
      anchor = .mention(told.mention)
    } else {
      guard let writing, !isNarrative else { return nil }
      quarter = TimexDate(writing).moved(
        by: TimeShift(count: -1, isBack: true, unit: .quarter, isPeriod: true, origin: .context))
    }
    if case .quarter(let named) = point.date.part, case .quarter(let last) = quarter.part {
      if named > last { quarter = quarter.moved(byYears: -1) }
      quarter.part = point.date.part
    }
    quarter = quarter.moved(byYears: shift.count ?? 0)
    if case .year = point.date.year { quarter.year = point.date.year }
    return Place(date: quarter, anchor: anchor, step: shift.count == 0 ? .samePeriod : .counted)
  }

  /// Whether a period was over on the day of writing, as far as that is known.
  private func isOver(_ date: TimexDate) -> Bool {
    guard let writing, let span = date.span else { return true }
    return span.last <= writing.last
  }

  func anchor(of shift: TimeShift) -> (TimexDate?, TimeAnchor) {
    let usesDiscourse: Bool =
      switch shift.origin {
      case .dayOfWriting, .reportedQuarter: false
      case .earlierMention: true
      case .context: isNarrative
      }
    // "earlier in the day" is the day that was just told.
    if shift.origin == .context, shift.unit == .day, let told = latest.day,
      sentence - latest.daySentence <= Self.sceneSentences
    {
      return (told.date, .mention(told.mention))
    }
    if usesDiscourse, let known = latest.anchor(for: shift.unit) {
      return (known.date, .mention(known.mention))
    }
    // Who is quoted in a narrative spoke on another day than that of its writing.
    // "Two days later" than nothing that was told is no day.
    if shift.origin == .earlierMention, !shift.isBack, shift.count != 0 { return (nil, .none) }
    if usesDiscourse && isNarrative || isQuotedInNarrative { return (nil, .none) }
    guard let writing else { return (nil, .none) }
    return (TimexDate(writing), .dayOfWriting)
  }

  /// The value of a period of this unit that could not be placed.
  func unknown(_ unit: TimeUnit, _ date: TimexDate) -> TimexDate {
    var result = date
    if result.part == .none {
      switch unit {
      case .day, .second, .minute, .hour:
        result.part = .unknownMonth
        result.day = .unknownDay
      case .week, .weekend, .fortnight:
        result.part = .unknownWeek
        if unit == .weekend { result.day = .weekend }
      case .month, .quarter: result.part = .unknownMonth
      case .year, .decade, .century: break
      }
    }
    return result
  }
}
