/// Stages 4 to 6: finds the time expressions, tells the day of writing, and places the expressions on the calendar.
struct TimeStages: Sendable {
  private let lexicon: TimeLexicon
  private let symbols: TimeSymbols
  private let finder: TimeFinder
  private let publishedFinder: PublishedFinder

  init(data: DataFiles, vocabulary: inout Vocabulary) {
    lexicon = TimeLexicon(data: data, vocabulary: &vocabulary)
    symbols = TimeSymbols(vocabulary: &vocabulary)
    finder = TimeFinder(lexicon: lexicon, symbols: symbols, vocabulary: &vocabulary)
    publishedFinder = PublishedFinder(lexicon: lexicon, symbols: symbols, data: data)
  }

  /// The day of writing and the time mentions of an article, and what it tells of the day of writing by itself.
  ///
  /// - Parameter vocabulary: the words with which the article was tokenised.
  func findings(
    in article: TokenisedArticle, vocabulary: Vocabulary
  ) -> (published: Published?, times: [TimeMention], clues: WritingClues) {
    let expressions = expressions(in: article)
    let given = article.article.metadataDate.flatMap { told in
      date(ofMetadata: told.text, vocabulary: vocabulary).map {
        Published(span: $0, basis: .metadata, evidence: [], source: told.source)
      }
    }
    let (published, clues) = publishedFinder.published(in: article, expressions, given: given)
    let mentions = TimeResolver.mentions(
      expressions, in: article, lexicon: lexicon, symbols: symbols, published: published)
    return (published, mentions, clues)
  }

  /// The time expressions of an article, not yet resolved.
  private func expressions(in article: TokenisedArticle) -> [TimeExpression] {
    settlingOrder(
      finder.times(in: article.text, tokens: article.tokens, paragraphs: article.paragraphTokens))
  }

  /// The same expressions with ambiguous dates such as 06/04/2019 read in the order that the article's other dates show.
  private func settlingOrder(_ expressions: [TimeExpression]) -> [TimeExpression] {
    let orders = Set(
      expressions.compactMap { expression in
        if case .point(let point) = expression.meaning { point.order } else { nil }
      })
    guard orders.contains(.ambiguous),
      orders.contains(.dayFirst) != orders.contains(.monthFirst)
    else { return expressions }
    return expressions.map { expression in
      guard case .point(var point) = expression.meaning, point.order == .ambiguous else {
        return expression
      }
      point.order = orders.contains(.dayFirst) ? .dayFirst : .monthFirst
      if point.order == .dayFirst, case .month(let month) = point.date.part,
        case .day(let day) = point.date.day
      {
        point.date.part = .month(day)
        point.date.day = .day(month)
      }
      return TimeExpression(
        range: expression.range, tokens: expression.tokens, meaning: .point(point),
        rule: expression.rule)
    }
  }

  /// The date of a field such as a feed's `pubDate`: EDTF, ISO 8601, RFC 2822, a date in words, or seconds since 1970.
  func date(ofMetadata field: String, vocabulary: Vocabulary) -> DateSpan? {
    if let span = DateSpan(edtf: field) { return span }
    if let day = PublicationTime.day(ofTime: field) { return DateSpan(day: day) }
    let text = Array(field.utf8)
    if let seconds = Int(field), text.count == 10 || text.count == 13 {
      let days = seconds / (text.count == 10 ? 1 : 1000) / 86_400
      return DateSpan(day: CivilDate(dayNumber: Int32(days)))
    }
    let tokens = tokens(in: text, TextRange(0, text.count), vocabulary: vocabulary)
    let found = finder.times(in: text, tokens: tokens, paragraphs: [0..<tokens.count])
    return found.lazy.compactMap { expression in
      guard case .point(let point) = expression.meaning else { return nil }
      return point.date.span
    }.first
  }
}
