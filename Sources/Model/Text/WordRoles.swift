/// What each of a few little words is to a stage: a closed class of words for each role.
struct WordRoles<Role: Sendable>: Sendable {
  private let roles: WordTable<Role?>

  /// - Parameter table: the words of each role, with blanks between them.
  init(_ table: [(Role, String)], vocabulary: inout Vocabulary) {
    var rows: [(WordID, Role?)] = []
    for (role, words) in table {
      for word in words.split(separator: " ") { rows.append((vocabulary.add(word), role)) }
    }
    roles = WordTable(rows, default: nil)
  }

  subscript(_ token: Token) -> Role? { roles[token.word] }
}
