import Testing

@testable import Model
@testable import TUI

/// What the map shows and what keys do there.
struct MapViewTests {
  private var script: Script

  init() throws {
    script = Script(Size(rows: 24, columns: 80), loading: try MapCorpus.update())
    script.press("P")
  }

  private var title: String { script.rows[0] }
  private var selected: String? {
    script.state.selectedSpot.map { script.state.snapshot.corpus.actors[$0.actor.index].name }
  }
  private var isSelectedShown: Bool {
    script.state.selectedSpot.flatMap { script.state.preparedMap?.cell(of: $0) } != nil
  }

  @Test func itBeginsWithThePlaceOfTheMostEvents() {
    #expect(title.contains("Sirte, Libya: 4 events; 12 of 13 events on the map"))
  }

  @Test mutating func itGoesFromPlaceToPlace() {
    script.press("j")
    #expect(selected == "Tripoli")
    script.press("k", "k")
    #expect(selected == "Sirte")
    #expect(script.state.notice?.text == "this is the start")
  }

  @Test mutating func enterShowsTheEventsOfThePlaceAndAgainAll() {
    script.press("j", .enter)
    #expect(script.state.filters.current.description == "place:Tripoli")
    #expect(script.state.view.eventCount == 2)
    script.press(.enter)
    #expect(script.state.filters.current == .all)
  }

  @Test mutating func aCountryCanBeSelectedToo() {
    script.press(.end)
    while selected != "Libya" { script.press("k") }
    script.press(.enter)
    #expect(script.state.filters.current.description == "place:Libya")
  }

  @Test mutating func aFarPlaceIsLeftOutUntilItIsSelected() throws {
    let map = try #require(script.state.preparedMap)
    let beyond = map.spots.filter { map.cell(of: $0) == nil }.map(\.place.name)
    #expect(beyond.contains("Mariupol") && !beyond.contains("Benghazi"))
    while selected != "Mariupol" { script.press("j") }
    #expect(isSelectedShown)
    script.press(".")
    #expect(script.state.map.window == nil)
  }

  @Test mutating func zoomingKeepsTheSelectedPlaceOnTheScreen() {
    script.type("9+")
    #expect(isSelectedShown)
    script.type("99+")
    script.press("+")
    #expect(script.state.notice?.text == "the map has no more detail")
    script.type("99-")
    script.press("-")
    #expect(script.state.notice?.text == "this is the whole world")
  }

  @Test mutating func arrowsMoveTheMapUpToItsEdges() throws {
    let before = try #require(script.state.preparedMap?.window)
    script.press(.right, .up)
    let after = try #require(script.state.preparedMap?.window)
    #expect(after.longitude > before.longitude && after.latitude > before.latitude)
    script.type("999")
    script.press(.left)
    script.press(.left)
    #expect(script.state.notice?.text == "the map ends here")
  }

  @Test mutating func aClickSelectsTheNearestPlace() throws {
    let tripoli = try #require(script.state.preparedMap?.spots[1])
    let cell = try #require(script.state.preparedMap?.cell(of: tripoli))
    let area = try #require(script.state.layout.box(of: .main)?.content)
    script.send(
      .mouse(
        MouseEvent(action: .press, row: area.row + cell.row, column: area.column + cell.column)))
    #expect(selected == "Tripoli")
  }

  @Test mutating func whereNothingIsOnTheMapItSaysSo() {
    script.filter("actor:Marda")
    #expect(script.rows.contains { $0.contains("No place of these events is on the map.") })
    script.press(.enter)
    #expect(script.state.notice?.text == "no place of these events is on the map")
  }

  @Test(arguments: FrameTests.sizes) func frame(size: Size) throws {
    var script = Script(size, loading: try MapCorpus.update())
    script.pressAndPause("P", "j")
    try expectFrame(script, "map")
  }

  @Test func aFrameOfThePaneAlone() throws {
    var script = Script(Size(rows: 24, columns: 80), loading: try MapCorpus.update())
    script.pressAndPause("P", "O")
    try expectFrame(script, "map-alone")
  }
}

/// Dots in cells.
struct DotGridTests {
  private func rows(_ grid: DotGrid) -> [String] {
    (0..<grid.size.rows).map { row in
      String((0..<grid.size.columns).map { grid.character(row: row, column: $0) ?? " " })
    }
  }

  @Test func aLineIsDrawnDotByDot() {
    var grid = DotGrid(Size(rows: 2, columns: 2))
    grid.line(from: (0, 0), to: (3, 7), step: 1)
    #expect(rows(grid) == ["⢇ ", "⠈⢆"])
  }

  @Test func whatLiesOutsideIsCutOff() {
    var grid = DotGrid(Size(rows: 1, columns: 2))
    grid.line(from: (-1e9, 1), to: (1e9, 1), step: 1)
    grid.line(from: (0, 40), to: (3, 50), step: 1)
    #expect(rows(grid) == ["⠒⠒"])
  }
}

/// Which part of the map a window shows.
struct MapWindowTests {
  @Test func allPlacesItIsMadeForAreInIt() {
    let points = [
      Place(32.9, 13.2), Place(24.2, 23.3), Place(31.2, 16.6),
    ].map(\.coordinates)
    let size = Size(rows: 12, columns: 80)
    let window = MapWindow(showing: points, in: size)
    for point in points {
      let (x, y) = window.dot(point, in: size)
      #expect((0..<160).contains(x) && (0..<48).contains(y))
    }
  }

  @Test func aDegreeIsNarrowerInTheNorth() {
    let size = Size(rows: 10, columns: 40)
    func width(at latitude: Double) -> Double {
      let window = MapWindow(latitude: latitude, longitude: 0, degreesPerDot: 1)
      return window.dot(Place(latitude, 10).coordinates, in: size).x - 40
    }
    #expect(abs(width(at: 0) - 10) < 0.001)
    #expect(abs(width(at: 60) - 5) < 0.001)
  }

  private struct Place {
    let coordinates: MapPlace.Coordinates

    init(_ latitude: Double, _ longitude: Double) {
      coordinates = MapPlace.Coordinates(latitude: latitude, longitude: longitude)
    }
  }
}
