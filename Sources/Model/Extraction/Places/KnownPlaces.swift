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
    for file in ["places/libya.tsv", "places/world.tsv"] {
      for row in data.rows(of: file) where places[row[0]] == nil {
        places[row[0]] = Self.whereabouts(row[3], name: row[0], gazetteer)
        spellings[row[0]] = row[1].split(separator: ";").map(String.init)
      }
    }
    for row in data.rows(of: "actors/states.tsv") {
      let country = gazetteer.matches(PlaceKey(row[0]).bytes).entries.first {
        $0.extent == .country
      }
      guard let country, let place = gazetteer.place(country) else { continue }
      states[row[0]] = place
      if let capital = row[3].split(separator: ";").first.map(String.init),
        places[capital] == nil
      {
        places[capital] = .within(country.country)
      }
    }
  }

  /// Reads `-`, `LY`, or a country with coordinates, and `region` behind them if it is one.
  private static func whereabouts(
    _ column: String, name: String, _ gazetteer: Gazetteer
  ) -> Whereabouts? {
    let words = column.split(separator: " ")
    guard let first = words.first else { return nil }
    guard let code = CountryCode(first.utf8) else { return .nowhere }
    guard words.count > 2, let latitude = Double(words[1]), let longitude = Double(words[2]) else {
      return .within(code)
    }
    return .at(
      MapPlace(
        name: name, region: nil, country: gazetteer.name(of: code), code: code,
        extent: words.count > 3 ? .region : .town,
        coordinates: MapPlace.Coordinates(latitude: latitude, longitude: longitude)))
  }

  /// Where a place of the dictionary is, by its name there; `nil` when that does not say.
  subscript(place: String) -> Whereabouts? { places[place] }

  /// How else the dictionary spells a place.
  func spellings(of place: String) -> [String] { spellings[place] ?? [] }

  /// The country that a state of the dictionary is, by its name there.
  func country(ofState name: String) -> MapPlace? { states[name] }
}
