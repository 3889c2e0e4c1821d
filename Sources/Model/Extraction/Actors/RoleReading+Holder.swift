/// Whose role it is.
extension RoleReading {
  /// The role that a phrase gives to a person beside it; `nil` when the words leave it open.
  func role(of phrase: RolePhrase) -> Role? {
    if let name = name(behind: phrase.tokens.upperBound) {
      guard !phrase.needsMark, !phrase.hasOtherTitle else { return nil }
      return role(of: owned(phrase), name, .titleBefore)
    }
    let before = personBefore(phrase)
    let behind = personBehind(phrase)
    switch (before, behind) {
    case (let name?, nil): return role(of: phrase, name, .apposition)
    case (nil, let name?): return role(of: phrase, name, .nameBehind)
    case (nil, nil), (_?, _?): return nil
    }
  }

  private func role(of phrase: RolePhrase, _ name: Int, _ rule: RoleRule) -> Role? {
    let person = mentions[name].entity
    let owner = phrase.affiliation.map { mentions[$0].entity }
    guard owner != person else { return nil }
    let whole =
      [phrase.tokens, mentionTokens[name]] + (phrase.affiliation.map { [mentionTokens[$0]] } ?? [])
    let start = whole.map(\.lowerBound).min() ?? phrase.tokens.lowerBound
    let end = whole.map(\.upperBound).max() ?? phrase.tokens.upperBound
    return Role(
      entity: person, of: owner, title: textRange(phrase.title), range: textRange(start..<end),
      standing: phrase.standing, rule: rule)
  }

  private func textRange(_ range: Range<Int>) -> TextRange {
    TextRange(tokens[range.lowerBound].range.start, tokens[range.upperBound - 1].range.end)
  }

  // MARK: A title before a name

  /// The person named at a token, behind a rank or none.
  private func name(behind start: Int) -> Int? {
    var index = start
    while isFreeWord(index), words.traits(tokens[index]).contains(.titlePart),
      !words.traits(tokens[index]).contains(.function)
    {
      index += 1
      if isMark(".", at: index), tokens[index - 1].touches(tokens[index]) { index += 1 }
    }
    guard let name = mention(from: index), isPerson(name) else { return nil }
    return name
  }

  /// The phrase with what it belongs to by the words before it: "the GNA of Prime Minister Fayez al-Sarraj".
  private func owned(_ phrase: RolePhrase) -> RolePhrase {
    let link = phrase.tokens.lowerBound - 1
    guard phrase.affiliation == nil, phrase.opening == nil, roleWord(at: link) == .belonging,
      tokens[link].range.count == 2
    else { return phrase }
    guard let number = mention(before: beforeAcronym(link)) else { return phrase }
    switch entity(of: number).kind {
    case .government, .armedGroup, .party:
      var phrase = phrase
      phrase.affiliation = number
      return phrase
    case .person, .state, .organisation, .media, .population, .place, .internationalOrganisation:
      return phrase
    }
  }

  /// The token at which an acronym in brackets begins that ends before a token; that token if none does.
  private func beforeAcronym(_ end: Int) -> Int {
    guard isMark(")", at: end - 1), let acronym = mention(before: end - 1) else { return end }
    let start = mentionTokens[acronym].lowerBound - 1
    return isMark("(", at: start) ? start : end
  }

  // MARK: A name between commas

  /// The person before a comma whose role the phrase behind it is: "Khalifa Haftar, commander of the LNA,".
  private func personBefore(_ phrase: RolePhrase) -> Int? {
    let comma = phrase.tokens.lowerBound - 1
    guard isMark(",", at: comma), let name = mention(before: comma), isPerson(name),
      phrase.opening != .pronoun, closes(at: phrase.tokens.upperBound),
      // "Putin, Erdogan, the president of Egypt, ..."
      !endsName(before: mentionTokens[name].lowerBound)
    else { return nil }
    // "He met Haftar, the prime minister, and others"
    let isEnumerable = phrase.opening == .definite
    if isEnumerable, goesOn(behind: phrase.tokens.upperBound) { return nil }
    return startsName(behind: phrase.tokens.upperBound) ? nil : name
  }

  /// The person between commas behind a phrase: "the commander of the LNA, Khalifa Haftar,".
  private func personBehind(_ phrase: RolePhrase) -> Int? {
    let comma = phrase.tokens.upperBound
    let start = phrase.tokens.lowerBound
    // "director at the University of Arkansas, Fayetteville"
    let isNamed = start < phrase.title.lowerBound || start == sentence.lowerBound
    guard isNamed, phrase.opening != nil || phrase.affiliation != nil, !phrase.hasOtherTitle,
      isMark(",", at: comma), let name = name(behind: comma + 1)
    else { return nil }
    let end = mentionTokens[name].upperBound
    guard closes(at: end), !goesOn(behind: end), !startsName(behind: end),
      !endsName(before: start), !concernsTitle(before: start)
    else { return nil }
    return name
  }

  /// Whether a comma, a full stop or the like stands at a token, or the sentence ends there.
  private func closes(at index: Int) -> Bool {
    guard index < sentence.upperBound else { return true }
    guard tokens[index].kind == .mark else { return false }
    return !isMark("(", at: index) && !isMark("-", at: index) && !isMark("/", at: index)
  }

  /// Whether a list goes on behind a comma: ", and".
  private func goesOn(behind comma: Int) -> Bool {
    isMark(",", at: comma) && roleWord(at: comma + 1) == .and
  }

  /// Whether another person is named behind a comma.
  private func startsName(behind comma: Int) -> Bool {
    isMark(",", at: comma) && name(behind: comma + 1) != nil
  }

  /// Whether a person and a comma stand before a token.
  private func endsName(before index: Int) -> Bool {
    isMark(",", at: index - 1) && (mention(before: index - 1).map(isPerson) ?? false)
  }

  /// Whether it is of another title that a phrase speaks: "the spokesman for" before "the president".
  func concernsTitle(before start: Int) -> Bool {
    let link = roleWord(at: start - 1)
    return (link == .belonging || link == .concern) && isTitle(start - 2)
  }
}
