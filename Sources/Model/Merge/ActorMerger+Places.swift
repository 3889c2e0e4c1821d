/// Where the places are, by all articles.
extension ActorMerger {
  /// In how many articles places of each country are named, of those that leave no doubt of the country.
  var folderCountries: [CountryCode: Int] {
    named.reduce(into: [:]) { counts, record in
      guard let country = records[record].name.country else { return }
      counts[country, default: 0] += records[record].articles
    }
  }

  /// The place that most articles take some names for; where no article decides, what the others make likely.
  func place(
    of members: [Int], kind: ActorKind, _ countries: [CountryCode: Int]
  ) -> PlaceReading? {
    guard kind == .place || kind == .state else { return nil }
    let readings = members.reduce(into: [:]) { counts, member in
      counts.add(records[member].readings)
    }
    let certain = readings.filter(\.key.isCertain)
    guard certain.isEmpty else { return certain.max(by: Self.isLess)?.key }
    guard let doubtful = readings.max(by: Self.isLess)?.key else { return nil }
    return decided(doubtful, by: countries)
  }

  /// Of as many articles the surer rule counts, then the name and the coordinates, so that no order of loading does.
  private static func isLess(
    _ left: (key: PlaceReading, value: Int), _ right: (key: PlaceReading, value: Int)
  ) -> Bool {
    if left.value != right.value { return left.value < right.value }
    return order(left.key) > order(right.key)
  }

  private static func order(_ reading: PlaceReading) -> (Int, String, Double, Double) {
    let place = reading.place
    return (
      PlaceRule.allCases.firstIndex(of: reading.rule) ?? 0, place.name,
      place.coordinates.latitude, place.coordinates.longitude
    )
  }

  /// The place of a name that no article decides on, by the countries of which the folder speaks.
  private func decided(
    _ reading: PlaceReading, by countries: [CountryCode: Int]
  ) -> PlaceReading {
    let most = Double(countries.values.max() ?? 0)
    guard most > 0 else { return reading }
    func weight(_ rival: PlaceRival) -> Double {
      rival.weight + PlaceWeight.context * Double(countries[rival.place.code, default: 0]) / most
    }
    guard let best = reading.rivals.max(by: { weight($0) < weight($1) }),
      countries[best.place.code, default: 0] > 0
    else { return reading }
    return PlaceReading(place: best.place, rule: .folder, rivals: [])
  }
}
