/// Stage 8: the sentences that report something, with who, when, where, said by whom and in what way.
struct EventFinder: Sendable {
  private let deeds: DeedLexicon
  private let cues: CueLexicon
  private let words: GrammarWords
  private let placeWords: PlaceWords

  init(data: DataFiles, vocabulary: inout Vocabulary, placeWords: PlaceWords) {
    self.placeWords = placeWords
    deeds = DeedLexicon(data: data, vocabulary: &vocabulary)
    cues = CueLexicon(data: data, vocabulary: &vocabulary)
    words = GrammarWords(vocabulary: &vocabulary)
  }

  /// The accounts of an article, in text order.
  func findEvents(
    in article: TokenisedArticle, times: [TimeMention], published: Published?,
    entities: [Entity], mentions: [Mention]
  ) -> (accounts: [Account], participants: [Account.Participant]) {
    var accounts: [Account] = []
    var participants: [Account.Participant] = []
    var timeIndex = 0
    var mentionIndex = 0
    for (index, sentence) in article.sentences.enumerated() {
      let sentenceTimes = take(times, \.range, in: sentence.range, from: &timeIndex)
      let sentenceMentions = take(mentions, \.range, in: sentence.range, from: &mentionIndex)
      let reading = SentenceReading(
        article: article, tokens: article.sentenceTokens[index], times: times,
        timeIndices: sentenceTimes, mentions: mentions[sentenceMentions], entities: entities,
        deeds: deeds, cues: cues, words: words,
        placeWords: placeWords)
      guard let trigger = reading.trigger() else { continue }
      let attribution = reading.attribution(trigger: trigger)
      let date = date(
        of: trigger, in: reading, times: times, published: published,
        previous: precedes(accounts.last, index, in: article) ? accounts.last : nil)
      let firstParticipant = participants.count
      let location = reading.location(of: trigger)
      participants += reading.participants(
        trigger: trigger, attribution: attribution, place: location?.entity)
      accounts.append(
        Account(
          sentence: sentence.range, words: Self.hash(ofWordsIn: sentence.range, article.text),
          trigger: article.tokens[trigger.token].range, deed: trigger.deed,
          date: date.span, basis: date.basis, dateRule: date.rule,
          time: date.time, type: .unclassified,
          modality: reading.modality(trigger: trigger, attribution: attribution),
          participants: firstParticipant..<participants.count,
          attribution: attribution, location: location))
    }
    return (accounts, participants)
  }

  /// Whether an account is that of the sentence before this one, in the same paragraph.
  private func precedes(_ account: Account?, _ sentence: Int, in article: TokenisedArticle) -> Bool
  {
    guard let account, sentence > 0 else { return false }
    let (before, this) = (article.sentences[sentence - 1], article.sentences[sentence])
    return account.sentence == before.range && before.paragraph == this.paragraph
  }

  private static func hash(ofWordsIn range: TextRange, _ text: [UInt8]) -> UInt64 {
    var hash = FNV1a()
    for index in range.indices {
      let byte = Folding.lowercase(text[index])
      if isASCIILetter(byte) || isDigit(byte) { hash.combine(byte) }
    }
    return hash.value
  }

  /// The indices of the items that lie in a sentence, given that items and sentences come in text order.
  private func take<Item>(
    _ items: [Item], _ range: KeyPath<Item, TextRange>, in sentence: TextRange,
    from index: inout Int
  ) -> Range<Int> {
    while index < items.count, items[index][keyPath: range].start < sentence.start { index += 1 }
    let start = index
    while index < items.count, items[index][keyPath: range].start < sentence.end { index += 1 }
    return start..<index
  }

  private struct AccountDate {
    var span: DateSpan?
    var basis: DateBasis
    var rule: AccountDateRule
    var time: Account.TimeWords?
  }

  private func date(
    of trigger: SentenceReading.Trigger, in reading: SentenceReading, times: [TimeMention],
    published: Published?, previous: Account?
  ) -> AccountDate {
    func words(_ time: Int) -> Account.TimeWords {
      Account.TimeWords(range: times[time].range, rule: times[time].rule)
    }
    if let time = reading.time(of: trigger, where: { $0.span != nil }) {
      return AccountDate(
        span: times[time].span, basis: times[time].basis, rule: .ownWords, time: words(time))
    }
    if let previous, previous.dateRule == .ownWords || previous.dateRule == .sameParagraph,
      let span = previous.date, span.precision == .day, !reading.isPresent(trigger)
    {
      return AccountDate(
        span: span.qualified(.uncertain), basis: .inferred, rule: .sameParagraph,
        time: previous.time)
    }
    if let published, !reading.isPastPerfect(trigger) {
      return AccountDate(
        span: published.span.qualified(.uncertain), basis: .reportedBy, rule: .dayOfWriting)
    }
    if let time = reading.time(of: trigger, where: { $0.value.isDate }) {
      return AccountDate(span: nil, basis: .unknown, rule: .unplaced, time: words(time))
    }
    return AccountDate(span: nil, basis: .unknown, rule: .none)
  }
}

/// The little words by which the parts of a sentence are told.
struct GrammarWords: Sendable {
  enum Role: Sendable {
    case by, formOfBe, had, has, infinitive, and, determiner, negation
  }

  private let roles: WordTable<Role?>

  init(vocabulary: inout Vocabulary) {
    var rows: [(WordID, Role?)] = []
    for (role, words) in Self.table {
      for word in words.split(separator: " ") { rows.append((vocabulary.add(word), role)) }
    }
    roles = WordTable(rows, default: nil)
  }

  subscript(_ token: Token) -> Role? { roles[token.word] }

  // One row per line reads as a table.
  // swift-format-ignore
  private static let table: [(Role, String)] = [
    (.by, "by"),
    (.formOfBe, "was were been be being is are"),
    (.had, "had"),
    (.has, "has have"),
    (.and, "and"),
    (.determiner, "the a an its his her their our this that these those"),
    (.infinitive, "to will would can could may might must should"),
    (.negation, "not never didn't doesn't don't wasn't weren't hasn't haven't hadn't won't cannot can't"),
  ]
}
