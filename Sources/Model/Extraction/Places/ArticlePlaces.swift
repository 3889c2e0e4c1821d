/// The places of one article in the making.
struct ArticlePlaces {
  let article: TokenisedArticle
  let resolver: PlaceResolver
  let words: NameWords
  let placeWords: WordRoles<PlaceWord>
  var entities: [Entity]
  /// In text order.
  var mentions: [LocatedMention]
  private(set) var countries = PlaceResolver.Countries()

  /// A mention with its tokens.
  struct LocatedMention {
    let mention: Mention
    let tokens: Range<Int>
  }

  init(
    _ article: TokenisedArticle, _ names: (entities: [Entity], mentions: [Mention]),
    resolver: PlaceResolver, words: NameWords, placeWords: WordRoles<PlaceWord>
  ) {
    self.article = article
    self.resolver = resolver
    self.words = words
    self.placeWords = placeWords
    entities = names.entities
    var next = 0
    mentions = names.mentions.map { mention in
      while next < article.tokens.count, article.tokens[next].range.end <= mention.range.start {
        next += 1
      }
      let start = next
      var end = start
      while end < article.tokens.count, article.tokens[end].range.start < mention.range.end {
        end += 1
      }
      return LocatedMention(mention: mention, tokens: start..<end)
    }
  }

  // MARK: What the names mean

  /// Counts how often each country is named, by its own name, its people's, or a place that the dictionary puts there.
  mutating func countCountries() {
    var counts = Array(repeating: 0, count: entities.count)
    for located in mentions { counts[Int(located.mention.entity)] += 1 }
    for index in entities.indices where entities[index].entry != nil {
      switch entities[index].kind {
      case .state:
        guard let country = resolver.country(ofState: entities[index].name) else { continue }
        countries.count(country.code, times: Double(counts[index]))
      case .place:
        guard let country = resolver.country(ofEntry: entities[index].name) else { continue }
        countries.count(country, times: Double(counts[index]) / 2)
      case .person, .government, .organisation, .party, .media, .population, .armedGroup,
        .internationalOrganisation:
        break
      }
    }
  }

  /// Finds the place of every entity that is one, first by its name alone and then with what stands beside it.
  mutating func resolve() {
    for index in entities.indices { resolve(index, beside: nil, isRegion: false) }
    for (index, surroundings) in surroundings() {
      resolve(index, beside: surroundings.beside, isRegion: surroundings.isRegion)
    }
  }

  private mutating func resolve(_ index: Int, beside: MapPlace?, isRegion: Bool) {
    let entity = entities[index]
    switch entity.kind {
    case .state:
      guard entity.entry != nil, let country = resolver.country(ofState: entity.name) else {
        return
      }
      entities[index].place = PlaceReading(place: country, rule: .dictionary, rivals: [])
    case .place:
      let entry = entity.entry == nil ? nil : entity.name
      let name = PlaceResolver.Name(
        key: PlaceKey(entity.name), entry: entry, beside: beside, isRegion: isRegion)
      guard
        let reading = reading(
          of: name, or: entity.aliases.map(\.form) + (entry.map(resolver.spellings) ?? []))
      else { return }
      entities[index].place = reading
      if let entry, resolver.country(ofEntry: entry) != reading.place.code {
        // "Tripoli, Lebanon" is not the Tripoli of the dictionary.
        entities[index].entry = nil
      }
    case .person, .government, .organisation, .party, .media, .population, .armedGroup,
      .internationalOrganisation:
      return
    }
  }

  /// Takes bodies that many countries have, such as a Foreign Ministry, for those of the country that the article is about.
  mutating func placeBodies() {
    guard let main = countries.main else { return }
    for index in entities.indices where entities[index].isGeneric {
      entities[index].country = resolver.country(main)
    }
  }

  /// The place of a name; of its other forms, where the gazetteer does not have the first one.
  func reading(
    of name: PlaceResolver.Name, or aliases: @autoclosure () -> [String] = []
  ) -> PlaceReading? {
    if let reading = readingInAnyForm(of: name) { return reading }
    for alias in aliases() {
      var name = name
      name.key = PlaceKey(alias)
      if let reading = readingInAnyForm(of: name) { return reading }
    }
    return nil
  }

  private func readingInAnyForm(of name: PlaceResolver.Name) -> PlaceReading? {
    if let reading = resolver.reading(of: name, in: countries) { return reading }
    for form in name.key.shorterForms {
      var name = name
      name.key = form.key
      name.isRegion = name.isRegion || form.isRegion
      name.isArabic = form.isArabic
      if let reading = resolver.reading(of: name, in: countries) { return reading }
    }
    return nil
  }

  /// What stands around the mentions of an entity and tells which place it is.
  private struct Surroundings {
    var beside: MapPlace?
    var isRegion = false
  }

  /// By entity, of those that have any.
  private func surroundings() -> [Int: Surroundings] {
    var found: [Int: Surroundings] = [:]
    for (index, located) in mentions.enumerated() {
      let entity = Int(located.mention.entity)
      guard entities[entity].kind == .place else { continue }
      let after = located.tokens.upperBound
      if let beside = unit(afterCommaAt: after, mention: index + 1) {
        found[entity, default: Surroundings()].beside = beside
      }
      if after < article.tokens.count, placeWords[article.tokens[after]] == .region {
        found[entity, default: Surroundings()].isRegion = true
      }
    }
    return found
  }

  /// The country or region that a mention names right behind a comma.
  private func unit(afterCommaAt token: Int, mention: Int) -> MapPlace? {
    guard mention < mentions.count, mentions[mention].tokens.lowerBound == token + 1,
      article.tokens[token].isMark(","),
      let place = entities[Int(mentions[mention].mention.entity)].place?.place,
      place.extent != .town, mentions[mention].mention.form == .name
    else { return nil }
    return place
  }
}
