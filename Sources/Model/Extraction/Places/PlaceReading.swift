/// Which place a name means, and why.
public struct PlaceReading: Hashable, Sendable {
  /// The place.
  public let place: MapPlace
  /// Why it is this one.
  public let rule: PlaceRule
  /// The places among which nothing in the article decides, this one included; none when something does.
  let rivals: [PlaceRival]

  /// Whether something in the article decides for this place.
  var isCertain: Bool { rivals.isEmpty }
}

/// A place that a name may mean.
struct PlaceRival: Hashable, Sendable {
  let place: MapPlace
  /// How well known it is; see ``PlaceWeight``.
  let weight: Double
}

/// Why a name means one place and not another one of the name, the surest reason first.
public enum PlaceRule: String, CaseIterable, Sendable {
  /// The country or region stands beside it: `Tripoli, Lebanon`.
  case beside
  /// The dictionary says where it is.
  case dictionary
  /// There is no other one in the gazetteer.
  case only
  /// The article names its country.
  case article
  /// The other articles name its country, or the place itself.
  case folder
  /// It is the largest one of the name.
  case largest

  /// What the reader is told.
  public var reason: String {
    switch self {
    case .beside: "its country or region stands beside it"
    case .dictionary: "the dictionary says where it is"
    case .only: "the gazetteer has no other place of the name"
    case .article: "of the places of the name, the article speaks of its country"
    case .folder: "of the places of the name, the other articles speak of it or its country"
    case .largest: "it is the largest place of the name, and nothing speaks for another"
    }
  }
}

/// How much speaks for a place among those of its name.
///
/// The unit is a tenfold number of people. What an article or folder says of countries outweighs that unless the places
/// differ by far: in a report on Lebanon Tripoli is there, and Paris nearly never in Texas.
enum PlaceWeight {
  /// For the country of which most is said.
  static let context = 1.6
  /// For the country that the dictionary gives.
  static let dictionary = 0.5
  /// For a place that stands with its country or region beside it.
  static let beside = 9.0
  /// For a country: a name that is a country's means it.
  static let country = 9.0
  /// For a region beside the town of the same name.
  static let region = -1.2
  /// For a name that is another spelling of the place's own.
  static let spelling = -1.5
}
