/// Reading the Extended Date/Time Format.
extension EDTF {
  /// Reads one value; `nil` when the text is none, or names a month or a day that does not exist.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    if bytes.first == UInt8(ascii: "["), bytes.last == UInt8(ascii: "]"), bytes.count > 2 {
      let choices = bytes[1..<(bytes.count - 1)]
        .split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).map(Choice.init)
      guard choices.allSatisfy({ $0 != nil }) else { return nil }
      self = .oneOf(choices.compactMap(\.self))
      return
    }
    let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    switch parts.count {
    case 1:
      guard let date = CalendarDate(parts[0]) else { return nil }
      self = .date(date)
    case 2:
      guard let from = Bound(parts[0]), let to = Bound(parts[1]) else { return nil }
      self.init(from, to)
    default: return nil
    }
  }

  /// `nil` when neither end is a date, or the last one is over before the first begins.
  private init?(_ from: Bound, _ to: Bound) {
    switch (from, to) {
    case (.date(let first), .date(let last)):
      if let first = first.span, let last = last.span, first.first > last.last { return nil }
    case (.date, .open), (.date, .unknown), (.open, .date), (.unknown, .date): break
    case (.open, .open), (.open, .unknown), (.unknown, .open), (.unknown, .unknown): return nil
    }
    self = .interval(from, to)
  }
}

extension EDTF.Bound {
  fileprivate init?(_ bytes: ArraySlice<UInt8>) {
    if bytes.isEmpty {
      self = .unknown
    } else if bytes.elementsEqual("..".utf8) {
      self = .open
    } else {
      guard let date = EDTF.CalendarDate(bytes) else { return nil }
      self = .date(date)
    }
  }
}

extension EDTF.Choice {
  fileprivate init?(_ bytes: ArraySlice<UInt8>) {
    let dots = bytes.firstIndex(of: UInt8(ascii: "."))
    guard let dots else {
      guard let date = EDTF.CalendarDate(bytes) else { return nil }
      self = .date(date)
      return
    }
    guard bytes[dots...].starts(with: "..".utf8) else { return nil }
    let (before, behind) = (bytes[..<dots], bytes[(dots + 2)...])
    switch (EDTF.CalendarDate(before), EDTF.CalendarDate(behind)) {
    case (.some(let from), .some(let to)): self = .range(from, to)
    case (nil, .some(let to)) where before.isEmpty: self = .upTo(to)
    case (.some(let from), nil) where behind.isEmpty: self = .from(from)
    case (_, _): return nil
    }
  }
}

extension EDTF.CalendarDate {
  fileprivate init?(_ bytes: ArraySlice<UInt8>) {
    var reader = PartReader(rest: bytes)
    guard let year = reader.year() else { return nil }
    self.init(year: year, part: nil, day: nil, qualifiers: [])
    if !reader.isAtEnd {
      guard let part = reader.digitsBehindHyphen() else { return nil }
      self.part = part
    }
    if !reader.isAtEnd {
      guard let day = reader.digitsBehindHyphen() else { return nil }
      self.day = day
    }
    guard reader.isAtEnd, exists else { return nil }
    qualifiers = reader.qualifiers
  }

  /// Whether the part and the day may be ones of the calendar.
  private var exists: Bool {
    guard let part else { return true }
    if case .long = year { return false }
    let parts = [1...12, 21...24, 33...36, 40...41]
    guard part.isSpecified else { return part.range.overlaps(1...12) }
    guard let day else { return parts.contains { $0.contains(part.range.lowerBound) } }
    guard (1...12).contains(part.range.lowerBound) else { return false }
    return day.range.overlaps(1...mostDays)
  }

  /// Days of the month in the longest of the years that may be meant.
  private var mostDays: Int {
    guard let month = part?.range.lowerBound, case .digits(let digits, let isNegative) = year else {
      return 31
    }
    let sample = digits.isSpecified ? digits.range.lowerBound * (isNegative ? -1 : 1) : 2000
    return CivilDate.daysInMonth(year: sample, month: month)
  }
}

/// Reads the parts of a date one after the other, with the marks before and behind them.
private struct PartReader {
  var rest: ArraySlice<UInt8>
  /// By part that was read its doubts.
  private(set) var qualifiers: [DateSpan.Qualifier] = []

  init(rest: ArraySlice<UInt8>) { self.rest = rest }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func year() -> EDTF.Year? {
    let own = mark()
    if take(UInt8(ascii: "Y")) {
      let isNegative = take(UInt8(ascii: "-"))
      let digits = rest.prefix { isDigit($0) }
      guard (5...Self.mostDigits).contains(digits.count), digits.first != 0x30 else { return nil }
      rest = rest.dropFirst(digits.count)
      qualify(own)
      let year = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
      return .long(isNegative ? -year : year)
    }
    let isNegative = take(UInt8(ascii: "-"))
    guard let digits = digits(count: 4), !isNegative || digits.range.upperBound > 0 else {
      return nil
    }
    qualify(own)
    return .digits(digits, isNegative: isNegative)
  }

  /// Digits of a year that are believed; more do not fit a number of years.
  private static let mostDigits = 15

  /// Two digits behind a hyphen.
  mutating func digitsBehindHyphen() -> EDTF.Digits? {
    guard take(UInt8(ascii: "-")) else { return nil }
    let own = mark()
    guard let digits = digits(count: 2) else { return nil }
    qualify(own)
    return digits
  }

  private mutating func digits(count: Int) -> EDTF.Digits? {
    let digits = rest.prefix(count)
    guard digits.count == count,
      digits.allSatisfy({ isDigit($0) || $0 == EDTF.Digits.unspecified })
    else { return nil }
    rest = rest.dropFirst(count)
    return EDTF.Digits(bytes: Array(digits))
  }

  /// A mark before a part is its own, one behind it is of all parts so far.
  private mutating func qualify(_ own: DateSpan.Qualifier) {
    qualifiers.append(own)
    let all = mark()
    for part in qualifiers.indices { qualifiers[part].formUnion(all) }
  }

  private mutating func mark() -> DateSpan.Qualifier {
    guard let byte = rest.first, let qualifier = DateSpan.Qualifier(mark: byte) else { return [] }
    rest = rest.dropFirst()
    return qualifier
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard rest.first == byte else { return false }
    rest = rest.dropFirst()
    return true
  }
}

extension DateSpan.Qualifier {
  /// The doubts that a mark tells.
  fileprivate init?(mark: UInt8) {
    switch mark {
    case UInt8(ascii: "?"): self = .uncertain
    case UInt8(ascii: "~"): self = .approximate
    case UInt8(ascii: "%"): self = [.approximate, .uncertain]
    default: return nil
    }
  }

  /// `?`, `~`, `%` or nothing.
  var mark: String {
    switch (contains(.approximate), contains(.uncertain)) {
    case (true, true): "%"
    case (true, false): "~"
    case (false, true): "?"
    case (false, false): ""
    }
  }
}
