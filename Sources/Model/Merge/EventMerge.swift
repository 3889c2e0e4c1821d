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

  private struct WordsKey: Hashable {
    let words: UInt64
    let count: Int
    let day: CivilDate?
  }

  private struct DeedKey: Hashable {
    let day: CivilDate
    let deed: DeedID
    let actors: UInt64
  }

  /// Groups the accounts of all articles.
  ///
  /// - Parameters:
  ///   - starts: for each article the number of its first account.
  ///   - count: the number of all accounts.
  init(
    articles: [ArticleRecord], files: [SourceFile], starts: [Int], count: Int, actors: MergedActors
  ) {
    firsts = Array(0..<Int32(count))
    rules = Array(repeating: nil, count: count)
    var byWords: [WordsKey: Int] = [:]
    var byDeed: [DeedKey: Int] = [:]
    byWords.reserveCapacity(count)
    for (articleIndex, record) in articles.enumerated() {
      let text = files[record.file.index].text.bytes
      for (index, account) in record.findings.accounts.enumerated() {
        let number = starts[articleIndex] + index
        let sentence = record.findings.sentences[Int(account.sentence)].range
        let (hash, wordCount) = Self.hash(ofWordsIn: sentence, text)
        let words = WordsKey(words: hash, count: wordCount, day: account.date?.first)
        if let earlier = byWords[words] {
          join(number, earlier, .sameWords)
        } else {
          byWords[words] = number
        }
        for key in Self.deedKeys(account, record.findings, ArticleID(index: articleIndex), actors) {
          if let earlier = byDeed[key] {
            if earlier < starts[articleIndex] { join(number, earlier, .sameDayDeedAndActors) }
          } else {
            byDeed[key] = number
          }
        }
      }
    }
    for index in firsts.indices { firsts[index] = Int32(first(of: index)) }
  }

  private static func deedKeys(
    _ account: Account, _ findings: Findings, _ article: ArticleID, _ actors: MergedActors
  ) -> [DeedKey] {
    guard let date = account.date, date.precision == .day,
      account.basis == .explicit || account.basis == .relative
    else { return [] }
    var named = findings.participants(in: account).map { actors.actor($0.entity, in: article).index }
    if let place = account.place { named.append(actors.actor(place, in: article).index) }
    // Four name an event; sentences that list more would cost a key for each pair.
    named = named.prefix(4).sorted()
    var keys: [DeedKey] = []
    for (index, first) in named.enumerated() {
      for second in named[(index + 1)...] where second != first {
        keys.append(
          DeedKey(
            day: date.first, deed: account.deed, actors: UInt64(first) << 32 | UInt64(second)))
      }
    }
    return keys
  }

  /// A hash of the letters and digits of a sentence, whatever the case, and how many there are.
  private static func hash(ofWordsIn range: TextRange, _ text: [UInt8]) -> (UInt64, Int) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var count = 0
    for index in range.indices {
      let byte = Folding.lowercase(text[index])
      guard byte &- 0x61 < 26 || byte &- 0x30 < 10 else { continue }
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
      count += 1
    }
    return (hash, count)
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
