/// Stage 5: tells when an article was written, from what stands at its head or its foot.
///
/// Only a date that stands by itself counts: on a line of its own, after a word such as "Posted", in a dateline before
/// the first sentence, in the article's address. A date within a sentence tells of an event, not of the writing.
struct DatelineFinder {
  private let reader: TimeReader
  private let article: TokenisedArticle
  private let expressions: [TimeExpression]

  init(
    expressions: [TimeExpression], article: TokenisedArticle, lexicon: TimeLexicon,
    symbols: TimeSymbols
  ) {
    reader = TimeReader(
      text: article.text, tokens: article.tokens, lexicon: lexicon, symbols: symbols,
      limits: 0..<article.tokens.count)
    self.article = article
    self.expressions = expressions
  }

  /// How a date stands in the article, the surest last.
  private enum Place: Int, Comparable {
    case foot, address, updateLabel, dateline, ownLine, publicationLabel

    static func < (left: Place, right: Place) -> Bool { left.rawValue < right.rawValue }
  }

  /// A date that may be that of the writing.
  private struct Candidate {
    let date: TimexDate
    /// Whether the day and the month may have changed places.
    let isAmbiguous: Bool
    let weekday: Weekday?
    let place: Place
    let range: TextRange
  }

  /// The day of writing, or its month; `nil` when nothing tells it.
  func published() -> Published? {
    let candidates = candidates()
    return complete(candidates) ?? candidates.lazy.compactMap(inferred).first ?? month(candidates)
  }

  /// The first of the surest full dates.
  private func complete(_ candidates: [Candidate]) -> Published? {
    let complete = candidates.filter { $0.date.civilDay != nil }
    let surest = complete.map(\.place).max()
    guard let best = complete.first(where: { $0.place == surest }), let day = best.date.civilDay
    else { return nil }
    var span = DateSpan(day: day)
    if best.isAmbiguous {
      let swapped = CivilDate(year: day.year, month: day.day, day: day.month)
      let isSettled = complete.contains { !$0.isAmbiguous && $0.date.civilDay == swapped }
      span = swapped.flatMap { isSettled ? DateSpan(day: $0) : nil } ?? span.qualified(.uncertain)
    }
    return Published(span: span, basis: .dateline, evidence: [line(around: best.range)])
  }

  /// The month of the article's address, "/2019/04/".
  private func month(_ candidates: [Candidate]) -> Published? {
    candidates.lazy.compactMap { candidate in
      guard candidate.place == .address, case .none = candidate.date.day else { return nil }
      return candidate.date.span.map {
        Published(span: $0, basis: .dateline, evidence: [candidate.range])
      }
    }.first
  }

  /// The paragraphs at the head and at the foot in which a date may stand.
  private static let headParagraphs = 8
  private static let footParagraphs = 3

  private func candidates() -> [Candidate] {
    var candidates: [Candidate] = []
    var next = 0
    let count = article.paragraphTokens.count
    for (index, tokens) in article.paragraphTokens.enumerated() {
      let isHead = index < Self.headParagraphs
      let isFoot = index >= count - Self.footParagraphs
      while next < expressions.count, expressions[next].tokens.lowerBound < tokens.lowerBound {
        next += 1
      }
      guard isHead || isFoot || article.article.paragraphs[index].kind == .dateline else {
        continue
      }
      // A headline tells what the report is about, not when it was written.
      let isTitle = article.article.paragraphs[index].kind == .title
      while next < expressions.count, expressions[next].tokens.lowerBound < tokens.upperBound {
        if !isTitle, let candidate = candidate(expressions[next], in: tokens, isHead: isHead) {
          candidates.append(candidate)
        }
        next += 1
      }
    }
    return candidates
  }

  private func candidate(
    _ expression: TimeExpression, in paragraph: Range<Int>, isHead: Bool
  ) -> Candidate? {
    guard case .point(let point) = expression.meaning, point.shift == nil, point.modifier == nil,
      case .month = point.date.part,
      let place = place(of: expression, in: paragraph, isHead: isHead)
    else { return nil }
    let weekday = expression.tokens.lazy.compactMap {
      reader.value($0, .weekday) ?? reader.value($0, .shortWeekday)
    }.first
    if point.date.day == .none, place != .address { return nil }
    return Candidate(
      date: point.date, isAmbiguous: point.order == .ambiguous,
      weekday: weekday.map { Weekday(index: $0 - 1) }, place: place,
      range: expression.range)
  }

  private func place(
    of expression: TimeExpression, in paragraph: Range<Int>, isHead: Bool
  ) -> Place? {
    if isInAddress(expression.tokens) { return isHead ? .address : nil }
    let before = paragraph.lowerBound..<expression.tokens.lowerBound
    let after = expression.tokens.upperBound..<paragraph.upperBound
    if let label = label(before, after) { return label }
    if isLine(before, after) { return isHead ? .ownLine : .foot }
    return isHead && isDateline(before, after) ? .dateline : nil
  }

