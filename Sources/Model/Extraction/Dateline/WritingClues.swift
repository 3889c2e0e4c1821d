/// What an article tells of the day of its writing, for the fold over all articles that dates those which do not tell it.
struct WritingClues: Hashable, Sendable {
  /// The day, if the article tells it.
  var day: CivilDate?
  /// Whether nothing tells the day, so that the other articles may.
  var isOpen = false
  /// The month and the day of a dateline without a year.
  var dateline: Dateline?
  /// The days of the week that the text tells as past, each once, in text order.
  var weekdays: [Weekday] = []
  /// The latest full date that the text tells as past.
  var latestPast: CivilDate?

  /// Nothing is known.
  init() {}

  /// The clues of an article that tells the day, or the days, by itself.
  init(_ published: Published) {
    day = published.span.precision == .day ? published.span.first : nil
  }

  /// A date without its year.
  struct Dateline: Hashable, Sendable {
    let month: Int
    let day: Int
  }

  /// Whether an article with a dateline may have been written on a day.
  func allows(_ day: CivilDate) -> Bool {
    dateline.map { $0.month == day.month && $0.day == day.day } ?? true
  }
}
