/// One sentence as it is read for an event: its tokens, its times and its mentions.
struct SentenceReading {
  let article: TokenisedArticle
  /// Indices in `article.tokens`.
  let tokens: Range<Int>
  let times: [TimeMention]
  /// Indices in `times`.
  let timeIndices: Range<Int>
  let mentions: ArraySlice<Mention>
  let entities: [Entity]
  let deeds: DeedLexicon
  let cues: CueLexicon
  let words: GrammarWords
  let placeWords: PlaceWords

  /// The word that reports the event.
  struct Trigger {
    /// Its index in the article's tokens.
    let token: Int
    let deed: DeedID
    /// Whether it stands as a verb, with a subject before it.
    let isVerb: Bool
  }

  /// Words of saying, which report an event of their own only when the sentence has no other.
  private static let speech: Set<Modality> = [.claimed, .denied]

  // MARK: Trigger

  /// The first verb that reports a deed, else the first such noun in a sentence that has a date.
  ///
  /// A sentence that names neither an actor nor a place nor a day reports nothing that could be placed on a timeline.
  func trigger() -> Trigger? {
    guard !mentions.isEmpty || hasDay else { return nil }
    var ofSpeech: Trigger?
    var noun: Trigger?
    for index in tokens {
      guard let entry = deeds[article.tokens[index]], !isInName(index) else { continue }
      let trigger = Trigger(
        token: index, deed: entry.deed, isVerb: entry.isVerb || isInfinitive(index))
      if !trigger.isVerb {
        noun = noun ?? trigger
      } else if let cue = cues.modality(at: index, in: article.tokens, sentence: tokens),
        Self.speech.contains(cue)
      {
        ofSpeech = ofSpeech ?? trigger
      } else if !isAttribute(index), !follows(.negation, trigger) {
        return trigger
      }
    }
    if let noun, hasDay { return noun }
    return ofSpeech
  }

  private var hasDay: Bool { timeIndices.contains { times[$0].span != nil } }

  private func isInName(_ index: Int) -> Bool {
    let range = article.tokens[index].range
    return mentions.contains { $0.range.overlaps(range) }
  }

  /// Whether a form that may be verb or noun stands as a verb: "will attack", "to raid".
  private func isInfinitive(_ index: Int) -> Bool {
    index > tokens.lowerBound && words[article.tokens[index - 1]] == .infinitive
  }

  /// Whether a verb form stands as an attribute: "the captured city", "war-torn".
  private func isAttribute(_ index: Int) -> Bool {
    guard index > tokens.lowerBound else { return false }
    let previous = article.tokens[index - 1]
    return words[previous] == .determiner
      || (previous.isMark("-") && previous.touches(article.tokens[index]))
  }

  // MARK: Who

  /// The entity that is named as the source of the statement.
  func attribution(trigger: Trigger) -> Int32? {
    for index in tokens where index != trigger.token {
      guard
        cues.modality(at: index, in: article.tokens, sentence: tokens) == .claimed
      else { continue }
      let isAccordingTo = deeds[article.tokens[index]] == nil && !isFiniteSpeech(index)
      if isAccordingTo {
        if let after = nearestMention(after: index, within: 6) { return after }
      } else if let before = nearestMention(before: index, within: 4) {
        return before
      } else if let after = nearestMention(after: index, within: 5) {
        return after
      }
    }
    return nil
  }

  /// Whether a cue is one word, as `said`, rather than a phrase such as `according to`.
  private func isFiniteSpeech(_ index: Int) -> Bool {
    index + 1 >= tokens.upperBound
      || cues.modality(at: index, in: article.tokens, sentence: tokens.lowerBound..<index + 1)
        == .claimed
  }

  private func nearestMention(before index: Int, within distance: Int) -> Int32? {
    let end = article.tokens[index].range.start
    let earliest = article.tokens[max(tokens.lowerBound, index - distance)].range.start
    return mentions.last {
      $0.range.end <= end && $0.range.end >= earliest && entities[Int($0.entity)].kind != .place
    }?.entity
  }

  private func nearestMention(after index: Int, within distance: Int) -> Int32? {
    let start = article.tokens[index].range.end
    let latest = article.tokens[min(tokens.upperBound - 1, index + distance)].range.end
    return mentions.first {
      $0.range.start >= start && $0.range.start <= latest
        && entities[Int($0.entity)].kind != .place
    }?.entity
  }

