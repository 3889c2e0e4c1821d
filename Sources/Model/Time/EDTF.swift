/// A date, an interval or a choice of dates in the Extended Date/Time Format.
///
/// Level 1 whole, but for times of day, and of level 2 what news needs: qualifiers of single parts, unspecified digits anywhere,
/// quarters (33...36) and halves (40, 41) of a year, one of a set. The days meant are in ``span``; a value that means
/// no days in one piece, `2019-XX-04`, can be read and written all the same.
/// - Source: ISO 8601-2:2019 and the Library of Congress' EDTF specification.
public enum EDTF: Hashable, Sendable {
  case date(CalendarDate)
  /// From one to another, both inclusive.
  case interval(Bound, Bound)
  /// `[1667,1668,1670..1672]`: one of several.
  case oneOf([Choice])

  /// An end of an interval.
  public enum Bound: Hashable, Sendable {
    case date(CalendarDate)
    /// `..`: there is none.
    case open
    /// Nothing is written.
    case unknown
  }

  /// A member of a set.
  public enum Choice: Hashable, Sendable {
    case date(CalendarDate)
    case range(CalendarDate, CalendarDate)
    /// `..1760-12-03`: that date or an earlier one.
    case upTo(CalendarDate)
    /// `1760-12..`: that date or a later one.
    case from(CalendarDate)
  }

  /// A year, a part of a year or a day, each part with its doubts.
  public struct CalendarDate: Hashable, Sendable {
    /// The year.
    public var year: Year
    /// The month, or another part of the year, by its number; `nil` when the year is all.
    public var part: Digits?
    /// The day of the month.
    public var day: Digits?
    /// The doubts of year, part and day, in this order, as many as there are parts.
    public var qualifiers: [DateSpan.Qualifier]
  }

  /// A year.
  public enum Year: Hashable, Sendable {
    /// Four digits, `201X`; negative before the year 0.
    case digits(Digits, isNegative: Bool)
    /// `Y170000002`: a year of more than four digits.
    case long(Int)
  }

  /// Digits of which some may be unspecified, `1X`.
  public struct Digits: Hashable, Sendable {
    /// ASCII digits and `X`.
    let bytes: [UInt8]
  }
}

extension EDTF.Digits {
  static let unspecified = UInt8(ascii: "X")

  /// A number of so many digits.
  init(_ number: Int, count: Int) { bytes = Array(padded(number, count).utf8) }

  /// The numbers that it may be: from all unspecified digits 0 to all 9.
  var range: ClosedRange<Int> {
    func number(_ filler: UInt8) -> Int {
      bytes.reduce(0) { $0 * 10 + Int(($1 == Self.unspecified ? filler : $1) - 0x30) }
    }
    return number(0x30)...number(0x39)
  }

  /// Whether every number of the range is meant: only the last digits are unspecified.
  var isContiguous: Bool {
    !bytes.drop { $0 != Self.unspecified }.contains { $0 != Self.unspecified }
  }

  /// Whether all digits are known.
  var isSpecified: Bool { !bytes.contains(Self.unspecified) }
}

// MARK: - Days

extension EDTF {
  /// The days meant, if they are in one piece and bounded, and within the years 0 to 9999.
  public var span: DateSpan? {
    switch self {
    case .date(let date): return date.span
    case .interval(.date(let from), .date(let to)):
      return from.span.flatMap { first in to.span.flatMap { DateSpan(from: first, to: $0) } }
    case .interval: return nil
    case .oneOf(let choices):
      let spans = choices.map(\.span)
      let bounded = spans.compactMap(\.self)
      guard bounded.count == spans.count, let first = bounded.map(\.first).min(),
        let last = bounded.map(\.last).max()
      else { return nil }
      let doubts = bounded.reduce(DateSpan.Qualifier.uncertain) { $0.union($1.qualifier) }
      return DateSpan(named: first, last).qualified(doubts)
    }
  }
}

extension EDTF.Choice {
  fileprivate var span: DateSpan? {
    switch self {
    case .date(let date): date.span
    case .range(let from, let to):
      from.span.flatMap { first in to.span.flatMap { DateSpan(from: first, to: $0) } }
    case .upTo, .from: nil
    }
  }
}

