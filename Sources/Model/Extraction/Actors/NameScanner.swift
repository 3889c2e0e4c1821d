/// Cuts the names out of the tokens of one article.
///
/// A name is an entry of the dictionary or a run of words with capitals. In headlines that put every word in
/// capitals only the dictionary counts; what else they name is looked up afterwards among the names of the article.
struct NameScanner {
  let tokens: [Token]
  let text: [UInt8]
  let words: NameWords
  let dictionary: ActorDictionary
  private(set) var candidates: [NameCandidate] = []
  /// Whether the article is in another language than English, where a capital may mean anything.
  private let isForeign: Bool
  /// The segments in which a capital says nothing.
  private(set) var blindSegments: [Range<Int>] = []

  init(_ article: TokenisedArticle, words: NameWords, dictionary: ActorDictionary) {
    tokens = article.tokens
    text = article.text
    self.words = words
    self.dictionary = dictionary
    isForeign = Self.isForeign(article.tokens, words)
  }

  /// Cuts out the names of every headline, heading and sentence.
  mutating func scan(_ article: TokenisedArticle) {
    var sentence = 0
    for (index, range) in article.paragraphTokens.enumerated() {
      guard article.article.paragraphs[index].kind == .body else {
        scan(range)
        continue
      }
      while sentence < article.sentences.count, article.sentences[sentence].paragraph == index {
        scan(article.sentenceTokens[sentence])
        sentence += 1
      }
    }
  }

  /// Whether the small words of English are rare.
  ///
  /// They are 31 to 50 of 100 words in English reports, at most 16 in German or Italian ones. A few lines prove nothing.
  private static func isForeign(_ tokens: [Token], _ words: NameWords) -> Bool {
    var wordCount = 0
    var functionCount = 0
    for token in tokens where token.kind == .word {
      wordCount += 1
      if token.letters == .lower, words.traits(token).contains(.function) {
        functionCount += 1
        // Enough for all the words there can be.
        if functionCount * 6 >= tokens.count { return false }
      }
    }
    return wordCount > 40 && functionCount * 6 < wordCount
  }

  /// Reads one sentence or headline.
  private mutating func scan(_ segment: Range<Int>) {
    let isBlind = isForeign || isBlind(segment)
    if isBlind { blindSegments.append(segment) }
    var isInitial = true
    var hasTitle = false
    var index = segment.lowerBound
    while index < segment.upperBound {
      let token = tokens[index]
      guard token.kind == .word else {
        if token.kind == .mark {
          isInitial = isInitial || opensSentence(token)
          hasTitle = hasTitle && token.isMark(",")
        }
        index += 1
        continue
      }
      guard startsName(at: index, in: segment) else {
        hasTitle = words.traits(token).contains(.title)
        isInitial = false
        index += 1
        continue
      }
      let next = readName(
        at: index, in: segment, isBlind: isBlind, isInitial: isInitial, hasTitle: &hasTitle)
      isInitial = false
      index = next
    }
  }

  /// Whether the segment is a headline that puts every word in capitals, small words aside.
  private func isBlind(_ segment: Range<Int>) -> Bool {
    let endsSentence = segment.last.map { tokens[$0].isMark(".") } ?? false
    // A headline may have one word in lower case for every eight with a capital.
    let tolerated = endsSentence ? 0 : segment.count / 8
    var upper = 0
    var lower = 0
    for index in segment where tokens[index].kind == .word && tokens[index].range.count > 2 {
      if tokens[index].letters != .lower {
        upper += 1
      } else if !words.traits(tokens[index]).contains(.small) {
        lower += 1
        if lower > tolerated { return false }
      }
    }
    return upper > 0 && lower * 8 <= upper
  }

  /// A quotation mark, a colon or a bullet: the next word has a capital of right.
  private func opensSentence(_ token: Token) -> Bool {
    guard token.kind == .mark else { return false }
    switch Folding.scalar(in: text, at: token.range.start).0 {
    case 0x22, 0x27, 0x3A, 0x201C, 0x2018, 0x00AB, 0x2022, 0x2026, 0x5B, 0x2A:
      return true
    default: return false
    }
  }

  private func startsName(at index: Int, in segment: Range<Int>) -> Bool {
    let token = tokens[index]
    if token.letters != .lower { return true }
    let traits = words.traits(token)
    guard traits.contains(.article) else { return false }
    // "al Sarraj", "al-Sarraj"
    if traits.contains(.particle), index + 1 < segment.upperBound,
      tokens[index + 1].kind == .word, tokens[index + 1].letters != .lower
    {
      return true
    }
    return index + 2 < segment.upperBound && isHyphen(at: index + 1)
      && tokens[index + 2].letters != .lower
  }

