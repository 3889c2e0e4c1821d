/// A stretch of tokens that may name an actor or a place.
struct NameCandidate {
  /// What stands around a name.
  struct Clues: OptionSet {
    let rawValue: UInt16

    /// A title stands before it.
    static let title = Clues(rawValue: 1 << 0)
    /// It opens a sentence, so that its capital says nothing.
    static let initial = Clues(rawValue: 1 << 1)
    static let afterThe = Clues(rawValue: 1 << 2)
    /// After "in" or the like.
    static let afterPlacePreposition = Clues(rawValue: 1 << 3)
    /// "said", "told" or the like stands after it.
    static let speaks = Clues(rawValue: 1 << 4)
    static let possessive = Clues(rawValue: 1 << 5)
    /// "a town", "province": a word for a place beside it.
    static let placeWord = Clues(rawValue: 1 << 6)
    /// "fighters", "group": a word for a body of people beside it.
    static let groupWord = Clues(rawValue: 1 << 7)
    static let mediaWord = Clues(rawValue: 1 << 8)
    static let givenName = Clues(rawValue: 1 << 9)
    static let placeLead = Clues(rawValue: 1 << 10)
    static let capitals = Clues(rawValue: 1 << 11)
    /// A word of the language is among its words and no head that explains it.
    static let commonWord = Clues(rawValue: 1 << 12)
    /// The name of a country or region stands after it and a comma.
    static let beforePlace = Clues(rawValue: 1 << 13)
    /// After "to" or the like, which takes persons too.
    static let afterDirection = Clues(rawValue: 1 << 14)
    /// Words of the language only, which name something in one country: `Foreign Ministry`.
    static let generic = Clues(rawValue: 1 << 15)

    /// The clues of somebody who acts or of a place: a name with one of them is no accident.
    static let strong: Clues = [
      .title, .speaks, .placeWord, .groupWord, .mediaWord, .givenName, .placeLead, .beforePlace,
    ]
  }

