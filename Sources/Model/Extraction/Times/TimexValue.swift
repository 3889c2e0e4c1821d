/// A TIMEX3 value: what a time expression stands for.
///
/// - Source: ISO 24617-1 (TimeML); `text` gives its notation.
public enum TimexValue: Hashable, Sendable {
  /// A calendar date or a time of day, with unknown parts left open.
  case date(TimexDate)
  /// A length of time; also the period of a set.
  case duration(TimexDuration)
  /// Now, before now, or after now.
  case reference(TimexReference)

  /// The value as TIMEX3 writes it, such as `2019-04-04`, `XXXX-WXX-4`, `P2W`, `PAST_REF`.
  public var text: String {
    switch self {
    case .date(let date): date.text
    case .duration(let duration): duration.text
    case .reference(let reference): reference.rawValue
    }
  }

  /// Whether it is a date, however much of it is unknown.
  var isDate: Bool {
    switch self {
    case .date: true
    case .duration, .reference: false
    }
  }
}

/// A time named without a date.
public enum TimexReference: String, Hashable, Sendable {
  case past = "PAST_REF"
  case present = "PRESENT_REF"
  case future = "FUTURE_REF"
}

/// A calendar date as finely as it is known: a year, a part of it, a day, a time of day.
public struct TimexDate: Hashable, Sendable {
  /// The year, or the decade or century when no more is said.
  public enum Year: Hashable, Sendable {
    case unknown
    case year(Int16)
    /// 199 is the 1990s.
    case decade(Int16)
    /// 18 is the years 1800 to 1899.
    case century(Int16)
    /// A year before Christ.
    case beforeChrist(Int16)

    /// The year of this number, unknown outside the four-digit years.
    static func of(_ number: Int) -> Year {
      (1...9999).contains(number) ? .year(Int16(number)) : .unknown
    }
  }

  /// The part of the year.
  public enum Part: Hashable, Sendable {
    case none
    case month(UInt8)
    case unknownMonth
    case week(UInt8)
    case unknownWeek
    case quarter(UInt8)
    case half(UInt8)
    case season(Season)

    /// Whether it is a season.
    var isSeason: Bool { if case .season = self { true } else { false } }
  }

  /// The day of the month or of the week.
  public enum Day: Hashable, Sendable {
    case none
    case day(UInt8)
    case unknownDay
    case weekday(Weekday)
    case weekend
  }

  /// The time of day.
  public enum Clock: Hashable, Sendable {
    case none
    case part(DayPart)
    /// Hour, 0...24, and minute.
    case minute(UInt8, UInt8)
  }

  /// The year.
  public var year: Year
  /// The part of the year.
  public var part: Part
  /// The day.
  public var day: Day
  /// The time of day.
  public var clock: Clock

  init(year: Year, part: Part = .none, day: Day = .none, clock: Clock = .none) {
    self.year = year
    self.part = part
    self.day = day
    self.clock = clock
  }

  init(_ date: CivilDate) {
    let (year, month, day) = date.components
    self.init(year: .of(year), part: .month(UInt8(month)), day: .day(UInt8(day)))
  }

  /// The value in TIMEX3 notation.
  public var text: String {
    var text =
      switch year {
      case .unknown: "XXXX"
      case .year(let year): padded(Int(year), 4)
      case .decade(let decade): padded(Int(decade), 3)
      case .century(let century): padded(Int(century), 2)
      case .beforeChrist(let year): "BC" + padded(Int(year), 4)
      }
    switch part {
    case .none: if day != .none || (clock != .none && year == .unknown) { text += "-XX" }
    case .month(let month): text += "-" + padded(Int(month), 2)
    case .unknownMonth: text += "-XX"
    case .week(let week): text += "-W" + padded(Int(week), 2)
    case .unknownWeek: text += "-WXX"
    case .quarter(let quarter): text += "-Q\(quarter)"
    case .half(let half): text += "-H\(half)"
    case .season(let season): text += "-" + season.timex
    }
    switch day {
    case .none: if clock != .none { text += "-XX" }
    case .day(let day): text += "-" + padded(Int(day), 2)
    case .unknownDay: text += "-XX"
    case .weekday(let weekday): text += "-\(weekday.rawValue + 1)"
    case .weekend: text += "-WE"
    }
    switch clock {
    case .none: break
    case .part(let part): text += "T" + part.timex
    case .minute(let hour, let minute):
      text += "T" + padded(Int(hour), 2) + ":" + padded(Int(minute), 2)
    }
    return text
  }

  /// The days meant; `nil` when a part that is needed to find them is unknown or does not exist.
  public var span: DateSpan? {
    switch year {
    case .unknown, .beforeChrist: return nil
    case .century(let century):
      return DateSpan(
        CivilDate.firstDay(year: Int(century) * 100, month: 1),
        CivilDate.firstDay(year: Int(century) * 100 + 100, month: 1) - 1, precision: .years)
    case .decade(let decade):
      return DateSpan(
        CivilDate.firstDay(year: Int(decade) * 10, month: 1),
        CivilDate.firstDay(year: Int(decade) * 10 + 10, month: 1) - 1, precision: .years)
    case .year(let year): return span(inYear: Int(year))
    }
  }

