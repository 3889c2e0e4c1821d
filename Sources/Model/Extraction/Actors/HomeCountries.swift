/// Finds the countries of those whose names or rows of the dictionary tell it: `Libyan National Army`.
struct HomeCountries: Sendable {
  private let dictionary: ActorDictionary
  private let resolver: PlaceResolver
  /// By name of a row of the dictionary.
  private var known: [String: Country] = [:]

  /// - Parameter vocabulary: with the words of the dictionary.
  init(
    data: DataFiles, dictionary: ActorDictionary, resolver: PlaceResolver, vocabulary: Vocabulary
  ) {
    self.dictionary = dictionary
    self.resolver = resolver
    for rows in data.dictionaries {
      for actor in rows.actors where actor.kind.hasHome {
        known[actor.name] = country(inName: actor.name, of: actor.kind, vocabulary)
        // Of the other names only those that begin so: what is "in Iraq" as well is not of Iraq.
        for name in actor.otherNames + [actor.neededState].compactMap(\.self)
        where known[actor.name] == nil {
          known[actor.name] = country(inName: name, of: actor.kind, atStart: true, vocabulary)
        }
      }
      for state in rows.states {
        guard let people = state.people.first else { continue }
        known[people] = resolver.country(ofState: state.name).map(Country.init)
      }
    }
  }

  /// The entities, those that have a country by their names with it.
  func placing(_ entities: [Entity], _ vocabulary: Vocabulary) -> [Entity] {
    entities.map { entity in
      guard entity.kind.hasHome else { return entity }
      var entity = entity
      let told =
        entity.entry == nil
        ? country(inName: entity.name, of: entity.kind, vocabulary) : known[entity.name]
      entity.country = told ?? entity.country
      return entity
    }
  }

  /// The only country that a name names, itself, by its people or by a place of the dictionary in it.
  ///
  /// - Parameter atStart: whether it must be the first word of the name.
  private func country(
    inName name: String, of kind: ActorKind, atStart: Bool = false, _ vocabulary: Vocabulary
  ) -> Country? {
    let text = Array(name.utf8)
    let all = tokens(in: text, TextRange(0, text.count), vocabulary: vocabulary)
    var found: Country?
    var index = 0
    while index < all.count, !atStart || index == 0 {
      let match = (1...Self.longestName).reversed().lazy.compactMap { count in
        dictionary.match(at: index, in: all[index..<min(index + count, all.count)], of: text)
      }.first { country(of: $0.entry, named: kind) != nil }
      if let match, let country = country(of: match.entry, named: kind) {
        guard found == nil || found == country else { return nil }
        found = country
        index = match.end
      } else {
        index += 1
      }
    }
    return found
  }

  /// Words.
  private static let longestName = 3

  private func country(of entry: ActorEntryID, named kind: ActorKind) -> Country? {
    let known = dictionary[entry]
    switch known.kind {
    case .state: return resolver.country(ofState: known.name).map(Country.init)
    case .place:
      guard kind.isOfItsPlace else { return nil }
      if let state = known.capitalOf { return country(of: state, named: kind) }
      return resolver.country(ofEntry: known.name).map(resolver.country)
    case .person, .government, .organisation, .party, .media, .population, .armedGroup,
      .internationalOrganisation:
      return nil
    }
  }
}

/// A country of the world.
public struct Country: Hashable, Sendable {
  /// Its name, as the gazetteer gives it.
  public let name: String
  /// Its two letters.
  public let code: CountryCode
}

extension Country {
  /// The country in which a place lies.
  init(_ place: MapPlace) { self.init(name: place.country, code: place.code) }
}

extension ActorKind {
  /// Whether its country is that of its name: persons have that of what they belong to, states and places lie in one.
  fileprivate var hasHome: Bool {
    switch self {
    case .government, .organisation, .party, .media, .population, .armedGroup: true
    case .person, .state, .place, .internationalOrganisation: false
    }
  }

  /// Whether a town in its name is of its country: a committee may have met anywhere.
  fileprivate var isOfItsPlace: Bool {
    switch self {
    case .government, .population, .armedGroup: true
    case .person, .state, .place, .internationalOrganisation, .organisation, .party, .media: false
    }
  }
}
