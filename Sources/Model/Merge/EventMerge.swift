/// Stage 10: which accounts speak of the same event.
///
/// Two accounts are joined when their sentences say the same words of the same day (a copied report), or when they stand in
/// different articles, name the same day, report the same deed and have two actors or places in common. A deed alone never
/// joins: on a mixed folder that merges wrongly.
struct EventMerge {
  /// Why an account was joined to the one before it.
  enum Rule: UInt8, CaseIterable, Sendable {
    case sameWords, sameDayDeedAndActors

    /// What the two have in common, for people.
    var reason: String {
      switch self {
      case .sameWords: "the same words of the same day"
      case .sameDayDeedAndActors: "the same day, deed and two actors or places"
      }
    }
  }

  /// For each account, counted through all articles, the first account of its event.
  private(set) var firsts: [Int32]
  /// For each account the rule that joined it to an earlier one; `nil` for the first of an event.
  private(set) var rules: [Rule?]

  /// Groups the accounts of all articles.
  ///
  /// - Parameters:
  ///   - starts: for each article the number of its first account.
  ///   - count: the number of all accounts.
  init(articles: [ArticleRecord], starts: [Int], count: Int, actors: MergedActors) {
    firsts = Array(0..<Int32(count))
    rules = Array(repeating: nil, count: count)
    var byWords: [UInt64: Int32] = [:]
    var byDeed: [UInt64: Int32] = [:]
    byWords.reserveCapacity(count)
    for (articleIndex, record) in articles.enumerated() {
      for (index, account) in record.findings.accounts.enumerated() {
        let number = starts[articleIndex] + index
        let words = Self.mix(
          account.words, UInt64(bitPattern: Int64(account.date?.first.dayNumber ?? .max)))
        if let earlier = byWords[words] {
          join(number, Int(earlier), .sameWords)
        } else {
          byWords[words] = Int32(number)
        }
        Self.forEachDeedKey(account, record.findings, ArticleID(index: articleIndex), actors) {
          key in
          if let earlier = byDeed[key] {
            if earlier < starts[articleIndex] { join(number, Int(earlier), .sameDayDeedAndActors) }
          } else {
            byDeed[key] = Int32(number)
          }
        }
      }
    }
    for index in firsts.indices { firsts[index] = Int32(first(of: index)) }
  }

  /// Gives a number for the day and the deed with each pair of the first four actors and places.
  ///
  /// Four name an event; sentences that list more would cost a key for each pair.
  private static func forEachDeedKey(
    _ account: Account, _ findings: Findings, _ article: ArticleID, _ actors: MergedActors,
    _ body: (UInt64) -> Void
  ) {
    guard let date = account.date, date.precision == .day,
      account.basis == .explicit || account.basis == .relative
    else { return }
    var named = findings.participants(in: account).prefix(4).map {
      actors.actor($0.entity, in: article).index
    }
    if named.count < 4, let place = account.place {
      named.append(actors.actor(place, in: article).index)
    }
    let deed = mix(UInt64(bitPattern: Int64(date.first.dayNumber)), UInt64(account.deed.index))
    for (index, first) in named.enumerated() {
      for second in named[(index + 1)...] where second != first {
        let pair = UInt64(min(first, second)) << 32 | UInt64(max(first, second))
        body(mix(deed, pair))
      }
    }
  }

  /// One number for two, such that different pairs hardly ever have the same.
  private static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = (left ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(
      by: right ^ 0xD1B5_4A32_D192_ED03)
    return (product.high ^ product.low) &+ left &* 0xBF58_476D_1CE4_E5B9
  }

  private func first(of account: Int) -> Int {
    var index = account
    while Int(firsts[index]) != index { index = Int(firsts[index]) }
    return index
  }

  private mutating func join(_ account: Int, _ earlier: Int, _ rule: Rule) {
    let left = first(of: account)
    let right = first(of: earlier)
    guard left != right else { return }
    firsts[max(left, right)] = Int32(min(left, right))
    rules[max(left, right)] = rule
  }
}
