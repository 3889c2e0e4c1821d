/// Writing and reading dates in the Extended Date/Time Format.
///
/// The dates of level 0 without times of day and, of level 1, the qualifiers `?`, `~`, `%`, seasons (21...24) and
/// unspecified digits (`201X`, `2019-XX`), and, of level 2, quarters (33...36).
/// - Source: ISO 8601-2:2019 and the Library of Congress' EDTF specification.
extension DateSpan {
  /// The span in EDTF: `2019-04-04`, `2019-04`, `2019-21`, `2019`, `2020-01-04/2020-01-06`, with `?`, `~` or `%`.
  public var edtf: String {
    let (year, month, _) = first.components
    let mark: String =
      switch (qualifier.contains(.approximate), qualifier.contains(.uncertain)) {
      case (true, true): "%"
      case (true, false): "~"
      case (false, true): "?"
      case (false, false): ""
      }
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

  /// Reads one EDTF date or interval; `nil` when it is none or names a day that does not exist.
  public init?(edtf text: some StringProtocol) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard let start = parts.first, let from = DateSpan(edtfDate: start) else { return nil }
    guard parts.count == 2 else {
      guard parts.count == 1 else { return nil }
      self = from
      return
    }
    guard let to = DateSpan(edtfDate: parts[1]), from.first <= to.last else { return nil }
    let isYears = from.precision == .year && to.precision == .year
    let days = to.last - from.first + 1
    self.init(
      from.first, to.last, precision: isYears ? .years : days == 7 ? .week : .days,
      qualifier: from.qualifier.union(to.qualifier))
  }

  private init?(edtfDate text: some StringProtocol) {
    var body = Substring(text)
    var qualifier: Qualifier = []
    if let mark = body.last, let marks = Self.marks[mark] {
      qualifier = marks
      body.removeLast()
    }
    guard let specified = Self.withoutUnspecifiedFields(body) else { return nil }
    body = specified
    if body.utf8.last == UInt8(ascii: "X") {
      self.init(decadeOrCentury: body, qualifier: qualifier)
      return
    }
    let fields = body.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = fields.compactMap { field in
      field.utf8.allSatisfy { (48...57).contains($0) } ? Int(field) : nil
    }
    guard numbers.count == fields.count, fields[0].utf8.count == 4,
      fields.dropFirst().allSatisfy({ $0.utf8.count == 2 })
    else { return nil }
    switch numbers.count {
    case 1: self.init(year: numbers[0], qualifier: qualifier)
    case 2 where (1...12).contains(numbers[1]):
      self.init(year: numbers[0], month: numbers[1], qualifier: qualifier)
    case 2 where (21...24).contains(numbers[1]):
      self.init(year: numbers[0], season: numbers[1], qualifier: qualifier)
    case 2:
      self.init(year: numbers[0], quarter: numbers[1] - 32, qualifier: qualifier)
    case 3:
      guard let day = CivilDate(year: numbers[0], month: numbers[1], day: numbers[2]) else {
        return nil
      }
      self.init(day: day, qualifier: qualifier)
    default: return nil
    }
  }

  /// A date without the fields that it leaves open: some day of `2019-04-XX` is a day of 2019-04, of `2019-XX-XX` one of
  /// 2019; `nil` when a day without a month is specified.
  private static func withoutUnspecifiedFields(_ text: Substring) -> Substring? {
    var rest = text
    while rest.hasSuffix("-XX") { rest.removeLast(3) }
    return rest.contains("-X") ? nil : rest
  }

  /// Some year of `201X` or of `20XX`.
  private init?(decadeOrCentury text: Substring, qualifier: Qualifier) {
    let digits = text.prefix { ("0"..."9").contains($0) }
    let open = text.dropFirst(digits.count)
    guard text.count == 4, (1...2).contains(open.count), open.allSatisfy({ $0 == "X" }),
      let number = Int(digits)
    else { return nil }
    let years = open.count == 1 ? 10 : 100
    self.init(
      CivilDate.firstDay(year: number * years, month: 1),
      CivilDate.firstDay(year: (number + 1) * years, month: 1) - 1, precision: .years,
      qualifier: qualifier)
  }

  private static let marks: [Character: Qualifier] = [
    "?": .uncertain, "~": .approximate, "%": [.approximate, .uncertain],
  ]
}
