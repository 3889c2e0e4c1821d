/// The named parts that time patterns are made of.
enum TimeTerminal: String, CaseIterable, Sendable {
  /// A month, in full or short with its stop: 1...12.
  case month
  /// A month in full.
  case monthName
  /// A day of the week, in full or short with its stop: 1...7.
  case weekday
  /// A day of the week in full.
  case weekdayName
  /// "Mondays".
  case weekdays
  /// A day of the month, as a number or an ordinal: 1...31.
  case day
  /// A day of the month that is written as one, "20th".
  case nthDay
  /// "third": 1...31.
  case ordinal
  /// Four digits, or in words: 1000...2199.
  case year
  /// One or two digits.
  case digits
  /// Three or four digits.
  case hundreds
  /// Eight digits that are a date.
  case compactDate
  /// "1990s", "nineties": 199.
  case decade
  /// A count in tenths, -1 for "several".
  case number
  /// A count that "a" may stand before, in tenths: "few", "dozen", "hundred".
  case many
  /// A unit in the singular.
  case unit
  /// A unit in the plural.
  case units
  case season
  case dayPart
  case dayParts
  /// A time of day in minutes, with its zone.
  case clock
  case zone
  /// "last", "this", "next": -1, 0, 1.
  case which
  /// "previous", "that", "following", "the next": -1, 0, 1, from the date named before.
  case then
  case deicticDay
  /// "early", "mid", "late", which stand before a period as they are.
  case modifier
  /// "beginning", "middle", "end", which need an "of".
  case edge
  /// "about", "nearly", "over": how exactly.
  case doubt
  case recurring
  case lasting
  case reference
  /// A day with a name: its number in ``HolidayNames``.
  case holiday

  /// The classes of words that it can begin with.
  var firstClasses: [TimeLexicon.WordClass] {
    switch self {
    case .month: [.month, .shortMonth]
    case .monthName: [.month]
    case .weekday: [.weekday, .shortWeekday]
    case .weekdayName: [.weekday]
    case .weekdays: [.weekdays]
    case .day, .nthDay, .ordinal: [.ordinal, .number]
    case .year: [.number]
    case .digits, .hundreds, .compactDate: []
    case .decade: [.decade]
    case .number: [.number, .multiple, .vagueNumber]
    case .many: [.multiple, .vagueNumber]
    case .unit: [.unit]
    case .units: [.units]
    case .season: [.season]
    case .dayPart: [.dayPart]
    case .dayParts: [.dayParts]
    case .clock: [.dayPart]
    case .zone: [.zone]
    case .which: [.which]
    case .then: [.whichThen, .which]
    case .deicticDay: [.deicticDay]
    case .modifier: [.modifier]
    case .edge: [.edge]
    case .doubt: [.doubt]
    case .recurring: [.recurring]
    case .lasting: [.lasting]
    case .reference: [.reference]
    case .holiday: [.holiday]
    }
  }

  /// The numbers of digits that it can begin with; 9 stands for nine and more.
  var digitCounts: [Int] {
    switch self {
    case .day, .nthDay, .ordinal, .digits: [1, 2]
    case .hundreds: [3, 4]
    case .year: [4]
    case .decade: [2, 4]
    case .compactDate: [8]
    case .clock: [1, 2, 4]
    case .number: Array(1...9)
    case .month, .monthName, .weekday, .weekdayName, .weekdays, .unit, .units, .season, .dayPart,
      .dayParts, .zone, .which, .then, .deicticDay, .modifier, .edge, .doubt, .many, .recurring,
      .lasting, .reference, .holiday:
      []
    }
  }
}

extension TimeTerminal {
  /// What it can begin with.
  var signature: TimeSignature {
    var bits: TimeSignature = []
    for wordClass in firstClasses { bits.formUnion(.word(wordClass)) }
    for count in digitCounts { bits.formUnion(.digits(count)) }
    return bits
  }

  /// Whether it may take more than one token.
  var isLong: Bool {
    switch self {
    case .month, .weekday, .day, .nthDay, .ordinal, .year, .decade, .number, .many, .clock,
      .holiday:
      true
    case .monthName, .weekdayName, .weekdays, .digits, .hundreds, .compactDate, .unit, .units,
      .season, .dayPart, .dayParts, .zone, .which, .then, .deicticDay, .modifier, .edge, .doubt,
      .recurring,
      .lasting, .reference:
      false
    }
  }
}
