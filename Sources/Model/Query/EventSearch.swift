extension Corpus {
  /// The first of some places of a list of events at which an event has words in a sentence; `nil` when there is none.
  ///
  /// Looks at the sentences of these events alone, a microsecond or two for each: their articles lie anywhere.
  public func firstPlace(
    among places: some Sequence<Int>, of events: [EventID], saying needle: FoldedNeedle
  ) -> Int? {
    places.first { place in
      accounts(of: events[place]).contains { account in
        needle.isFound(in: text(of: account.article).bytes, sentence(of: account))
      }
    }
  }
}
