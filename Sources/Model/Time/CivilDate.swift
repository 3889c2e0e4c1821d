/// A day of the proleptic Gregorian calendar, without clock or time zone.
///
/// Stored as the number of days since 1970-01-01, so that comparing and shifting cost nothing.
/// - Source: days-from-civil arithmetic over 400-year eras (146,097 days each).
public struct CivilDate: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01, negative before.
  public let dayNumber: Int32

  /// The day with this number of days since 1970-01-01.
  public init(dayNumber: Int32) { self.dayNumber = dayNumber }

  /// A calendar day; `nil` when the month or the day does not exist or the year is not 0...9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (0...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= CivilDate.daysInMonth(year: year, month: month)
    else { return nil }
    self.init(dayNumber: CivilDate.dayNumber(year: year, month: month, day: day))
  }

  /// The first day of a month, counted through: month 13 is January of the year after.
  public static func firstDay(year: Int, month: Int) -> CivilDate {
    let months = year * 12 + month - 1
    let (wholeYears, monthIndex) = floorDivide(months, 12)
    return CivilDate(dayNumber: dayNumber(year: wholeYears, month: monthIndex + 1, day: 1))
  }

  /// The day of the attacks in New York and Washington.
  static let september11of2001 = CivilDate(dayNumber: 11_576)

  /// Days that the month has, 28...31; `month` is 1...12.
  public static func daysInMonth(year: Int, month: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  private static func dayNumber(year: Int, month: Int, day: Int) -> Int32 {
    let shiftedYear = month <= 2 ? year - 1 : year
    let (era, yearOfEra) = floorDivide(shiftedYear, 400)
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// Year, month (1...12) and day of month (1...31).
  public var components: (year: Int, month: Int, day: Int) {
    let (era, dayOfEra) = floorDivide(Int(dayNumber) + 719_468, 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The year, 0...9999 for every day that sitrep reads.
  public var year: Int { components.year }

  /// The month, 1...12.
  public var month: Int { components.month }

  /// The day of the month, 1...31.
  public var day: Int { components.day }

  /// The day of the week.
  public var weekday: Weekday { Weekday(index: floorDivide(Int(dayNumber) + 3, 7).remainder) }

  /// The ISO 8601 week: its year, which is not always the calendar year, and its number, 1...53.
  public var isoWeek: (year: Int, week: Int) {
    let thursday = self + (3 - weekday.rawValue)
    let firstOfYear = CivilDate.firstDay(year: thursday.year, month: 1)
    return (thursday.year, (thursday - firstOfYear) / 7 + 1)
  }

  /// The Monday of an ISO 8601 week; `nil` when the year has no such week.
  public init?(isoYear year: Int, week: Int) {
    // The fourth of January is always in week 1.
    let fourth = CivilDate.firstDay(year: year, month: 1) + 3
    let monday = fourth - fourth.weekday.rawValue + (week - 1) * 7
    guard week >= 1, monday.isoWeek.year == year else { return nil }
    self = monday
  }

  /// The day `days` later, or earlier when negative.
  public static func + (date: CivilDate, days: Int) -> CivilDate {
    CivilDate(dayNumber: date.dayNumber + Int32(days))
  }

  /// The day `days` earlier, or later when negative.
  public static func - (date: CivilDate, days: Int) -> CivilDate { date + -days }

  /// Days from `other` to this day.
  public static func - (date: CivilDate, other: CivilDate) -> Int {
    Int(date.dayNumber) - Int(other.dayNumber)
  }

  /// Earlier days come first.
  public static func < (left: CivilDate, right: CivilDate) -> Bool {
    left.dayNumber < right.dayNumber
  }

  /// The same day of another month, `months` later; the day is cut to the month's last.
  public func adding(months: Int) -> CivilDate {
    let (year, month, day) = components
    let first = CivilDate.firstDay(year: year, month: month + months)
    let (newYear, newMonth, _) = first.components
    return first + (min(day, CivilDate.daysInMonth(year: newYear, month: newMonth)) - 1)
  }
}

extension CivilDate: CustomStringConvertible {
  /// ISO 8601, `2019-04-04`.
  public var description: String {
    let (year, month, day) = components
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}

/// A day of the week, Monday first as in ISO 8601.
public enum Weekday: Int, CaseIterable, Sendable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  /// The weekday at this place of the week; `index` is taken modulo 7.
  public init(index: Int) {
    self = Weekday.allCases[floorDivide(index, 7).remainder]
  }
}

/// Division that rounds down, so that the remainder is never negative.
func floorDivide(_ value: Int, _ divisor: Int) -> (quotient: Int, remainder: Int) {
  let remainder = ((value % divisor) + divisor) % divisor
  return ((value - remainder) / divisor, remainder)
}

/// A number in decimal with leading zeros, at least `width` digits.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