  private func span(inYear year: Int) -> DateSpan? {
    switch part {
    case .none, .unknownMonth, .unknownWeek: return DateSpan(year: year)
    case .month(let month):
      guard case .day(let day) = day else { return DateSpan(year: year, month: Int(month)) }
      return CivilDate(year: year, month: Int(month), day: Int(day)).map { DateSpan(day: $0) }
    case .quarter(let quarter): return DateSpan(year: year, quarter: Int(quarter))
    case .half(let half):
      let month = half == 1 ? 1 : 7
      return DateSpan(
        CivilDate.firstDay(year: year, month: month),
        CivilDate.firstDay(year: year, month: month + 6) - 1, precision: .days)
    case .season(let season): return DateSpan(year: year, season: season.edtf)
    case .week(let week):
      guard let monday = CivilDate(isoYear: year, week: Int(week)) else { return nil }
      switch day {
      case .weekday(let weekday): return DateSpan(day: monday + weekday.rawValue)
      case .weekend: return DateSpan(monday + 5, monday + 6, precision: .days)
      case .none, .day, .unknownDay: return DateSpan(monday, monday + 6, precision: .week)
      }
    }
  }
}

/// A season, of the northern hemisphere when it is placed on the calendar.
public enum Season: String, CaseIterable, Sendable {
  case spring, summer, autumn, winter

  /// TIMEX3's two letters.
  var timex: String {
    switch self {
    case .spring: "SP"
    case .summer: "SU"
    case .autumn: "FA"
    case .winter: "WI"
    }
  }

  /// The month that it begins in, winter in December.
  var firstMonth: Int {
    switch self {
    case .spring: 3
    case .summer: 6
    case .autumn: 9
    case .winter: 12
    }
  }

  /// EDTF's number.
  var edtf: Int {
    switch self {
    case .spring: 21
    case .summer: 22
    case .autumn: 23
    case .winter: 24
    }
  }
}

/// A part of the day; noon and midnight are clock times.
public enum DayPart: String, CaseIterable, Sendable {
  case morning, midday, afternoon, evening, night, daytime, midnight

  /// What TIMEX3 writes after the `T`.
  var timex: String {
    switch self {
    case .morning: "MO"
    case .midday: "12:00"
    case .afternoon: "AF"
    case .evening: "EV"
    case .night: "NI"
    case .daytime: "DT"
    case .midnight: "24:00"
    }
  }
}

/// A unit of time.
public enum TimeUnit: String, CaseIterable, Sendable {
  case second, minute, hour, day, weekend, week, fortnight, month, quarter, year, decade, century

  /// Whether it is shorter than a day.
  var isClock: Bool { self == .second || self == .minute || self == .hour }
}

/// A length of time in one unit.
public struct TimexDuration: Hashable, Sendable {
  /// Tenths of the unit, so that halves can be told; `nil` when no number is given, as in "several days".
  public let tenths: Int32?
  /// The unit.
  public let unit: TimeUnit

  init(tenths: Int32?, unit: TimeUnit) {
    self.tenths = tenths
    self.unit = unit
  }

  /// The value in TIMEX3 notation.
  public var text: String {
    guard let tenths else { return unit.isClock ? "PTX\(letter)" : "PX\(letter)" }
    let prefix = unit.isClock ? "PT" : "P"
    let number = Int(tenths) * factor
    let whole = number / 10
    switch number % 10 {
    case 0: return "\(prefix)\(whole)\(countedLetter)"
    case 5 where half != nil && whole > 0:
      return "\(prefix)\(whole)\(countedLetter)\(half ?? "")"
    case 5 where half != nil: return unit == .day ? "PT12H" : "\(prefix)\(half ?? "")"
    default: return "\(prefix)\(whole).\(number % 10)\(countedLetter)"
    }
  }

  /// Half a unit in the unit below.
  private var half: String? {
    switch unit {
    case .year: "6M"
    case .hour: "30M"
    case .minute: "30S"
    case .day: "T12H"
    case .second, .weekend, .week, .fortnight, .month, .quarter, .decade, .century: nil
    }
  }

  /// TIMEX3 has no letter for these in counts; they are written in days, weeks and years.
  private var factor: Int {
    switch unit {
    case .weekend, .fortnight: 2
    case .decade: 10
    case .century: 100
    case .second, .minute, .hour, .day, .week, .month, .quarter, .year: 1
    }
  }

  private var countedLetter: String {
    switch unit {
    case .weekend: "D"
    case .fortnight: "W"
    case .decade, .century: "Y"
    case .second, .minute, .hour, .day, .week, .month, .quarter, .year: letter
    }
  }

  private var letter: String {
    switch unit {
    case .second: "S"
    case .minute: "M"
    case .hour: "H"
    case .day: "D"
    case .weekend: "WE"
    case .week: "W"
    case .fortnight: "FN"
    case .month: "M"
    case .quarter: "Q"
    case .year: "Y"
    case .decade: "DE"
    case .century: "CE"
    }
  }
}
