/// What a match captured, read for one of its mentions.
///
/// A mention of a list or a range takes the parts that it lacks from the others: "14 and 18 September 2010".
struct TimeCaptures {
  private let all: [TimeMatch.Capture]
  private let part: Int

  init(all: [TimeMatch.Capture], part: Int) {
    self.all = all
    self.part = part
  }

  /// The value that a terminal read for the mention, or for another one when it has none of its own.
  subscript(_ terminal: TimeTerminal) -> Int? {
    let own = all.first { $0.terminal == terminal && $0.extent == part }
    return (own ?? all.first { $0.terminal == terminal })?.value
  }

  /// All values of a terminal, in text order.
  func values(_ terminal: TimeTerminal) -> [Int] {
    all.filter { $0.terminal == terminal }.map(\.value)
  }

  /// What the words say, `nil` when the numbers cannot be a date.
  func meaning(_ reading: TimeRule.Reading) -> TimeMeaning? {
    switch reading {
    case .point: return point().map { .point($0) }
    case .counted(let origin, let isBack): return counted(from: origin, isBack: isBack)
    case .duration(let tenths): return duration(tenths).map { .duration($0) }
    case .recurrence: return recurrence()
    case .reference(let reference): return .reference(reference ?? self.reference)
    case .epithet(let reference): return .epithet(reference)
    case .numericDate(let order): return numericDate(order).map { .point($0) }
    case .beforeChrist:
      let numbers = all.filter { $0.terminal == .digits || $0.terminal == .hundreds }
      guard let year = (numbers.first { $0.extent == part } ?? numbers.first)?.value else {
        return nil
      }
      var date = TimexDate(year: .beforeChrist(Int16(year)))
      if let season { date.part = .season(season) }
      if let month = self[.month] { date.part = .month(UInt8(month)) }
      return .point(TimePoint(date: date, modifier: modifier))
    case .century:
      guard let century = self[.ordinal] ?? self[.nthDay] else { return nil }
      return .point(
        TimePoint(date: TimexDate(year: .century(Int16(century - 1))), modifier: modifier))
    case .half: return half().map { .point($0) }
    case .nthOfMonth: return nthOfMonth().map { .point($0) }
    case .quarter(let yearsBack): return quarter(yearsBack: yearsBack)
    case .night:
      return .point(
        TimePoint(
          date: TimexDate(year: .unknown, clock: .part(.night)),
          shift: TimeShift(
            count: 0, isBack: false, unit: .day, isPeriod: true, origin: .dayOfWriting)))
    case .weekend:
      return .point(
        TimePoint(date: TimexDate(year: .unknown, part: .unknownWeek, day: .weekend)))
    case .days(let count):
      return .point(
        TimePoint(
          date: TimexDate(year: .unknown),
          shift: TimeShift(
            count: count, isBack: count < 0, unit: .day, isPeriod: true, origin: .dayOfWriting)))
    case .holiday:
      let year: TimexDate.Year = self[.year].map { .of($0) } ?? .unknown
      let direction = self[.which].map { TimeDirection(side: $0, origin: .dayOfWriting) }
      return .point(
        TimePoint(
          date: TimexDate(year: year), direction: direction, modifier: modifier,
          holiday: self[.holiday]))
    case .day(let day): return .point(TimePoint(date: TimexDate(day)))
    }
  }

  private var modifier: TimeModifier? {
    (self[.modifier] ?? self[.edge] ?? self[.doubt]).map { TimeModifier.allCases[$0] }
  }

  /// How many, in tenths; -1 for "several".
  private var number: Int? { self[.number] ?? self[.many] }

  /// The unit, in the singular or the plural.
  var unit: TimeUnit? { (self[.unit] ?? self[.units]).map { TimeUnit.allCases[$0] } }

  /// The season.
  var season: Season? { self[.season].map { Season.allCases[$0] } }

  /// The part of the day.
  var dayPart: DayPart? { (self[.dayPart] ?? self[.dayParts]).map { DayPart.allCases[$0] } }

  private var reference: TimexReference {
    switch self[.reference] {
    case 0: .past
    case 1: .present
    default: .future
    }
  }

  // MARK: Dates and times

