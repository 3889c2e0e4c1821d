extension [ConflictActor] {
  /// For each actor its place in the order of the names, from 0: case and diacritics count only where nothing else differs.
  func ranksByName() -> [Int32] {
    let keys = map { (folded: Folding.fold($0.name), name: $0.name) }
    // Equal names keep the order of the actors, so that each rank is one actor's.
    let order = indices.sorted {
      (keys[$0].folded, keys[$0].name) < (keys[$1].folded, keys[$1].name)
    }
    var ranks = [Int32](repeating: 0, count: count)
    for (rank, actor) in order.enumerated() { ranks[actor] = Int32(rank) }
    return ranks
  }
}