  /// Whether a date is part of an address: "/2013/03/11/", "/story/2011-11-10/".
  private func isInAddress(_ tokens: Range<Int>) -> Bool {
    reader.touches(tokens.lowerBound) && reader.isMark(tokens.lowerBound - 1, "/")
      || reader.touches(tokens.upperBound) && reader.isMark(tokens.upperBound, "/")
      || tokens.count == 1 && reader.touches(tokens.lowerBound)
  }

  /// What a word such as "Posted" or "Updated" before a date says of it.
  ///
  /// The word stands right before the date, "Last updated on", or begins its line, "Posted by the desk on". In a sentence,
  /// "a report published on", it tells of something else.
  private func label(_ before: Range<Int>, _ after: Range<Int>) -> Place? {
    func place(_ index: Int) -> Place? {
      reader.value(index, .publication).map { $0 == 1 ? .publicationLabel : .updateLabel }
    }
    let isSentence = after.last.map { reader.isMark($0, ".") } ?? false
    guard !isSentence || after.allSatisfy(isLineToken) else { return nil }
    if before.count <= 8, let first = before.first, let place = place(first) { return place }
    guard before.allSatisfy(isLineToken) else { return nil }
    return before.suffix(4).reversed().lazy.compactMap(place).first
  }

  /// Whether nothing but names, marks and times stands around a date on its line.
  private func isLine(_ before: Range<Int>, _ after: Range<Int>) -> Bool {
    guard before.count + after.count <= 14 else { return false }
    let isAlone = before.allSatisfy(isLineToken) && after.allSatisfy(isLineToken)
    guard isAlone else { return false }
    // "Attacks of September 11, 2001" is a headline: a name must be set off from the date by a mark.
    if let last = before.last, reader.tokens[last].kind == .word,
      reader.value(last, .publication) == nil, reader.value(last, .weekday) == nil
    {
      return before.count == 1 && reader.value(last, .preposition) != nil
    }
    if let first = after.first, reader.tokens[first].kind == .word {
      return reader.value(first, .publication) != nil || reader.value(first, .preposition) != nil
        || reader.value(first, .which) != nil || reader.isClockWord(first)
    }
    return true
  }

  private func isLineToken(_ index: Int) -> Bool {
    let token = reader.tokens[index]
    // "(c)"
    guard token.kind == .word, token.range.count > 1 else { return true }
    return token.letters != .lower || reader.value(index, .publication) != nil
      || reader.value(index, .preposition) != nil || reader.isClockWord(index)
  }

  /// "TRIPOLI, Libya, March 30 (Reuters) -": names before the date, and a dash soon after it.
  private func isDateline(_ before: Range<Int>, _ after: Range<Int>) -> Bool {
    guard before.count <= 10, before.allSatisfy(isLineToken) else { return false }
    for index in after.prefix(10) {
      if reader.isDash(index), !reader.touches(index) || index == after.lowerBound { return true }
      let token = reader.tokens[index]
      if token.isMark(":") { return true }
      guard token.kind != .word || token.letters != .lower else { return false }
    }
    return false
  }

  /// The whole line of a date, if it is a short one.
  private func line(around range: TextRange) -> TextRange {
    let paragraph = article.article.paragraphs.first { $0.range.contains(range) }
    guard let paragraph, paragraph.range.count <= 80 else { return range }
    return paragraph.range
  }

  // MARK: Dates without a year

  /// The year of a dateline that has none, where a date of the text or the day of the week settles it.
  private func inferred(_ candidate: Candidate) -> Published? {
    guard candidate.place >= .dateline, case .month(let month) = candidate.date.part,
      case .day(let day) = candidate.date.day
    else { return nil }
    func date(_ year: Int) -> CivilDate? {
      let date = CivilDate(year: year, month: Int(month), day: Int(day))
      guard let date, candidate.weekday == nil || candidate.weekday == date.weekday else {
        return nil
      }
      return date
    }
    var years: [(year: Int, range: TextRange)] = []
    for expression in expressions {
      guard case .point(let point) = expression.meaning, case .year(let year) = point.date.year
      else { continue }
      years.append((Int(year), expression.range))
      // A full date of the text from shortly before the dateline.
      if let told = point.date.civilDay {
        for year in Int(year)...Int(year) + 1 {
          guard let found = date(year), (0...Self.nearDays).contains(found - told) else { continue }
          return Published(
            span: DateSpan(day: found, qualifier: .uncertain), basis: .inferred,
            evidence: [candidate.range, expression.range])
        }
      }
    }
    guard candidate.weekday != nil, let latest = years.max(by: { $0.year < $1.year }) else {
      return nil
    }
    // The weekday comes back on the same date after five, six or eleven years: the first such year not before the
    // latest one that the text names, when that one is near.
    let fitting = (latest.year...latest.year + Self.nearYears).compactMap(date)
    guard fitting.count == 1, let found = fitting.first else { return nil }
    return Published(
      span: DateSpan(day: found, qualifier: .uncertain), basis: .inferred,
      evidence: [candidate.range, latest.range])
  }

  /// How long before its dateline a report may have its latest full date, to tell the year.
  private static let nearDays = 14
  /// How long before its dateline a report may have its latest year, to tell the year together with the weekday.
  private static let nearYears = 3
}
