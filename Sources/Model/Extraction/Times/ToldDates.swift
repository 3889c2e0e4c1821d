/// The dates that an article told so far: the last one of each grain.
struct ToldDates {
  /// A date and the mention that told it.
  struct Told {
    let date: TimexDate
    /// Its index among the mentions.
    let mention: Int32
  }

  /// The last date with a year.
  private(set) var year: Told?
  /// The last date with a month.
  private(set) var month: Told?
  /// The last day.
  private(set) var day: Told?
  /// The sentence of the last day.
  private(set) var daySentence = 0
  /// The last date whose year was told with it or carried on to it, and its paragraph.
  private(set) var explicit: (mention: Int32, paragraph: Int)?
  /// The last quarter.
  private(set) var quarter: Told?
  /// The paragraph of the last quarter.
  private(set) var quarterParagraph = 0

  /// Adds a date that the article has come to; one without a year of its own is left out.
  mutating func add(_ told: Told, isExplicit: Bool, sentence: Int, paragraph: Int) {
    switch told.date.year {
    case .year, .beforeChrist: break
    case .unknown, .decade, .century: return
    }
    year = told
    if isExplicit { explicit = (told.mention, paragraph) }
    if case .quarter = told.date.part {
      quarter = told
      quarterParagraph = paragraph
    }
    guard case .month = told.date.part else { return }
    month = told
    guard case .day = told.date.day else { return }
    day = told
    daySentence = sentence
  }

  /// The last month that was told of a year.
  func month(in year: TimexDate.Year) -> TimexDate.Part {
    guard let month, month.date.year == year else { return .none }
    return month.date.part
  }

  /// The last date that is fine enough to count this unit from.
  func anchor(for unit: TimeUnit) -> Told? {
    switch unit {
    case .second, .minute, .hour, .day, .week, .weekend, .fortnight, .month: month
    case .quarter: quarter ?? month
    case .year, .decade, .century: year
    }
  }
}
