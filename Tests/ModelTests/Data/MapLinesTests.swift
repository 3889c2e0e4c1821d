import Testing

@testable import Model

@Suite struct MapLinesTests {
  private func kinds(near latitude: Int32, _ longitude: Int32) -> Set<MapLines.Kind> {
    var kinds: Set<MapLines.Kind> = []
    func isNear(_ point: MapLines.Point) -> Bool {
      abs(point.latitude - latitude) < 60 && abs(point.longitude - longitude) < 60
    }
    MapLines.bundled.forEachSegment(
      from: MapLines.Point(longitude: longitude - 60, latitude: latitude - 60),
      to: MapLines.Point(longitude: longitude + 60, latitude: latitude + 60)
    ) { kind, start, end in
      if isNear(start) || isNear(end) { kinds.insert(kind) }
    }
    return kinds
  }

  @Test func tripoliIsOnTheCoastAndGhatAtABorder() {
    #expect(kinds(near: 3289, 1319) == [.coast])
    #expect(kinds(near: 2496, 1018) == [.border])
    #expect(kinds(near: 2500, 2000) == [])
  }

  @Test func nothingIsBeyondTheWorld() {
    MapLines.bundled.forEachSegment(
      from: MapLines.Point(longitude: -18_000, latitude: -9_000),
      to: MapLines.Point(longitude: 18_000, latitude: 9_000)
    ) { _, start, end in
      for point in [start, end] where abs(point.longitude) > 18_000 || abs(point.latitude) > 9_000 {
        Issue.record("\(point)")
      }
    }
  }

  @Test func aFileThatBreaksOffIsReadAsFarAsItGoes() {
    var count = 0
    MapLines([0, 3, 2, 2, 2, 2, 0x80]).forEachSegment(
      from: MapLines.Point(longitude: -9, latitude: -9),
      to: MapLines.Point(longitude: 9, latitude: 9)
    ) { _, _, _ in count += 1 }
    #expect(count == 1)
  }
}
