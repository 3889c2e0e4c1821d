internal import Dispatch
internal import Synchronization

extension Corpus {
  /// Those places of a list of events at which an event has words in a sentence, in the same order.
  ///
  /// Looks at the sentences of these events alone, on every core.
  public func places(_ places: [Int], of events: [EventID], saying needle: FoldedNeedle) -> [Int] {
    let stretch = 1024
    let count = (places.count + stretch - 1) / stretch
    guard count > 1 else { return places.filter { says(events[$0], needle) } }
    let found = Mutex(Array(repeating: [Int](), count: count))
    DispatchQueue.concurrentPerform(iterations: count) { number in
      let first = number * stretch
      let saying = places[first..<min(first + stretch, places.count)].filter {
        says(events[$0], needle)
      }
      found.withLock { $0[number] = saying }
    }
    return found.withLock { $0.flatMap(\.self) }
  }

  /// Whether one of an event's accounts has words in its sentence.
  private func says(_ event: EventID, _ needle: FoldedNeedle) -> Bool {
    accounts(of: event).contains { account in
      needle.isFound(in: text(of: account.article).bytes, sentence(of: account))
    }
  }
}