  private func point() -> TimePoint? {
    var point = TimePoint(date: TimexDate(year: .unknown), modifier: modifier)
    if let compact = self[.compactDate] {
      return TimePoint(
        date: TimexDate(
          year: .of(compact / 10000), part: .month(UInt8(compact / 100 % 100)),
          day: .day(UInt8(compact % 100))))
    }
    if let year = self[.year] { point.date.year = .of(year) }
    if let decade = self[.decade] { point.date.year = .decade(Int16(decade)) }
    if let digits = self[.digits], dayPart == nil, let year = yearOfTwoDigits(digits) {
      point.date.year = .of(year)
    }
    if let month = self[.month] ?? self[.monthName] { point.date.part = .month(UInt8(month)) }
    if let season { point.date.part = .season(season) }
    if let day = self[.day] ?? self[.nthDay] {
      if case .month = point.date.part {} else { point.date.part = .unknownMonth }
      point.date.day = .day(UInt8(day))
      point.weekday = self[.weekday].map { Weekday(index: $0 - 1) }
    } else if let weekday = self[.weekday] ?? self[.weekdayName] {
      if point.date.part == .none { point.date.part = .unknownWeek }
      if point.date.part == .unknownWeek {
        point.date.day = .weekday(Weekday(index: weekday - 1))
        guard unit == nil || unit == .week else { return nil }
      }
    }
    if let digits = self[.digits], dayPart != nil, digits > 12 { return nil }
    if case .month = point.date.part, unit != nil, unit != .year { return nil }
    point.date.clock = clock
    addRelation(to: &point)
    if let quarter = self[.ordinal] {
      guard (1...4).contains(quarter) else { return nil }
      point.date.part = .quarter(UInt8(quarter))
      if point.shift?.unit == .quarter { point.shift = nil }
    }
    return isPossible(point.date) ? point : nil
  }

  private var clock: TimexDate.Clock {
    // "4 in the morning"
    if let dayPart, self[.clock] == nil, let hour = self[.digits], (1...12).contains(hour) {
      return .minute(UInt8(dayPart == .morning ? hour % 12 : hour % 12 + 12), 0)
    }
    if let minutes = self[.clock] {
      var hour = minutes / 60
      // "4 in the afternoon"
      if let dayPart, dayPart != .morning, hour < 12 { hour += 12 }
      return .minute(UInt8(hour), UInt8(minutes % 60))
    }
    return dayPart.map { .part($0) } ?? .none
  }

  /// Adds "last year", "that day", "yesterday" or the direction of "last November".
  private func addRelation(to point: inout TimePoint) {
    if let days = self[.deicticDay] {
      point.shift = TimeShift(
        count: days, isBack: days < 0, unit: .day, isPeriod: true, origin: .dayOfWriting)
      return
    }
    let which = self[.which]
    let then = self[.then]
    guard let unit else {
      guard let count = which ?? then else { return }
      point.direction = TimeDirection(
        side: count, origin: then == nil ? .dayOfWriting : .earlierMention)
      // "that morning" is the morning of the day spoken of, "last night" the one before today.
      let isPart = point.date.part == .none && point.date.clock != .none
      if isPart {
        point.direction = nil
        point.shift = TimeShift(
          count: count, isBack: count < 0, unit: .day, isPeriod: true,
          origin: then == nil ? .dayOfWriting : .earlierMention)
      }
      return
    }
    let origin: TimeShift.Origin =
      then != nil ? .earlierMention : which != nil ? .dayOfWriting : .context
    let count = then ?? which ?? 0
    point.shift = TimeShift(
      count: count, isBack: count < 0, unit: unit, isPeriod: true, origin: origin)
  }

  private func isPossible(_ date: TimexDate) -> Bool {
    guard case .month(let month) = date.part, case .day(let day) = date.day else { return true }
    var year = 2000
    if case .year(let named) = date.year { year = Int(named) }
    return CivilDate(year: year, month: Int(month), day: Int(day)) != nil
  }

  /// The year of "19-Nov-12" and of "1850-58"; `nil` when another number of the match is meant.
  private func yearOfTwoDigits(_ digits: Int) -> Int? {
    if let first = self[.year] {
      guard part > 0 else { return nil }
      return first / 100 * 100 + digits
    }
    return fullYear(values(.digits).last ?? digits)
  }

  private func fullYear(_ digits: Int) -> Int { digits < 50 ? 2000 + digits : 1900 + digits }

