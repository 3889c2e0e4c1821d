/// The little words that stand around the names of places.
struct PlaceWords: Sendable {
  /// What a word is there.
  enum Role: Sendable {
    /// Behind the name of a region: `province`.
    case region
    /// `town`
    case settlement
    /// `near`, `outside`
    case nearness
    /// `north`
    case bearing
    /// `outskirts`
    case edge
    /// `kilometres`
    case unit
    /// `of`, `from`
    case link
    /// `the`
    case article
    /// `in`, `across`
    case inside
  }

  private let roles: WordTable<Role?>

  init(vocabulary: inout Vocabulary) {
    var rows: [(WordID, Role?)] = []
    for (role, words) in Self.table {
      for word in words.split(separator: " ") { rows.append((vocabulary.add(word), role)) }
    }
    roles = WordTable(rows, default: nil)
  }

  subscript(_ token: Token) -> Role? { roles[token.word] }

  // One row per line reads as a table.
  // swift-format-ignore
  private static let table: [(Role, String)] = [
    (.region, "province governorate region oblast district state department county prefecture territory"),
    (.settlement, "town towns city cities village villages port suburb suburbs neighbourhood neighbourhoods airport airbase"),
    (.nearness, "near outside around beside"),
    (.bearing, "north south east west northeast northwest southeast southwest northeastern northwestern southeastern southwestern"),
    (.edge, "outskirts edge vicinity"),
    (.unit, "km kilometre kilometres kilometer kilometers mile miles metre metres meter meters"),
    (.link, "of from"),
    (.article, "the"),
    (.inside, "in across inside throughout within"),
  ]
}
