extension Corpus {
  /// For each article, how many of its accounts report one of some events.
  public func accountCounts(of events: [EventID]) -> [Int32] {
    var counts = [Int32](repeating: 0, count: articles.count)
    for event in events {
      for index in accounts.indices(of: event.index) {
        counts[Int(accounts.values[index].article)] += 1
      }
    }
    return counts
  }
}
