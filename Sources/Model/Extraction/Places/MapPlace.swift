/// A place on the map.
public struct MapPlace: Hashable, Sendable {
  /// Its name, as the gazetteer gives it.
  public let name: String
  /// The first-level region in which it lies; `nil` for regions, countries and where none is known.
  public let region: String?
  /// The name of the country; its own for a country.
  public let country: String
  /// The country.
  public let code: CountryCode
  /// How much of the map it is.
  public let extent: Extent
  /// Where it is; for regions and countries, where most of their people live or their name stands on maps.
  public let coordinates: Coordinates

  /// How much of the map a place is.
  public enum Extent: String, CaseIterable, Sendable {
    /// A town, a part of one, a base, a crossing.
    case town
    case region, country
  }

  /// Degrees north and east, to a hundredth of a degree, about a kilometre.
  public struct Coordinates: Hashable, Sendable {
    /// From -90 to 90.
    public let latitude: Double
    /// From -180 to 180.
    public let longitude: Double

    /// The point.
    public init(latitude: Double, longitude: Double) {
      self.latitude = latitude
      self.longitude = longitude
    }
  }
}

extension MapPlace {
  /// Its name, what it lies in, and its coordinates.
  ///
  /// As in `Tarhuna, Al Marqab, Libya (32.44 N 13.63 E)`.
  public var whereabouts: String {
    let units = [region, extent == .country ? nil : country].compactMap { $0 }
      .filter { $0 != name }
    return "\(([name] + units).joined(separator: ", ")) (\(coordinates))"
  }
}

extension MapPlace.Coordinates: CustomStringConvertible {
  /// As in `32.44 N 13.63 E`.
  public var description: String {
    "\(abs(latitude)) \(latitude < 0 ? "S" : "N") \(abs(longitude)) \(longitude < 0 ? "W" : "E")"
  }
}

/// How exactly the place of an event is known.
public enum PlacePrecision: String, CaseIterable, Sendable {
  /// In the place itself.
  case exact
  /// Near it, or so far from it.
  case near
  /// Somewhere in the region or country.
  case region, country

  init(_ place: MapPlace, isNear: Bool) {
    switch place.extent {
    case .town: self = isNear ? .near : .exact
    case .region: self = .region
    case .country: self = .country
    }
  }
}

/// A country by its two letters in ISO 3166.
public struct CountryCode: Hashable, Sendable {
  private let letters: UInt16

  /// - Parameter bytes: the two letters, or the code of a region, which begins with them.
  init?(_ bytes: some Collection<UInt8>) {
    guard let first = bytes.first, let second = bytes.dropFirst().first else { return nil }
    letters = UInt16(first) << 8 | UInt16(second)
  }

  /// The two letters.
  public var text: String {
    String(decoding: [UInt8(letters >> 8), UInt8(truncatingIfNeeded: letters)], as: UTF8.self)
  }
}
