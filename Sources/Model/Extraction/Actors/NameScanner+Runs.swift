/// Where names begin and end among the tokens.
extension NameScanner {
  /// The number of a unit, as in `106th Brigade`.
  func unitNumber(before start: Int, in segment: Range<Int>) -> Int? {
    guard start > segment.lowerBound else { return nil }
    let isOrdinal =
      start - 1 > segment.lowerBound && tokens[start - 1].range.count == 2
      && tokens[start - 2].kind == .number && tokens[start - 2].touches(tokens[start - 1])
    let number = isOrdinal ? start - 2 : start - 1
    let isFree = candidates.last.map { $0.tokens.upperBound <= number } ?? true
    return isFree && tokens[number].kind == .number ? number : nil
  }

  /// The end of a person's name among capitals that say nothing: a given name and one or two words that no list knows.
  func bylineEnd(from start: Int, _ limit: Int) -> Int? {
    guard words.traits(tokens[start]).contains(.givenName) else { return nil }
    let end = runEnd(from: start, limit)
    let rest = (start + 1..<end).filter { tokens[$0].kind == .word }
    guard (1...3).contains(rest.count), rest.allSatisfy(isNameOnly),
      let last = rest.last, !words.traits(tokens[last]).contains(.givenName)
    else { return nil }
    return end
  }

  /// Whether a word is nothing but a name: in no list, or joined to an article as in `al-Warfalli`.
  private func isNameOnly(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.word == .unknown || tokens[index - 1].isMark("-")
      || !words.traits(token).isDisjoint(with: [.article, .particle, .givenName])
  }

  /// The end of a longer name that begins with a known one: `Libyan Presidential Council`, `Sirte Hospital`.
  func compoundEnd(
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
    guard isBody(match.end..<end, of: match, limit) else { return nil }
    // "Turkish President": the head of a title, not of an organisation
    guard titleStart(in: match.end..<end) == nil else { return nil }
    return end
  }

  /// Whether the rest of a name, or the word behind it, says that a body is named: `Foreign Ministry`, `Anger movement`.
  private func isBody(
    _ rest: Range<Int>, of match: ActorDictionary.Match, _ limit: Int
  ) -> Bool {
    if case .actor = head(of: rest) { return true }
    return dictionary[match.entry].kind == .place && match.form == .name && rest.count == 1
      && isGroupWord(at: rest.upperBound, limit)
  }

  /// Whether a word in lower case says that a group is named before it: `movement`.
  func isGroupWord(at index: Int, _ limit: Int) -> Bool {
    guard index < limit, tokens[index].letters == .lower else { return false }
    return head(at: index) == .actor(.armedGroup) || head(at: index) == .actor(.organisation)
  }

  /// Whether a known name is here the given name of somebody else: `Chad`, `Jordan`.
  func isGivenName(before match: ActorDictionary.Match, at start: Int, _ limit: Int) -> Bool {
    guard match.wordCount == 1, words.traits(tokens[start]).contains(.givenName), match.end < limit
    else { return false }
    let next = tokens[match.end]
    let traits = words.traits(next)
    return next.kind == .word && next.letters != .lower
      && traits.isDisjoint(with: [.function, .common, .calendar, .titlePart])
  }

  /// The end of the run of words with capitals that starts at a token, with the small words inside it.
  func runEnd(from start: Int, _ limit: Int) -> Int {
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
    if token.kind == .possessive {
      // "People's Protection Units", but not "Libya's Protection Units"
      guard words.traits(tokens[last]).contains(.collective) else { return nil }
      return capital(at: next + 1, limit)
    }
    if token.kind == .number {
      // "Brigade 444", "MI5"
      return head(at: last) == .actor(.armedGroup) || tokens[last].touches(token) ? next : nil
    }
    guard token.kind == .word else { return nil }
    let traits = words.traits(token)
    if token.letters != .lower {
      if traits.contains(.function), token.letters != .capitals, !isLinked,
        !isInitialOrSurname(next, limit)
      {
        return nil
      }
      // "NASA T-shirt"
      if token.range.count == 1, next + 1 < limit, tokens[next + 1].isMark("-") { return nil }
      if traits.contains(.calendar), !words.traits(tokens[last]).contains(.givenName) { return nil }
      let isGroup = words.traits(tokens[start]).contains(.groupLead)
      return isLinked || isGroup || !startsOther(at: next, limit) ? next : nil
    }
    if traits.contains(.particle) {
      if next + 1 < limit, isHyphen(at: next + 1) { return capital(at: next + 2, limit) }
      // "Sainz de la Peña"
      let isDouble = next + 1 < limit && words.traits(tokens[next + 1]).contains(.particle)
      let following = isDouble && tokens[next + 1].letters == .lower ? next + 2 : next + 1
      if let capital = capital(at: following, limit) ?? capital(at: next + 1, limit) {
        return capital
      }
    }
    if traits.contains(.link), head(at: last) != nil || isLinked {
      guard let capital = capital(skippingTheAt: next + 1, limit), !startsBody(at: capital, limit)
      else { return nil }
      isLinked = true
      return capital
    }
    if token.word == words.and, let capital = capital(at: next + 1, limit),
      words.traits(tokens[capital]).contains(.common) && isLinked
        || isLinked && isPlural(last) && isPlural(capital) || isPair(last, capital, limit)
    {
      return capital
    }
    return nil
  }

