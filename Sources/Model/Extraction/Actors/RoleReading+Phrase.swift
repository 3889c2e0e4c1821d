/// The words of a role with what stands before and behind it: "former Libyan prime minister", "spokesman for the LNA".
struct RolePhrase {
  /// The tokens of the role alone.
  var title: Range<Int>
  /// All of its tokens.
  var tokens: Range<Int>
  /// The mention of what it belongs to.
  var affiliation: Int?
  var standing = Role.Standing.now
  /// The article or pronoun that it begins with.
  var opening: RoleWord?
  /// Whether it ends in words of the language, so that only a mark shows where.
  var needsMark = false
  /// Whether it speaks of another title, whose bearer a name behind it may be: "spokesman for the president".
  var hasOtherTitle = false

  init(title: Range<Int>) {
    self.title = title
    tokens = title
  }
}

/// Where the words of a role begin and end.
extension RoleReading {
  /// The phrase around a title; `nil` for a role that is only claimed.
  func phrase(_ title: Range<Int>) -> RolePhrase? {
    var phrase = RolePhrase(title: title)
    guard extendLeft(&phrase) else { return nil }
    extendRight(&phrase)
    return phrase
  }

  // MARK: Before

  /// Takes in what stands before a title; `false` when that makes it a role that is only claimed.
  private func extendLeft(_ phrase: inout RolePhrase) -> Bool {
    var start = phrase.title.lowerBound
    // Whether the words before still belong to the title.
    var isTitle = true
    var isOwned = false
    while start > sentence.lowerBound {
      let before = start - 1
      if let mention = affiliation(before: start) {
        guard !isOwned else { break }
        isOwned = true
        phrase.affiliation = mention.number
        start = mention.start
        isTitle = false
      } else if isJoint("-", at: before) {
        guard let word = joinedWord(before: before, &phrase) else { break }
        if phrase.standing == .now, isTitle { phrase.title = word..<phrase.title.upperBound }
        isTitle = isTitle && phrase.standing == .now
        start = word
      } else if isFreeWord(before) {
        if isJoint("-", at: before - 1) {
          // "UN-backed", "self-proclaimed"
          guard roleWord(at: before - 2) != .hedge else { return false }
          if isStanding(before - 2), isTitle, isTitleWord(before) {
            phrase.title = before..<phrase.title.upperBound
            start = before
            continue
          }
          guard !isOwned, tokens[before].letters == .lower else { break }
          start = mention(before: before - 1).map { mentionTokens[$0].lowerBound } ?? before - 2
          isTitle = false
          continue
        }
        guard roleWord(at: before) != .hedge else { return false }
        if let standing = standing(at: before) {
          phrase.standing = standing
          isTitle = false
        } else if isTitle, isTitleWord(before) || isOwnedWord(before) {
          phrase.title = before..<phrase.title.upperBound
        } else {
          break
        }
        start = before
      } else {
        break
      }
    }
    if let opening = roleWord(at: start - 1), opening.opensPhrase {
      start -= 1
      phrase.opening = opening
    }
    phrase.tokens = start..<phrase.title.upperBound
    return true
  }

  /// What a role that begins at a token belongs to, by the name before it: `Libyan`, `the LNA's`.
  private func affiliation(before start: Int) -> (number: Int, start: Int)? {
    let isPossessive = start > sentence.lowerBound && tokens[start - 1].kind == .possessive
    guard let number = mention(before: isPossessive ? start - 1 : start) else { return nil }
    let first = mentionTokens[number].lowerBound
    // "anti-GNA commander"
    if first > sentence.lowerBound, isJoint("-", at: first - 1), !isStanding(first - 2) {
      return nil
    }
    if isPossessive { return (number, first) }
    switch entity(of: number).kind {
    case .person: return nil
    case .place, .state:
      // "in Tripoli Prime Minister Fayez al-Sarraj said"
      guard mentions[number].form == .name, first > sentence.lowerBound else { break }
      let traits = words.traits(tokens[first - 1])
      if !traits.isDisjoint(with: [.placePreposition, .direction]) { return nil }
    case .government, .organisation, .party, .media, .population, .armedGroup,
      .internationalOrganisation:
      break
    }
    return (number, first)
  }

  /// The word before a hyphen that is part of a role: `ex`, `vice`.
  private func joinedWord(before hyphen: Int, _ phrase: inout RolePhrase) -> Int? {
    let word = hyphen - 1
    guard isFreeWord(word) else { return nil }
    if roleWord(at: word) == .former {
      phrase.standing = .former
    } else if roleWord(at: word) == .then {
      phrase.standing = .then
    } else if !words.traits(tokens[word]).contains(.titlePart) {
      return nil
    }
    return word
  }

  /// Whether a word before a hyphen tells how a role stands: `ex`, `then`.
  private func isStanding(_ index: Int) -> Bool {
    roleWord(at: index) == .former || roleWord(at: index) == .then
  }

  /// What a word says of a role behind it: `former`.
  private func standing(at index: Int) -> Role.Standing? {
    let word = roleWord(at: index)
    if word == .former { return .former }
    // "Then President Obama left", "late on Monday"
    guard
      roleWord(at: index - 1)?.opensPhrase ?? false
        || index > sentence.lowerBound && tokens[index - 1].kind == .possessive
    else { return nil }
    return word == .then ? .then : word == .late ? .late : nil
  }

