/// What an article as a whole says of its words: which ones it writes with a capital where none is due, and which without one.
struct NameEvidence {
  /// How an article writes a word.
  private struct Spellings {
    /// How often it has a capital inside a sentence.
    var capitalised: Int32 = 0
    /// How often it stands in lower case, of a word in doubt.
    var lower: Int32 = 0
    /// Whether only the start of a sentence may give it its capital.
    var isDoubtful = false
  }

  /// By the hash of a word.
  private var spellings = HashTable<Spellings>()
  private let article: TokenisedArticle
  private let words: NameWords

  init(_ candidates: [NameCandidate], in article: TokenisedArticle, words: NameWords) {
    self.article = article
    self.words = words
    var hasDoubts = false
    // Rules out nearly every word before it is hashed.
    var isPossible = Array(repeating: false, count: 256)
    for candidate in candidates where candidate.match == nil {
      let isInitial = candidate.clues.contains(.initial)
      let first = firstWord(of: candidate)
      for index in first..<candidate.tokens.upperBound where article.tokens[index].kind == .word {
        let hash = article.hash(article.tokens[index])
        var known = self[hash]
        if !isInitial || index > first { known.capitalised += 1 }
        if index == first, isInitial || index + 1 == candidate.tokens.upperBound {
          known.isDoubtful = true
          hasDoubts = true
          isPossible[article.shape(article.tokens[index])] = true
        }
        spellings.set(known, for: hash)
      }
    }
    guard hasDoubts else { return }
    for token in article.tokens
    where token.kind == .word && token.letters == .lower && isPossible[article.shape(token)] {
      let hash = article.hash(token)
      var known = self[hash]
      guard known.isDoubtful else { continue }
      known.lower += 1
      spellings.set(known, for: hash)
    }
  }

  /// How the article writes a word, by its hash.
  private subscript(hash: UInt64) -> Spellings { spellings[hash] ?? Spellings() }

  /// The first word of a name that is no article.
  private func firstWord(of candidate: NameCandidate) -> Int {
    let tokens = candidate.tokens
    guard tokens.count > 1, words.traits(article.tokens[tokens.lowerBound]).contains(.article)
    else {
      return tokens.lowerBound
    }
    return article.tokens[tokens.lowerBound + 1].kind == .word
      ? tokens.lowerBound + 1 : tokens.lowerBound + 2
  }

  /// What makes a name of a word at the start of a sentence.
  private static let actors: NameCandidate.Clues = [
    .title, .speaks, .possessive, .armedWord, .groupWord, .peopleWord, .mediaWord,
  ]

  /// Whether a single word is a name.
  func isName(_ candidate: NameCandidate) -> Bool {
    let token = article.tokens[firstWord(of: candidate)]
    let hash = article.hash(token)
    if candidate.clues.contains(.capitals) { return true }
    if isLower(hash) { return false }
    guard candidate.clues.contains(.initial) else { return true }
    if self[hash].capitalised > 0 || candidate.clues.contains(.givenName) { return true }
    return !candidate.clues.isDisjoint(with: Self.actors) && !isInflected(token)
  }

  /// Whether the article writes a word more often without than with a capital, where one is not due.
  private func isLower(_ hash: UInt64) -> Bool {
    self[hash].lower * 3 > self[hash].capitalised
  }

  /// Whether a single word is one of the language that only the start of a sentence puts in capitals: the article has it in
  /// lower case, too.
  func isPlain(_ candidate: NameCandidate) -> Bool {
    guard candidate.clues.contains(.initial), !candidate.clues.contains(.capitals) else {
      return false
    }
    return candidate.clues.isDisjoint(with: .strong)
      && isLower(article.hash(article.tokens[firstWord(of: candidate)]))
  }

  /// The tokens of a candidate without a first word that only the start of the sentence puts in capitals.
  func trimmed(_ candidate: NameCandidate) -> Range<Int> {
    let tokens = candidate.tokens
    guard candidate.match == nil, candidate.given == nil, candidate.clues.contains(.initial),
      tokens.count > 1,
      !candidate.clues.contains(.givenName)
    else { return tokens }
    if case .actor = candidate.head { return tokens }
    guard firstWord(of: candidate) == tokens.lowerBound else { return tokens }
    let first = article.tokens[tokens.lowerBound]
    let hash = article.hash(first)
    guard self[hash].capitalised == 0, self[hash].lower > 0 || isInflected(first) else {
      return tokens
    }
    let second = article.tokens[tokens.lowerBound + 1]
    return second.kind == .word ? tokens.dropFirst() : tokens
  }

  /// Whether a word ends as participles and adverbs do: `Capturing`, `Reportedly`.
  private func isInflected(_ token: Token) -> Bool {
    let bytes = article.text[token.range.indices]
    guard bytes.count > 5 else { return false }
    return Self.inflections.contains { bytes.suffix($0.count).elementsEqual($0) }
  }

  private static let inflections = ["ing", "ly", "ed"].map { Array($0.utf8) }
}

extension TokenisedArticle {
  /// A number below 256 that a word has in capitals and in lower case.
  fileprivate func shape(_ token: Token) -> Int {
    let first = Folding.lowercase(text[token.range.start])
    return Int(first &* 31 ^ UInt8(truncatingIfNeeded: token.range.count))
  }

  /// A hash of the folded spelling of a token.
  func hash(_ token: Token) -> UInt64 {
    var hash = FNV1a()
    for byte in text[token.range.indices] {
      guard byte < 0x80 else { return Folding.hash(folded(token)) }
      hash.combine(Folding.lowercase(byte))
    }
    return hash.mixed
  }
}
