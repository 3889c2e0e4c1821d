/// Places by their names and those of the regions and countries in which they lie.
extension Corpus {
  /// By actor: whether it is a place, or a country, that goes by a name, or lies in a region or country that does.
  func places(in name: String) -> [Bool] {
    var isMeant = Array(repeating: false, count: actors.count)
    for actor in self.actors(named: name) { isMeant[actor.index] = true }
    let wanted = Block.key(of: Array(name.utf8))
    for (index, actor) in actors.enumerated() where !isMeant[index] {
      isMeant[index] = actor.units.contains {
        Block.key(of: Array($0.utf8)).hasWords(beginningWith: wanted)
      }
    }
    return isMeant
  }

  /// The regions and countries in which something happened, with the number of these events, the most first.
  func unitsOfPlaces() -> [(name: String, events: Int)] {
    var numbers: [String: Int32] = [:]
    var names: [String] = []
    let unitsOfActor = actors.map { actor in
      actor.units.map { unit -> Int32 in
        if let known = numbers[unit] { return known }
        numbers[unit] = Int32(names.count)
        names.append(unit)
        return Int32(names.count - 1)
      }
    }
    var counts = Array(repeating: 0, count: names.count)
    var lastEvent = Array(repeating: -1, count: names.count)
    for event in 0..<eventCount {
      for place in placesOfEvent[event] {
        for unit in unitsOfActor[Int(place)].lazy.map(Int.init) where lastEvent[unit] != event {
          lastEvent[unit] = event
          counts[unit] += 1
        }
      }
    }
    return zip(names, counts).filter { $0.1 > 0 }.map { (name: $0.0, events: $0.1) }
      .sorted { ($1.events, $0.name) < ($0.events, $1.name) }
  }
}

extension ConflictActor {
  /// The names of the region and the country in which it lies; the country's own name for a country.
  fileprivate var units: [String] {
    guard let place = place?.place else { return [] }
    return [place.region, place.country].compactMap { $0 }
  }
}
