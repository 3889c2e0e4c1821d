/// Where a sentence says that something happened.
extension SentenceReading {
  /// The place nearest to the trigger; without one, the country in which the sentence says it happened.
  func location(of trigger: Trigger) -> Account.Location? {
    let start = article.tokens[trigger.token].range.start
    let place = nearest(to: start) { entities[Int($0.entity)].kind == .place }
    if let place { return location(at: place) }
    let country = nearest(to: start) {
      entities[Int($0.entity)].kind == .state && $0.form == .name && isInside($0)
    }
    return country.map { Account.Location(entity: $0.entity, words: $0.range, isNear: false) }
  }

  private func nearest(to start: Int, where isFit: (Mention) -> Bool) -> Mention? {
    mentions.filter(isFit).min { abs($0.range.start - start) < abs($1.range.start - start) }
  }

  private func firstToken(of mention: Mention) -> Int {
    article.tokens[tokens].partitioningIndex { $0.range.end > mention.range.start }
  }

  /// Whether "in" or the like stands before a name.
  private func isInside(_ mention: Mention) -> Bool {
    let first = firstToken(of: mention)
    return first > tokens.lowerBound && placeWords[article.tokens[first - 1]] == .inside
  }

  /// A place with the words before it that say how far from it: "near", "south of", "some 90 km from".
  private func location(at mention: Mention) -> Account.Location {
    let name = firstToken(of: mention)
    guard let start = distanceStart(before: name) else {
      return Account.Location(entity: mention.entity, words: mention.range, isNear: false)
    }
    return Account.Location(
      entity: mention.entity,
      words: TextRange(article.tokens[start].range.start, mention.range.end), isNear: true)
  }

  private func role(at index: Int) -> PlaceWords.Role? {
    index >= tokens.lowerBound ? placeWords[article.tokens[index]] : nil
  }

  /// The first of the words before a name that say that something is near it; `nil` when none do.
  private func distanceStart(before name: Int) -> Int? {
    var first = name - 1
    switch role(at: first) {
    case .nearness: break
    case .link:
      switch role(at: first - 1) {
      case .edge, .unit: first -= 1
      case .bearing:
        // "the south of Libya" is in it.
        guard role(at: first - 2) != .article else { return nil }
        first -= 1
      case .region, .settlement, .nearness, .link, .article, .inside, nil: return nil
      }
    case .region, .settlement, .bearing, .edge, .unit, .article, .inside, nil: return nil
    }
    while isOfDistance(first - 1) { first -= 1 }
    return first
  }

  /// Whether a token goes on with a distance, read backwards: `90 km south-west`.
  private func isOfDistance(_ index: Int) -> Bool {
    guard index >= tokens.lowerBound else { return false }
    let token = article.tokens[index]
    if token.kind == .number || token.isMark("-") { return true }
    return switch placeWords[token] {
    case .bearing, .unit: true
    case .region, .settlement, .nearness, .edge, .link, .article, .inside, nil: false
    }
  }
}
