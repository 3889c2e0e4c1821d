/// The letters that the reader has put on events.
///
/// They stand on accounts, which outlive a snapshot: an event has the letters of all its accounts.
public struct Marks: Hashable, Sendable {
  /// For each letter in use the accounts that have it, never empty.
  public private(set) var accounts: [Character: Set<AccountID>] = [:]

  /// No marks.
  public init() {}

  /// The letters on any of an event's accounts, in their order.
  public func letters(on event: Event) -> [Character] {
    accounts.filter { !$0.value.isDisjoint(with: event.accounts) }.keys.sorted()
  }

  /// Puts a letter on an event, or takes it off.
  ///
  /// - Returns: whether the event has it now.
  @discardableResult
  public mutating func toggle(_ letter: Character, on event: Event) -> Bool {
    let marked = accounts[letter, default: []]
    let others = marked.subtracting(event.accounts)
    let isAdded = others.count == marked.count
    let left = isAdded ? others.union(event.accounts.prefix(1)) : others
    accounts[letter] = left.isEmpty ? nil : left
    return isAdded
  }

  /// Puts a letter on an account, and so on its event.
  public mutating func put(_ letter: Character, on account: AccountID) {
    accounts[letter, default: []].insert(account)
  }

  /// The marks in another snapshot, where accounts have other numbers; those whose account is gone are left out.
  public func mapped(_ account: (AccountID) -> AccountID?) -> Marks {
    var marks = Marks()
    marks.accounts = accounts.mapValues { Set($0.compactMap(account)) }.filter { !$0.value.isEmpty }
    return marks
  }
}
