/// Decides which place of the gazetteer a name means.
struct PlaceResolver: Sendable {
  private let gazetteer: Gazetteer
  private let known: KnownPlaces

  init(data: DataFiles) {
    gazetteer = .bundled
    known = KnownPlaces(data: data, gazetteer: gazetteer)
  }

  /// How much a text says of each country: 1 for the one of which it says most, 0 for those that it does not name.
  struct Countries {
    private var counts: [CountryCode: Double] = [:]
    private var most = 0.0

    mutating func count(_ country: CountryCode, times: Double) {
      let count = counts[country, default: 0] + times
      counts[country] = count
      most = max(most, count)
    }

    /// The country that an article names more often than all others together.
    var main: CountryCode? {
      let all = counts.values.reduce(0, +)
      return counts.first { $0.value * 2 > all }?.key
    }

    subscript(_ country: CountryCode) -> Double {
      most > 0 ? counts[country, default: 0] / most : 0
    }
  }

  /// A name whose place is wanted, with what stands around it.
  struct Name {
    var key: PlaceKey
    /// Its name in the dictionary, if it is there.
    var entry: String?
    /// The country or region behind a comma: `Tripoli, Lebanon`.
    var beside: MapPlace?
    /// Whether a word such as `province` stands beside it.
    var isRegion = false
    /// Whether Arabic articles were left out of it, as the gazetteer does in some countries.
    var isArabic = false
  }

  /// The country that a state of the dictionary is.
  func country(ofState name: String) -> MapPlace? { known.country(ofState: name) }

  /// A country by its code.
  func country(_ code: CountryCode) -> Country {
    Country(name: gazetteer.name(of: code), code: code)
  }

  /// The country in which the dictionary puts a place.
  func country(ofEntry name: String) -> CountryCode? {
    switch known[name] {
    case .within(let country): country
    case .at(let place): place.code
    case .nowhere, nil: nil
    }
  }

  /// How else the dictionary spells a place.
  func spellings(ofEntry name: String) -> [String] { known.spellings(of: name) }

  /// What the gazetteer has of a name, and whether it has longer ones.
  func matches(_ key: PlaceKey) -> Gazetteer.Matches { gazetteer.matches(key.bytes) }

  /// The place that a name means; `nil` when none is known, or only one that it hardly means.
  func reading(of name: Name, in countries: Countries) -> PlaceReading? {
    let whereabouts = name.entry.flatMap { known[$0] }
    let home: CountryCode?
    switch whereabouts {
    case .nowhere: return nil
    case .at(let place):
      guard name.beside.map({ $0.code == place.code }) ?? true else { fallthrough }
      return PlaceReading(place: place, rule: .dictionary, rivals: [])
    case .within, nil: home = name.entry.flatMap(country(ofEntry:))
    }
    let entries = matches(name.key).entries.filter {
      !name.isArabic || Self.arabicCountries.contains($0.country)
    }
    guard !entries.isEmpty else { return nil }
    let weighed = entries.map { entry in
      (entry: entry, weight: weight(of: entry, name, home: home, countries))
    }.sorted { ($1.weight, $0.entry.line) < ($0.weight, $1.entry.line) }
    guard let best = weighed.first, isLikely(best.entry, name, home: home, countries),
      let place = gazetteer.place(best.entry)
    else { return nil }
    if isBeside(best.entry, name) { return PlaceReading(place: place, rule: .beside, rivals: []) }
    if best.entry.country == home {
      return PlaceReading(place: place, rule: .dictionary, rivals: [])
    }
    if weighed.allSatisfy({ $0.entry.country == best.entry.country }) {
      return PlaceReading(place: place, rule: .only, rivals: [])
    }
    if countries[best.entry.country] > 0 {
      return PlaceReading(place: place, rule: .article, rivals: [])
    }
    let rivals = weighed.prefix(Self.mostRivals).compactMap { rival in
      gazetteer.place(rival.entry).map { PlaceRival(place: $0, weight: rival.weight) }
    }
    return PlaceReading(place: place, rule: .largest, rivals: rivals)
  }

  private static let mostRivals = 6

  /// As in `scripts/gazetteer.py`.
  private static let arabicCountries = Set(
    "LY TN DZ EG SD TD MA MR SY LB IQ YE SA AE OM QA KW BH JO PS SO DJ EH".split(separator: " ")
      .compactMap { CountryCode($0.utf8) })

  private func weight(
    of entry: Gazetteer.Entry, _ name: Name, home: CountryCode?, _ countries: Countries
  ) -> Double {
    var weight = entry.size + PlaceWeight.context * countries[entry.country]
    if entry.isSpelling { weight += PlaceWeight.spelling }
    if entry.country == home { weight += PlaceWeight.dictionary }
    if isBeside(entry, name) { weight += PlaceWeight.beside }
    switch entry.extent {
    case .town: break
    case .region: weight += name.isRegion ? -PlaceWeight.region : PlaceWeight.region
    case .country: weight += PlaceWeight.country
    }
    return weight
  }

  private func isBeside(_ entry: Gazetteer.Entry, _ name: Name) -> Bool {
    guard let beside = name.beside, beside.code == entry.country else { return false }
    return switch beside.extent {
    case .country: entry.extent != .country
    case .region: entry.extent == .town && gazetteer.place(entry)?.region == beside.name
    case .town: false
    }
  }

  /// Whether a name may mean a place without more: small towns only where something speaks of their country.
  private func isLikely(
    _ entry: Gazetteer.Entry, _ name: Name, home: CountryCode?, _ countries: Countries
  ) -> Bool {
    if entry.extent == .country || entry.country == home || isBeside(entry, name) { return true }
    if countries[entry.country] > 0 { return !entry.isSpelling || entry.size >= 4 }
    return entry.size >= (entry.isSpelling ? 5.5 : 5)
  }
}
