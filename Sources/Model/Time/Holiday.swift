/// A day of the year with a name, and how its day is found.
///
/// Read from `data/en/holidays.tsv`.
enum Holiday: Hashable, Sendable {
  /// The same day every year.
  case fixed(month: Int, day: Int)
  /// The `number`th such day of the week of a month, the last one when 0.
  case weekday(Weekday, number: Int, month: Int)
  /// So many days after Easter Sunday.
  case easter(Int)
  /// So many days after the Easter Sunday of the Julian calendar.
  case orthodoxEaster(Int)
  /// A day of the Islamic calendar, which may begin a day later or earlier where the moon is looked for.
  case islamic(month: Int, day: Int)

  /// The holiday that a row of the table names, such as `weekday 4 thursday 11`; `nil` when it names none.
  init?(_ text: String) {
    let words = text.split(separator: " ")
    let numbers = words.compactMap { Int($0) }
    switch (words.first, numbers.count) {
    case ("fixed", 2): self = .fixed(month: numbers[0], day: numbers[1])
    case ("easter", 1): self = .easter(numbers[0])
    case ("orthodox_easter", 1): self = .orthodoxEaster(numbers[0])
    case ("islamic", 2): self = .islamic(month: numbers[0], day: numbers[1])
    case ("weekday", 2):
      guard let weekday = Weekday.allCases.first(where: { "\($0)" == words[2] }) else { return nil }
      self = .weekday(weekday, number: numbers[0], month: numbers[1])
    default: return nil
    }
  }

  /// Whether the day is only about right.
  var isApproximate: Bool {
    if case .islamic = self { true } else { false }
  }

  /// Its day in a year, 1...9999; `nil` when it has none there.
  func day(in year: Int) -> CivilDate? {
    switch self {
    case .fixed(let month, let day): return CivilDate(year: year, month: month, day: day)
    case .weekday(let weekday, let number, let month):
      guard number > 0 else {
        let last = CivilDate.firstDay(year: year, month: month + 1) - 1
        return last - (last.weekday.rawValue - weekday.rawValue + 7) % 7
      }
      let first = CivilDate.firstDay(year: year, month: month)
      return first + ((weekday.rawValue - first.weekday.rawValue + 7) % 7 + (number - 1) * 7)
    case .easter(let days): return Self.easterSunday(year).map { $0 + days }
    case .orthodoxEaster(let days): return Self.orthodoxEasterSunday(year).map { $0 + days }
    case .islamic(let month, let day): return Self.islamicDay(month, day, in: year)
    }
  }

  /// Easter Sunday of the Gregorian calendar.
  ///
  /// - Source: the rule of the golden number, the century and the epact as J.-M. Oudin gave it in 1940.
  private static func easterSunday(_ year: Int) -> CivilDate? {
    let golden = year % 19
    let century = year / 100
    let epact = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30
    let moon = epact - epact / 28 * (1 - epact / 28 * (29 / (epact + 1)) * ((21 - golden) / 11))
    let weekday = (year + year / 4 + moon + 2 - century + century / 4) % 7
    let offset = moon - weekday
    let month = 3 + (offset + 40) / 44
    return CivilDate(year: year, month: month, day: offset + 28 - 31 * (month / 4))
  }

  /// Easter Sunday of the Julian calendar, as a day of the Gregorian one.
  ///
  /// - Source: the rule of J. Meeus.
  private static func orthodoxEasterSunday(_ year: Int) -> CivilDate? {
    let moon = (19 * (year % 19) + 15) % 30
    let weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    let month = (moon + weekday + 114) / 31
    let julian = CivilDate(year: year, month: month, day: (moon + weekday + 114) % 31 + 1)
    return julian.map { $0 + (year / 100 - year / 400 - 2) }
  }

  /// The first such day of the Islamic calendar in a year of the Gregorian one.
  ///
  /// - Source: the tabular calendar with leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26 and 29 of thirty.
  private static func islamicDay(_ month: Int, _ day: Int, in year: Int) -> CivilDate? {
    let about = (year - 622) * 33 / 32
    for islamic in max(1, about)...max(1, about) + 2 {
      let days = (11 * islamic + 3) / 30 + 354 * islamic + 30 * month - (month - 1) / 2 + day
      let date = CivilDate(dayNumber: Int32(days - daysBeforeTheEpoch))
      if date.year == year { return date }
      if date.year > year { return nil }
    }
    return nil
  }

  /// From day 0 of the tabular count to 1 January 1970.
  private static let daysBeforeTheEpoch = 492_533
}
