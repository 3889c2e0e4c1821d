/// A time expression as its words give it, not yet placed on the calendar.
struct TimeExpression: Sendable {
  /// The words.
  let range: TextRange
  /// The words, as indices of the article's tokens.
  let tokens: Range<Int>
  /// What they say.
  let meaning: TimeMeaning
  /// The rule that found them.
  let rule: TimeRuleID
}

/// What the words of a time expression say.
enum TimeMeaning: Hashable, Sendable {
  case point(TimePoint)
  case duration(TimexDuration)
  /// "every Friday", "daily": the days that it falls on, or the period.
  case recurrence(TimexValue)
  case reference(TimexReference)
  /// "the former king", which narratives tell as a time.
  case epithet(TimexReference)
}

/// A date or a time of day as far as its words tell.
struct TimePoint: Hashable, Sendable {
  /// The parts that are named; the year is unknown unless it is one of them.
  var date: TimexDate
  /// How far from a known time, as in "two days ago", "last year", "November last year".
  var shift: TimeShift?
  /// Which of several, as in "last November", "this Friday", "that summer".
  var direction: TimeDirection?
  /// Where in the period, or how exactly.
  var modifier: TimeModifier?
  /// The day of the week that is printed with a date.
  var weekday: Weekday?
  /// The day with a name, by its number in ``HolidayNames``; `date` then has no more than its year.
  var holiday: Int?
  /// Which day or week of the month of `date` is meant.
  var ofMonth: PartOfMonth?
  /// How a date in numbers orders its day and its month; `nil` for all other dates.
  var order: DayMonthOrder?
}

/// A day or a week of a month, by its number from 1, the last one as number 0.
enum PartOfMonth: Hashable, Sendable {
  case weekday(Weekday, Int)
  case week(Int)
  case day(Int)

  /// The largest number that it can have.
  var most: Int {
    switch self {
    case .weekday, .week: 5
    case .day: 31
    }
  }

  /// The day or the week of a month; `nil` when the month has none of that number.
  func date(year: Int, month: Int) -> TimexDate? {
    let days = CivilDate.daysInMonth(year: year, month: month)
    switch self {
    case .weekday(let weekday, let number):
      let day = Holiday.weekday(weekday, number: number, month: month).day(in: year)
      return day.flatMap { $0.month == month ? TimexDate($0) : nil }
    case .week(let number):
      // The week that holds the middle of its seven days.
      let middle = number == 0 ? days - 3 : number * 7 - 3
      return CivilDate(year: year, month: month, day: middle).map { TimexDate(weekOf: $0) }
    case .day(let number):
      return CivilDate(year: year, month: month, day: number == 0 ? days : number)
        .map { TimexDate($0) }
    }
  }
}

/// The order of the day and the month in a date such as 28/04/2019.
enum DayMonthOrder: Hashable, Sendable {
  case dayFirst, monthFirst
  /// Both numbers may be a month; read as month first.
  case ambiguous
}

/// Which of the months, weekdays or seasons of a name is meant.
struct TimeDirection: Hashable, Sendable {
  /// The one before (-1), in (0) or after (1) a known time.
  let side: Int
  /// That time.
  let origin: TimeShift.Origin
}

/// A number of units from a known time.
struct TimeShift: Hashable, Sendable {
  /// Where the units are counted from.
  enum Origin: Hashable, Sendable {
    /// "ago", "last", "this".
    case dayOfWriting
    /// "later", "that", "following".
    case earlierMention
    /// "the end of the month": whichever the text around is about.
    case context
    /// "the quarter", "the year-ago period": the quarter told before, or the last one that was over.
    case reportedQuarter
  }

  /// Units on, or back when negative; `nil` for "several".
  let count: Int?
  /// Whether it goes back; `count` alone cannot tell when it is `nil`.
  let isBack: Bool
  /// The unit, which is also how finely the result is known.
  let unit: TimeUnit
  /// Whether a period is meant, as in "last decade", not a number of units, as in "a decade ago".
  let isPeriod: Bool
  /// Where it starts.
  let origin: Origin
}

/// TIMEX3's modifiers, as far as they bear on the value.
enum TimeModifier: String, CaseIterable, Sendable {
  case start, middle, end, about, less, more, exact

  /// Whether it leaves in doubt which period is meant; "early March" does not, "about 1990" does.
  var isApproximate: Bool {
    switch self {
    case .about, .less, .more: true
    case .start, .middle, .end, .exact: false
    }
  }
}

/// The number of a time rule.
public struct TimeRuleID: Hashable, Sendable {
  /// The row of ``TimeRule/table``.
  let index: UInt16

  /// The name of the rule, as `sitrep annotate` and the explanations give it.
  public var name: String { TimeRule.table[Int(index)].name }
}
