/// The accounts of all articles, by the first day of their dates.
///
/// Accounts of one event name the same first day, so that a day can be worked on without looking at the others.
struct AccountsByDay: Sendable {
  /// By day from the first one on, the undated accounts behind: the numbers of the accounts, in ascending order.
  let accounts: GroupedArray<Int32>
  /// By account: how many days it spans beyond the first; the undated have 0.
  let lengths: [Int32]
  /// The first day of any account, in days since 1970.
  private let firstDay: Int32

  init(_ articles: [ArticleRecord], count: Int) {
    var days: [Int32] = []
    var lengths: [Int32] = []
    days.reserveCapacity(count)
    lengths.reserveCapacity(count)
    for record in articles {
      for account in record.accounts {
        days.append(account.date?.first.dayNumber ?? Self.undated)
        lengths.append(account.date.map { Int32($0.last - $0.first) } ?? 0)
      }
    }
    let dated = days.lazy.filter { $0 != Self.undated }
    let first = dated.min() ?? 0
    let dayCount = Int32((dated.max() ?? first) - first) + 1
    accounts = GroupedArray(groupCount: Int(dayCount) + 1) { pair in
      for (number, day) in days.enumerated() {
        pair(day == Self.undated ? dayCount : day - first, Int32(number))
      }
    }
    self.lengths = lengths
    firstDay = first
  }

  private static let undated = Int32.max

  /// Which of the groups has the undated accounts: the last.
  var undatedGroup: Int { accounts.groupCount - 1 }

  /// The day of a group of dated accounts, in days since 1970.
  func day(ofGroup group: Int) -> Int32 { firstDay + Int32(group) }

  /// The groups cut into stretches of about so many accounts.
  func stretches(of size: Int) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    var start = 0
    for group in 0..<accounts.groupCount
    where accounts.indices(of: group).upperBound - accounts.indices(of: start).lowerBound >= size
      || group == undatedGroup
    {
      stretches.append(start..<group + 1)
      start = group + 1
    }
    return stretches
  }
}