  private func numericDate(_ order: TimeRule.NumericOrder) -> TimePoint? {
    let numbers = values(.digits)
    var (year, month, day) = (0, 0, 0)
    var dayMonthOrder: DayMonthOrder?
    switch order {
    case .yearMonth:
      guard let named = self[.year], let month = numbers.first, (1...12).contains(month) else {
        return nil
      }
      return TimePoint(
        date: TimexDate(year: .of(named), part: .month(UInt8(month))))
    case .yearMonthDay:
      guard let named = self[.year], let last = numbers.last,
        let second = self[.month] ?? numbers.first
      else { return nil }
      (year, month, day) = (named, second, last)
    case .dayMonthYear, .unknown:
      guard numbers.count >= 2, let named = self[.year] ?? numbers.dropFirst(2).first.map(fullYear)
      else { return nil }
      (year, month, day) = (named, numbers[1], numbers[0])
      guard case .unknown = order else { break }
      dayMonthOrder = day > 12 ? .dayFirst : month > 12 ? .monthFirst : .ambiguous
      if dayMonthOrder != .dayFirst { swap(&day, &month) }
    }
    guard let date = CivilDate(year: year, month: month, day: day) else { return nil }
    var value = TimexDate(date)
    value.clock = clock
    return TimePoint(date: value, order: dayMonthOrder)
  }

  /// A day or a week of a month by its number, the last one as number 0.
  private func nthOfMonth() -> TimePoint? {
    guard let month = self[.month] else { return nil }
    let number: Int
    if let ordinal = self[.ordinal] {
      number = ordinal
    } else {
      guard self[.which] == -1 else { return nil }
      number = 0
    }
    var point = TimePoint(
      date: TimexDate(
        year: self[.year].map { .of($0) } ?? .unknown, part: .month(UInt8(month))))
    if let weekday = self[.weekdayName] {
      point.ofMonth = .weekday(Weekday(index: weekday - 1), number)
    } else if unit == .week {
      point.ofMonth = .week(number)
    } else if unit == .day {
      point.ofMonth = .day(number)
    }
    guard let part = point.ofMonth, number <= part.most else { return nil }
    return point
  }

  /// "the latest quarter", "the year-ago third quarter", "the 1988 quarter".
  private func quarter(yearsBack: Int) -> TimeMeaning? {
    var date = TimexDate(year: self[.year].map { .of($0) } ?? .unknown)
    if let ordinal = self[.ordinal] {
      guard (1...4).contains(ordinal) else { return nil }
      date.part = .quarter(UInt8(ordinal))
    }
    return .point(
      TimePoint(
        date: date,
        shift: TimeShift(
          count: -yearsBack, isBack: yearsBack > 0, unit: .quarter, isPeriod: true,
          origin: .reportedQuarter)))
  }

  private func half() -> TimePoint? {
    let half = self[.ordinal] ?? 2
    guard (1...2).contains(half), unit == nil || unit == .year else { return nil }
    var point = TimePoint(date: TimexDate(year: .unknown, part: .half(UInt8(half))))
    if let year = self[.year] {
      point.date.year = .of(year)
    } else {
      addRelation(to: &point)
    }
    return point
  }

  // MARK: Lengths and what comes back

  private func duration(_ tenths: Int32?) -> TimexDuration? {
    guard let unit else {
      return self[.lasting].map {
        TimexDuration(tenths: tenths, unit: TimeUnit.allCases[$0])
      }
    }
    guard let number else { return TimexDuration(tenths: tenths, unit: unit) }
    return TimexDuration(tenths: number < 0 ? nil : Int32(number), unit: unit)
  }

  private func counted(from origin: TimeShift.Origin, isBack: Bool) -> TimeMeaning? {
    guard let unit else { return nil }
    var count: Int? = self[.units] != nil && number == nil ? nil : 1
    if let number { count = number < 0 ? nil : number / 10 }
    guard count ?? 0 <= Self.largestShift else { return nil }
    let signed = count.map { isBack ? -$0 : $0 }
    return .point(
      TimePoint(
        date: TimexDate(year: .unknown),
        shift: TimeShift(
          count: signed, isBack: isBack, unit: unit, isPeriod: false, origin: origin),
        modifier: modifier))
  }

  /// Units that a date is counted on or back at most; more would leave the calendar of four-digit years.
  private static let largestShift = 5000

  private func recurrence() -> TimeMeaning? {
    if let unit = self[.recurring] {
      return .recurrence(.duration(TimexDuration(tenths: 10, unit: TimeUnit.allCases[unit])))
    }
    if let unit {
      let tenths = number.flatMap { $0 < 0 || values(.number).count > 1 ? nil : Int32($0) }
      let isCounted = self[.units] != nil
      return .recurrence(
        .duration(TimexDuration(tenths: isCounted ? tenths : 10, unit: unit)))
    }
    var date = TimexDate(year: .unknown)
    if let weekday = self[.weekdayName] ?? self[.weekdays] {
      date.part = .unknownWeek
      date.day = .weekday(Weekday(index: weekday - 1))
    }
    if let month = self[.month] { date.part = .month(UInt8(month)) }
    if let season { date.part = .season(season) }
    if let dayPart { date.clock = .part(dayPart) }
    return .recurrence(.date(date))
  }
}
