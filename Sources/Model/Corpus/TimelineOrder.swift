/// The order of events on the timeline: by first day, of these the longest spans first, then by the place of their first
/// account; the undated ones behind.
///
/// So a year stands before its first month and the month before its first day, as headings do.
struct TimelineOrder {
  /// By account: its event.
  let eventOfAccount: [Int32]
  /// By dated event: its first and its last day.
  let firstDays: [Int32]
  let lastDays: [Int32]
  let datedCount: Int
  let eventCount: Int

  private struct Row {
    /// Whether it is undated, its first day and how short it is, so that comparing two numbers orders two events.
    var key: UInt64
    /// Its place among the events in the order of their first accounts.
    let number: Int32
  }

  /// - Parameters:
  ///   - firsts: for each account the first account of its event.
  ///   - account: the account of a number.
  init(firsts: [Int32], account: (Int) -> Account) {
    var rows: [Row] = []
    var rowOfAccount = Array(repeating: Int32(0), count: firsts.count)
    for (number, first) in firsts.enumerated() {
      let key = Self.key(account(number))
      if Int(first) == number {
        rowOfAccount[number] = Int32(rows.count)
        rows.append(Row(key: key, number: Int32(rows.count)))
      } else {
        let row = Int(rowOfAccount[Int(first)])
        rowOfAccount[number] = Int32(row)
        // Of several dates the finest stands, of equally fine ones the first.
        if Self.width(key) < Self.width(rows[row].key) { rows[row].key = key }
      }
    }
    // Sorting is stable: events of the same days stay in the order of their first accounts.
    rows.sort { $0.key < $1.key }
    var eventOfRow = Array(repeating: Int32(0), count: rows.count)
    for (event, row) in rows.enumerated() { eventOfRow[Int(row.number)] = Int32(event) }
    eventOfAccount = rowOfAccount.map { eventOfRow[Int($0)] }
    eventCount = rows.count
    datedCount = rows.firstIndex { $0.key == Self.undated } ?? rows.count
    let dated = rows[..<datedCount]
    firstDays = dated.map { Self.first($0.key) }
    lastDays = dated.map { Self.first($0.key) + Int32(Self.width($0.key)) }
  }

  private static let undated = UInt64.max
  /// Days that a span may have at most, less one.
  private static let longest: UInt64 = 0x7FFF_FFFF

  private static func key(_ account: Account) -> UInt64 {
    guard let date = account.date else { return undated }
    let shifted = UInt64(Int64(date.first.dayNumber) + (1 << 31))
    return shifted << 31 | (longest - UInt64(date.last - date.first))
  }

  private static func first(_ key: UInt64) -> Int32 { Int32(Int64(key >> 31) - (1 << 31)) }

  private static func width(_ key: UInt64) -> UInt64 {
    key == undated ? UInt64.max : longest - (key & longest)
  }
}
