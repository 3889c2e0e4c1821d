/// A date that stands in an article in such a way that it may be that of the writing.
struct DayCandidate {
  /// How a date stands in the article, the surest last.
  enum Place: Int, Comparable {
    /// By itself below the report, as in a line of copyright.
    case foot
    /// By itself on a line that is set aside.
    case margin
    case updateLabel, address, dateline, ownLine, publicationLabel

    static func < (left: Place, right: Place) -> Bool { left.rawValue < right.rawValue }
  }

  /// What is written.
  enum Reading: Hashable {
    case day(CivilDate)
    /// Which number is the month is not told: `03/04/2019`.
    case either(dayFirst: CivilDate, monthFirst: CivilDate)
    /// The month of an address: `/2019/04/`.
    case month(DateSpan)
    /// A month and a day of it without a year.
    case yearless(month: Int, day: Int)
  }

  let reading: Reading
  /// The day of the week that stands with it.
  let weekday: Weekday?
  let place: Place
  /// The date.
  let range: TextRange
  /// The date with what stands around it on a short line.
  let line: TextRange
}
