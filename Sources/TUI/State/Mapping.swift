import Model

extension AppState {
  /// What the view has worked out.
  var preparedMap: Map? { prepared?.value as? Map }

  /// What is to be drawn.
  func makeMap() -> Map {
    Map(view, of: snapshot.corpus, window: map.window, size: mainSize)
  }

  /// The number of the selected place among all.
  var selectedSpotIndex: Int {
    map.selected.flatMap { selected in
      preparedMap?.spots.firstIndex { $0.actor == selected }
    } ?? 0
  }

  /// The selected place; `nil` when there is none on the map.
  var selectedSpot: Map.Spot? {
    guard let spots = preparedMap?.spots, !spots.isEmpty else { return nil }
    return spots[selectedSpotIndex]
  }

  // MARK: Moving

  /// Goes from place to place, from those of the most events to those of the fewest.
  mutating func moveOnMap(_ motion: Motion) -> Bool {
    guard let spots = preparedMap?.spots, !spots.isEmpty else { return false }
    let before = selectedSpotIndex
    var position = ListPosition(selected: before)
    position.move(motion, count: spots.count, height: mainSize.rows)
    select(spots[position.selected])
    return position.selected != before
  }

  /// Selects a place and sees to it that it is on the screen.
  private mutating func select(_ spot: Map.Spot) {
    self.map.select(spot.actor)
    guard let map = preparedMap, map.cell(of: spot) == nil else { return }
    self.map.window = map.window.centred(on: spot.place.coordinates)
  }

  /// Moves what is shown by quarters of the pane.
  mutating func shiftMap(down: Int, right: Int) {
    guard let map = preparedMap else { return }
    let shifted = map.window.shifted(
      down: Double(down) / 4, right: Double(right) / 4, in: mainSize)
    guard shifted != map.window else {
      notice = Notice("the map ends here")
      return
    }
    self.map.window = shifted
  }

  /// Shows less of the world around the selected place, or more when negative.
  mutating func zoomMap(_ steps: Int) {
    guard let map = preparedMap else { return }
    var scaled = map.window
    for _ in 0..<min(abs(steps), Self.mostMapSteps) {
      scaled = scaled.scaled(by: steps > 0 ? 1 / Self.mapStep : Self.mapStep)
    }
    guard scaled.degreesPerDot != map.window.degreesPerDot else {
      notice = Notice(steps > 0 ? "the map has no more detail" : "this is the whole world")
      return
    }
    if steps > 0, let spot = selectedSpot, map.cell(of: spot) != nil {
      scaled = scaled.centred(on: spot.place.coordinates)
    }
    self.map.window = scaled
  }

  private static let mapStep = 1.5
  /// From one end of the scales to the other.
  private static let mostMapSteps = 20

  /// Shows where most of the filtered events happened.
  mutating func fitMap() {
    guard map.window != nil else {
      notice = Notice("the map shows where most of the events happened already")
      return
    }
    map.window = nil
  }

  /// Selects the place nearest to a cell of the pane, unless none is near.
  mutating func pickOnMap(row: Int, column: Int) -> Bool {
    guard let map = preparedMap else { return false }
    let distances = map.spots.compactMap { spot in
      map.cell(of: spot).map {
        (spot: spot, distance: max(abs($0.row - row), abs($0.column - column) / 2))
      }
    }
    guard let nearest = distances.min(by: { $0.distance < $1.distance }), nearest.distance < 2
    else { return false }
    self.map.select(nearest.spot.actor)
    return true
  }

  // MARK: Filtering

  /// Shows only the events of the selected place, or again those of all.
  mutating func filterBySelectedSpot() {
    guard let spot = selectedSpot else {
      notice = Notice("no place of these events is on the map")
      return
    }
    setFilter(filters.current.togglingOnly(place: snapshot.corpus.actors[spot.actor.index].name))
  }
}
