/// The dated events of a selection, those of the same days together.
///
/// There are far fewer different days than events: what is drawn over time is worked out from these runs.
public struct DayRuns: Sendable {
  /// Events that stand side by side and may have happened on the same days.
  public struct Run: Hashable, Sendable {
    /// The first day.
    public let first: CivilDate
    /// The last day, inclusive.
    public let last: CivilDate
    /// Their places in the selection.
    public let positions: Range<Int>
  }

  /// In timeline order: by first day, of these the longest first.
  public let runs: [Run]
  /// From the first day of any event to the last of any; `nil` when none is dated.
  public let days: DateSpan?

  init(_ runs: [Run]) {
    self.runs = runs
    let latest = runs.lazy.map(\.last).max()
    days = runs.first.flatMap { first in latest.map { DateSpan(named: first.first, $0) } }
  }

  /// - Parameter events: of one corpus, in timeline order.
  public init(of events: [EventID], in corpus: Corpus) {
    let datedCount = events.partitioningIndex { $0.index >= corpus.datedCount }
    var runs: [Run] = []
    var start = 0
    while start < datedCount {
      let first = corpus.firstDays[events[start].index]
      let last = corpus.lastDays[events[start].index]
      var end = start + 1
      while end < datedCount, corpus.firstDays[events[end].index] == first,
        corpus.lastDays[events[end].index] == last
      { end += 1 }
      runs.append(
        Run(
          first: CivilDate(dayNumber: first), last: CivilDate(dayNumber: last),
          positions: start..<end))
      start = end
    }
    self.init(runs)
  }

  /// How many of the selection's events are dated; these come first.
  public var eventCount: Int { runs.last?.positions.upperBound ?? 0 }

  /// The run of the event at a place of the selection; `nil` for an undated one.
  public func run(at position: Int) -> Run? {
    let next = runs.partitioningIndex { $0.positions.lowerBound > position }
    guard next > 0, runs[next - 1].positions.contains(position) else { return nil }
    return runs[next - 1]
  }

  /// The first place in the selection whose event begins on a day or later; that behind the last dated event if none does.
  public func firstPosition(from day: CivilDate) -> Int {
    let index = runs.partitioningIndex { $0.first >= day }
    return index < runs.count ? runs[index].positions.lowerBound : eventCount
  }

  /// How many events may have happened on a day of a span.
  public func eventCount(overlapping span: DateSpan) -> Int {
    let end = runs.partitioningIndex { $0.first > span.last }
    return runs[..<end].reduce(0) { $0 + ($1.last >= span.first ? $1.positions.count : 0) }
  }
}