  /// Reads the name, title or small word at a token and gives the token after it.
  private mutating func readName(
    at start: Int, in segment: Range<Int>, isBlind: Bool, isInitial: Bool, hasTitle: inout Bool
  ) -> Int {
    let limit = segment.upperBound
    let match = dictionary.match(at: start, in: tokens[segment], of: text)
    if let match, isAcceptable(match, at: start, isBlind: isBlind) {
      if !isBlind, let end = compoundEnd(from: start, past: match, limit) {
        // "Hadba al-Khadra" is a place as Hadba is.
        let isPlace =
          dictionary[match.entry].kind == .place && head(at: end - 1) == nil
          && !isGroupWord(at: end, limit)
        append(
          start..<end, nil, initial: false, hasTitle: false, also: isPlace ? .placeLead : [],
          in: segment)
        hasTitle = false
        return end
      }
      if isBlind || !isGivenName(before: match, at: start, limit) {
        append(
          start..<match.end, match, initial: false, hasTitle: hasTitle, in: segment)
        hasTitle = match.form == .demonym ? hasTitle : false
        return match.end
      }
    }
    let token = tokens[start]
    let traits = words.traits(token)
    if isBlind {
      guard let end = bylineEnd(from: start, limit) else { return start + 1 }
      append(start..<end, nil, initial: false, hasTitle: hasTitle, in: segment)
      return end
    }
    if traits.contains(.function), token.letters != .capitals, !isOrdinalUnit(at: start, limit) {
      return start + 1
    }
    if traits.contains(.calendar) || traits.contains(.thing) && isAcronym(token) {
      hasTitle = false
      return start + 1
    }
    let end = runEnd(from: start, limit)
    if let title = titleEnd(from: start, limit), head(at: end - 1) == nil || title >= end {
      hasTitle = true
      return title
    }
    let isOnly = end == start + 1
    // "Fighters of the Liwa al-Tawhid", "Forces of the LNA": only the start of the sentence puts them in capitals.
    if isInitial, traits.contains(.agents) || isForceOf(at: start, limit) { return start + 1 }
    if let number = unitNumber(before: start, in: segment), head(at: end - 1) == .actor(.armedGroup)
    {
      append(number..<end, nil, initial: false, hasTitle: false, in: segment)
      hasTitle = false
      return end
    }
    if isInitial, traits.contains(.common), !traits.contains(.givenName) {
      // "Rebellious General Haftar", but "National Salvation Government", "Ministry of Defence"
      let head = head(of: start..<end)
      if isOnly || head == nil || head == .thing { return start + 1 }
    }
    // "Eastern Libyan forces": the forces are the Libyan ones.
    if traits.contains(.placeLead), end == start + 2,
      dictionary.match(at: start + 1, in: tokens[segment], of: text)?.form == .demonym
    {
      return start + 1
    }
    let cut = titleStart(in: start..<end) ?? nameStart(in: start..<end) ?? end
    append(start..<cut, nil, initial: isInitial, hasTitle: hasTitle, in: segment)
    hasTitle = false
    return cut
  }

  /// Whether a unit with a number in words is named: `Third Force`.
  private func isOrdinalUnit(at start: Int, _ limit: Int) -> Bool {
    start + 1 < limit && words.traits(tokens[start]).contains(.ordinal)
      && tokens[start + 1].letters != .lower && head(at: start + 1) == .actor(.armedGroup)
  }

  /// Whether the forces of somebody are named, who has a name: `Forces of the LNA`, but not `Forces of Freedom`.
  private func isForceOf(at start: Int, _ limit: Int) -> Bool {
    guard start + 2 < limit, head(at: start) == .actor(.armedGroup),
      words.traits(tokens[start + 1]).contains(.link)
    else { return false }
    let traits = words.traits(tokens[start + 2])
    return tokens[start + 2].word == words.the || traits.contains(.titlePart)
      || !traits.contains(.common)
  }

  private func isAcceptable(
    _ match: ActorDictionary.Match, at start: Int, isBlind: Bool
  ) -> Bool {
    // In a headline of capitals "US" and "WHO" may be pronouns.
    guard isBlind, match.form == .acronym, match.end == start + 1 else { return true }
    return !words.traits(tokens[start]).contains(.function)
  }

  /// Whether the second letter is in capitals: `IEDs`, not `Ids`.
  private func isAcronym(_ token: Token) -> Bool {
    token.range.count > 1 && text[token.range.start + 1] &- 0x41 < 26
  }

  /// Adds a candidate with what stands around it, unless it is plainly none.
  private mutating func append(
    _ range: Range<Int>, _ match: ActorDictionary.Match?, initial: Bool, hasTitle: Bool,
    also others: NameCandidate.Clues = [], in segment: Range<Int>
  ) {
    var clues = surroundings(of: range, in: segment).union(others)
    if initial { clues.insert(.initial) }
    if hasTitle { clues.insert(.title) }
    let head = range.count > 1 ? head(of: range) : nil
    // A known name that needs a state to be named may still be another's.
    if match.map({ dictionary[$0.entry].needs != nil }) ?? true {
      if let shape = shape(of: range, head) {
        clues.formUnion(shape)
      } else if match == nil {
        return
      }
    }
    candidates.append(NameCandidate(tokens: range, match: match, head: head, clues: clues))
  }
}
