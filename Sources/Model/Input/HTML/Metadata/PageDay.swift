/// Reads a day that a page tells, as ISO 8601.
///
/// A day whose month is not told from its day, 03/04/2019, is settled by the page's language or by its other days, or not at all.
struct PageDay {
  private let written: WrittenDays
  private let language: String?
  /// Days that the page tells for sure, such as that of its last change.
  private let known: [CivilDate]

  init(written: WrittenDays, language: String?, known: [String?]) {
    self.written = written
    self.language = language?.lowercased()
    self.known = known.compactMap { $0.flatMap(Self.day) }
  }

  /// A day or a time that an attribute or a field has; `nil` when it has none that can be.
  func iso(_ value: [UInt8]) -> String? {
    guard value.count <= 120 else { return nil }
    let text = String(decoding: value, as: UTF8.self)
    if let iso = PublicationTime.iso(text) { return Self.day(iso) == nil ? nil : iso }
    return first(in: value)
  }

  /// The first day in a text.
  private func first(in text: [UInt8]) -> String? { days(in: text).first?.day }

  /// The days in a text, and where each begins.
  func days(in text: [UInt8]) -> [(day: String, start: Int)] {
    written.days(in: text, TextRange(0, text.count), language: language).compactMap { found in
      settled(found.meaning).map { ($0.description, found.range.start) }
    }
  }

  private func settled(_ meaning: WrittenDays.Meaning) -> CivilDate? {
    switch meaning {
    case .day(let day): return Self.canBe(day) ? day : nil
    case .either(let dayFirst, let monthFirst):
      // What was written within a few days of another day of the page.
      let near = [dayFirst, monthFirst].filter { day in known.contains { abs($0 - day) <= 7 } }
      if near.count == 1 { return near[0] }
      guard let language else { return nil }
      if Self.monthFirst.contains(where: language.hasPrefix) { return monthFirst }
      return language == "en" ? nil : dayFirst
    }
  }

  /// The languages and countries in which the month is written before the day.
  private static let monthFirst = ["en-us", "en_us", "en-ph", "en_ph", "fil"]

  /// The day in an address: `/2019/04/06/`, `/2019/0406/`, `-20190406-`, `/2019/apr/06/`.
  func day(inAddress address: String) -> String? {
    guard let scheme = address.firstRange(of: "://") else { return nil }
    let path = Array(
      address[scheme.upperBound...].utf8.drop { $0 != 0x2F }.prefix { $0 != 0x3F && $0 != 0x23 })
    if let day = first(in: path) { return day }
    let runs = path.split { !isDigit($0) }
    for (index, run) in runs.enumerated() {
      var digits = Array(run)
      if run.count == 4, index + 1 < runs.count, runs[index + 1].count == 4,
        run.endIndex + 1 == runs[index + 1].startIndex
      {
        digits += runs[index + 1]
      }
      if digits.count == 8, digits.starts(with: "19".utf8) || digits.starts(with: "20".utf8),
        let day = PublicationTime.iso(String(decoding: digits, as: UTF8.self))
      {
        return day
      }
    }
    return nil
  }

  /// The day with which a time by ISO 8601 begins.
  static func day(_ iso: String) -> CivilDate? {
    let parts = iso.prefix(10).split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, let day = CivilDate(year: parts[0], month: parts[1], day: parts[2])
    else {
      return nil
    }
    return canBe(day) ? day : nil
  }

  /// Whether it is no filler such as the first day of a calendar.
  private static func canBe(_ day: CivilDate) -> Bool {
    day.year >= 1800 && day.dayNumber != 0 && day.components != (1900, 1, 1)
  }
}
