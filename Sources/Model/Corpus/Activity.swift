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
    var activity = Activity(bins: max(0, borders.count - 1))
    guard let start = borders.first, let end = borders.last, borders.count > 1 else {
      return activity
    }
    var bin = 0
    for event in dated(eventsOfActor[actor.index]) {
      // They come in the order of their first days.
      let first = CivilDate(dayNumber: firstDays[Int(event)])
      guard first < end else { break }
      let last = CivilDate(dayNumber: lastDays[Int(event)])
      guard last >= start, selection.contains(EventID(index: Int(event))) else { continue }
      while borders[bin + 1] <= first { bin += 1 }
      activity.add(first: first, last: last, at: bin, between: borders)
    }
    return activity
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

  /// The days from the start of the first of some events to the end of the last; `nil` when none of them is dated.
  public func days(of selection: Selection) -> ClosedRange<CivilDate>? {
    guard let days = selection.events.first.flatMap(days) else { return nil }
    var last = days.upperBound.dayNumber
    for event in selection.events {
      guard event.index < datedCount else { break }
      last = max(last, lastDays[event.index])
    }
    return days.lowerBound...CivilDate(dayNumber: last)
  }

  /// Those of an actor's events that are dated; they stand before the others.
  private func dated(_ events: ArraySlice<Int32>) -> some Sequence<Int32> {
    events.lazy.prefix { [datedCount] in $0 < datedCount }
  }
}

extension Activity {
  /// Adds an event whose first day is in `bin`, or before it when that is the first one.
  fileprivate mutating func add(
    first: CivilDate, last: CivilDate, at bin: Int, between borders: [CivilDate]
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
