/// What an article tells of the day of its writing, for the fold over all articles that dates those which do not tell it.
struct WritingClues: Hashable, Sendable {
  /// The day, if the article tells it.
  var day: CivilDate?
  /// Whether the article does not settle the day, so that the other articles may.
  var isOpen = false
  /// The two days that it may be, where nothing tells the order of day and month.
  var either: Either?
  /// The order in which the article writes day and month in numbers, if one of its dates tells.
  var order: DayMonthOrder?
  /// The month and the day of a dateline without a year.
  var dateline: Dateline?
  /// The days of the week that the text tells as past, each once, in text order.
  var weekdays: [Weekday] = []
  /// The first day of the latest date with a year that the text tells as past.
  var latestPast: CivilDate?

  /// Nothing is known.
  init() {}

  /// The clues of an article that tells the day, or the days, by itself.
  init(_ published: Published) {
    day = published.span.precision == .day ? published.span.first : nil
    for case .order(let dayFirst, let monthFirst) in published.doubts {
      either = Either(dayFirst: dayFirst, monthFirst: monthFirst)
      isOpen = true
    }
  }

  /// The readings of `03/04/2019`.
  struct Either: Hashable, Sendable {
    let dayFirst: CivilDate
    let monthFirst: CivilDate
  }

  /// A date without its year.
  struct Dateline: Hashable, Sendable {
    let month: Int
    let day: Int
  }

  /// Whether the article may have been written on a day, by what stands at its head.
  func allows(_ day: CivilDate) -> Bool {
    if let either { return day == either.dayFirst || day == either.monthFirst }
    return dateline.map { $0.month == day.month && $0.day == day.day } ?? true
  }
}