  /// The actors of the sentence, each once, with their parts; who only says so is not among them, nor where it happened.
  func participants(
    trigger: Trigger, attribution: Int32?, place: Int32?
  ) -> [Account.Participant] {
    let triggerStart = article.tokens[trigger.token].range.start
    let isPassive = isPassive(trigger)
    var participants: [Account.Participant] = []
    for mention in mentions where entities[Int(mention.entity)].kind != .place {
      let entity = mention.entity
      if entity == place { continue }
      if participants.contains(where: { $0.entity == entity }) { continue }
      if entity == attribution, mentions.filter({ $0.entity == entity }).count == 1,
        mentions.contains(where: { $0.entity != entity && isActor($0) })
      {
        continue
      }
      let isBefore = mention.range.start < triggerStart
      let role: ParticipantRole =
        if !trigger.isVerb { .participant } else if isPassive {
          isBefore ? .target : isAfterBy(mention) ? .source : .participant
        } else { isBefore ? .source : .target }
      participants.append(Account.Participant(entity: entity, role: role))
    }
    return participants
  }

  private func isActor(_ mention: Mention) -> Bool { entities[Int(mention.entity)].kind != .place }

  private func isPassive(_ trigger: Trigger) -> Bool {
    guard trigger.isVerb else { return false }
    for index in max(tokens.lowerBound, trigger.token - 3)..<trigger.token
    where words[article.tokens[index]] == .formOfBe { return true }
    return false
  }

  private func isAfterBy(_ mention: Mention) -> Bool {
    tokens.contains { index in
      words[article.tokens[index]] == .by
        && article.tokens[index].range.end <= mention.range.start
        && mention.range.start - article.tokens[index].range.end < 40
    }
  }

  // MARK: Where and when

  /// The index in `times` of the expression that dates the event: of those that are fit the nearest to the trigger.
  ///
  /// One that opens the sentence holds for all of it, and one in a clause after the trigger's is farther than it seems.
  func time(of trigger: Trigger, where isFit: (TimeMention) -> Bool) -> Int? {
    let start = article.tokens[trigger.token].range.start
    func distance(_ time: Int) -> Int {
      let range = times[time].range
      let bytes = abs(range.start - start)
      if range.start > start {
        return startsClause(between: trigger.token, and: range) ? bytes * 2 : bytes
      }
      let opening = article.tokens[min(tokens.lowerBound + 1, tokens.upperBound - 1)].range
      return range.start <= opening.start ? bytes / 2 : bytes
    }
    return timeIndices.filter { isFit(times[$0]) }.min { distance($0) < distance($1) }
  }

  /// Whether a comma or an "and" stands between the trigger and a range behind it.
  private func startsClause(between trigger: Int, and range: TextRange) -> Bool {
    tokens[trigger...].contains { index in
      article.tokens[index].range.end <= range.start
        && (article.tokens[index].isMark(",") || words[article.tokens[index]] == .and)
    }
  }

  /// Whether the sentence looks back from what it tells: `had seized`.
  func isPastPerfect(_ trigger: Trigger) -> Bool { follows(.had, trigger) }

  /// Whether the sentence tells how things stand on the day of writing: `has approved`, `rejects`.
  func isPresent(_ trigger: Trigger) -> Bool {
    let word = article.tokens[trigger.token].range
    return follows(.has, trigger) || (trigger.isVerb && article.text[word.end - 1] == 0x73)
  }

  private func follows(_ auxiliary: GrammarWords.Role, _ trigger: Trigger) -> Bool {
    tokens[max(tokens.lowerBound, trigger.token - 4)..<trigger.token].contains {
      words[article.tokens[$0]] == auxiliary
    }
  }

  // MARK: In what way

  /// What the words before the trigger, or the trigger itself, make of the event; those behind it speak of something else.
  func modality(trigger: Trigger, attribution: Int32?) -> Modality {
    var found: Modality?
    for index in tokens where index <= trigger.token {
      guard let cue = cues.modality(at: index, in: article.tokens, sentence: tokens),
        cue != .claimed
      else { continue }
      // Auxiliaries speak of the verb that follows them; all else of what follows in the sentence.
      let isAuxiliary = cue == .planned || cue == .hypothetical || cue == .demanded
      if isAuxiliary, trigger.token - index > 6 { continue }
      if found == nil || cue == .denied { found = cue }
    }
    return found ?? (attribution == nil ? .happened : .claimed)
  }
}
