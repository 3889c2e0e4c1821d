/// Where the places and states of the dictionaries are.
struct KnownPlaces: Sendable {
  /// What a dictionary says of a place's whereabouts.
  enum Whereabouts: Sendable {
    /// It is no point on a map: a continent, a sea.
    case nowhere
    /// In a country; the gazetteer has the rest.
    case within(CountryCode)
    case at(MapPlace)
  }

  private var places: [String: Whereabouts] = [:]
  /// By name of a place its other spellings.
  private var spellings: [String: [String]] = [:]
  private var states: [String: MapPlace] = [:]

  init(data: DataFiles, gazetteer: Gazetteer) {
    let dictionaries = data.dictionaries
    for place in dictionaries.flatMap(\.places) {
      places[place.name] = place.whereabouts
      spellings[place.name] = place.otherNames
    }
    for state in dictionaries.flatMap(\.states) {
      let country = gazetteer.matches(PlaceKey(state.name).bytes).entries.first {
        $0.extent == .country
      }
      guard let country, let place = gazetteer.place(country) else { continue }
      states[state.name] = place
      if let capital = state.capital.first, places[capital] == nil {
        places[capital] = .within(country.country)
      }
    }
  }

  /// Where a place of the dictionary is, by its name there; `nil` when that does not say.
  subscript(place: String) -> Whereabouts? { places[place] }

  /// How else the dictionary spells a place.
  func spellings(of place: String) -> [String] { spellings[place] ?? [] }

  /// The country that a state of the dictionary is, by its name there.
  func country(ofState name: String) -> MapPlace? { states[name] }
}

extension KnownPlaces.Whereabouts {
  /// Reads `-`, `LY`, or a country with coordinates, and `region` behind them if it is one; `nil` for nothing.
  ///
  /// - Parameter name: that of the place.
  init?(_ text: String, of name: String, gazetteer: Gazetteer) throws(DictionaryMistake) {
    let words = text.split(separator: " ").map(String.init)
    guard let first = words.first else { return nil }
    if words == ["-"] {
      self = .nowhere
      return
    }
    guard [1, 3].contains(words.count) || words.count == 4 && words[3] == "region" else {
      throw .notWhereabouts(text)
    }
    guard let code = CountryCode(first.utf8), code.text == first, gazetteer.has(code) else {
      throw .unknownCountry(first)
    }
    guard words.count > 1 else {
      self = .within(code)
      return
    }
    self = .at(
      MapPlace(
        name: name, region: nil, country: gazetteer.name(of: code), code: code,
        extent: words.count > 3 ? .region : .town,
        coordinates: MapPlace.Coordinates(
          latitude: try Self.degrees(words[1], limit: 90),
          longitude: try Self.degrees(words[2], limit: 180))))
  }

  /// Reads degrees, to a hundredth.
  private static func degrees(_ word: String, limit: Int) throws(DictionaryMistake) -> Double {
    guard let degrees = Double(word) else { throw .noNumber(word) }
    guard abs(degrees) <= Double(limit) else { throw .outOfRange(word, limit: limit) }
    return (degrees * 100).rounded() / 100
  }
}
