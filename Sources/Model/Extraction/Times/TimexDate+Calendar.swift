/// Moving and joining dates of any grain.
extension TimexDate {
  /// The value of a span that is a day, a month or a year.
  init(_ span: DateSpan) {
    let (year, month, day) = span.first.components
    self.init(year: .of(year))
    if span.precision <= .month { part = .month(UInt8(month)) }
    if span.precision == .day { self.day = .day(UInt8(day)) }
  }

  init(weekOf day: CivilDate) {
    let (year, week) = day.isoWeek
    self.init(year: .of(year), part: .week(UInt8(week)))
  }

  /// The day, `nil` when the date is coarser or incomplete.
  var civilDay: CivilDate? {
    guard case .year(let year) = year, case .month(let month) = part, case .day(let day) = day
    else { return nil }
    return CivilDate(year: Int(year), month: Int(month), day: Int(day))
  }

  /// The month that it is or begins in, 1...12; `nil` when it is coarser.
  var firstMonth: Int? {
    switch part {
    case .month(let month): Int(month)
    case .season(let season): season.firstMonth
    case .quarter(let quarter): Int(quarter) * 3 - 2
    case .half(let half): Int(half) * 6 - 5
    case .none, .unknownMonth, .week, .unknownWeek: nil
    }
  }

  func with(clock: Clock) -> TimexDate {
    var result = self
    result.clock = clock
    return result
  }

  /// The date that many units on, or back.
  ///
  /// - Returns: a period as fine as the unit, or as the date itself if that is coarser. "A decade ago" is a year, "the last
  ///   decade", a whole period, is ten of them.
  func moved(by shift: TimeShift) -> TimexDate {
    let count = shift.count ?? 0
    switch shift.unit {
    case .second, .minute, .hour: return with(clock: .none)
    case .day:
      if let day = civilDay { return TimexDate(day + count) }
      return TimexDate(year: year, part: part, day: .unknownDay)
    case .week, .fortnight, .weekend:
      guard let day = civilDay else { return self }
      let weeks = shift.unit == .fortnight ? count * 2 : count
      var week = TimexDate(weekOf: day + weeks * 7)
      if shift.unit == .weekend { week.day = .weekend }
      return week
    case .month:
      guard case .year(let year) = year, case .month(let month) = part else { return self }
      let first = CivilDate.firstDay(year: Int(year), month: Int(month) + count)
      return TimexDate(year: .of(first.year), part: .month(UInt8(first.month)))
    case .quarter:
      guard case .year(let year) = year else { return self }
      var quarter = 1
      if case .month(let month) = part { quarter = (Int(month) + 2) / 3 }
      if case .quarter(let number) = part { quarter = Int(number) }
      let (years, index) = floorDivide(Int(year) * 4 + quarter - 1 + count, 4)
      return TimexDate(year: .of(years), part: .quarter(UInt8(index + 1)))
    case .year:
      var moved = TimexDate(year: movedYear(count))
      if case .quarter = part { moved.part = part }
      return moved
    case .decade:
      guard shift.isPeriod, case .year(let year) = movedYear(count * 10) else {
        return TimexDate(year: movedYear(count * 10))
      }
      return TimexDate(year: .decade(year / 10))
    case .century:
      guard shift.isPeriod, case .year(let year) = movedYear(count * 100) else {
        return TimexDate(year: movedYear(count * 100))
      }
      return TimexDate(year: .century(year / 100))
    }
  }

  /// The same date so many years on.
  func moved(byYears count: Int) -> TimexDate {
    var result = self
    result.year = movedYear(count)
    return result
  }

  private func movedYear(_ count: Int) -> Year {
    switch year {
    case .year(let year): .of(Int(year) + count)
    case .beforeChrist(let year) where (1...9999).contains(Int(year) - count):
      .beforeChrist(Int16(Int(year) - count))
    case .unknown, .decade, .century, .beforeChrist: .unknown
    }
  }

  /// This period with the parts that `date` names within it: a month of the year, a day of the week, a time of the day.
  func refined(by date: TimexDate) -> TimexDate {
    var result = self
    switch date.part {
    case .none, .unknownMonth: break
    case .unknownWeek:
      if case .weekday(let weekday) = date.day, case .year(let year) = year,
        case .week(let week) = part, let monday = CivilDate(isoYear: Int(year), week: Int(week))
      {
        result = TimexDate(monday + weekday.rawValue)
      }
    case .month, .season, .quarter, .half, .week:
      result.part = date.part
      result.day = date.day
    }
    if date.clock != .none { result.clock = date.clock }
    return result
  }
}
