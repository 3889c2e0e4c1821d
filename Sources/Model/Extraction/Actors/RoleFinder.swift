/// Finds the roles that an article prints with its persons: "Libyan National Army spokesman Ahmed al-Mismari".
///
/// Only where the words leave no doubt whose role it is; what may be a list of several persons is none.
struct RoleFinder: Sendable {
  private let words: NameWords
  private let roleWords: WordRoles<RoleWord>

  init(words: NameWords, vocabulary: inout Vocabulary) {
    self.words = words
    roleWords = WordRoles(RoleWord.table, vocabulary: &vocabulary)
  }

  /// The roles in the sentences of an article, in text order.
  ///
  /// - Parameter mentions: in text order.
  func find(
    in article: TokenisedArticle, entities: [Entity], mentions: [Mention]
  ) -> [Role] {
    guard entities.contains(where: { $0.kind == .person }) else { return [] }
    var reading = RoleReading(
      article, entities: entities, mentions: mentions, words: words, roleWords: roleWords)
    return article.sentenceTokens.flatMap { reading.roles(in: $0) }
  }
}

/// One sentence after the other of an article, read for roles.
struct RoleReading {
  let tokens: [Token]
  let words: NameWords
  let roleWords: WordRoles<RoleWord>
  let entities: [Entity]
  let mentions: [Mention]
  /// By mention its tokens.
  let mentionTokens: [Range<Int>]
  /// By token the mention that it is part of, -1 for none.
  private let mentionOfToken: [Int32]
  /// The tokens of the sentence.
  private(set) var sentence = 0..<0

  init(
    _ article: TokenisedArticle, entities: [Entity], mentions: [Mention], words: NameWords,
    roleWords: WordRoles<RoleWord>
  ) {
    tokens = article.tokens
    self.words = words
    self.roleWords = roleWords
    self.entities = entities
    self.mentions = mentions
    var ofToken = Array(repeating: Int32(-1), count: tokens.count)
    var ranges: [Range<Int>] = []
    var token = 0
    for (number, mention) in mentions.enumerated() {
      while token < tokens.count, tokens[token].range.start < mention.range.start { token += 1 }
      let start = token
      while token < tokens.count, tokens[token].range.start < mention.range.end {
        ofToken[token] = Int32(number)
        token += 1
      }
      ranges.append(start..<token)
    }
    mentionOfToken = ofToken
    mentionTokens = ranges
  }

  /// The roles in a sentence.
  mutating func roles(in sentence: Range<Int>) -> [Role] {
    self.sentence = sentence
    var roles: [Role] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      guard isTitle(index) else {
        index += 1
        continue
      }
      let end = titleEnd(from: index)
      if let phrase = phrase(index..<end), let role = role(of: phrase) { roles.append(role) }
      index = end
    }
    return roles
  }

  // MARK: Tokens

  /// The mention that begins with a token.
  func mention(from index: Int) -> Int? {
    guard let mention = mention(at: index), mentionTokens[mention].lowerBound == index else {
      return nil
    }
    return mention
  }

  /// The mention whose last token stands before one.
  func mention(before index: Int) -> Int? {
    guard index > sentence.lowerBound, let mention = mention(at: index - 1),
      mentionTokens[mention].upperBound == index
    else { return nil }
    return mention
  }

  /// The mention that a token of the sentence is part of.
  func mention(at index: Int) -> Int? {
    guard sentence.contains(index), mentionOfToken[index] >= 0 else { return nil }
    return Int(mentionOfToken[index])
  }

  func isPerson(_ mention: Int) -> Bool { entity(of: mention).kind == .person }

  func entity(of mention: Int) -> Entity { entities[Int(mentions[mention].entity)] }

  /// The role word at a token of the sentence.
  func roleWord(at index: Int) -> RoleWord? {
    sentence.contains(index) ? roleWords[tokens[index]] : nil
  }

  func isMark(_ mark: Unicode.Scalar, at index: Int) -> Bool {
    sentence.contains(index) && tokens[index].isMark(mark)
  }

  /// Whether a token is a word of the sentence that is in no name.
  func isFreeWord(_ index: Int) -> Bool {
    sentence.contains(index) && tokens[index].kind == .word && mentionOfToken[index] < 0
  }

  /// Whether a token can end a role.
  func isTitle(_ index: Int) -> Bool {
    guard isFreeWord(index), words.traits(tokens[index]).contains(.title) else { return false }
    return roleWord(at: index) != .address && roleWord(at: index) != .plural
  }

  /// Whether a hyphen or dot joins the tokens before and after it.
  func isJoint(_ mark: Unicode.Scalar, at index: Int) -> Bool {
    isMark(mark, at: index) && sentence.contains(index - 1) && sentence.contains(index + 1)
      && tokens[index - 1].touches(tokens[index]) && tokens[index].touches(tokens[index + 1])
  }

  /// The end of the words of a role that begins with a title: `Brig. Gen.`, `Secretary-General`, `commander-in-chief`.
  func titleEnd(from start: Int) -> Int {
    var end = start + 1
    var last = start
    var index = end
    while index < sentence.upperBound {
      if isMark(".", at: index), end == index, tokens[index - 1].touches(tokens[index]),
        tokens[index - 1].range.count < 6, index + 1 < sentence.upperBound
      {
        index += 1
        end = index
        continue
      }
      if let chief = chief(after: index) {
        end = chief
        index = chief
        continue
      }
      let next = isJoint("-", at: index) ? index + 1 : index
      guard isFreeWord(next), words.traits(tokens[next]).contains(.titlePart) else { break }
      let word = roleWord(at: next)
      guard word == nil || word?.isRank ?? false else { break }
      // "spokesman Major General", "spokesman Gen.": an office, then a rank.
      let isOffice = !(roleWord(at: last)?.isRank ?? false)
      let isNewCase = tokens[next].letters != .lower && tokens[last].letters == .lower
      if isOffice, next == index, word == .rank || isNewCase { break }
      index = next + 1
      if words.traits(tokens[next]).contains(.title) {
        end = index
        last = next
      }
    }
    return end
  }

  /// The end of `-in-chief` or ` in chief`.
  private func chief(after index: Int) -> Int? {
    let preposition = isJoint("-", at: index) ? index + 1 : index
    let chief = isJoint("-", at: preposition + 1) ? preposition + 2 : preposition + 1
    guard roleWord(at: preposition) == .concern, isFreeWord(preposition), isTitle(chief) else {
      return nil
    }
    return chief + 1
  }
}
