/// Stage 6: places the time expressions of an article on the calendar.
///
/// In news an incomplete date is looked for around the day of writing, on the side that the tense points to; in a
/// narrative it follows the date told before. "Two days later" always counts from the date told before, "two days ago"
/// always from the day of writing. What cannot be placed keeps a value with unknown parts and has no span.
struct TimeResolver {
  let reader: TimeReader
  let article: TokenisedArticle
  let writing: DateSpan?
  let isNarrative: Bool
  private(set) var mentions: [TimeMention] = []
  /// The last dates that the article told.
  var latest = ToldDates()
  /// The expression after the one that is being resolved.
  private(set) var next: TimeExpression?
  var sentence = 0
  var paragraph = 0
  /// How far the narrative was looked through for quotation marks, and whether one is open there.
  private var quotes = (token: 0, isOpen: false)

  init(
    expressions: [TimeExpression], article: TokenisedArticle, lexicon: TimeLexicon,
    symbols: TimeSymbols, published: Published?
  ) {
    reader = TimeReader(
      text: article.text, tokens: article.tokens, lexicon: lexicon, symbols: symbols,
      limits: 0..<article.tokens.count)
    self.article = article
    writing = published?.span
    isNarrative = Self.isNarrative(expressions, writing)
  }

  /// The mentions, one for each expression that is a time in this article.
  static func mentions(
    _ expressions: [TimeExpression], in article: TokenisedArticle, lexicon: TimeLexicon,
    symbols: TimeSymbols, published: Published?
  ) -> [TimeMention] {
    var resolver = TimeResolver(
      expressions: expressions, article: article, lexicon: lexicon, symbols: symbols,
      published: published)
    resolver.mentions.reserveCapacity(expressions.count)
    for (index, expression) in expressions.enumerated() {
      resolver.next = index + 1 < expressions.count ? expressions[index + 1] : nil
      resolver.add(expression)
    }
    return resolver.mentions
  }

  private mutating func add(_ expression: TimeExpression) {
    moveOn(to: expression)
    switch expression.meaning {
    case .duration(let duration):
      append(expression, .duration, .duration(duration))
    case .recurrence(let value):
      append(expression, .set, value)
    case .reference(let reference):
      append(expression, .date, .reference(reference))
    case .epithet(let reference):
      if isNarrative { append(expression, .date, .reference(reference)) }
    case .point(let point):
      let type: TimexType = point.date.clock == .none ? .date : .time
      if let shift = point.shift, shift.count == nil {
        append(expression, type, .reference(shift.isBack ? .past : .future))
        return
      }
      guard let place = resolve(point, expression) else { return }
      append(expression, type, .date(place.date), place)
      // In a narrative "today" is the day of its writing, not a day that it tells of.
      if isNarrative, place.anchor == .dayOfWriting { return }
      if isNarrative ? isAside(point, expression) : place.step == .counted { return }
      latest.add(
        ToldDates.Told(date: place.date, mention: Int32(mentions.count - 1)),
        isExplicit: place.step == .asWritten || place.step == .yearCarried, sentence: sentence,
        paragraph: paragraph)
    }
  }

  /// A resolved date and how it was found.
  struct Place {
    var date: TimexDate
    var anchor: TimeAnchor
    var step: TimeStep
    /// The word that tells on which side of the anchor it is.
    var cue: TenseCue?
  }

  private mutating func append(
    _ expression: TimeExpression, _ type: TimexType, _ value: TimexValue, _ place: Place? = nil
  ) {
    var point: TimePoint?
    if case .point(let told) = expression.meaning { point = told }
    let isContradicted =
      if let weekday = point?.weekday, let day = place?.date.civilDay {
        day.weekday != weekday
      } else {
        false
      }
    let doubts = doubts(of: point, place).union(isContradicted ? .uncertain : [])
    let span = place?.date.span?.qualified(doubts)
    let basis: DateBasis =
      switch place?.step {
      case .asWritten where span != nil, .orderGuessed: .explicit
      case .asWritten, .unresolved, nil: .unknown
      case .samePeriod, .counted, .nearestEarlier, .nearestLater, .yearCarried: .relative
      }
    mentions.append(
      TimeMention(
        range: expression.range, type: type, value: value, span: span, basis: basis,
        rule: expression.rule, anchor: place?.anchor ?? .none, step: place?.step ?? .asWritten,
        cue: place?.cue.map { reader.tokens[$0.token].range }, isContradicted: isContradicted))
  }

