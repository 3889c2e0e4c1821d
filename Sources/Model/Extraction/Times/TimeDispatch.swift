/// Which time rules to try at a token: those that it and the two tokens after it can begin.
///
/// Three look-ups leave almost no rule for text that tells no time.
struct TimeDispatch: Sendable {
  /// What a token can be to the rules.
  private struct Roles {
    /// What it can be to the terminals.
    var signature: TimeSignature = []
    /// The rules of which it may be a whole match.
    var alone = RuleSet()
    /// The rules whose match may begin with it and go on.
    var first = RuleSet()
    /// The rules whose match may end with it as its second token.
    var secondAndLast = RuleSet()
    /// The rules whose match may have it as its second token and go on.
    var second = RuleSet()
    /// The rules whose match may have it as its third token.
    var third = RuleSet()
  }

  /// What a token can be to the rules, as a number: long paragraphs have one a token.
  struct Role: Sendable {
    /// Which of the dispatch's roles it has.
    fileprivate let index: UInt16

    /// The role of a token that no rule asks for.
    fileprivate static let none = Role(index: 0)

    /// Whether a rule may ask for the token.
    var isAny: Bool { index != 0 }
  }

  private let roles: [Roles]
  private let words: WordTable<Role>
  private let digits: [Role]
  private let dash: Role
  private let possessive: Role

  init(patterns: TimePatterns, starts: [Int], lexicon: TimeLexicon) {
    var builder = Builder(lexicon: lexicon)
    for (rule, start) in starts.enumerated() { builder.add(rule, from: start, of: patterns) }
    var roles = [Roles()]
    func role(_ row: Roles) -> Role {
      roles.append(row)
      return Role(index: UInt16(roles.count - 1))
    }
    words = WordTable(
      builder.places.map { ($0.key, role(builder.words[$0.value])) }, default: .none)
    digits = builder.digits.map(role)
    dash = role(builder.dash)
    possessive = role(builder.possessive)
    self.roles = roles
  }

  /// What a token can be to the rules.
  func role(of token: Token) -> Role {
    switch token.kind {
    case .word: words[token.word]
    case .number: digits[TimeSignature.digitGroup(token.range.count)]
    case .possessive: possessive
    // Dashes are "-" and what begins with the first byte of U+2010...U+2212.
    case .mark: token.isMark("-") || token.word == .mark(0xE2) ? dash : words[token.word]
    }
  }

  /// What a token can be to the terminals.
  func signature(_ role: Role) -> TimeSignature { roles[Int(role.index)].signature }

  /// The rules to try at a token.
  ///
  /// - Parameter tokens: the roles of the tokens of a paragraph, from that token on.
  func rules(at tokens: ArraySlice<Role>) -> RuleSet {
    let start = tokens.startIndex
    guard start < tokens.endIndex else { return RuleSet() }
    let alone = roles[Int(tokens[start].index)].alone
    let first = roles[Int(tokens[start].index)].first
    guard !first.isEmpty, start + 1 < tokens.endIndex else { return alone }
    let secondIndex = Int(tokens[start + 1].index)
    let two = first.intersection(roles[secondIndex].secondAndLast)
    let longer = first.intersection(roles[secondIndex].second)
    guard !longer.isEmpty, start + 2 < tokens.endIndex else { return alone.union(two) }
    return alone.union(two).union(longer.intersection(roles[Int(tokens[start + 2].index)].third))
  }

  private struct Builder {
    var words: [Roles] = []
    /// Where in `words` each word is.
    var places: [WordID: Int] = [:]
    var digits = (0..<TimeSignature.digitGroups).map { _ in Roles() }
    var dash = Roles(signature: .dash)
    var possessive = Roles(signature: .possessive)

    init(lexicon: TimeLexicon) {
      for (word, entry) in lexicon.words {
        for wordClass in TimeLexicon.WordClass.allCases where entry.value(wordClass) != nil {
          words[place(of: word)].signature.formUnion(.word(wordClass))
        }
      }
      for count in 1...9 { digits[TimeSignature.digitGroup(count)].signature = .digits(count) }
    }

