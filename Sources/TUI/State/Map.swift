import Model

/// What the map draws: lines, and the places of the filtered events.
struct Map: Sendable {
  /// A place where filtered events happened.
  struct Spot: Hashable, Sendable {
    let actor: ActorID
    let place: MapPlace
    let events: Int
  }

  /// The places that are known to the gazetteer, those of the most events first.
  let spots: [Spot]
  /// How many of the events happened at one of them.
  let located: Int
  let window: MapWindow
  let coasts: DotGrid
  let borders: DotGrid

  /// - Parameter window: `nil` for the one that shows where most of the events happened.
  init(_ view: FilteredView, of corpus: Corpus, window: MapWindow?, size: Size) {
    (spots, located) = Self.spots(view.selection.events, of: corpus)
    let window = window ?? MapWindow(showing: Self.centre(of: spots), in: size)
    var coasts = DotGrid(size)
    var borders = DotGrid(size)
    let (low, high) = window.corners(in: size)
    MapLines.bundled.forEachSegment(from: MapLines.Point(low), to: MapLines.Point(high)) {
      kind, start, end in
      let (start, end) = (
        window.dot(MapPlace.Coordinates(start), in: size),
        window.dot(MapPlace.Coordinates(end), in: size)
      )
      switch kind {
      case .coast: coasts.line(from: start, to: end, step: 1)
      // Dotted, so that no colour is needed to tell them from coasts.
      case .border: borders.line(from: start, to: end, step: 3)
      }
    }
    self.window = window
    self.coasts = coasts
    self.borders = borders
  }

  private static func spots(
    _ events: [EventID], of corpus: Corpus
  ) -> (spots: [Spot], located: Int) {
    var counts = Array(repeating: 0, count: corpus.actors.count)
    var located = 0
    for event in events {
      var isLocated = false
      for place in corpus.places(of: event) {
        counts[place.index] += 1
        isLocated = isLocated || corpus.actors[place.index].place != nil
      }
      if isLocated { located += 1 }
    }
    let spots = counts.indices.compactMap { index -> Spot? in
      guard counts[index] > 0, let place = corpus.actors[index].place?.place else { return nil }
      return Spot(actor: ActorID(index: index), place: place, events: counts[index])
    }
    return (spots.sorted { ($1.events, $0.actor.index) < ($0.events, $1.actor.index) }, located)
  }

  /// Where all but the farthest tenth of the events happened, to each side.
  private static func centre(of spots: [Spot]) -> [MapPlace.Coordinates] {
    func inner(_ coordinate: (Spot) -> Double) -> ClosedRange<Double>? {
      let sorted = spots.sorted { coordinate($0) < coordinate($1) }
      let aside = sorted.reduce(0) { $0 + $1.events } / 10
      var (before, behind) = (0, 0)
      let low = sorted.first {
        before += $0.events
        return before > aside
      }
      let high = sorted.reversed().first {
        behind += $0.events
        return behind > aside
      }
      guard let low, let high else { return nil }
      return min(coordinate(low), coordinate(high))...max(coordinate(low), coordinate(high))
    }
    guard let latitudes = inner(\.place.coordinates.latitude),
      let longitudes = inner(\.place.coordinates.longitude)
    else { return [] }
    return [
      MapPlace.Coordinates(latitude: latitudes.lowerBound, longitude: longitudes.lowerBound),
      MapPlace.Coordinates(latitude: latitudes.upperBound, longitude: longitudes.upperBound),
    ]
  }

  /// The cell in which a place lies; `nil` when it is beyond the edge.
  func cell(of spot: Spot) -> CellPlace? {
    let (x, y) = window.dot(spot.place.coordinates, in: coasts.size)
    let (row, column) = (
      Int((y / Double(MapWindow.dotsDown)).rounded(.down)),
      Int((x / Double(MapWindow.dotsAcross)).rounded(.down))
    )
    guard (0..<coasts.size.rows).contains(row), (0..<coasts.size.columns).contains(column) else {
      return nil
    }
    return CellPlace(row: row, column: column)
  }
}

extension MapPlace.Coordinates {
  fileprivate init(_ point: MapLines.Point) {
    self.init(latitude: Double(point.latitude) / 100, longitude: Double(point.longitude) / 100)
  }
}

/// Where the reader is on the map.
struct MapState: Equatable, Sendable {
  /// What the reader has chosen to see; `nil` for what shows the filtered events.
  var window: MapWindow?
  /// The place that is selected, until it is gone; the one of the most events before one was chosen.
  private(set) var selected: ActorID?

  mutating func select(_ actor: ActorID) { selected = actor }

  /// Goes over to another snapshot.
  mutating func carry(_ move: (ActorID) -> ActorID?) { selected = selected.flatMap(move) }
}
