/// Spans of days in the Extended Date/Time Format.
extension DateSpan {
  /// The span in EDTF: `2019-04-04`, `2019-04`, `2019-21`, `2019`, `2020-01-04/2020-01-06`, with `?`, `~` or `%`.
  public var edtf: String {
    let (year, month, _) = first.components
    let mark = qualifier.mark
    switch precision {
    case .day: return "\(first)\(mark)"
    case .month: return "\(padded(year, 4))-\(padded(month, 2))\(mark)"
    case .season: return "\(padded(year, 4))-\(padded(seasonCode, 2))\(mark)"
    case .quarter: return "\(padded(year, 4))-\(33 + (month - 1) / 3)\(mark)"
    case .year: return "\(padded(year, 4))\(mark)"
    case .days, .week: return "\(first)\(mark)/\(last)\(mark)"
    case .years: return "\(padded(year, 4))\(mark)/\(padded(last.year, 4))\(mark)"
    }
  }

  /// EDTF's season number: 21 spring, 22 summer, 23 autumn, 24 winter.
  private var seasonCode: Int {
    switch first.month {
    case 3...5: 21
    case 6...8: 22
    case 9...11: 23
    default: 24
    }
  }

  /// A season of the northern hemisphere by EDTF number, 21...24; winter begins in December of `year`.
  public init?(year: Int, season: Int, qualifier: Qualifier = []) {
    guard (21...24).contains(season) else { return nil }
    let firstMonth = (season - 20) * 3
    self.init(
      CivilDate.firstDay(year: year, month: firstMonth),
      CivilDate.firstDay(year: year, month: firstMonth + 3) - 1, precision: .season,
      qualifier: qualifier)
  }

  /// A quarter of a year, 1...4.
  public init?(year: Int, quarter: Int, qualifier: Qualifier = []) {
    guard (1...4).contains(quarter) else { return nil }
    self.init(
      CivilDate.firstDay(year: year, month: quarter * 3 - 2),
      CivilDate.firstDay(year: year, month: quarter * 3 + 1) - 1, precision: .quarter,
      qualifier: qualifier)
  }

  /// A half of a year, 1 or 2.
  public init?(year: Int, half: Int, qualifier: Qualifier = []) {
    guard (1...2).contains(half) else { return nil }
    self.init(
      CivilDate.firstDay(year: year, month: half * 6 - 5),
      CivilDate.firstDay(year: year, month: half * 6 + 1) - 1, precision: .days,
      qualifier: qualifier)
  }

  /// From the first day of a span to the last of another; `nil` when that one is over before.
  init?(from: DateSpan, to: DateSpan) {
    guard from.first <= to.last else { return nil }
    let isYears = from.precision == .year && to.precision == .year
    let days = to.last - from.first + 1
    self.init(
      from.first, to.last, precision: isYears ? .years : days == 7 ? .week : .days,
      qualifier: from.qualifier.union(to.qualifier))
  }

  /// Reads an EDTF value that means days in one piece; `nil` when it is none.
  public init?(edtf text: some StringProtocol) {
    guard let span = EDTF(text)?.span else { return nil }
    self = span
  }
}
