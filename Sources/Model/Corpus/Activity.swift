/// How active an actor was over time, in bins of days.
public struct Activity: Hashable, Sendable {
  /// By bin, how many events happened in it and in no other.
  public private(set) var counts: [Int]
  /// By bin, how many events happened in it or in one beside it: their dates are too coarse to tell, or they lasted.
  public private(set) var spans: [Int]

  /// No events in `bins` bins.
  public init(bins: Int) {
    counts = Array(repeating: 0, count: bins)
    spans = counts
  }
}

extension Corpus {
  /// How active an actor was in some of the events.
  ///
  /// - Parameter borders: the first days of the bins in their order, and the day after the last bin; what lies outside is
  ///   left out.
  /// - Complexity: one step for each event of the actor.
  public func activity(
    of actor: ActorID, in selection: Selection, between borders: [CivilDate]
  ) -> Activity {
    let days = borders.map(\.dayNumber)
    var activity = Activity(bins: max(0, days.count - 1))
    guard let start = days.first, let end = days.last, days.count > 1 else { return activity }
    var bin = 0
    // By index: a sequence would cost as much again.
    for index in eventsOfActor.indices(of: actor.index) {
      let event = Int(eventsOfActor.values[index])
      // They come in the order of their first days, the undated last.
      guard event < datedCount, firstDays[event] < end else { break }
      guard lastDays[event] >= start, selection.contains(EventID(index: event)) else { continue }
      while days[bin + 1] <= firstDays[event] { bin += 1 }
      activity.add(first: firstDays[event], last: lastDays[event], at: bin, between: days)
    }
    return activity
  }

  /// The highest of the counts that any actor has in any of the bins, as in ``activity(of:in:between:)``.
  ///
  /// - Complexity: one pass over who takes part in the events.
  public func highestActivity(in selection: Selection, between borders: [CivilDate]) -> Int {
    let days = borders.map(\.dayNumber)
    guard let start = days.first, let end = days.last else { return 0 }
    var highest: Int32 = 0
    var bin = 0
    // By actor: its count in the bin where it was counted last. Bins come one after the other, so no table is needed.
    var latest = Array(repeating: (bin: Int32(-1), count: Int32(0)), count: actors.count)
    for event in selection.events {
      guard event.index < datedCount, firstDays[event.index] < end else { break }
      guard firstDays[event.index] >= start else { continue }
      while days[bin + 1] <= firstDays[event.index] { bin += 1 }
      guard lastDays[event.index] < days[bin + 1] else { continue }
      forEachActor(of: event) { actor in
        let count = latest[actor].bin == bin ? latest[actor].count + 1 : 1
        latest[actor] = (Int32(bin), count)
        highest = max(highest, count)
      }
    }
    return Int(highest)
  }

  /// The first of some of the events in which an actor takes part; `nil` when none of them is dated.
  public func firstEvent(of actor: ActorID, in selection: Selection) -> EventID? {
    dated(eventsOfActor[actor.index]).first { selection.contains(EventID(index: Int($0))) }
      .map { EventID(index: Int($0)) }
  }

  /// Of some of the events in which an actor takes part, the one that ended last; `nil` when none of them is dated.
  public func lastEvent(of actor: ActorID, in selection: Selection) -> EventID? {
    var latest: Int32?
    for event in dated(eventsOfActor[actor.index])
    where selection.contains(EventID(index: Int(event))) {
      if let known = latest, lastDays[Int(known)] >= lastDays[Int(event)] { continue }
      latest = event
    }
    return latest.map { EventID(index: Int($0)) }
  }

  /// The first and the last day on which an event may have happened; `nil` when it is undated.
  public func days(of event: EventID) -> ClosedRange<CivilDate>? {
    guard event.index < datedCount else { return nil }
    return CivilDate(
      dayNumber: firstDays[event.index])...CivilDate(
        dayNumber: lastDays[event.index])
  }

  /// Those of an actor's events that are dated; they stand before the others.
  private func dated(_ events: ArraySlice<Int32>) -> some Sequence<Int32> {
    events.lazy.prefix { [datedCount] in $0 < datedCount }
  }
}

extension Activity {
  /// Adds an event whose first day is in `bin`, or before it when that is the first one.
  fileprivate mutating func add(
    first: Int32, last: Int32, at bin: Int, between borders: [Int32]
  ) {
    guard first < borders[bin] || last >= borders[bin + 1] else {
      counts[bin] += 1
      return
    }
    var spanned = bin
    while spanned < spans.count, borders[spanned] <= last {
      spans[spanned] += 1
      spanned += 1
    }
  }
}
