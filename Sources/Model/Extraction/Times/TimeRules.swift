/// A kind of time expression: the words it is made of and what they say.
struct TimeRule: Sendable {
  /// What a rule makes of the parts that its pattern captured.
  enum Reading: Sendable {
    /// A date or time of the captured parts.
    case point
    /// Captured units before (`isBack`) or after a known time.
    case counted(from: TimeShift.Origin, isBack: Bool)
    /// A length of captured units, `tenths` of one when no number is captured.
    case duration(tenths: Int32?)
    /// Something that comes back with a captured unit or on a captured day.
    case recurrence
    /// A word of ``TimeTerminal/reference``, or the reference itself.
    case reference(TimexReference?)
    /// A word that tells of a time in narratives, and of a person in news.
    case epithet(TimexReference)
    /// Two numbers of which one is the month and one the day.
    case numericDate(NumericOrder)
    /// A year before Christ.
    case beforeChrist
    /// A century, counted from 1 as in "the 20th century".
    case century
    /// A half of a year.
    case half
    /// "the third Monday of March", "the first week of June", "the last day of the month".
    case nthOfMonth
    /// The quarter that is reported on, or the same one so many years back.
    case quarter(yearsBack: Int)
    /// The night after the day of writing, or before it.
    case night
    /// So many days from the day of writing.
    case days(Int)
    /// The weekend before the day of writing, or the one after it.
    case weekend
    /// A day of the year with a name.
    case holiday
    /// A day that is known by a name of its own.
    case day(CivilDate)
  }

  /// The order of the numbers of a date.
  enum NumericOrder: Sendable {
    case yearMonthDay, yearMonth, dayMonthYear
    /// By what the numbers allow and by the article's other dates.
    case unknown
  }

  /// The name, in lower case with underscores; it is part of what `sitrep` prints.
  let name: String
  /// See ``TimePatterns``.
  let pattern: String
  /// What a match says.
  let reading: Reading
  /// What must hold of the text around a match.
  let condition: TimeCondition?
  /// Texts of 6 April 2019 and the values that the rule finds in them, with a blank between two.
  let finds: KeyValuePairs<String, String>
  /// Texts in which it finds nothing.
  let not: [String]

  init(
    _ name: String, _ pattern: String, _ reading: Reading, if condition: TimeCondition? = nil,
    finds: KeyValuePairs<String, String>, not: [String]
  ) {
    self.name = name
    self.pattern = pattern
    self.reading = reading
    self.condition = condition
    self.finds = finds
    self.not = not
  }

  /// Patterns that rules share.
  // One row per line reads as a table.
  // swift-format-ignore
  static let phrases: [String: String] = [
    "monthday": "(<month> <day>|<day> (of|the month of|~-)? <month>)",
    "date":     "(<weekday> \\( @monthday \\)|(<weekday> ,?)? (@monthday|the (<nthDay>|<ordinal>) (of|the month of)? <month>))",
    "join":     "(, and|, or|and|or|to|through|until|till|-|,)",
    "near":     "(the? <modifier> (-|part of|half of|hours of|days of|weeks of|months of|years of|of|in|on)? the?|the? <edge> (-|of|part of|half of) the?)",
    "about":    "(<doubt>|at least|at most|more than|less than|fewer than|up to|as many as|no more than|not more than|some)",
    "roughly":  "(@near|@about)",
    "full":     "(more|additional|consecutive|successive|straight|full|whole|long|-)",
    "period":   "(the? last|the? past|the? next|the? coming|the? first|the? previous|the? following|the? final)",
    "count":    "((a|an) <many> of? @full? <units>|<number> of? @full? (<unit>|<units>))",
    "one":      "((a|an) @full? <unit>)",
    "which":    "(this <which>|the? <which>)",
    "then":     "(the? <then> (very|same)?)",
    "at":       "(,|at|-|@|on|\\|)",
  ]
}
