/// Which of the dates that stand in an article is the day of its writing.
///
/// What is published goes before what is changed, and a date whose day of the week is right before one whose is not. A contradiction
/// stays as it is printed and is told with the day.
struct DayElection {
  private let candidates: [DayCandidate]
  /// The full dates of the text, which settle the order of day and month elsewhere.
  private let told: [CivilDate]
  private let text: [UInt8]

  init(_ candidates: [DayCandidate], told: [CivilDate], in text: [UInt8]) {
    self.candidates = candidates
    self.told = told
    self.text = text
  }

  /// The day of writing, the days that it may be, or its month; `nil` when no date with a year tells it.
  var elected: Published? { day ?? month }

  /// A date that is settled as far as it can be.
  private struct Settled {
    let candidate: DayCandidate
    let span: DateSpan
    let doubts: [Published.Doubt]
  }

  private var day: Published? {
    let settled = candidates.compactMap(settled)
    let best = settled.max { rank($0) < rank($1) }.map(rank)
    guard let best, let first = settled.first(where: { rank($0) == best }) else { return nil }
    let isDoubted = !first.doubts.isEmpty || first.candidate.place == .margin
    // Of the other dates only what contradicts itself is worth telling.
    let others = settled.filter { $0.candidate.range != first.candidate.range }
      .flatMap(\.doubts).filter { $0.isContradiction && !first.doubts.contains($0) }
    return Published(
      span: isDoubted ? first.span.qualified(.uncertain) : first.span, basis: .dateline,
      evidence: [first.candidate.line], doubts: first.doubts + others)
  }

  /// A contradiction counts for more than the place.
  private func rank(_ settled: Settled) -> Int {
    settled.candidate.place.rawValue - (settled.doubts.isEmpty ? 0 : 100)
  }

  private var month: Published? {
    for candidate in candidates {
      guard case .month(let span) = candidate.reading else { continue }
      return Published(span: span, basis: .dateline, evidence: [candidate.range])
    }
    return nil
  }

  private func settled(_ candidate: DayCandidate) -> Settled? {
    switch candidate.reading {
    case .day(let day):
      let isRight = candidate.weekday.map { $0 == day.weekday } ?? true
      return Settled(
        candidate: candidate, span: DateSpan(day: day),
        doubts: isRight ? [] : [.weekday(candidate.range)])
    case .either(let dayFirst, let monthFirst):
      if let day = settledOrder(dayFirst, monthFirst, candidate) {
        return Settled(candidate: candidate, span: DateSpan(day: day), doubts: [])
      }
      return Settled(
        candidate: candidate, span: DateSpan(dayFirst, monthFirst, precision: .days),
        doubts: [.order(dayFirst: dayFirst, monthFirst: monthFirst)])
    case .month, .yearless: return nil
    }
  }

  /// Which of two readings of `03/04/2019` the day of the week, the other dates of the article or the time zone support.
  private func settledOrder(
    _ dayFirst: CivilDate, _ monthFirst: CivilDate, _ candidate: DayCandidate
  ) -> CivilDate? {
    func only(where isMeant: (CivilDate) -> Bool) -> CivilDate? {
      isMeant(dayFirst) == isMeant(monthFirst) ? nil : isMeant(dayFirst) ? dayFirst : monthFirst
    }
    if let day = only(where: { $0.weekday == candidate.weekday }) { return day }
    let known = candidates.compactMap { candidate -> CivilDate? in
      guard case .day(let day) = candidate.reading else { return nil }
      return day
    }
    if let day = only(where: { day in known.contains { abs($0 - day) <= Self.nearDays } }) {
      return day
    }
    switch ZoneOrder.order(in: text[candidate.range.start..<candidate.line.end]) {
    case .dayFirst: return dayFirst
    case .monthFirst: return monthFirst
    case .ambiguous, nil:
      return only { day in told.contains { (0...Self.nearDays).contains(day - $0) } }
    }
  }

  /// How near to another date of the article the right reading is.
  private static let nearDays = 7
}