extension EDTF.CalendarDate {
  /// The days meant, if they are in one piece and exist.
  var span: DateSpan? {
    guard case .digits(let digits, false) = year, digits.isContiguous else { return nil }
    let doubts = qualifiers.reduce(DateSpan.Qualifier()) { $0.union($1) }
    let years = digits.range
    guard let part, part.range != 0...99 else {
      guard day.map({ $0.range == 0...99 }) ?? true else { return nil }
      guard years.count > 1 else { return DateSpan(year: years.lowerBound, qualifier: doubts) }
      return DateSpan(
        CivilDate.firstDay(year: years.lowerBound, month: 1),
        CivilDate.firstDay(year: years.upperBound + 1, month: 1) - 1, precision: .years,
        qualifier: doubts)
    }
    guard years.count == 1, part.isContiguous else { return nil }
    return span(inYear: years.lowerBound, part, doubts)
  }

  private func span(
    inYear year: Int, _ part: EDTF.Digits, _ doubts: DateSpan.Qualifier
  ) -> DateSpan? {
    let number = part.range.lowerBound
    guard part.isSpecified else {
      let months = part.range.clamped(to: 1...12)
      guard day.map({ $0.range == 0...99 }) ?? true, part.range.overlaps(1...12) else { return nil }
      return DateSpan(
        named: CivilDate.firstDay(year: year, month: months.lowerBound),
        CivilDate.firstDay(year: year, month: months.upperBound + 1) - 1
      ).qualified(doubts)
    }
    switch (number, day) {
    case (1...12, nil): return DateSpan(year: year, month: number, qualifier: doubts)
    case (1...12, .some(let day)):
      guard day.range != 0...99 else {
        return DateSpan(year: year, month: number, qualifier: doubts)
      }
      let month = 1...CivilDate.daysInMonth(year: year, month: number)
      guard day.isContiguous, day.range.overlaps(month) else { return nil }
      let days = day.range.clamped(to: month)
      let first = CivilDate.firstDay(year: year, month: number) - 1
      return DateSpan(named: first + days.lowerBound, first + days.upperBound).qualified(doubts)
    case (21...24, nil): return DateSpan(year: year, season: number, qualifier: doubts)
    case (33...36, nil): return DateSpan(year: year, quarter: number - 32, qualifier: doubts)
    case (40...41, nil): return DateSpan(year: year, half: number - 39, qualifier: doubts)
    default: return nil
    }
  }
}

// MARK: - Writing

extension EDTF: CustomStringConvertible {
  /// The value as it is written.
  public var description: String {
    switch self {
    case .date(let date): return date.description
    case .interval(let from, let to): return "\(from.description)/\(to.description)"
    case .oneOf(let choices):
      return "[\(choices.map(\.description).joined(separator: ","))]"
    }
  }
}

extension EDTF.Bound {
  fileprivate var description: String {
    switch self {
    case .date(let date): date.description
    case .open: ".."
    case .unknown: ""
    }
  }
}

extension EDTF.Choice {
  fileprivate var description: String {
    switch self {
    case .date(let date): date.description
    case .range(let from, let to): "\(from.description)..\(to.description)"
    case .upTo(let date): "..\(date.description)"
    case .from(let date): "\(date.description).."
    }
  }
}

extension EDTF.CalendarDate {
  /// The parts; a doubt about all of them stands behind the last, others each before its part.
  var description: String {
    let common = qualifiers.dropFirst().reduce(qualifiers.first ?? []) { $0.intersection($1) }
    let parts = [year.description] + [part, day].compactMap(\.self).map(\.description)
    return zip(qualifiers, parts).map { $0.subtracting(common).mark + $1 }.joined(separator: "-")
      + common.mark
  }
}

extension EDTF.Year {
  fileprivate var description: String {
    switch self {
    case .digits(let digits, let isNegative): (isNegative ? "-" : "") + digits.description
    case .long(let year): "Y\(year)"
    }
  }
}

extension EDTF.Digits {
  fileprivate var description: String { String(decoding: bytes, as: UTF8.self) }
}
