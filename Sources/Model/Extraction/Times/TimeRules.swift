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
    /// Two numbers of which one is the month and one the day.
    case numericDate(NumericOrder)
    /// A year before Christ.
    case beforeChrist
    /// A century, counted from 1 as in "the 20th century".
    case century
    /// A half of a year.
    case half
    /// The night after the day of writing, or before it.
    case night
    /// So many days from the day of writing.
    case days(Int)
    /// The weekend before the day of writing, or the one after it.
    case weekend
    /// A day of the year with a name.
    case holiday(month: Int, day: Int)
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

  init(
    _ name: String, _ pattern: String, _ reading: Reading, if condition: TimeCondition? = nil
  ) {
    self.name = name
    self.pattern = pattern
    self.reading = reading
    self.condition = condition
  }

  /// Patterns that rules share.
  // One row per line reads as a table.
  // swift-format-ignore
  static let phrases: [String: String] = [
    "monthday": "(<month> the? <day>|<day> (of|the month of|~-)? <month>)",
    "date":     "((<weekday> ,?)? the? @monthday)",
    "join":     "(, and|, or|and|or|to|through|until|till|-|,)",
    "near":     "(the? <modifier> (-|part of|half of|hours of|days of|weeks of|months of|years of|of|in|on)? the?)",
    "about":    "(<modifier>|at least|at most|more than|less than|fewer than|up to|as many as|no more than|not more than|some)",
    "full":     "(more|additional|consecutive|successive|straight|full|whole|long|-)",
    "of":       "(the? last|the? past|the? next|the? coming|the? first|the? previous|the? following|the? final|these|those|the)",
    "count":    "((a|an)? <number> of? @full? (<unit>|<units>))",
    "one":      "((a|an) @full? <unit>)",
    "which":    "(this <which>|<which>)",
    "then":     "(the? <then> (very|same)?)",
    "at":       "(,|at|-|@|on)",
  ]

  /// Every rule. Of the rules that match at a word the longest match counts, of equally long ones the first row.
  // One row per line reads as a table.
  // swift-format-ignore
  static let table: [TimeRule] = [
    // Numbers only.
    TimeRule("iso_date",           "<year> ~- ~<digits> ~- ~<digits>", .numericDate(.yearMonthDay)),
    TimeRule("year_first_date",    "<year> ~. ~<digits> ~. ~<digits>", .numericDate(.yearMonthDay)),
    TimeRule("iso_timestamp",      "<year> ~- ~<digits> ~- ~<digits> (~t)? <clock>", .numericDate(.yearMonthDay)),
    TimeRule("iso_month",          "<year> ~- ~<digits>", .numericDate(.yearMonth), if: .monthNumber),
    TimeRule("url_date",           "<year> ~/ ~(<digits>|<month>) ~/ ~<digits>", .numericDate(.yearMonthDay)),
    TimeRule("url_month",          "<year> ~/ ~<digits>", .numericDate(.yearMonth), if: .inPath),
    TimeRule("compact_date",       "<compactDate>", .point, if: .inAddress),
    TimeRule("dotted_date",        "<digits> ~. ~<digits> ~. ~(<year>|<digits>)", .numericDate(.dayMonthYear)),
    TimeRule("dotted_timestamp",   "<digits> ~. ~<digits> ~. ~(<year>|<digits>) @at? <clock>", .numericDate(.dayMonthYear)),
    TimeRule("slashed_date",       "<digits> ~/ ~<digits> ~/ ~(<year>|<digits>)", .numericDate(.unknown)),
    TimeRule("slashed_timestamp",  "<digits> ~/ ~<digits> ~/ ~(<year>|<digits>) @at? <clock>", .numericDate(.unknown)),
    TimeRule("clock_slashed_date", "<clock> @at? <digits> ~/ ~<digits> ~/ ~(<year>|<digits>)", .numericDate(.unknown)),
    TimeRule("dashed_date",        "<digits> ~- ~<digits> ~- ~<year>", .numericDate(.unknown)),

    // Months, days and years in words.
    TimeRule("date",               "@near? @date (,|of)? <year>", .point),
    TimeRule("short_year_date",    "<day> ~- ~<month> ~- ~(<year>|<digits>)", .point),
    TimeRule("timestamp",          "@date (,|of)? <year> @at? <clock>", .point),
    TimeRule("clock_date",         "@about? <clock> (,|on)? @date ((,|of)? <year>)?", .point),
    TimeRule("month_and_day",      "@near? @date", .point),
    TimeRule("day_clock",          "@date @at? <clock>", .point),
    TimeRule("part_of_date",       "(early in|early on)? the? early? <dayPart> hours? (of|on|,)? @date ((,|of)? <year>)?", .point),
    TimeRule("date_part",          "@date (,? <year>)? ,? <dayPart>", .point),
    TimeRule("month_days",         "{<month> <day>} @join {<day> ((,|of)? <year>)?}", .point),
    TimeRule("month_three_days",   "{<month> <day>} @join {<day>} @join {<day> ((,|of)? <year>)?}", .point),
    TimeRule("days_month",         "{<day>} @join {<day> of? <month> ((,|of)? <year>)?}", .point),
    TimeRule("three_days_month",   "{<day>} @join {<day>} @join {<day> of? <month> ((,|of)? <year>)?}", .point),
    TimeRule("date_range",         "{@date} @join {@date (,|of)? <year>}", .point),
    TimeRule("month_range",        "{<month>} @join {<month> (,|of)? <year>}", .point),
    TimeRule("month_of_year",      "@near? <month> (,|of|in)? <year>", .point),
    TimeRule("month",              "@near? <month>", .point, if: .bareMonth),
    TimeRule("year",               "@near? (the? (year|years))? <year>", .point, if: .bareYear),
    TimeRule("year_range",         "(the? years)? {<year>} (-|and|to|through|until) {<year>}", .point),
    TimeRule("short_year_range",   "{<year>} ~- ~{<digits>}", .point, if: .shortYear),
    TimeRule("nth_day",            "the <nthDay>", .point, if: .bareDay),
    TimeRule("year_before_christ", "((c|ca) .?|circa)? @near? ((<season>|<month>) (,|of)?)? (<hundreds>|<digits>) (bc|b.c.|bce|b.c.e.)", .beforeChrist),
    TimeRule("years_before_christ", "{(<hundreds>|<digits>)} (-|to|and) {(<hundreds>|<digits>) (bc|b.c.|bce|b.c.e.)}", .beforeChrist),
    TimeRule("decade",             "@near? <decade>", .point),
    TimeRule("century",            "@near? the? (<ordinal>|<nthDay>) -? (century|centuries)", .century),

    // Seasons, quarters, halves, named days.
    TimeRule("season_of_year",     "@near? <season> (,|of)? <year>", .point),
    TimeRule("season",             "@near? (@then|@which|the)? <season>", .point, if: .bareSeason),
    TimeRule("season_relative",    "@near? the? <season> of? @which <unit>", .point),
    TimeRule("quarter",            "@near? the? <ordinal> (fiscal)? -? quarter ((,|of)? <year>)?", .point),
    TimeRule("quarter_relative",   "@near? (@which year 's)? the? <ordinal> -? quarter (of @which year)?", .point),
    TimeRule("half_of_year",       "the? (<ordinal>|latter) half of (<year>|@which <unit>|the year)", .half),
    TimeRule("christmas",          "christmas (day)? (,? <year>)?", .holiday(month: 12, day: 25)),
    TimeRule("christmas_eve",      "christmas eve (,? <year>)?", .holiday(month: 12, day: 24)),
    TimeRule("new_year",           "new year 's day (,? <year>)?", .holiday(month: 1, day: 1)),
    TimeRule("new_years_eve",      "new year 's eve (,? <year>)?", .holiday(month: 12, day: 31)),

    // Days of the week, days around the day of writing, parts of the day, times of day.
    TimeRule("weekday",            "@near? (@then|@which|the)? <weekdayName>", .point, if: .bareWeekday),
    TimeRule("weekday_part",       "@near? (@then|@which|the)? <weekdayName> <dayPart>", .point),
    TimeRule("part_of_weekday",    "@near? the? <dayPart> (of|on)? @which? <weekdayName>", .point),
    TimeRule("weekday_clock",      "@which? <weekdayName> @at? <clock>", .point),
    TimeRule("clock_weekday",      "@about? <clock> (,|on)? @near? @which? <weekdayName>", .point),
    TimeRule("weekday_of_week",    "<weekdayName> of? @which <unit>", .point),
    TimeRule("deictic_day",        "@near? <deicticDay>", .point),
    TimeRule("deictic_day_part",   "@near? <deicticDay> <dayPart>", .point),
    TimeRule("clock_deictic_day",  "<clock> <deicticDay>", .point),
    TimeRule("day_before_yesterday", "the day before yesterday", .days(-2)),
    TimeRule("day_after_tomorrow", "the day after tomorrow", .days(2)),
    TimeRule("tonight",            "@near? (tonight|tonite)", .night),
    TimeRule("relative_part",      "@near? (@then|@which) <dayPart>", .point),
    TimeRule("part_of_day",        "@near? <dayPart>", .point, if: .barePart),
    TimeRule("at_night",           "(at|by) <dayPart>", .recurrence, if: .genericPart),
    TimeRule("overnight",          "overnight", .night),
    TimeRule("clock",              "@about? <clock>", .point),
    TimeRule("clock_part",         "<clock> in the <dayPart>", .point),

    // Counted from the day of writing or from the date named before.
    TimeRule("past_unit",          "(the last|the? past) <unit>", .duration(tenths: 10)),
    TimeRule("weekend",            "(this|the)? weekend", .weekend),
    TimeRule("following",          "@near? @then <unit>", .point),
    TimeRule("relative_unit",      "@near? @which <unit>", .point),
    TimeRule("unit_of_context",    "@near the? <unit>", .point, if: .boundedUnit),
    TimeRule("month_relative",     "@near? (@date|<month>) ,? (of|in)? (@then|@which) <unit>", .point),
    TimeRule("relative_month",     "@near? (@then|@which) <month> <day>?", .point),
    TimeRule("ago",                "@about? (@count|@one) ago", .counted(from: .dayOfWriting, isBack: true)),
    TimeRule("from_now",           "@about? (@count|@one) from now", .counted(from: .dayOfWriting, isBack: false)),
    TimeRule("earlier",            "@about? (@count|@one) (earlier|previously)", .counted(from: .earlierMention, isBack: true)),
    TimeRule("later",              "@about? (@count|@one) (later|afterwards|afterward|thereafter)", .counted(from: .earlierMention, isBack: false)),
    TimeRule("before",             "(@about? (@count|@one)|the <unit>) before", .counted(from: .earlierMention, isBack: true), if: .endOfClause),
    TimeRule("after",              "(@about? (@count|@one)|the <unit>) after", .counted(from: .earlierMention, isBack: false), if: .endOfClause),
    TimeRule("units_ago",          "<units> ago", .counted(from: .dayOfWriting, isBack: true)),
    TimeRule("units_earlier",      "<units> earlier", .counted(from: .earlierMention, isBack: true)),
    TimeRule("units_later",        "<units> later", .counted(from: .earlierMention, isBack: false)),
    TimeRule("year_earlier",       "(the|a)? <unit> - (earlier|ago)", .counted(from: .earlierMention, isBack: true)),

    // No date in particular.
    TimeRule("reference",          "<reference>", .reference(nil)),
    TimeRule("right_now",          "right now", .reference(.present)),
    TimeRule("these_days",         "these days", .reference(.present)),
    TimeRule("at_present",         "(at present|at the moment|at this time|the present|present -? day)", .reference(.present)),
    TimeRule("future",             "(the (near|immediate|foreseeable|distant|not too distant)?|near) future", .reference(.future)),
    TimeRule("past",               "the (recent|distant|not too distant)? past", .reference(.past)),
    TimeRule("at_the_time",        "(at the time|at that time|that time)", .reference(.past)),

    // Lengths.
    TimeRule("duration",           "@about? @of? @count (long|- long)?", .duration(tenths: 10), if: .notAnAge),
    TimeRule("one_unit",           "@about? @one", .duration(tenths: 10), if: .bareUnit),
    TimeRule("one_and_a_half",     "@about? (a|an|one) <unit> and a half", .duration(tenths: 15)),
    TimeRule("half_a_unit",        "@about? half (a|an|of a|of an)? -? <unit>", .duration(tenths: 5)),
    TimeRule("vague_units",        "@of? recent? <units> (- (long|old))?", .duration(tenths: nil), if: .bareUnits),
    TimeRule("unit_long",          "(a|an)? <unit> - long", .duration(tenths: 10)),
    TimeRule("lasting",            "<lasting>", .duration(tenths: 10)),

    // What comes back.
    TimeRule("every",              "(every|each) (other)? (@count|<unit>|<weekdayName>|<month>|<dayPart>|<season>|<weekdayName> <dayPart>)", .recurrence),
    TimeRule("weekdays",           "(on)? <weekdays>", .recurrence),
    TimeRule("weekday_parts",      "<weekdayName> <dayParts>", .recurrence),
    TimeRule("recurring",          "<recurring>", .recurrence, if: .notAName),
    TimeRule("per_unit",           "(once|twice|<number> times)? (a|per|each|every) <unit>", .recurrence, if: .rate),
  ]
}
