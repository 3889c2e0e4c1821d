/// The order of events on the timeline: by first day, of these the longest spans first, then by the place of their first
/// account; the undated ones behind.
///
/// So a year stands before its first month and the month before its first day, as headings do.
struct TimelineOrder {
  /// By account: its event.
  private(set) var eventOfAccount: [Int32]
  /// By dated event: its first and its last day.
  private(set) var firstDays: [Int32] = []
  private(set) var lastDays: [Int32] = []
  private(set) var eventCount = 0
  var datedCount: Int { firstDays.count }

  /// An event of the day that is being put in order.
  private struct Row {
    /// Its place among the events of the day in the order of their first accounts.
    let number: Int
    /// How many days it spans beyond the first.
    var length: Int32
  }

  /// - Parameter firsts: for each account the first account of its event.
  init(_ byDay: AccountsByDay, firsts: [Int32]) {
    eventOfAccount = Array(repeating: 0, count: firsts.count)
    firstDays.reserveCapacity(firsts.count)
    lastDays.reserveCapacity(firsts.count)
    for group in 0..<byDay.accounts.groupCount {
      let lengths = order(byDay.accounts[group], lengths: byDay.lengths, firsts: firsts)
      guard group != byDay.undatedGroup else { break }
      let day = byDay.day(ofGroup: group)
      for length in lengths {
        firstDays.append(day)
        lastDays.append(day + length)
      }
    }
  }

  /// Numbers the events of a day on from those before.
  ///
  /// - Returns: the lengths of the events in their order.
  private mutating func order(
    _ accounts: ArraySlice<Int32>, lengths: [Int32], firsts: [Int32]
  ) -> some Sequence<Int32> {
    var rows: [Row] = []
    for account in accounts.lazy.map(Int.init) {
      let first = Int(firsts[account])
      if first == account {
        eventOfAccount[account] = Int32(rows.count)
        rows.append(Row(number: rows.count, length: lengths[account]))
      } else {
        // Of several dates the finest stands.
        let row = Int(eventOfAccount[first])
        eventOfAccount[account] = Int32(row)
        rows[row].length = min(rows[row].length, lengths[account])
      }
    }
    // Sorting is stable: events as long as each other stay in the order of their first accounts.
    rows.sort { $0.length > $1.length }
    var eventOfRow = Array(repeating: Int32(0), count: rows.count)
    for (place, row) in rows.enumerated() { eventOfRow[row.number] = Int32(eventCount + place) }
    for account in accounts.lazy.map(Int.init) {
      eventOfAccount[account] = eventOfRow[Int(eventOfAccount[account])]
    }
    eventCount += rows.count
    return rows.lazy.map(\.length)
  }
}
