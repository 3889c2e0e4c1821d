/// Finds the dates at the head and at the foot of an article that may be that of its writing.
///
/// Only a date that stands by itself counts: on a line of its own, after a word such as "Posted", in a dateline before
/// the first sentence, in the article's address. A date within a sentence tells of an event, not of the writing.
struct DatelineFinder {
  private let reader: TimeReader
  private let article: TokenisedArticle
  private let expressions: [TimeExpression]

  init(expressions: [TimeExpression], article: TokenisedArticle, reader: TimeReader) {
    self.reader = reader
    self.article = article
    self.expressions = expressions
  }

  /// The paragraphs at the head and at the foot in which a date may stand.
  private static let headParagraphs = 8
  private static let footParagraphs = 3

  /// The dates that may be that of the writing, in text order.
  func candidates() -> [DayCandidate] {
    var candidates: [DayCandidate] = []
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
        if let candidate = candidate(expressions[next], in: tokens, isHead: isHead),
          !isTitle || candidate.place == .publicationLabel || candidate.place == .updateLabel
        {
          candidates.append(candidate)
        }
        next += 1
      }
    }
    return candidates
  }

  private func candidate(
    _ expression: TimeExpression, in paragraph: Range<Int>, isHead: Bool
  ) -> DayCandidate? {
    guard case .point(let point) = expression.meaning, point.shift == nil, point.modifier == nil,
      let place = place(of: expression, in: paragraph, isHead: isHead),
      let reading = DayCandidate.Reading(point, isInAddress: place == .address)
    else { return nil }
    // "Tuesday, 20 May 2014", "Tuesday | 20/05/2014"
    let weekday =
      (max(paragraph.lowerBound, expression.tokens.lowerBound - 2)..<expression.tokens.upperBound)
      .lazy.compactMap { reader.value($0, .weekday) ?? reader.value($0, .shortWeekday) }.first
    return DayCandidate(
      reading: reading, weekday: weekday.map { Weekday(index: $0 - 1) }, place: place,
      range: expression.range, line: line(around: expression.range))
  }

  private func place(
    of expression: TimeExpression, in paragraph: Range<Int>, isHead: Bool
  ) -> DayCandidate.Place? {
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
  private func label(_ before: Range<Int>, _ after: Range<Int>) -> DayCandidate.Place? {
    func place(_ index: Int) -> DayCandidate.Place? {
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
}

extension DayCandidate.Reading {
  /// What a date with a month says; `nil` without a day, if it is not in an address.
  init?(_ point: TimePoint, isInAddress: Bool) {
    guard case .month(let month) = point.date.part else { return nil }
    switch (point.date.day, point.date.civilDay) {
    case (.day, .some(let day)):
      let swapped = CivilDate(year: day.year, month: day.day, day: day.month)
      if point.order == .ambiguous, let swapped {
        self = .either(dayFirst: swapped, monthFirst: day)
      } else {
        self = .day(day)
      }
    case (.day(let day), nil) where point.date.year == .unknown:
      self = .yearless(month: Int(month), day: Int(day))
    case (.none, _) where isInAddress:
      guard let span = point.date.span else { return nil }
      self = .month(span)
    case (.day, nil), (.none, _), (.unknownDay, _), (.weekday, _), (.weekend, _): return nil
    }
  }
}