  /// What leaves in doubt the days of a date at its place.
  private func doubts(of point: TimePoint?, _ place: Place?) -> DateSpan.Qualifier {
    var doubts: DateSpan.Qualifier = []
    if point?.modifier?.isApproximate == true { doubts.formUnion(.approximate) }
    if let holiday = point?.holiday, reader.lexicon.holidays[holiday].isApproximate {
      doubts.formUnion(.approximate)
    }
    if place?.step == .orderGuessed { doubts.formUnion(.uncertain) }
    // What is reckoned from a day in doubt is in doubt.
    switch place?.anchor {
    case .dayOfWriting: doubts.formUnion(writing?.qualifier ?? [])
    case .mention(let index) where mentions.indices.contains(Int(index)):
      doubts.formUnion(mentions[Int(index)].span?.qualifier ?? [])
    case .mention, .some(.none), nil: break
    }
    return doubts
  }

  /// Whether the words are quoted from somebody whom a narrative tells of.
  var isQuotedInNarrative: Bool { isNarrative && quotes.isOpen }

  private mutating func moveOn(to expression: TimeExpression) {
    let token = expression.tokens.lowerBound
    while paragraph + 1 < article.paragraphTokens.count,
      article.paragraphTokens[paragraph].upperBound <= token
    {
      paragraph += 1
      quotes = (article.paragraphTokens[paragraph].lowerBound, false)
    }
    if isNarrative, quotes.token < token {
      for index in quotes.token..<token {
        switch reader.quotationMark(index) {
        case .opening: quotes.isOpen = true
        case .closing: quotes.isOpen = false
        case .either: quotes.isOpen.toggle()
        case nil: break
        }
      }
      quotes.token = token
    }
    while sentence + 1 < article.sentenceTokens.count,
      article.sentenceTokens[sentence].upperBound <= token
    { sentence += 1 }
  }

  // MARK: Resolving

  /// The place of a date; `nil` when the words are no time in this article: "the quarter" where none was told.
  private func resolve(_ point: TimePoint, _ expression: TimeExpression) -> Place? {
    guard var place = month(of: point, expression) else { return nil }
    if let part = point.ofMonth, case .year(let year) = place.date.year,
      case .month(let month) = place.date.part,
      let date = part.date(year: Int(year), month: Int(month))
    {
      place.date = date
    }
    return place
  }

  /// The place of a date, of its month where a part of the month is meant.
  private func month(of point: TimePoint, _ expression: TimeExpression) -> Place? {
    if let shift = point.shift {
      return shift.origin == .reportedQuarter
        ? reportedQuarter(point, shift) : shifted(point, shift)
    }
    if let holiday = point.holiday {
      return observed(reader.lexicon.holidays[holiday], point, expression)
    }
    if point.date.year != .unknown {
      if point.order == .ambiguous { return ordered(point.date) }
      return Place(date: point.date, anchor: .none, step: .asWritten)
    }
    if let direction = point.direction { return directed(point.date, direction) }
    if let place = sharedYear(point.date, expression) { return place }
    if isNarrative || followsDistantDate(point.date) && tenseCue(expression)?.tense != .future,
      let place = carried(point.date)
    {
      return place
    }
    guard let writing, writing.precision <= .month || point.date.part == .none else {
      return Place(date: point.date, anchor: .none, step: .unresolved)
    }
    return near(writing, point.date, point.weekday, expression)
  }

  func tenseCue(_ expression: TimeExpression) -> TenseCue? {
    TenseCue.near(expression.tokens, in: sentence(of: expression), reader)
  }

  /// The tokens of the sentence, or of the heading, that an expression stands in.
  func sentence(of expression: TimeExpression) -> Range<Int> {
    if sentence < article.sentenceTokens.count,
      article.sentenceTokens[sentence].contains(expression.tokens.lowerBound)
    {
      return article.sentenceTokens[sentence]
    }
    return article.paragraphTokens[paragraph]
  }
}
