import Model

/// Dates as the timeline shows them: what is known of them, in a column of fixed width.
enum DateText {
  /// The width of the column: room for `2020-01-30/02-03`, or for `2020-01-04/06` where columns are few.
  static func columns(in width: Int) -> Int { width < Layout.narrowest ? 13 : 16 }

  /// The days in at most `columns` columns.
  ///
  /// As EDTF, but seasons and quarters are named and the end of an interval leaves out what it shares with its start. What
  /// does not fit is given in months, then in years: coarser, and as true.
  static func text(_ span: DateSpan, columns: Int = .max) -> String {
    let mark = mark(of: span.qualifier)
    let versions = [days, months, years].map { $0(span) + mark }
    return versions.first { $0.utf8.count <= columns } ?? versions[2]
  }

  /// The days as the heading above their events: `2019-04-04 Thu`, `2019-04`, `2019 spring`.
  static func heading(_ span: DateSpan) -> String {
    guard span.precision == .day else { return text(span) }
    let weekday = "\(span.first.weekday)".prefix(3)
    return "\(text(span)) \(weekday.prefix(1).uppercased())\(weekday.dropFirst())"
  }

  /// EDTF's sign for doubts; empty when there are none.
  static func mark(of qualifier: DateSpan.Qualifier) -> String {
    switch (qualifier.contains(.approximate), qualifier.contains(.uncertain)) {
    case (true, true): "%"
    case (true, false): "~"
    case (false, true): "?"
    case (false, false): ""
    }
  }

  private static func days(_ span: DateSpan) -> String {
    let (year, month, _) = span.first.components
    switch span.precision {
    case .day: return "\(span.first)"
    case .days, .week: return interval("\(span.first)", "\(span.last)")
    case .month: return String("\(span.first)".prefix(7))
    case .season: return "\(year) \(season(month: month))"
    case .quarter: return "\(year)-Q\((month + 2) / 3)"
    case .year, .years: return years(span)
    }
  }

  private static func months(_ span: DateSpan) -> String {
    interval(String("\(span.first)".prefix(7)), String("\(span.last)".prefix(7)))
  }

  private static func years(_ span: DateSpan) -> String {
    interval(String("\(span.first)".prefix(4)), String("\(span.last)".prefix(4)))
  }

  /// `2020-01-04/06`: the end without the fields that it shares with the start.
  private static func interval(_ first: String, _ last: String) -> String {
    let starts = first.split(separator: "-")
    let ends = last.split(separator: "-")
    let shared = zip(starts, ends).prefix { $0 == $1 }.count
    return shared == ends.count
      ? first : first + "/" + ends[shared...].joined(separator: "-")
  }

  private static func season(month: Int) -> String {
    switch month {
    case 3...5: "spring"
    case 6...8: "summer"
    case 9...11: "autumn"
    default: "winter"
    }
  }
}
