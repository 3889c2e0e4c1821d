/// Stage 13: which accounts speak of the same event.
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

  /// Groups the accounts of all articles, the days on every core.
  init(
    _ byDay: AccountsByDay, articles: [ArticleRecord], numbers: AccountNumbers,
    actors: MergedActors
  ) {
    let stretches = byDay.stretches(of: 1 << 14)
    let joins = concurrentMap(count: stretches.count) { stretch in
      var merge = DayMerge(articles: articles, numbers: numbers, actors: actors)
      for day in stretches[stretch] { merge.run(byDay.accounts[day]) }
      return merge.joins
    }
    firsts = Array(0..<Int32(numbers.count))
    rules = Array(repeating: nil, count: numbers.count)
    for join in joins.joined() {
      firsts[Int(join.account)] = join.first
      rules[Int(join.account)] = join.rule
    }
  }
}

/// Groups the accounts of one day after the other.
private struct DayMerge {
  /// An account that was joined to an event.
  struct Join {
    let account: Int32
    /// The event's first account.
    let first: Int32
    let rule: EventMerge.Rule
  }

  let articles: [ArticleRecord]
  let numbers: AccountNumbers
  let actors: MergedActors
  private(set) var joins: [Join] = []
  /// By account of the day: an earlier one of its event, itself if there is none, and the rule that found it.
  private var parents: [Int] = []
  private var rules: [EventMerge.Rule] = []
  /// The first account of the day that has these words, and the first that has this deed and pair of actors.
  private var byWords: [UInt64: Int] = [:]
  private var byDeed: [DeedKey: Int] = [:]

  /// A deed and two of those who had part in it.
  private struct DeedKey: Hashable {
    let deed: DeedID
    let actors: UInt64
  }

  init(articles: [ArticleRecord], numbers: AccountNumbers, actors: MergedActors) {
    self.articles = articles
    self.numbers = numbers
    self.actors = actors
  }

  /// Adds the joins of one day's accounts, which come in ascending order.
  mutating func run(_ accounts: ArraySlice<Int32>) {
    guard accounts.count > 1 else { return }
    parents = Array(accounts.indices.lazy.map { $0 - accounts.startIndex })
    rules = Array(repeating: .sameWords, count: accounts.count)
    byWords.removeAll(keepingCapacity: true)
    byDeed.removeAll(keepingCapacity: true)
    for (place, number) in accounts.enumerated() {
      let id = numbers.account(number)
      let record = articles[id.article.index]
      let account = record.accounts[id.index]
      if let earlier = byWords[account.words] {
        join(place, earlier, .sameWords)
      } else {
        byWords[account.words] = place
      }
      let firstOfArticle = numbers.numbers(of: id.article.index).lowerBound
      for key in deedKeys(of: account, record) {
        if let earlier = byDeed[key] {
          let isInEarlierArticle = accounts[accounts.startIndex + earlier] < firstOfArticle
          if isInEarlierArticle { join(place, earlier, .sameDayDeedAndActors) }
        } else {
          byDeed[key] = place
        }
      }
    }
    for (place, number) in accounts.enumerated() where parents[place] != place {
      let first = accounts[accounts.startIndex + first(of: place)]
      joins.append(Join(account: number, first: first, rule: rules[place]))
    }
  }

  /// The deed with each pair of the first four actors and places of an account that itself names the day.
  ///
  /// Four name an event; sentences that list more would cost a key for each pair.
  private func deedKeys(of account: Account, _ record: ArticleRecord) -> [DeedKey] {
    guard let date = account.date, date.precision == .day,
      account.basis == .explicit || account.basis == .relative
    else { return [] }
    var named = record.participants(in: account).prefix(4).map(\.entity)
    if named.count < 4, let place = account.place { named.append(place) }
    for index in named.indices {
      named[index] = actors.actorOfRecord[Int(record.names[Int(named[index])])]
    }
    var keys: [DeedKey] = []
    for (index, first) in named.enumerated() {
      for second in named[(index + 1)...] where second != first {
        let pair = UInt64(min(first, second)) << 32 | UInt64(max(first, second))
        keys.append(DeedKey(deed: account.deed, actors: pair))
      }
    }
    return keys
  }

  private func first(of account: Int) -> Int {
    var account = account
    while parents[account] != account { account = parents[account] }
    return account
  }

  private mutating func join(_ account: Int, _ earlier: Int, _ rule: EventMerge.Rule) {
    let left = first(of: account)
    let right = first(of: earlier)
    guard left != right else { return }
    parents[max(left, right)] = min(left, right)
    rules[max(left, right)] = rule
  }
}
