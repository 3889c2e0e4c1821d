/// How finely a date is known.
///
/// Ordered from fine to coarse.
public enum Precision: UInt8, Comparable, CaseIterable, Sendable {
  case day, days, week, month, season, quarter, year, years

  /// Finer precisions come first.
  public static func < (left: Precision, right: Precision) -> Bool {
    left.rawValue < right.rawValue
  }

  /// The word used in exports and queries.
  public var name: String { "\(self)" }
}

/// The days on which something may have happened or on which it lasted, and how finely they are known.
public struct DateSpan: Hashable, Sendable {
  /// The first day.
  public let first: CivilDate
  /// The last day, inclusive; never before `first`.
  public let last: CivilDate
  /// The grain in which the source names it.
  public let precision: Precision
  /// What EDTF's `~` and `?` say of it.
  public let qualifier: Qualifier

  /// Doubts about a date, as EDTF level 1 writes them.
  public struct Qualifier: OptionSet, Hashable, Sendable {
    /// The set bits.
    public let rawValue: UInt8
    /// The qualifiers whose bits are set.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// `~`: "about", "around".
    public static let approximate = Qualifier(rawValue: 1)
    /// `?`: worked out, not stated.
    public static let uncertain = Qualifier(rawValue: 2)
  }

  /// A span from `first` to `last`, both inclusive; the two are put in order.
  public init(
    _ first: CivilDate, _ last: CivilDate, precision: Precision, qualifier: Qualifier = []
  ) {
    self.first = min(first, last)
    self.last = max(first, last)
    self.precision = precision
    self.qualifier = qualifier
  }

  /// One day.
  public init(day: CivilDate, qualifier: Qualifier = []) {
    self.init(day, day, precision: .day, qualifier: qualifier)
  }

  /// A calendar month; `month` is counted through as in ``CivilDate/firstDay(year:month:)``.
  public init(year: Int, month: Int, qualifier: Qualifier = []) {
    self.init(
      CivilDate.firstDay(year: year, month: month),
      CivilDate.firstDay(year: year, month: month + 1) - 1, precision: .month, qualifier: qualifier)
  }

  /// A calendar year.
  public init(year: Int, qualifier: Qualifier = []) {
    self.init(
      CivilDate.firstDay(year: year, month: 1), CivilDate.firstDay(year: year + 1, month: 1) - 1,
      precision: .year, qualifier: qualifier)
  }

  /// The same days with further doubts.
  public func qualified(_ more: Qualifier) -> DateSpan {
    DateSpan(first, last, precision: precision, qualifier: qualifier.union(more))
  }

  /// Whether the two have a day in common.
  public func overlaps(_ other: DateSpan) -> Bool { first <= other.last && other.first <= last }

  /// Days from first to last, both counted.
  public var dayCount: Int { last - first + 1 }
}
