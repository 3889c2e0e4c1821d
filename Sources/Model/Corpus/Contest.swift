extension Corpus {
  /// Whether the accounts of an event contradict each other: one denies what another tells as done, or their dates have no day
  /// in common.
  public func isContested(_ event: EventID) -> Bool {
    let accounts = accounts(of: event)
    guard accounts.count > 1 else { return false }
    var isTold = false
    var isDenied = false
    // Dates have a day in common when the latest begins before the earliest ends.
    var latestFirst = Int32.min
    var earliestLast = Int32.max
    for account in accounts.map(account) {
      switch account.modality {
      case .happened, .claimed: isTold = true
      case .denied: isDenied = true
      case .planned, .threatened, .demanded, .hypothetical, .forecast: break
      }
      if let date = account.date {
        latestFirst = max(latestFirst, date.first.dayNumber)
        earliestLast = min(earliestLast, date.last.dayNumber)
      }
    }
    return isTold && isDenied || latestFirst > earliestLast
  }
}
