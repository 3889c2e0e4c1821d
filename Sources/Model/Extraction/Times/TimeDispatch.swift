/// Which time rules to try at a token: those that it and the token after it can begin.
///
/// Two look-ups leave almost no rule for text that tells no time.
struct TimeDispatch: Sendable {
  /// What a token can be to the rules.
  private struct Roles {
    /// What it can be to the terminals.
    var signature: TimeSignature = []
    /// The rules of which it may be a whole match.
    var alone = RuleSet()
    /// The rules whose match may begin with it and go on.
    var first = RuleSet()
    /// The rules whose match may have it as its second token.
    var second = RuleSet()

    /// What every token is asked first, in one word.
    var brief: Brief {
      Brief(signature: signature, mayStart: !alone.isEmpty || !first.isEmpty)
    }
  }

  /// The part of the roles that is looked up for every token.
  private struct Brief {
    let signature: TimeSignature
    let mayStart: Bool
  }

  private let words: WordTable<Roles>
  private let briefs: WordTable<Brief>
  private let digits: [Roles]
  private let dash: Roles
  private let possessive: Roles

  init(patterns: [TimePattern], lexicon: TimeLexicon) {
    var builder = Builder(lexicon: lexicon)
    for (rule, pattern) in patterns.enumerated() { builder.add(rule, pattern) }
    words = WordTable(builder.words.map { ($0.key, $0.value) }, default: Roles())
    briefs = WordTable(builder.words.map { ($0.key, $0.value.brief) }, default: Roles().brief)
    digits = builder.digits
    dash = builder.dash
    possessive = builder.possessive
  }

  private func roles(of token: Token) -> Roles {
    switch token.kind {
    case .word: words[token.word]
    case .number: digits[TimeSignature.digitGroup(token.range.count)]
    case .possessive: possessive
    // Dashes are "-" and what begins with the first byte of U+2010...U+2212.
    case .mark: token.isMark("-") || token.word == .mark(0xE2) ? dash : words[token.word]
    }
  }

  private func brief(of token: Token) -> Brief {
    token.kind == .word ? briefs[token.word] : roles(of: token).brief
  }

  /// What a token can be to the terminals.
  func signature(of token: Token) -> TimeSignature { brief(of: token).signature }

  /// Whether any rule can begin with a token.
  func mayStart(_ token: Token) -> Bool { brief(of: token).mayStart }

  /// The rules to try at a token.
  func rules(at token: Token, before next: Token?) -> RuleSet {
    let roles = roles(of: token)
    guard let next, !roles.first.isEmpty else { return roles.alone }
    return roles.alone.union(roles.first.intersection(self.roles(of: next).second))
  }

  private struct Builder {
    let lexicon: TimeLexicon
    var words: [WordID: Roles] = [:]
    var digits = (0..<TimeSignature.digitGroups).map { _ in Roles() }
    var dash = Roles(signature: .dash)
    var possessive = Roles(signature: .possessive)

    init(lexicon: TimeLexicon) {
      self.lexicon = lexicon
      for (word, entry) in lexicon.words {
        for wordClass in TimeLexicon.WordClass.allCases where entry.value(wordClass) != nil {
          words[word, default: Roles()].signature.formUnion(.word(wordClass))
        }
      }
      for count in 1...9 { digits[TimeSignature.digitGroup(count)].signature = .digits(count) }
    }

    mutating func add(_ rule: Int, _ pattern: TimePattern) {
      for start in pattern.consumers(from: 0) {
        let next = pattern.consumers(from: start + 1)
        let isWhole = next.contains { pattern.steps[$0].isAccept }
        add(rule, pattern.steps[start], as: isWhole ? \.alone : \.first)
        for index in next { add(rule, pattern.steps[index], as: \.second) }
        guard case .terminal(let terminal, _) = pattern.steps[start], terminal.isLong else {
          continue
        }
        addContinuation(rule)
      }
    }

    private mutating func add(
      _ rule: Int, _ step: TimePattern.Instruction, as role: WritableKeyPath<Roles, RuleSet>
    ) {
      switch step {
      case .word(let word): words[word, default: Roles()][keyPath: role].insert(rule)
      case .dash: dash[keyPath: role].insert(rule)
      case .possessive: possessive[keyPath: role].insert(rule)
      case .terminal(_, let signature): add(rule, signature, as: role)
      case .touch, .fork, .jump, .open, .close, .accept: break
      }
    }

    private mutating func add(
      _ rule: Int, _ signature: TimeSignature, as role: WritableKeyPath<Roles, RuleSet>
    ) {
      for (word, roles) in words where !roles.signature.isDisjoint(with: signature) {
        words[word]?[keyPath: role].insert(rule)
      }
      for group in digits.indices where !digits[group].signature.isDisjoint(with: signature) {
        digits[group][keyPath: role].insert(rule)
      }
    }

    /// Adds what may follow the first token of a number, an ordinal, a time of day or a short name.
    private mutating func addContinuation(_ rule: Int) {
      dash.second.insert(rule)
      possessive.second.insert(rule)
      for mark: Unicode.Scalar in [".", ":", "/"] {
        words[.mark(UInt8(mark.value)), default: Roles()].second.insert(rule)
      }
      var signature: TimeSignature = []
      for count in 1...9 { signature.formUnion(.digits(count)) }
      for wordClass: TimeLexicon.WordClass in [
        .number, .multiple, .ordinal, .ordinalSuffix, .zone, .halfDay, .inner,
      ] {
        signature.formUnion(.word(wordClass))
      }
      add(rule, signature, as: \.second)
    }
  }
}

/// A set of rows of ``TimeRule/table``.
struct RuleSet: Sendable {
  private var low: UInt128 = 0
  private var high: UInt128 = 0

  var isEmpty: Bool { low == 0 && high == 0 }

  mutating func insert(_ rule: Int) {
    precondition(rule < 256, "a set of rules holds 256")
    if rule < 128 { low |= 1 << UInt128(rule) } else { high |= 1 << UInt128(rule - 128) }
  }

  func union(_ other: RuleSet) -> RuleSet {
    var result = self
    result.low |= other.low
    result.high |= other.high
    return result
  }

  func intersection(_ other: RuleSet) -> RuleSet {
    var result = self
    result.low &= other.low
    result.high &= other.high
    return result
  }

  /// Takes the first rule out of the set, `nil` when it is empty.
  mutating func popFirst() -> Int? {
    if low != 0 {
      let rule = low.trailingZeroBitCount
      low &= low - 1
      return rule
    }
    guard high != 0 else { return nil }
    let rule = high.trailingZeroBitCount
    high &= high - 1
    return rule + 128
  }
}
