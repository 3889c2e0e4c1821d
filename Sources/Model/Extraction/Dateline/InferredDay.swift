/// Works out when an article was written from what its text says of other days.
///
/// A date without a year gets one only where the text settles it. What is told as past was before the writing, and what is told as
/// still to come after it; where the two are near, the writing lies between them. It abstains where the text does not decide.
struct InferredDay {
  private let candidates: [DayCandidate]
  private let expressions: [TimeExpression]
  /// Whether the words around an expression tell of what is still to come.
  private let isToCome: (TimeExpression) -> Bool

  init(
    _ candidates: [DayCandidate], _ expressions: [TimeExpression],
    isToCome: @escaping (TimeExpression) -> Bool
  ) {
    self.candidates = candidates
    self.expressions = expressions
    self.isToCome = isToCome
  }

  /// The day, or the days between which it must be; `nil` when the text does not decide.
  var inferred: Published? {
    candidates.lazy.compactMap(withYear).first ?? countedYear ?? between
  }

  // MARK: Dates without a year

  /// How long before its dateline a report may have its latest full date, to tell the year.
  private static let nearDays = 14
  /// How long before its dateline a report may have its latest year, to tell the year together with the weekday.
  private static let nearYears = 3

  /// The year of a dateline that has none, where a date of the text or the day of the week settles it.
  private func withYear(_ candidate: DayCandidate) -> Published? {
    guard candidate.place >= .dateline, case .yearless(let month, let day) = candidate.reading
    else { return nil }
    func date(_ year: Int) -> CivilDate? {
      let date = CivilDate(year: year, month: month, day: day)
      return date.flatMap { candidate.weekday == nil || candidate.weekday == $0.weekday ? $0 : nil }
    }
    var latest: (year: Int, range: TextRange)?
    for expression in expressions {
      guard case .point(let point) = expression.meaning, case .year(let year) = point.date.year
      else { continue }
      if Int(year) >= latest?.year ?? 0 { latest = (Int(year), expression.range) }
      // A full date of the text from shortly before the dateline.
      if let told = point.date.civilDay {
        for year in Int(year)...Int(year) + 1 {
          guard let found = date(year), (0...Self.nearDays).contains(found - told) else { continue }
          return published(DateSpan(day: found), candidate.range, expression.range)
        }
      }
    }
    guard candidate.weekday != nil, let latest else { return nil }
    // The weekday comes back on the same date after five, six or eleven years: the first such year not before the
    // latest one that the text names, when that one is near.
    let fitting = (latest.year...latest.year + Self.nearYears).compactMap(date)
    guard fitting.count == 1 else { return nil }
    return published(DateSpan(day: fitting[0]), candidate.range, latest.range)
  }

  // MARK: Years counted back

  /// Tokens between a year and the words that count back to it: "in 1979, 40 years ago".
  private static let longestGap = 2

  /// The year from which the text counts back to one that it names.
  private var countedYear: Published? {
    for (left, right) in zip(expressions, expressions.dropFirst())
    where right.tokens.lowerBound - left.tokens.upperBound <= Self.longestGap {
      guard
        let year = Self.year(named: left, counted: right) ?? Self.year(named: right, counted: left)
      else { continue }
      return published(DateSpan(year: year), left.range, right.range)
    }
    return nil
  }

  private static func year(named: TimeExpression, counted: TimeExpression) -> Int? {
    guard case .point(let point) = named.meaning, case .year(let year) = point.date.year,
      point.date.part == .none, case .point(let back) = counted.meaning, let shift = back.shift,
      shift.origin == .dayOfWriting, shift.unit == .year, !shift.isPeriod, back.modifier == nil,
      let count = shift.count, count < 0
    else { return nil }
    return Int(year) - count
  }

  // MARK: Between two times

  /// Days of the longest time between a past day and one to come that is worth telling.
  private static let longestBetween = 366

  /// From the latest day that is told as past to the first one that is told as still to come.
  private var between: Published? {
    var past: (day: CivilDate, range: TextRange)?
    var toCome: (day: CivilDate, range: TextRange)?
    for expression in expressions {
      guard case .point(let point) = expression.meaning, point.order != .ambiguous,
        let span = point.date.span, span.precision <= .month
      else { continue }
      if isToCome(expression) {
        if toCome.map({ span.last < $0.day }) ?? true { toCome = (span.last, expression.range) }
      } else if past.map({ span.first > $0.day }) ?? true {
        past = (span.first, expression.range)
      }
    }
    guard let past, let toCome, (1...Self.longestBetween).contains(toCome.day - past.day) else {
      return nil
    }
    return published(DateSpan(named: past.day, toCome.day), past.range, toCome.range)
  }

  private func published(
    _ span: DateSpan, _ first: TextRange, _ second: TextRange
  ) -> Published {
    Published(span: span.qualified(.uncertain), basis: .inferred, evidence: [first, second])
  }
}
