/// Whose the actors are, by their names.
extension ActorMerger {
  /// The country that the names of most articles tell; the dictionary's row goes before.
  func homeCountry(of members: [Int], kind: ActorKind) -> Country? {
    guard kind != .person, kind != .place, kind != .state else { return nil }
    if let known = members.first(where: { records[$0].entry != nil }) {
      return records[known].homeCountry
    }
    let counts = members.reduce(into: [Country: Int]()) { counts, member in
      guard let country = records[member].homeCountry else { return }
      counts[country, default: 0] += records[member].articles
    }
    return counts.max { ($0.value, $1.key.name) < ($1.value, $0.key.name) }?.key
  }
}