  var tokens: Range<Int>
  let match: ActorDictionary.Match?
  /// What the last word says it is.
  let head: NameWords.Head?
  var clues: Clues
}

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

  /// Whether the small words of English are rare: two of five words in a report, hardly one of ten in other languages.
  private static func isForeign(_ tokens: [Token], _ words: NameWords) -> Bool {
    var wordCount = 0
    var functionCount = 0
    for token in tokens where token.kind == .word {
      wordCount += 1
      if token.letters == .lower, words.traits(token).contains(.function) { functionCount += 1 }
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
      // A word that was skipped leaves what follows as good as initial only when it was a small word.
      isInitial = isInitial && next == index + 1 && words.traits(token).contains(.function)
      index = next
    }
  }

  /// Whether the segment is a headline that puts every word in capitals, small words aside.
  private func isBlind(_ segment: Range<Int>) -> Bool {
    var upper = 0
    var lower = 0
    for index in segment where tokens[index].kind == .word && tokens[index].range.count > 2 {
      if tokens[index].letters != .lower {
        upper += 1
      } else if !words.traits(tokens[index]).contains(.small) {
        lower += 1
      }
    }
    let endsSentence = segment.last.map { tokens[$0].isMark(".") } ?? false
    return upper > 0 && (endsSentence ? lower == 0 : lower * 8 <= upper)
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
        let isPlace = dictionary[match.entry].kind == .place && head(at: end - 1) == nil
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
    if traits.contains(.function), token.letters != .capitals { return start + 1 }
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
    if let number = unitNumber(before: start, in: segment), head(at: end - 1) == .actor(.armedGroup)
    {
      append(number..<end, nil, initial: false, hasTitle: false, in: segment)
      hasTitle = false
      return end
    }
    if isInitial, traits.contains(.common), !traits.contains(.givenName) {
      // "Rebellious General Haftar", but "National Salvation Government"
      if isOnly || head(at: end - 1) == nil || head(at: end - 1) == .thing { return start + 1 }
    }
    let cut = titleStart(in: start..<end) ?? nameStart(in: start..<end) ?? end
    append(start..<cut, nil, initial: isInitial, hasTitle: hasTitle, in: segment)
    hasTitle = false
    return cut
  }

  /// The number of a unit, as in `106th Brigade`.
  private func unitNumber(before start: Int, in segment: Range<Int>) -> Int? {
    guard start > segment.lowerBound else { return nil }
    let isOrdinal =
      start - 1 > segment.lowerBound && tokens[start - 1].range.count == 2
      && tokens[start - 2].kind == .number && tokens[start - 2].touches(tokens[start - 1])
    let number = isOrdinal ? start - 2 : start - 1
    return tokens[number].kind == .number ? number : nil
  }

  /// The end of a person's name among capitals that say nothing: a given name and one or two words that no list knows.
  private func bylineEnd(from start: Int, _ limit: Int) -> Int? {
    guard words.traits(tokens[start]).contains(.givenName) else { return nil }
    let end = runEnd(from: start, limit)
    let rest = start + 1..<end
    guard (1...5).contains(rest.count),
      rest.allSatisfy({ tokens[$0].kind != .word || isUnknown(tokens[$0]) }),
      rest.contains(where: { tokens[$0].word == .unknown })
    else { return nil }
    return end
  }

  private func isUnknown(_ token: Token) -> Bool {
    token.word == .unknown
      || !words.traits(token).isDisjoint(with: [.article, .particle, .givenName])
  }

  private func isAcceptable(
    _ match: ActorDictionary.Match, at start: Int, isBlind: Bool
  ) -> Bool {
    // In a headline of capitals "US" and "WHO" may be pronouns.
    guard isBlind, match.form == .acronym, match.end == start + 1 else { return true }
    return !words.traits(tokens[start]).contains(.function)
  }

  /// The end of a longer name that begins with a known one: `Libyan Presidential Council`, `Sirte Hospital`.
  private func compoundEnd(
    from start: Int, past match: ActorDictionary.Match, _ limit: Int
  ) -> Int? {
    guard match.end < limit, dictionary[match.entry].kind != .person else { return nil }
    let next = tokens[match.end]
    let traits = words.traits(next)
    guard
      isHyphen(at: match.end) || traits.contains(.link) || traits.contains(.article)
        || next.kind == .word && next.letters != .lower && !traits.contains(.function)
    else { return nil }
    let end = runEnd(from: start, limit)
    guard end > match.end else { return nil }
    // "Communist Party of Spain", "Hadba al-Khadra"
    if next.letters == .lower, next.kind == .word { return end }
    guard case .actor = head(at: end - 1) else { return nil }
    // "Turkish President": the head of a title, not of an organisation
    guard titleStart(in: match.end..<end) == nil else { return nil }
    return end
  }

  /// Whether a known name is here the given name of somebody else: `Chad`, `Jordan`.
  private func isGivenName(before match: ActorDictionary.Match, at start: Int, _ limit: Int) -> Bool
  {
    guard match.wordCount == 1, words.traits(tokens[start]).contains(.givenName), match.end < limit
    else { return false }
    let next = tokens[match.end]
    let traits = words.traits(next)
    return next.kind == .word && next.letters != .lower
      && traits.isDisjoint(with: [.function, .common, .calendar, .titlePart])
  }

  /// The end of the run of words with capitals that starts at a token, with the small words inside it.
  private func runEnd(from start: Int, _ limit: Int) -> Int {
    var last = start
    if tokens[start].letters == .lower { last = start + (isHyphen(at: start + 1) ? 2 : 1) }
    var isLinked = false
    while let next = continuation(after: last, from: start, isLinked: &isLinked, limit) {
      last = next
    }
    return last + 1
  }

  /// The next word with a capital of the run whose last one is `last`.
  private func continuation(
    after last: Int, from start: Int, isLinked: inout Bool, _ limit: Int
  ) -> Int? {
    let next = last + 1
    guard next < limit else { return nil }
    let token = tokens[next]
    if isHyphen(at: next) {
      guard next + 1 < limit else { return nil }
      if tokens[next + 1].letters != .lower { return next + 1 }
      // "Kim Jong-un", but not "Haftar-led"
      if last > start, isSyllable(tokens[next + 1]) { return next + 1 }
      // "Abd-al-Rahman"
      guard words.traits(tokens[next + 1]).contains(.article), next + 3 < limit,
        isHyphen(at: next + 2),
        tokens[next + 3].letters != .lower
      else { return nil }
      return next + 3
    }
    if token.isMark("."), tokens[last].range.count == 1, tokens[last].touches(token) {
      return capital(at: next + 1, limit)
    }
    if token.isMark("&") { return capital(at: next + 1, limit) }
    if token.kind == .number {
      // "Brigade 444", "MI5"
      return head(at: last) == .actor(.armedGroup) || tokens[last].touches(token) ? next : nil
    }
    guard token.kind == .word else { return nil }
    let traits = words.traits(token)
    if token.letters != .lower {
      if traits.contains(.function) && token.letters != .capitals && !isLinked { return nil }
      // "NASA T-shirt"
      if token.range.count == 1, next + 1 < limit, tokens[next + 1].isMark("-") { return nil }
      if traits.contains(.calendar), !words.traits(tokens[last]).contains(.givenName) { return nil }
      return isLinked || !startsOther(at: next, limit) ? next : nil
    }
    if traits.contains(.particle) {
      if next + 1 < limit, isHyphen(at: next + 1) { return capital(at: next + 2, limit) }
      if let capital = capital(at: next + 1, limit) { return capital }
    }
    if traits.contains(.link), head(at: last) != nil || isLinked {
      guard let capital = capital(skippingTheAt: next + 1, limit) else { return nil }
      isLinked = true
      return capital
    }
    if token.word == words.and, isLinked, let capital = capital(skippingTheAt: next + 1, limit),
      words.traits(tokens[capital]).contains(.common)
    {
      return capital
    }
    return nil
  }

  /// Whether a known name of several words starts here, other than one that may be the end of a longer name:
  /// a `National Security Council` is not the Security Council.
  private func startsOther(at index: Int, _ limit: Int) -> Bool {
    guard let match = dictionary.match(at: index, in: tokens[index..<limit], of: text),
      match.wordCount > 1
    else { return false }
    if case .actor = head(at: match.end - 1) { return false }
    return true
  }

  /// Whether a word in lower case can end a name after a hyphen.
  private func isSyllable(_ token: Token) -> Bool {
    words.traits(token).isDisjoint(with: [.common, .function])
      && (token.range.count <= 3 || token.range.count <= 5 && token.word == .unknown)
  }

  private func capital(skippingTheAt index: Int, _ limit: Int) -> Int? {
    guard index < limit else { return nil }
    return capital(at: tokens[index].word == words.the ? index + 1 : index, limit)
  }

  /// The last token of the capitalised word at a token, with an article before it.
  private func capital(at index: Int, _ limit: Int) -> Int? {
    guard index < limit, tokens[index].kind == .word else { return nil }
    if tokens[index].letters != .lower {
      return words.traits(tokens[index]).contains(.calendar) ? nil : index
    }
    guard words.traits(tokens[index]).contains(.article), index + 2 < limit,
      isHyphen(at: index + 1),
      tokens[index + 2].letters != .lower
    else { return nil }
    return index + 2
  }

  /// The end of the title that starts at a token: `Foreign Minister`, `Secretary of State`.
  private func titleEnd(from start: Int, _ limit: Int) -> Int? {
    var end: Int?
    var index = start
    while index < limit {
      let token = tokens[index]
      if token.isMark("-"), index > start, index + 1 < limit,
        words.traits(tokens[index + 1]).contains(.titlePart)
      {
        index += 1
        continue
      }
      if token.isMark("."), end == index, tokens[index - 1].touches(token) {
        // "Gen. Haftar"
        index += 1
        end = index
        continue
      }
      guard token.kind == .word, token.letters != .lower else {
        guard end == index, words.traits(token).contains(.link) else { break }
        // "of State", "for Foreign Affairs"
        var office = index + 1
        while office < limit, tokens[office].kind == .word,
          tokens[office].word == words.the || isOffice(tokens[office])
        {
          office += 1
        }
        return office > index + 1 ? office : end
      }
      let traits = words.traits(token)
      guard traits.contains(.titlePart) else { break }
      index += 1
      if traits.contains(.title) { end = index }
    }
    return end
  }

  private func isOffice(_ token: Token) -> Bool {
    token.letters != .lower && words.traits(token).contains(.titlePart)
  }

  /// Where a title begins inside a run, after which the run goes on with a person's name.
  private func titleStart(in run: Range<Int>) -> Int? {
    guard run.count > 1 else { return nil }
    for index in run.dropFirst() where words.traits(tokens[index]).contains(.title) {
      guard index + 1 < run.upperBound || index + 1 == run.upperBound, head(at: index) == nil else {
        continue
      }
      var start = index
      while start - 1 > run.lowerBound, words.traits(tokens[start - 1]).contains(.titlePart),
        head(at: start - 1) == nil
      {
        start -= 1
      }
      // "Committee of Members"
      return tokens[start - 1].letters == .lower ? nil : start
    }
    return nil
  }

  /// Where a person's name begins in a run right after the name of an organisation: `Libyan Government Fayez Salem`.
  private func nameStart(in run: Range<Int>) -> Int? {
    guard run.count > 2, head(at: run.upperBound - 1) == nil else { return nil }
    for index in run.dropFirst()
    where words.traits(tokens[index]).contains(.givenName) && head(at: index - 1) != nil {
      return index
    }
    return nil
  }

  /// Whether the second letter is in capitals: `IEDs`, not `Ids`.
  private func isAcronym(_ token: Token) -> Bool {
    token.range.count > 1 && text[token.range.start + 1] &- 0x41 < 26
  }

  /// What the word says that the name turns on: the one before `of`, else its last one.
  private func head(of run: Range<Int>) -> NameWords.Head? {
    let link = run.dropFirst().first { words.traits(tokens[$0]).contains(.link) }
    if let link, let head = head(at: link - 1) { return head }
    return head(at: run.upperBound - 1)
  }

  private func head(at index: Int) -> NameWords.Head? { words.head(tokens[index]) }

  private func isHyphen(at index: Int) -> Bool {
    guard index > 0, index + 1 < tokens.count, tokens[index].isMark("-") else { return false }
    return tokens[index - 1].touches(tokens[index]) && tokens[index].touches(tokens[index + 1])
      && tokens[index + 1].kind == .word
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
    if match == nil {
      guard let shape = shape(of: range, head) else { return }
      clues.formUnion(shape)
    }
    candidates.append(NameCandidate(tokens: range, match: match, head: head, clues: clues))
  }

  /// Whether a name goes on with a hyphen and a number, as makes of weapons do: `Mi-26`.
  private func isMake(_ range: Range<Int>) -> Bool {
    let hyphen = range.upperBound
    guard hyphen + 1 < tokens.count, tokens[hyphen].isMark("-") else { return false }
    return tokens[hyphen - 1].touches(tokens[hyphen]) && tokens[hyphen + 1].kind == .number
      && tokens[hyphen].touches(tokens[hyphen + 1])
  }

  /// The clues in the words of a name; `nil` when they name nobody.
  private func shape(of range: Range<Int>, _ head: NameWords.Head?) -> NameCandidate.Clues? {
    var clues: NameCandidate.Clues = []
    var wordCount = 0
    var plainCount = 0
    for index in range where tokens[index].kind == .word {
      wordCount += 1
      let traits = words.traits(tokens[index])
      if traits.contains(.common), !traits.contains(.givenName) { clues.insert(.commonWord) }
      if !traits.isDisjoint(with: [.common, .function, .calendar, .titlePart])
        || words.head(tokens[index]) != nil
      {
        plainCount += 1
      }
    }
    let first = tokens[range.lowerBound]
    let traits = words.traits(first)
    if traits.contains(.thingLead), wordCount > 1 { return nil }
    if wordCount == 1, first.range.count == 1 || isMake(range) { return nil }
    if case .actor = head {
      clues.remove(.commonWord)
      if plainCount == wordCount { clues.insert(.generic) }
    } else if plainCount == wordCount, first.kind == .word {
      return nil
    }
    if traits.contains(.givenName) { clues.insert(.givenName) }
    if traits.contains(.placeLead), wordCount > 1 { clues.insert(.placeLead) }
    if first.letters == .capitals { clues.insert(.capitals) }
    return clues
  }

  /// The clues in the words before and after a name.
  private func surroundings(of range: Range<Int>, in segment: Range<Int>) -> NameCandidate.Clues {
    var clues: NameCandidate.Clues = []
    if range.lowerBound > segment.lowerBound {
      let before = tokens[range.lowerBound - 1]
      let traits = words.traits(before)
      if traits.contains(.placePreposition) { clues.insert(.afterPlacePreposition) }
      if traits.contains(.direction) { clues.insert(.afterDirection) }
      if before.word == words.the { clues.insert(.afterThe) }
      if traits.contains(.title), before.letters == .lower { clues.insert(.title) }
      if traits.contains(.link), range.lowerBound - 1 > segment.lowerBound,
        words.head(tokens[range.lowerBound - 2]) == .actor(.place)
      {
        clues.insert(.placeWord)
      }
      if before.letters == .lower, let head = words.head(before) {
        clues.formUnion(Self.clue(head))
      }
    }
    var next = range.upperBound
    guard next < segment.upperBound else { return clues }
    if tokens[next].kind == .possessive {
      clues.insert(.possessive)
      next += 1
      guard next < segment.upperBound else { return clues }
    } else if tokens[next].isMark(","), next + 1 < segment.upperBound {
      next += 1
      if let match = dictionary.match(at: next, in: tokens[next..<segment.upperBound], of: text),
        dictionary[match.entry].kind == .place || dictionary[match.entry].kind == .state,
        match.form == .name
      {
        // "Kasba, Morocco"
        clues.insert(.beforePlace)
      }
      // ", a spokesman", ", the head of"
      let skipped = words.traits(tokens[next]).contains(.function) ? next + 1 : next
      if skipped < segment.upperBound, tokens[skipped].letters == .lower,
        words.traits(tokens[skipped]).contains(.title)
      {
        clues.insert(.title)
      }
      return clues
    } else if tokens[next].isMark(":"), range.lowerBound == segment.lowerBound {
      // "Al-Jazwi: There is ..."
      clues.insert(.speaks)
    }
    let after = tokens[next]
    let traits = words.traits(after)
    if after.kind == .word, after.letters == .lower {
      // "the Bush administration": the article belongs to what follows.
      if traits.isDisjoint(with: [.function, .speechVerb]) { clues.remove(.afterThe) }
      // "Washington has accused"
      let verb = traits.contains(.auxiliary) && next + 1 < segment.upperBound ? next + 1 : next
      if words.traits(tokens[verb]).contains(.speechVerb), !clues.contains(.possessive) {
        clues.insert(.speaks)
      }
      if let head = words.head(after), !clues.contains(.possessive) {
        clues.formUnion(Self.clue(head))
      }
    }
    return clues
  }

  private static func clue(_ head: NameWords.Head) -> NameCandidate.Clues {
    switch head {
    case .actor(.place): .placeWord
    case .actor(.media): .mediaWord
    case .actor(.armedGroup), .actor(.organisation), .actor(.party), .actor(.population): .groupWord
    case .actor, .thing: []
    }
  }
}
