/// Finds the days that stand on lines around a report, in any language: behind a label, in an address, by themselves.
///
/// It also reads what was set aside: a line with the address of a page is no part of the report, and tells its day.
struct LineDays {
  private let text: [UInt8]
  private let article: Article
  private let written: WrittenDays
  private let labels: FieldLabels

  init(_ article: Article, in text: [UInt8], written: WrittenDays, labels: FieldLabels) {
    self.article = article
    self.text = text
    self.written = written
    self.labels = labels
  }

  /// Where a line stands.
  private enum Side {
    /// A paragraph of the article that is no headline.
    case report
    case title
    /// Set aside before the report, so many lines away.
    case before(distance: Int)
    case behind
  }

  /// Bytes of the longest line that is looked at.
  private static let longest = 240
  /// Bytes of the longest line that is nothing but a date.
  private static let longestOwnLine = 80
  /// Lines set aside that are looked at before the report and behind it.
  private static let linesBefore = 24
  private static let linesBehind = 8
  /// Paragraphs at the head of the report in which a day may stand.
  private static let paragraphs = 8
  /// How near to the report a line must stand that is set aside and has nothing but a date.
  private static let nearLines = 6

  /// The dates, in the order of their lines.
  func candidates() -> [DayCandidate] { lines().flatMap { candidates(on: $0, $1) } }

  private func lines() -> [(TextRange, Side)] {
    guard let first = article.paragraphs.first, let last = article.paragraphs.last else {
      return []
    }
    let before = article.boilerplate.filter { $0.range.end <= first.range.start }
      .flatMap { lines(of: $0.range) }.suffix(Self.linesBefore)
    let behind = article.boilerplate.lazy.filter { $0.range.start >= last.range.end }
      .flatMap { lines(of: $0.range) }.prefix(Self.linesBehind)
    return before.enumerated().map { ($1, .before(distance: before.count - $0)) }
      + article.paragraphs.prefix(Self.paragraphs).map {
        ($0.range, $0.kind == .title ? .title : .report)
      } + behind.map { ($0, .behind) }
  }

  private func lines(of range: TextRange) -> [TextRange] {
    text[range.indices].split(separator: 0x0A).map { TextRange($0.startIndex, $0.endIndex) }
  }

  private func candidates(on line: TextRange, _ side: Side) -> [DayCandidate] {
    guard line.count <= Self.longest, text[line.indices].contains(where: Self.mayBeDigit) else {
      return []
    }
    guard text[line.end - 1] != UInt8(ascii: ".") else { return addresses(on: line, side) }
    var start = line.start
    let dated = written.days(in: text, line).compactMap { found -> DayCandidate? in
      let label = label(start..<found.range.start, isFirst: start == line.start)
      start = found.range.end
      return place(of: found.range, on: line, side, label).map {
        DayCandidate(
          reading: DayCandidate.Reading(found.meaning), weekday: nil, place: $0, range: found.range,
          line: line)
      }
    }
    return addresses(on: line, side) + dated
  }

  /// Whether a byte is a digit or the first of one in another script: Arabic, Persian, of India, full width.
  private static func mayBeDigit(_ byte: UInt8) -> Bool {
    isDigit(byte) || [0xD9, 0xDB, 0xE0, 0xEF].contains(byte)
  }

  /// Bytes of the longest text between a label and its day, or behind the last day of a line.
  private static let longestGap = 40

  /// What a label says of the day behind it: one with which the line begins, or that stands behind another day.
  private func label(_ before: Range<Int>, isFirst: Bool) -> FieldLabels.Label? {
    guard before.count <= Self.longestGap else { return nil }
    guard isFirst else { return labels.label(atEndOf: Array(text[before])) }
    return [FieldLabels.Label.published, .updated].first {
      labels.text(behind: $0, in: text[before]) != nil
    }
  }

  /// How a day stands on its line; `nil` where it tells of something else.
  private func place(
    of day: TextRange, on line: TextRange, _ side: Side, _ label: FieldLabels.Label?
  ) -> DayCandidate.Place? {
    switch (side, label) {
    case (.behind, .published), (.behind, .updated): return .foot
    case (_, .published): return .publicationLabel
    case (_, .updated): return .updateLabel
    case (.report, _): return isAlone(day, on: line) ? .ownLine : nil
    case (.before(let distance), _):
      return distance <= Self.nearLines && isAlone(day, on: line) ? .margin : nil
    case (.title, _), (.behind, _): return nil
    }
  }

  /// Whether a day is most of what its line says, and no word leads to it.
  private func isAlone(_ day: TextRange, on line: TextRange) -> Bool {
    let last = text[line.start..<day.start].last { $0 > 0x20 }
    let isLed = last.map { isASCIILetter($0) || isDigit($0) || $0 >= 0x80 } ?? false
    return !isLed && line.count <= Self.longestOwnLine && day.count * 2 >= line.count
  }

  // MARK: Addresses

  private func addresses(on line: TextRange, _ side: Side) -> [DayCandidate] {
    switch side {
    case .title, .behind: return []
    case .report, .before: break
    }
    return text[line.indices].split { $0 <= 0x20 }.compactMap { word in
      guard word.starts(with: "http".utf8) else { return nil }
      let reading = Self.reading(ofAddress: String(decoding: word, as: UTF8.self), written)
      return reading.map {
        DayCandidate(
          reading: $0, weekday: nil, place: .address,
          range: TextRange(word.startIndex, word.endIndex), line: line)
      }
    }
  }

  private static func reading(
    ofAddress address: String, _ written: WrittenDays
  ) -> DayCandidate.Reading? {
    let day = PageDay(written: written, language: nil, known: []).day(inAddress: address)
    if let day = day.flatMap(PageDay.day) { return .day(day) }
    let parts = address.split(separator: "/").map { $0.utf8.count <= 4 ? Int($0) : nil }
    for (year, month) in zip(parts, parts.dropFirst()) {
      guard let year, let month, (1900...2199).contains(year), (1...12).contains(month) else {
        continue
      }
      return .month(DateSpan(year: year, month: month))
    }
    return nil
  }
}

extension DayCandidate.Reading {
  init(_ meaning: WrittenDays.Meaning) {
    switch meaning {
    case .day(let day): self = .day(day)
    case .either(let dayFirst, let monthFirst):
      self = .either(dayFirst: dayFirst, monthFirst: monthFirst)
    }
  }
}
