/// Reads off the time expressions of an article what they tell of the day of its writing.
struct WritingClueReader {
  let article: TokenisedArticle
  let reader: TimeReader
  let expressions: [TimeExpression]

  /// Whether the words around an expression tell of what is still to come.
  func isToCome(_ expression: TimeExpression) -> Bool {
    let next = article.sentenceTokens.partitioningIndex {
      $0.upperBound > expression.tokens.lowerBound
    }
    guard next < article.sentenceTokens.count,
      article.sentenceTokens[next].contains(expression.tokens.lowerBound)
    else { return false }
    return TenseCue.near(expression.tokens, in: article.sentenceTokens[next], reader)?.tense
      == .future
  }

  /// The full dates of the text, in text order.
  var told: [CivilDate] { expressions.compactMap(day) }

  /// The order of day and month in those dates in numbers that tell it, if they agree.
  var order: DayMonthOrder? {
    let orders = Set(
      expressions.compactMap { expression -> DayMonthOrder? in
        guard case .point(let point) = expression.meaning, point.order != .ambiguous else {
          return nil
        }
        return point.order
      })
    return orders.count == 1 ? orders.first : nil
  }

  private func day(_ expression: TimeExpression) -> CivilDate? {
    guard case .point(let point) = expression.meaning, point.order != .ambiguous else { return nil }
    return point.date.civilDay
  }

  /// The day of the week that an expression names, counted from nothing but the day of writing.
  private func weekday(_ expression: TimeExpression) -> Weekday? {
    guard case .point(let point) = expression.meaning, point.shift == nil, point.direction == nil,
      point.date.year == .unknown, case .weekday(let weekday) = point.date.day
    else { return nil }
    return weekday
  }

  /// The first day of a date with a year.
  private func beginning(_ expression: TimeExpression) -> CivilDate? {
    guard case .point(let point) = expression.meaning, point.order != .ambiguous,
      case .year = point.date.year
    else { return nil }
    return point.date.span?.first
  }

  /// What the other articles may be compared with, of an article that does not tell its day.
  func clues(_ candidates: [DayCandidate]) -> WritingClues {
    var clues = WritingClues()
    clues.isOpen = true
    clues.order = order
    for candidate in candidates where candidate.place >= .dateline {
      guard case .yearless(let month, let day) = candidate.reading else { continue }
      clues.dateline = WritingClues.Dateline(month: month, day: day)
      break
    }
    for expression in expressions where !isToCome(expression) {
      if let weekday = weekday(expression), !clues.weekdays.contains(weekday) {
        clues.weekdays.append(weekday)
      }
      if let day = beginning(expression), day > clues.latestPast ?? .earliest {
        clues.latestPast = day
      }
    }
    return clues
  }

  /// The day that other articles tell, with the words of this one that speak for it.
  ///
  /// - Parameter own: what the article tells itself, though not the order of day and month.
  func published(_ day: FolderDay, own: Published?) -> Published {
    if let own { return Published(day, evidence: own.evidence) }
    var missing = Set(day.words)
    let words = article.tokens.compactMap { token -> TextRange? in
      guard !missing.isEmpty, token.kind != .mark else { return nil }
      var hash = FNV1a()
      hash.combine(article.folded(token))
      return missing.remove(StoryWords.number(of: hash.value)).map { _ in token.range }
    }
    let agreeing = expressions.first { day.weekday != nil && weekday($0) == day.weekday }
    return Published(day, evidence: words + (agreeing.map { [$0.range] } ?? []))
  }
}
