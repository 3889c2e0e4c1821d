extension [ConflictActor] {
  /// The actors in the order of their names; case and diacritics count only where nothing else differs.
  func sortedByName() -> [ActorID] {
    let keys = map { (folded: Folding.fold($0.name), name: $0.name) }
    // Sorting is stable: equal names stay in the order of the actors.
    return indices.sorted { (keys[$0].folded, keys[$0].name) < (keys[$1].folded, keys[$1].name) }
      .map(ActorID.init(index:))
  }
}
