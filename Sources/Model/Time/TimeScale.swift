/// How long the bins are into which a time axis divides the days.
///
/// Ordered from short to long. The bins of a scale are numbered through, and every day is in one of them.
public enum TimeScale: Comparable, CaseIterable, Sendable {
  case day, week, month, quarter, year, decade

  /// The word for one bin.
  public var name: String { "\(self)" }

  private enum Length {
    /// Days, of which the bin 0 begins so many before 1970-01-01.
    case days(Int, before: Int)
    /// Months; the bin 0 begins with the year 0.
    case months(Int)
  }

  private var length: Length {
    switch self {
    case .day: .days(1, before: 0)
    // The first of January 1970 was a Thursday.
    case .week: .days(7, before: 3)
    case .month: .months(1)
    case .quarter: .months(3)
    case .year: .months(12)
    case .decade: .months(120)
    }
  }

  /// The number of the bin that a day is in.
  public func bin(of day: CivilDate) -> Int {
    switch length {
    case .days(let days, let before): return floorDivide(Int(day.dayNumber) + before, days).quotient
    case .months(let months):
      let (year, month, _) = day.components
      return floorDivide(year * 12 + month - 1, months).quotient
    }
  }

  /// The day on which a bin begins.
  public func firstDay(ofBin bin: Int) -> CivilDate {
    switch length {
    case .days(let days, let before): CivilDate(dayNumber: Int32(bin * days - before))
    case .months(let months): CivilDate.firstDay(year: 0, month: bin * months + 1)
    }
  }

  /// All days of the bin that a day is in.
  public func days(ofBinWith day: CivilDate) -> DateSpan {
    let bin = bin(of: day)
    return days(ofBins: bin...bin)
  }

  /// All days of some bins, as far as dates can be written: from 0000-01-01 to 9999-12-31.
  public func days(ofBins bins: ClosedRange<Int>) -> DateSpan {
    let first = max(firstDay(ofBin: bins.lowerBound), CivilDate.earliest)
    let last = min(firstDay(ofBin: bins.upperBound + 1) - 1, CivilDate.latest)
    return DateSpan(named: first, last)
  }
}

extension CivilDate {
  /// The first day that ISO 8601 writes with four digits for the year.
  public static let earliest = CivilDate.firstDay(year: 0, month: 1)
  /// The last one.
  public static let latest = CivilDate.firstDay(year: 10_000, month: 1) - 1
}

extension DateSpan {
  /// The days from one to another, both inclusive, with the precision of what the calendar calls just these days: a month, a
  /// season, a quarter, years.
  public init(named first: CivilDate, _ last: CivilDate) {
    self.init(first, last, precision: Self.precision(of: first, last))
  }

  private static func precision(of first: CivilDate, _ last: CivilDate) -> Precision {
    if first == last { return .day }
    let (year, month, day) = first.components
    let (endYear, endMonth, endDay) = (last + 1).components
    let months = (endYear - year) * 12 + endMonth - month
    guard day == 1, endDay == 1, months > 0 else {
      return first.weekday == .monday && last - first == 6 ? .week : .days
    }
    switch months {
    case 1: return .month
    case 3 where month % 3 == 1: return .quarter
    case 3 where month % 3 == 0: return .season
    case 12 where month == 1: return .year
    case _ where months % 12 == 0 && month == 1: return .years
    default: return .days
    }
  }
}