    private mutating func place(of word: WordID) -> Int {
      if let place = places[word] { return place }
      places[word] = words.count
      words.append(Roles())
      return words.count - 1
    }

    /// Where in a pattern a token of a match may stand.
    private struct Place: Hashable {
      /// The step that takes it.
      let step: Int
      /// Whether it is a later token of what the step reads.
      let isContinuation: Bool
    }

    mutating func add(_ rule: Int, from start: Int, of patterns: TimePatterns) {
      let parts: [(last: WritableKeyPath<Roles, RuleSet>, other: WritableKeyPath<Roles, RuleSet>)] =
        [(\.alone, \.first), (\.secondAndLast, \.second), (\.third, \.third)]
      var places = Set(
        patterns.consumers(from: start).map { Place(step: $0, isContinuation: false) })
      for part in parts {
        var next: Set<Place> = []
        for place in places {
          let step = patterns.steps[place.step]
          let wanted = place.isContinuation ? Self.continuation : Wanted(step)
          let consumers = patterns.consumers(from: place.step + 1)
          var following = consumers.filter { !patterns.steps[$0].isAccept }
            .map { Place(step: $0, isContinuation: false) }
          if case .terminal(let terminal, _) = step, terminal.isLong {
            following.append(Place(step: place.step, isContinuation: true))
          }
          let isLast = consumers.contains { patterns.steps[$0].isAccept }
          if isLast { add(rule, wanted, as: part.last) }
          if !following.isEmpty { add(rule, wanted, as: part.other) }
          next.formUnion(following)
        }
        places = next
      }
    }

    /// The tokens that a place takes.
    private struct Wanted {
      var signature: TimeSignature = []
      var words: [WordID] = []

      init(signature: TimeSignature, words: [WordID]) {
        self.signature = signature
        self.words = words
      }

      init(_ step: TimePatterns.Instruction) {
        switch step {
        case .word(let word): words = [word]
        case .dash: signature = .dash
        case .possessive: signature = .possessive
        case .terminal(_, let terminalSignature): signature = terminalSignature
        case .touch, .fork, .jump, .open, .close, .accept: break
        }
      }
    }

    /// What may follow the first token of a number, an ordinal, a time of day or a short name.
    private static let continuation: Wanted = {
      var signature: TimeSignature = [.dash, .possessive]
      for count in 1...9 { signature.formUnion(.digits(count)) }
      for wordClass: TimeLexicon.WordClass in [
        .number, .multiple, .ordinal, .ordinalSuffix, .zone, .halfDay, .inner,
      ] {
        signature.formUnion(.word(wordClass))
      }
      return Wanted(signature: signature, words: [.mark(0x2E), .mark(0x3A), .mark(0x2F)])
    }()

    private mutating func add(
      _ rule: Int, _ wanted: Wanted, as part: WritableKeyPath<Roles, RuleSet>
    ) {
      func add(to roles: inout Roles) {
        guard !roles.signature.isDisjoint(with: wanted.signature) else { return }
        roles[keyPath: part].insert(rule)
      }
      for word in wanted.words { words[place(of: word)][keyPath: part].insert(rule) }
      for index in words.indices { add(to: &words[index]) }
      for group in digits.indices { add(to: &digits[group]) }
      add(to: &dash)
      add(to: &possessive)
    }
  }
}

/// A set of patterns of time rules and their leads.
struct RuleSet: Sendable {
  private var bits: UInt128 = 0

  var isEmpty: Bool { bits == 0 }

  mutating func insert(_ rule: Int) {
    precondition(rule < 128, "a set of rules holds 128")
    bits |= 1 << UInt128(rule)
  }

  func union(_ other: RuleSet) -> RuleSet { RuleSet(bits: bits | other.bits) }

  func intersection(_ other: RuleSet) -> RuleSet { RuleSet(bits: bits & other.bits) }

  /// Takes the first rule out of the set, `nil` when it is empty.
  mutating func popFirst() -> Int? {
    guard bits != 0 else { return nil }
    let rule = bits.trailingZeroBitCount
    bits &= bits - 1
    return rule
  }
}
