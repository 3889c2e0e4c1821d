/// Places among what was taken for other names, or for none.
extension ArticlePlaces {
  /// Takes names for places that were taken for something else or for nothing, where enough speaks for it.
  mutating func findOthers() {
    retype()
    let found = unnamed()
    guard !found.isEmpty else { return }
    mentions = (mentions + found).sorted { $0.mention.range.start < $1.mention.range.start }
  }

  /// Gives names of the text that were taken for persons or organisations the place that they are.
  private mutating func retype() {
    var readings: [Int: PlaceReading?] = [:]
    for (index, located) in mentions.enumerated() {
      let entity = Int(located.mention.entity)
      guard isDoubtful(entities[entity]) else { continue }
      let points = evidence(located.tokens, before: index - 1, after: index + 1)
      let isGuess = entities[entity].isGuess
      guard points > 0 || isGuess && points == 0 else { continue }
      let found =
        readings[entity]
        ?? reading(of: PlaceResolver.Name(key: PlaceKey(entities[entity].name)))
      readings.updateValue(found, forKey: entity)
      guard let reading = found,
        points + Self.evidence(of: reading, in: countries) + (isGuess ? 2 : 0) >= Self.enough
      else { continue }
      entities[entity].kind = .place
      entities[entity].place = reading
    }
  }

  /// Whether what a name is was guessed from its surroundings alone.
  private func isDoubtful(_ entity: Entity) -> Bool {
    guard entity.entry == nil else { return false }
    return switch entity.kind {
    case .person, .organisation: true
    case .state, .place, .government, .party, .media, .population, .armedGroup,
      .internationalOrganisation:
      false
    }
  }

  /// So many points make a name a place.
  private static let enough = 4

  /// What the gazetteer and the article's countries say for a place.
  private static func evidence(
    of reading: PlaceReading, in countries: PlaceResolver.Countries
  ) -> Int {
    switch reading.rule {
    case .beside: 4
    case .dictionary, .only, .article, .folder: countries[reading.place.code] > 0 ? 2 : 1
    case .largest: 0
    }
  }

  /// What stands around a name and speaks for a place: 3 points for "the town of", 2 for "in", 1 for "to" or another place
  /// beside it; or against one, for whoever speaks.
  ///
  /// - Parameters:
  ///   - before: the mention before it, which need not stand beside it.
  ///   - after: the mention behind it.
  private func evidence(_ name: Range<Int>, before: Int, after: Int) -> Int {
    let tokens = article.tokens
    var points = 0
    if words.traits(tokens[name.lowerBound]).contains(.givenName) { points -= 3 }
    if name.lowerBound > 0 {
      let previous = tokens[name.lowerBound - 1]
      let traits = words.traits(previous)
      if traits.contains(.placePreposition) { points += 2 }
      if traits.contains(.placeVerb) { points += 2 }
      if traits.contains(.direction) { points += 1 }
      if traits.contains(.title) { points -= 4 }
      let noun = traits.contains(.link) ? name.lowerBound - 2 : name.lowerBound - 1
      if noun >= 0, placeWords[tokens[noun]] == .settlement { points += 3 }
      if isJoint(name.lowerBound - 1), before >= 0,
        mentions[before].tokens.upperBound == name.lowerBound - 1,
        isPlace(before)
      {
        points += 2
      }
    }
    guard name.upperBound < tokens.count else { return points }
    let next = tokens[name.upperBound]
    if words.traits(next).contains(.speechVerb) { points -= 2 }
    if placeWords[next] == .settlement || placeWords[next] == .region { points += 3 }
    if isJoint(name.upperBound), after < mentions.count,
      mentions[after].tokens.lowerBound == name.upperBound + 1, isPlace(after)
    {
      points += 2
    }
    return points
  }

  private func isJoint(_ token: Int) -> Bool {
    article.tokens[token].isMark(",") || article.tokens[token].word == words.and
  }

  private func isPlace(_ mention: Int) -> Bool {
    let entity = entities[Int(mentions[mention].mention.entity)]
    return entity.kind == .place || entity.kind == .state && mentions[mention].mention.form == .name
  }

  /// Finds the names of places where no name was found: at the start of a sentence, and in headlines of capitals.
  private mutating func unnamed() -> [LocatedMention] {
    var found: [LocatedMention] = []
    var mention = 0
    var token = 0
    while token < article.tokens.count {
      while mention < mentions.count, mentions[mention].tokens.upperBound <= token { mention += 1 }
      let limit =
        mention < mentions.count ? mentions[mention].tokens.lowerBound : article.tokens.count
      if token >= limit {
        token = mentions[mention].tokens.upperBound
        continue
      }
      guard let name = name(at: token, limit) else {
        token += 1
        continue
      }
      token = name.tokens.upperBound
      guard let reading = reading(of: PlaceResolver.Name(key: name.key)) else { continue }
      let known = entities.lastIndex { $0.place?.place == reading.place }.map { Int32($0) }
      let points =
        evidence(name.tokens, before: mention - 1, after: mention)
        + Self.evidence(of: reading, in: countries) + (known == nil ? 0 : 3)
      guard points >= Self.enough else { continue }
      let range = TextRange(
        article.tokens[name.tokens.lowerBound].range.start,
        article.tokens[name.tokens.upperBound - 1].range.end)
      let entity = known ?? Int32(entities.count)
      if known == nil {
        let text = SourceText(utf8: article.text).line(range)
        entities.append(
          Entity(
            name: text, kind: .place, entry: nil, usesName: true, aliases: [], place: reading))
      }
      found.append(
        LocatedMention(
          mention: Mention(range: range, entity: entity, form: .name), tokens: name.tokens))
    }
    return found
  }

  /// The longest name of the gazetteer that starts at a token with a capital.
  private func name(at start: Int, _ limit: Int) -> (key: PlaceKey, tokens: Range<Int>)? {
    let first = article.tokens[start]
    guard first.kind == .word, first.letters != .lower, first.range.count > 2,
      words.traits(first).isDisjoint(with: Self.neverPlaces)
    else { return nil }
    var key = PlaceKey()
    var longest: (key: PlaceKey, tokens: Range<Int>)?
    var index = start
    while index < limit {
      let token = article.tokens[index]
      index += 1
      guard token.kind == .word else {
        guard token.isMark("-") else { break }
        continue
      }
      if index > start + 1, token.letters == .lower, !words.traits(token).contains(.article) {
        break
      }
      let length = key.bytes.count
      key.append(token, of: article.text)
      let matches = resolver.matches(key)
      if !matches.entries.isEmpty { longest = (key, start..<index) }
      if !matches.hasLonger {
        guard matches.entries.isEmpty, words.traits(token).contains(.article) else { break }
        key.cut(to: length)
      }
    }
    return longest
  }

  /// Words that begin no name of a place without more.
  private static let neverPlaces: NameWords.Traits = [
    .function, .common, .calendar, .thing, .title, .speechVerb, .givenName,
  ]
}
