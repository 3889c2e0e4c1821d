import Glibc
import Model

/// Which part of the map is shown: a point in the middle, and how much of the world a dot is.
struct MapWindow: Hashable, Sendable {
  /// Degrees.
  var latitude: Double
  var longitude: Double
  /// Degrees north or south in a dot; a dot is as wide as high.
  var degreesPerDot: Double

  /// A cell of Braille has so many dots.
  static let dotsAcross = 2
  static let dotsDown = 4

  /// From about a kilometre in a dot to several hundred.
  static let scales = 0.01...4.0

  init(latitude: Double, longitude: Double, degreesPerDot: Double) {
    self.latitude = min(max(latitude, -85), 85)
    self.longitude = min(max(longitude, -180), 180)
    self.degreesPerDot = min(max(degreesPerDot, Self.scales.lowerBound), Self.scales.upperBound)
  }

  /// The window of a size that shows points with a margin around them.
  init(showing points: [MapPlace.Coordinates], in size: Size) {
    let latitudes = points.map(\.latitude)
    let longitudes = points.map(\.longitude)
    let (south, north) = (latitudes.min() ?? -60, latitudes.max() ?? 75)
    let (west, east) = (longitudes.min() ?? -180, longitudes.max() ?? 180)
    let middle = (south + north) / 2
    let high = max(Self.smallest, north - south) / Double(max(1, size.rows * Self.dotsDown))
    let wide =
      max(Self.smallest, east - west) * Self.narrowing(at: middle)
      / Double(max(1, size.columns * Self.dotsAcross))
    self.init(
      latitude: middle, longitude: (west + east) / 2, degreesPerDot: max(high, wide) * Self.margin)
  }

  /// So many degrees are shown at least where places lie close together.
  private static let smallest = 1.0
  /// Of the window, what the places take up and the rest.
  private static let margin = 1.3

  /// How much narrower a degree is than at the equator.
  private static func narrowing(at latitude: Double) -> Double {
    max(0.1, cos(latitude * .pi / 180))
  }

  private var degreesPerDotAcross: Double { degreesPerDot / Self.narrowing(at: latitude) }

  /// Where a point lies in a pane of a size, in dots from the upper left corner; it may be outside.
  func dot(_ point: MapPlace.Coordinates, in size: Size) -> (x: Double, y: Double) {
    (
      (point.longitude - longitude) / degreesPerDotAcross
        + Double(size.columns * Self.dotsAcross) / 2,
      (latitude - point.latitude) / degreesPerDot + Double(size.rows * Self.dotsDown) / 2
    )
  }

  /// The southwestern and the northeastern corner of a pane of a size.
  func corners(in size: Size) -> (low: MapPlace.Coordinates, high: MapPlace.Coordinates) {
    let down = Double(size.rows * Self.dotsDown) / 2 * degreesPerDot
    let across = Double(size.columns * Self.dotsAcross) / 2 * degreesPerDotAcross
    return (
      MapPlace.Coordinates(latitude: latitude - down, longitude: longitude - across),
      MapPlace.Coordinates(latitude: latitude + down, longitude: longitude + across)
    )
  }

  /// Moved by a part of the height or the width of a pane.
  func shifted(down: Double, right: Double, in size: Size) -> MapWindow {
    MapWindow(
      latitude: latitude - down * Double(size.rows * Self.dotsDown) * degreesPerDot,
      longitude: longitude + right * Double(size.columns * Self.dotsAcross) * degreesPerDotAcross,
      degreesPerDot: degreesPerDot)
  }

  /// With other dots around the same middle; less than 1 shows less of the world.
  func scaled(by factor: Double) -> MapWindow {
    MapWindow(
      latitude: latitude, longitude: longitude, degreesPerDot: degreesPerDot * factor)
  }

  /// With another middle.
  func centred(on point: MapPlace.Coordinates) -> MapWindow {
    MapWindow(
      latitude: point.latitude, longitude: point.longitude, degreesPerDot: degreesPerDot)
  }
}