  /// Whether a small word with a capital is an initial, as in `Michael A. Brown`, or the short surname behind a given name that no
  /// other follows, as in `James To`.
  private func isInitialOrSurname(_ index: Int, _ limit: Int) -> Bool {
    let token = tokens[index]
    guard index + 1 < limit else { return false }
    if token.range.count == 1, tokens[index + 1].isMark("."), token.touches(tokens[index + 1]) {
      return true
    }
    return words.traits(tokens[index - 1]).contains(.givenName)
      && tokens[index + 1].letters == .lower
  }

  /// Whether a word ends as plurals do: `Atheists`.
  private func isPlural(_ index: Int) -> Bool {
    text[tokens[index].range.end - 1] == UInt8(ascii: "s")
  }

  /// Whether two plain words around an "and" belong to one name: `Air and Space Museum`.
  private func isPair(_ left: Int, _ right: Int, _ limit: Int) -> Bool {
    guard words.traits(tokens[left]).contains(.common), head(at: left) == nil,
      words.traits(tokens[right]).contains(.common),
      dictionary.match(at: right, in: tokens[right..<limit], of: text) == nil
    else { return false }
    var end = right + 1
    while end < limit, tokens[end].kind == .word, tokens[end].letters != .lower { end += 1 }
    guard case .actor = head(at: end - 1) else { return false }
    return end > right + 1
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

  /// Whether a known organisation starts here, by an acronym or several words: "the 12th Brigade of the Libyan National Army" are
  /// two.
  private func startsBody(at index: Int, _ limit: Int) -> Bool {
    guard let match = dictionary.match(at: index, in: tokens[index..<limit], of: text),
      match.wordCount > 1 || match.form == .acronym
    else { return false }
    switch dictionary[match.entry].kind {
    case .government, .organisation, .party, .media, .armedGroup, .internationalOrganisation:
      return true
    case .person, .state, .population, .place: return false
    }
  }

  /// Whether a word in lower case can end a name after a hyphen.
  private func isSyllable(_ token: Token) -> Bool {
    words.traits(token).isDisjoint(with: [.common, .function])
      && (token.range.count <= 3 || token.range.count <= 5 && token.word == .unknown)
  }

  /// As ``capital(at:_:)``, with `the` before the word.
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
  func titleEnd(from start: Int, _ limit: Int) -> Int? {
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

  /// Where a title begins inside a run, the name of an office's holder after it or not.
  func titleStart(in run: Range<Int>) -> Int? {
    guard run.count > 1 else { return nil }
    for index in run.dropFirst()
    where words.traits(tokens[index]).contains(.title) && head(at: index) == nil {
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
  func nameStart(in run: Range<Int>) -> Int? {
    guard run.count > 2, head(at: run.upperBound - 1) == nil else { return nil }
    for index in run.dropFirst()
    where words.traits(tokens[index]).contains(.givenName) && head(at: index - 1) != nil {
      return index
    }
    return nil
  }

  /// What the word says that the name turns on: the one before `of`, else its last one.
  func head(of run: Range<Int>) -> NameWords.Head? {
    let link = run.dropFirst().first { words.traits(tokens[$0]).contains(.link) }
    if let link, let head = head(at: link - 1) { return head }
    return head(at: run.upperBound - 1)
  }

  /// What a name is that ends with a token.
  func head(at index: Int) -> NameWords.Head? { words.head(tokens[index]) }

  /// Whether a hyphen joins the words before and after it.
  func isHyphen(at index: Int) -> Bool {
    guard index > 0, index + 1 < tokens.count, tokens[index].isMark("-") else { return false }
    return tokens[index - 1].touches(tokens[index]) && tokens[index].touches(tokens[index + 1])
      && tokens[index + 1].kind == .word
  }
}
