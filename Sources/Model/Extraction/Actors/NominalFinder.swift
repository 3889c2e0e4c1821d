/// Finds the words that stand for a force without its name, where the article prints who leads it: "his militia", "Haftar's forces".
struct NominalFinder: Sendable {
  private let words: NameWords
  private let roles: WordRoles<NominalWord>

  init(words: NameWords, vocabulary: inout Vocabulary) {
    self.words = words
    roles = WordRoles(NominalWord.table, vocabulary: &vocabulary)
  }

  /// The mentions with those of forces by what they are of their leader's, in text order.
  ///
  /// - Parameter mentions: in text order.
  func adding(
    to mentions: [Mention], in article: TokenisedArticle, entities: [Entity], roles: [Role]
  ) -> [Mention] {
    let forces = forces(roles, of: entities, in: article)
    guard !forces.isEmpty, article.article.givenNames == nil else { return mentions }
    var found: [Mention] = []
    var next = 0
    // The persons named in the sentence before, and in this one so far.
    var before: Set<Int32> = []
    for sentence in article.sentenceTokens {
      var named: Set<Int32> = []
      var last: Mention?
      for index in sentence {
        let token = article.tokens[index]
        while next < mentions.count, mentions[next].range.start <= token.range.start {
          last = mentions[next]
          next += 1
          if let last, entities[Int(last.entity)].kind == .person { named.insert(last.entity) }
        }
        guard let noun = noun(behind: index, in: sentence, of: article) else { continue }
        let isPossessive = token.kind == .possessive && last?.range.end == token.range.start
        let antecedents = named.isEmpty ? before : named
        let leader =
          isPossessive
          ? last?.entity
          : self.roles[token] == .pronoun && antecedents.count == 1 ? antecedents.first : nil
        guard let leader, let force = forces[leader] else { continue }
        let start = isPossessive ? article.tokens[index + 1].range.start : token.range.start
        found.append(
          Mention(
            range: TextRange(start, article.tokens[noun].range.end), entity: force, form: .nominal))
      }
      before = named
    }
    return (mentions + found).sorted { $0.range.start < $1.range.start }
  }

  /// By person the only force that the article says is led by them.
  private func forces(
    _ roles: [Role], of entities: [Entity], in article: TokenisedArticle
  ) -> [Int32: Int32] {
    var forces: [Int32: Set<Int32>] = [:]
    for role in roles where role.standing == .now {
      guard let force = role.of, entities[Int(force)].kind == .armedGroup else { continue }
      let first = article.tokens.partitioningIndex { $0.range.start >= role.title.start }
      let title = article.tokens[first...].prefix { $0.range.start < role.title.end }
      guard title.contains(where: { self.roles[$0] == .leader }) else { continue }
      forces[role.entity, default: []].insert(force)
    }
    return forces.compactMapValues { $0.count == 1 ? $0.first : nil }
  }

  /// The word for a force behind a pronoun or possessive, with at most one word between.
  private func noun(behind index: Int, in sentence: Range<Int>, of article: TokenisedArticle)
    -> Int?
  {
    for noun in index + 1..<index + 3 where sentence.contains(noun) {
      let token = article.tokens[noun]
      guard token.kind == .word, token.letters == .lower else { return nil }
      if words.head(token) == .actor(.armedGroup) { return noun }
    }
    return nil
  }
}

/// What words are to the forces of somebody.
private enum NominalWord: Sendable {
  case pronoun
  /// Leads what the role is of.
  case leader

  // One row per line reads as a table.
  // swift-format-ignore
  static let table: [(NominalWord, String)] = [
    (.pronoun, "his her"),
    (.leader, "commander chief leader head warlord strongman founder"),
  ]
}
