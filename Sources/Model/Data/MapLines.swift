/// The coastlines and borders of the world; `scripts/coastlines.py` makes the file and says how it is packed.
public struct MapLines: Sendable {
  /// What a line is.
  public enum Kind: UInt8, Sendable {
    case coast, border
  }

  /// A point in hundredths of a degree.
  public struct Point: Hashable, Sendable {
    /// From -18,000 to 18,000.
    public let longitude: Int32
    /// From -9,000 to 9,000.
    public let latitude: Int32
  }

  /// A line through points.
  private struct Line {
    let kind: Kind
    let points: Range<Int>
    /// The lowest and the highest of its coordinates.
    let low: Point
    let high: Point
  }

  private var lines: [Line] = []
  private var points: [Point] = []

  /// The lines of the program itself; they are unpacked when a map is first shown.
  public static let bundled = MapLines(DataFiles.bundled.bytes(of: "places/lines.bin"))

  init(_ bytes: [UInt8]) {
    var reader = PackedNumbers(bytes: bytes)
    while let kind = reader.next(), let count = reader.next() {
      let first = points.count
      var here = Point(longitude: 0, latitude: 0)
      for _ in 0..<count {
        guard let across = reader.nextSigned(), let up = reader.nextSigned() else { break }
        here = Point(
          longitude: here.longitude &+ Int32(truncatingIfNeeded: across),
          latitude: here.latitude &+ Int32(truncatingIfNeeded: up))
        points.append(here)
      }
      add(Kind(rawValue: UInt8(truncatingIfNeeded: kind)) ?? .coast, first..<points.count)
    }
  }

  private mutating func add(_ kind: Kind, _ range: Range<Int>) {
    let (longitudes, latitudes) = (
      points[range].map(\.longitude), points[range].map(\.latitude)
    )
    guard let west = longitudes.min(), let east = longitudes.max(), let south = latitudes.min(),
      let north = latitudes.max()
    else { return }
    lines.append(
      Line(
        kind: kind, points: range, low: Point(longitude: west, latitude: south),
        high: Point(longitude: east, latitude: north)))
  }

  /// Calls a function with each stretch between two points of the lines that may cross a part of the map.
  public func forEachSegment(
    from low: Point, to high: Point, _ draw: (_ kind: Kind, _ start: Point, _ end: Point) -> Void
  ) {
    for line in lines
    where line.low.longitude <= high.longitude && line.high.longitude >= low.longitude
      && line.low.latitude <= high.latitude && line.high.latitude >= low.latitude
    {
      for index in line.points.dropFirst() { draw(line.kind, points[index - 1], points[index]) }
    }
  }
}

extension MapLines.Point {
  /// The point of a place on the map.
  public init(_ coordinates: MapPlace.Coordinates) {
    longitude = Int32((coordinates.longitude * 100).rounded())
    latitude = Int32((coordinates.latitude * 100).rounded())
  }
}

/// Reads whole numbers of seven bits a byte, the lowest first.
private struct PackedNumbers {
  let bytes: [UInt8]
  private var index = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// The next number; `nil` at the end.
  mutating func next() -> Int? {
    var value = 0
    var shift = 0
    while index < bytes.count, shift < 56 {
      let byte = Int(bytes[index])
      index += 1
      value |= (byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    return nil
  }

  /// The next number with its sign in the lowest bit.
  mutating func nextSigned() -> Int? {
    next().map { $0 & 1 == 0 ? $0 >> 1 : -(($0 + 1) >> 1) }
  }
}
