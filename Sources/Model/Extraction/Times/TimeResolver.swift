/// Stage 6: places the time expressions of an article on the calendar.
///
/// In news an incomplete date is looked for around the day of writing, on the side that the tense points to; in a
/// narrative it follows the date told before. "Two days later" always counts from the date told before, "two days ago"
/// always from the day of writing. What cannot be placed keeps a value with unknown parts and has no span.
struct TimeResolver {
  private let reader: TimeReader
  private let article: TokenisedArticle
  private let writing: DateSpan?
  private let isNarrative: Bool
  private var mentions: [TimeMention] = []
  /// The last dates that the article told.
  private var latest = ToldDates()
  private var sentence = 0
  private var paragraph = 0

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

  /// The mentions, one for each expression.
  static func mentions(
    _ expressions: [TimeExpression], in article: TokenisedArticle, lexicon: TimeLexicon,
    symbols: TimeSymbols, published: Published?
  ) -> [TimeMention] {
    var resolver = TimeResolver(
      expressions: expressions, article: article, lexicon: lexicon, symbols: symbols,
      published: published)
    resolver.mentions.reserveCapacity(expressions.count)
    for expression in expressions { resolver.add(expression) }
    return resolver.mentions
  }

  /// Whether the article tells of a time that is not that of its writing: most of its dates carry another year.
  ///
  /// A month of another year weighs more than a bare year: news looks back to years, histories tell months. Where the day
  /// of writing is unknown, any year may be another one, and it takes more of them.
  private static func isNarrative(_ expressions: [TimeExpression], _ writing: DateSpan?) -> Bool {
    var distant = 0
    var near = 0
    for expression in expressions {
      guard case .point(let point) = expression.meaning else { continue }
      let weight = point.date.part == .none ? 1 : 2
      switch point.date.year {
      case .year(let year):
        if let writing, abs(Int(year) - writing.first.year) <= 1 {
          near += weight
        } else {
          distant += weight
        }
      case .beforeChrist: distant += weight
      case .unknown:
        if point.shift?.origin == .dayOfWriting { near += 2 }
        if case .weekday = point.date.day { near += 2 }
      case .decade, .century: break
      }
    }
    return distant > 4 && distant > (writing == nil ? near * 2 : near)
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
    case .point(let point):
      let type: TimexType = point.date.clock == .none ? .date : .time
      if let shift = point.shift, shift.count == nil {
        append(expression, type, .reference(shift.isBack ? .past : .future))
        return
      }
      let place = resolve(point, expression)
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
  private struct Place {
    var date: TimexDate
    var anchor: TimeAnchor
    var step: TimeStep
  }

  private mutating func append(
    _ expression: TimeExpression, _ type: TimexType, _ value: TimexValue, _ place: Place? = nil
  ) {
    var span = place?.date.span
    if case .point(let point) = expression.meaning, point.modifier?.isApproximate == true {
      span = span?.qualified(.approximate)
    }
    if place?.step == .orderGuessed { span = span?.qualified(.uncertain) }
    let basis: DateBasis =
      switch place?.step {
      case .asWritten where span != nil, .orderGuessed: .explicit
      case .asWritten, .unresolved, nil: .unknown
      case .samePeriod, .counted, .nearestEarlier, .nearestLater, .yearCarried: .relative
      }
    mentions.append(
      TimeMention(
        range: expression.range, type: type, value: value, span: span, basis: basis,
        rule: expression.rule, anchor: place?.anchor ?? .none, step: place?.step ?? .asWritten))
  }

  private mutating func moveOn(to expression: TimeExpression) {
    let token = expression.tokens.lowerBound
    while paragraph + 1 < article.paragraphTokens.count,
      article.paragraphTokens[paragraph].upperBound <= token
    { paragraph += 1 }
    while sentence + 1 < article.sentenceTokens.count,
      article.sentenceTokens[sentence].upperBound <= token
    { sentence += 1 }
  }

  /// Whether a date is not the time that the narrative has come to.
  ///
  /// "Since 1995", "planned for 1976", "the previous year", "who had invaded in 1943", "lasted until its fall in 1945".
  private func isAside(_ point: TimePoint, _ expression: TimeExpression) -> Bool {
    if let shift = point.shift, shift.isBack { return true }
    let start = expression.tokens.lowerBound
    if point.date.part == .none,
      reader.value(start - 1, .preposition) == 1 || tense(expression) == .future
    {
      return true
    }
    let sentence = sentence(of: expression)
    return (max(sentence.lowerBound, start - Self.asideReach)..<start).contains { index in
      let word = reader.tokens[index].word
      return word == reader.symbols.had || word == reader.symbols.until
    }
  }

  /// How many tokens before a date a word may stand that makes an aside of it.
  private static let asideReach = 8

  // MARK: Resolving

  private func resolve(_ point: TimePoint, _ expression: TimeExpression) -> Place {
    if let shift = point.shift { return shifted(point, shift) }
    if point.date.year != .unknown {
      if point.order == .ambiguous { return ordered(point.date) }
      return Place(date: point.date, anchor: .none, step: .asWritten)
    }
    if let direction = point.direction { return directed(point.date, direction) }
    if isNarrative || followsDistantDate(point.date) && tense(expression) != .future,
      let place = carried(point.date)
    {
      return place
    }
    guard let writing, writing.precision <= .month || point.date.part == .none else {
      return Place(date: point.date, anchor: .none, step: .unresolved)
    }
    return near(writing, point.date, expression)
  }

  /// A date of which two numbers may each be the month, read as the one nearer to the day of writing, else month first.
  private func ordered(_ date: TimexDate) -> Place {
    guard let writing, let monthFirst = date.civilDay,
      let dayFirst = CivilDate(year: monthFirst.year, month: monthFirst.day, day: monthFirst.month)
    else { return Place(date: date, anchor: .none, step: .orderGuessed) }
    let isNearer = abs(dayFirst - writing.last) < abs(monthFirst - writing.last)
    return Place(
      date: isNearer ? TimexDate(dayFirst).with(clock: date.clock) : date, anchor: .dayOfWriting,
      step: .orderGuessed)
  }

  /// Whether a month or a day stands in a news article right after a date of another year: "in March 2011 … on 4 April".
  private func followsDistantDate(_ date: TimexDate) -> Bool {
    guard case .month = date.part, latest.explicit?.paragraph == paragraph,
      case .year(let year)? = latest.month?.date.year,
      latest.month?.mention == latest.explicit?.mention
    else { return false }
    return Int(year) != writing?.first.year
  }

  /// An incomplete date on that side of the day of writing to which the tense points.
  private func near(_ writing: DateSpan, _ date: TimexDate, _ expression: TimeExpression) -> Place {
    let day = writing.last
    let tense = tense(expression)
    let isLater = tense == .future
    func place(_ date: TimexDate, _ step: TimeStep? = nil) -> Place {
      Place(
        date: date, anchor: .dayOfWriting, step: step ?? (isLater ? .nearestLater : .nearestEarlier)
      )
    }
    var result = date
    let year = day.year
    switch date.part {
    case .month, .season, .quarter, .half:
      let chosen = nearestYear(of: date, to: day, tense)
      result.year = .of(chosen.year)
      return place(result, chosen.isLater ? .nearestLater : .nearestEarlier)
    case .unknownWeek:
      guard writing.precision == .day else {
        return Place(date: date, anchor: .none, step: .unresolved)
      }
      guard case .weekday(let weekday) = date.day else {
        // A weekend is over on Monday.
        let isWeekend = day.weekday == .saturday || day.weekday == .sunday
        result = TimexDate(weekOf: isLater || isWeekend ? day : day - 7)
        result.day = .weekend
        return place(result)
      }
      let back = (day.weekday.rawValue - weekday.rawValue + 7) % 7
      let found = isLater ? day + (7 - back) % 7 : day - back
      return place(TimexDate(found).with(clock: date.clock))
    case .unknownMonth:
      guard writing.precision == .day, case .day(let number) = date.day else {
        return Place(date: date, anchor: .none, step: .unresolved)
      }
      var month = day.month
      if isLater, Int(number) < day.day { month += 1 }
      if !isLater, Int(number) > day.day { month -= 1 }
      let first = CivilDate.firstDay(year: year, month: month)
      result.year = .of(first.year)
      result.part = .month(UInt8(first.month))
      return place(result)
    case .none:
      // "at 3:30 a.m." is on the day that was just told.
      if let told = latest.day, sentence - latest.daySentence <= Self.sceneSentences {
        return Place(
          date: told.date.with(clock: date.clock), anchor: .mention(told.mention), step: .samePeriod
        )
      }
      guard writing.precision == .day else {
        return Place(date: date, anchor: .none, step: .unresolved)
      }
      return place(TimexDate(day).with(clock: date.clock), .samePeriod)
    case .week: return place(result, .asWritten)
    }
  }

  /// The year in which a date without one lies nearest to the day of writing.
  ///
  /// Who writes of a far month or day names its year. The tense decides only where the date before and the one after
  /// the day of writing are about as far, and never for a period that the day lies in.
  private func nearestYear(
    of date: TimexDate, to day: CivilDate, _ tense: VerbTense?
  ) -> (year: Int, isLater: Bool) {
    var best: (year: Int, isLater: Bool, distance: Int)?
    for year in day.year - 1...day.year + 1 {
      var candidate = date
      candidate.year = .of(year)
      guard let span = candidate.span else { continue }
      let isLater = span.first > day
      var distance = isLater ? span.first - day : max(0, day - span.last)
      let agrees = distance == 0 || tense == nil || isLater == (tense == .future)
      if !agrees { distance += Self.tenseWeight }
      if distance < best?.distance ?? .max { best = (year, isLater, distance) }
    }
    return best.map { ($0.year, $0.isLater) } ?? (day.year, false)
  }

  /// For how many sentences a day that was told is the one that times of day belong to.
  private static let sceneSentences = 2

  /// How many days nearer a date must be that the tense speaks against.
  private static let tenseWeight = 180

  private func tense(_ expression: TimeExpression) -> VerbTense? {
    VerbTense.near(expression.tokens, in: sentence(of: expression), reader)
  }

  /// The tokens of the sentence, or of the heading, that an expression stands in.
  private func sentence(of expression: TimeExpression) -> Range<Int> {
    if sentence < article.sentenceTokens.count,
      article.sentenceTokens[sentence].contains(expression.tokens.lowerBound)
    {
      return article.sentenceTokens[sentence]
    }
    return article.paragraphTokens[paragraph]
  }

  /// An incomplete date after the date told before, `nil` when none was.
  private func carried(_ date: TimexDate) -> Place? {
    var result = date
    switch date.part {
    case .month(let month):
      guard let known = latest.year else { return nil }
      result.year = known.date.year
      if case .month(let last) = latest.month(in: known.date.year),
        case .year(let year) = known.date.year,
        Int(last) - Int(month) > Self.flashback
      {
        result.year = .of(Int(year) + 1)
      }
      return Place(date: result, anchor: .mention(known.mention), step: .yearCarried)
    case .season, .quarter, .half:
      guard let known = latest.year else { return nil }
      result.year = known.date.year
      return Place(date: result, anchor: .mention(known.mention), step: .yearCarried)
    case .unknownMonth:
      guard let known = latest.month else { return nil }
      result.year = known.date.year
      result.part = known.date.part
      return Place(date: result, anchor: .mention(known.mention), step: .samePeriod)
    case .unknownWeek:
      guard let known = latest.day, let day = known.date.civilDay,
        case .weekday(let weekday) = date.day
      else { return nil }
      let on = (weekday.rawValue - day.weekday.rawValue + 7) % 7
      return Place(
        date: TimexDate(day + on).with(clock: date.clock), anchor: .mention(known.mention),
        step: .nearestLater)
    case .none:
      guard let known = latest.month else { return nil }
      return Place(
        date: known.date.with(clock: date.clock), anchor: .mention(known.mention), step: .samePeriod
      )
    case .week: return nil
    }
  }

  /// How many months a narrative may step back within a year; a longer step means the next year.
  private static let flashback = 7

  /// "last November", "next Tuesday", "that summer".
  private func directed(_ date: TimexDate, _ direction: TimeDirection) -> Place {
    var start = writing.flatMap { $0.precision == .day ? $0.first : nil }
    var anchor = TimeAnchor.dayOfWriting
    if direction.origin == .earlierMention, let told = latest.month ?? latest.year {
      if direction.side == 0, let place = carried(date) { return place }
      start = told.date.span?.first
      anchor = .mention(told.mention)
    }
    guard let start else { return Place(date: date, anchor: .none, step: .unresolved) }
    let side = direction.side
    let step: TimeStep = side < 0 ? .nearestEarlier : side > 0 ? .nearestLater : .samePeriod
    var result = date
    if case .weekday(let weekday) = date.day {
      let offset = weekday.rawValue - start.weekday.rawValue
      let shift: Int =
        switch side {
        case ..<0: offset >= 0 ? offset - 7 : offset
        case 0: offset
        default: offset <= 0 ? offset + 7 : offset
        }
      return Place(
        date: TimexDate(start + shift).with(clock: date.clock), anchor: anchor, step: step)
    }
    result.year = .of(start.year)
    if let span = result.span {
      if side < 0, span.last >= start { result.year = .of(start.year - 1) }
      if side > 0, span.first <= start { result.year = .of(start.year + 1) }
    }
    return Place(date: result, anchor: anchor, step: step)
  }

  /// "two days ago", "last week", "that month", with the parts that are named of it.
  private func shifted(_ point: TimePoint, _ shift: TimeShift) -> Place {
    let (anchor, source) = anchor(of: shift)
    guard let anchor else {
      return Place(date: unknown(shift.unit, point.date), anchor: .none, step: .unresolved)
    }
    let moved = anchor.moved(by: shift)
    return Place(
      date: moved.refined(by: point.date), anchor: source,
      step: shift.count == 0 ? .samePeriod : .counted)
  }

  private func anchor(of shift: TimeShift) -> (TimexDate?, TimeAnchor) {
    let usesDiscourse: Bool =
      switch shift.origin {
      case .dayOfWriting: false
      case .earlierMention: true
      case .context: isNarrative
      }
    if usesDiscourse, let known = latest.anchor(for: shift.unit) {
      return (known.date, .mention(known.mention))
    }
    if usesDiscourse && isNarrative { return (nil, .none) }
    guard let writing else { return (nil, .none) }
    return (TimexDate(writing), .dayOfWriting)
  }

  /// The value of a period of this unit that could not be placed.
  private func unknown(_ unit: TimeUnit, _ date: TimexDate) -> TimexDate {
    var result = date
    if result.part == .none {
      switch unit {
      case .day, .second, .minute, .hour:
        result.part = .unknownMonth
        result.day = .unknownDay
      case .week, .weekend, .fortnight:
        result.part = .unknownWeek
        if unit == .weekend { result.day = .weekend }
      case .month, .quarter: result.part = .unknownMonth
      case .year, .decade, .century: break
      }
    }
    return result
  }
}