  /// Whether a word before a title is part of it: `foreign`, `army`.
  private func isTitleWord(_ index: Int) -> Bool {
    // A title further left is a role of its own, and so is what it concerns: "chief of staff".
    guard roleWord(at: index) == nil, !isTitle(index), !concernsTitle(before: index) else {
      return false
    }
    let traits = words.traits(tokens[index])
    if traits.contains(.titlePart) { return true }
    guard tokens[index].letters == .lower, tokens[index + 1].letters == .lower,
      !traits.contains(.speechVerb), case .actor = words.head(tokens[index])
    else { return false }
    return true
  }

  /// Whether a word that no list has is part of a title because of whose it is: "Libya's eastern commander", "EU foreign policy
  /// chief".
  private func isOwnedWord(_ index: Int) -> Bool {
    var first = index
    while isContentWord(first), index - first < Self.longestName { first -= 1 }
    first += 1
    guard first <= index, first > sentence.lowerBound else { return false }
    if tokens[first - 1].kind == .possessive { return mention(before: first - 1) != nil }
    guard let owner = mention(before: first), !isPerson(owner) else { return false }
    // What follows a name may be a verb, what follows an adjective is none.
    return mentions[owner].form == .demonym || words.traits(tokens[first]).contains(.titlePart)
  }

  /// The words that may stand between an owner and a title.
  private static let longestName = 3

  private func isContentWord(_ index: Int) -> Bool {
    isFreeWord(index) && tokens[index].letters == .lower && roleWord(at: index) == nil
      && words.traits(tokens[index]).isDisjoint(with: [.function, .speechVerb, .title])
  }

  // MARK: Behind

  /// Takes in what stands behind a title: `of the Libyan National Army (LNA)`, `to Libya`, `of State`.
  private func extendRight(_ phrase: inout RolePhrase) {
    let isOwned = phrase.affiliation != nil
    var end = phrase.title.upperBound
    while isFreeWord(end) {
      let link = roleWord(at: end)
      guard link == .belonging || link == .employment || link == .concern else { break }
      if let owner = affiliation(behind: end + 1) {
        // "the UN envoy for Libya" is of the UN.
        let isOf = link != .concern && (!isOwned || tokens[end].range.count == 2)
        if isOf {
          phrase.affiliation = owner.number
        } else {
          phrase.title = phrase.title.lowerBound..<owner.end
        }
        end = pastAcronym(owner.end)
        break
      }
      guard link == .belonging, let tail = tail(from: end + 1) else { break }
      phrase.title = phrase.title.lowerBound..<tail.end
      phrase.needsMark = phrase.needsMark || tail.needsMark
      phrase.hasOtherTitle = phrase.hasOtherTitle || tail.hasTitle
      end = tail.end
    }
    phrase.tokens = phrase.tokens.lowerBound..<end
  }

  /// What a role belongs to by the name after a preposition: `Haftar's self-styled Libyan National Army`.
  private func affiliation(behind start: Int) -> (number: Int, end: Int)? {
    let first = roleWord(at: start) == .definite ? start + 1 : start
    guard let number = mention(from: pastCompound(first)) else { return nil }
    let end = mentionTokens[number].upperBound
    guard sentence.contains(end) else { return (number, end) }
    if tokens[end].kind == .possessive {
      return mention(from: pastCompound(end + 1)).map { ($0, mentionTokens[$0].upperBound) }
    }
    // "of the Libyan army"
    guard mentions[number].form != .demonym, !isMark("-", at: end) else { return nil }
    return (number, end)
  }

  /// The token behind `UN-recognised` or `self-styled`, if that stands at a token.
  private func pastCompound(_ start: Int) -> Int {
    let end = mention(from: start).map { mentionTokens[$0].upperBound } ?? start + 1
    guard isJoint("-", at: end), isFreeWord(end + 1), tokens[end + 1].letters == .lower else {
      return start
    }
    return end + 2
  }

  /// The token behind an acronym in brackets, if one stands at a token.
  private func pastAcronym(_ start: Int) -> Int {
    guard isMark("(", at: start), let acronym = mention(from: start + 1) else { return start }
    let end = mentionTokens[acronym].upperBound
    return isMark(")", at: end) ? end + 1 : start
  }

  /// Words of a role after its preposition: `State`, `the parliament's defence committee`.
  private func tail(from start: Int) -> (end: Int, needsMark: Bool, hasTitle: Bool)? {
    let first = roleWord(at: start) == .definite ? start + 1 : start
    var needsMark = false
    var hasTitle = false
    var index = first
    while sentence.contains(index), index - first < Self.longestTail {
      if let mention = mention(from: index) {
        guard !isPerson(mention) else { break }
        needsMark = true
        index = mentionTokens[mention].upperBound
      } else if isFreeWord(index) {
        let traits = words.traits(tokens[index])
        guard traits.isDisjoint(with: [.function, .speechVerb]) else { break }
        // "chief of staff General ..."
        if index > first, roleWord(at: index)?.isRank ?? false { break }
        hasTitle = hasTitle || isTitle(index)
        needsMark = needsMark || tokens[index].letters == .lower && !traits.contains(.titlePart)
        index += 1
      } else if index > first, tokens[index].kind == .possessive || isJoint("-", at: index) {
        index += 1
      } else {
        break
      }
    }
    return index == first ? nil : (index, needsMark, hasTitle)
  }

  /// Tokens.
  private static let longestTail = 8
}
