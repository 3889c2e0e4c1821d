/// Which entity of an article a name may be short for, by the hashes of what is left of longer names.
struct NameIndex {
  /// What is left of a name.
  enum Key: UInt64 {
    /// All of its words.
    case name
    /// The first and the last word of a person's full name.
    case ends
    /// The last word of a person's full name.
    case surname
    /// The first word of a person's full name.
    case givenName
    /// The first letters of its words.
    case initials
    /// All words but the first of an organisation's name: `Elections Council`.
    case tail
    /// The words before "of" in an organisation's name: `Supreme Court`.
    case front
    /// The word that says what an organisation is: `Court`.
    case head
    /// The office of a person: `President`.
    case title
  }

  /// Whom a name may mean.
  struct Meaning {
    let first: Int
    /// Why; `nil` for the entity's own name.
    var rule: MergeRule?
    /// The second one that it may mean; then it means none for certain.
    var second: Int?

    /// The only one that it may mean.
    var only: Int? { second == nil ? first : nil }
  }

  private var meanings = HashTable<Meaning>()

  /// Whom a name may mean.
  subscript(_ key: Key, _ hash: UInt64) -> Meaning? { meanings[Self.hash(key, hash)] }

  /// Says that a name means an entity alone, and why.
  mutating func set(_ entity: Int, _ key: Key, _ hash: UInt64, by rule: MergeRule? = nil) {
    meanings.set(Meaning(first: entity, rule: rule), for: Self.hash(key, hash))
  }

  /// Says that a name may mean an entity: for certain only as long as it may mean no other.
  mutating func add(_ entity: Int, _ key: Key, _ hash: UInt64) {
    guard let known = self[key, hash] else { return set(entity, key, hash) }
    guard known.first != entity, known.second == nil else { return }
    meanings.set(Meaning(first: known.first, second: entity), for: Self.hash(key, hash))
  }

  /// A hash of what is left of a name together with what that is.
  private static func hash(_ key: Key, _ hash: UInt64) -> UInt64 {
    hash ^ (key.rawValue + 1) &* 0xD6E8_FEB8_6659_FD93
  }
}
