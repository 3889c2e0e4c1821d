/// The names of one article, joined to entities.
struct ArticleNames {
  private let article: TokenisedArticle
  private let words: NameWords
  private let dictionary: ActorDictionary

  private var drafts: [Draft] = []
  private var mentions: [DraftMention] = []
  /// The hash of each token that stands in a candidate.
  private var hashes: [UInt64]
  private var byEntry: [ActorEntryID: Int] = [:]
  /// By the hash of all words of the name.
  private var byName: [UInt64: Int] = [:]
  /// By the hash of a person's last word; `ambiguous` when several have it.
  private var bySurname: [UInt64: Int] = [:]
  private var byFirstName: [UInt64: Int] = [:]
  private var byInitials: [UInt64: Int] = [:]

  private static let ambiguous = -1

  /// An entity in the making.
  private struct Draft {
    var entry: ActorEntryID?
    var head: NameWords.Head?
    var votes = KindVotes()
    var wordCount: Int
    /// The tokens of its fullest name.
    var name: Range<Int>
    var isKept = true
  }

  private struct DraftMention {
    let tokens: Range<Int>
    let draft: Int
    let form: MentionForm
  }

  init(_ article: TokenisedArticle, words: NameWords, dictionary: ActorDictionary) {
    self.article = article
    self.words = words
    self.dictionary = dictionary
    hashes = Array(repeating: 0, count: article.tokens.count)
  }

  // MARK: Evidence

  /// Joins the candidates to entities: what the dictionary knows and full names first, then what is short for them.
  mutating func gather(_ candidates: [NameCandidate]) {
    var candidates = candidates
    for candidate in candidates {
      for index in candidate.tokens { hashes[index] = article.hash(article.tokens[index]) }
    }
    let evidence = NameEvidence(candidates, in: article, words: words)
    for index in candidates.indices {
      candidates[index].tokens = evidence.trimmed(candidates[index])
    }
    let named = candidates.filter { !$0.tokens.isEmpty }
    for candidate in named where !isShort(candidate) { add(candidate) }
    introduceAcronyms(named)
    for candidate in named where isShort(candidate) {
      addShort(candidate, isName: evidence.isName(candidate))
    }
  }

  /// Whether a candidate is one word, with or without an article, that may be short for a longer name.
  private func isShort(_ candidate: NameCandidate) -> Bool {
    candidate.match == nil && contentWords(candidate.tokens).count < 2
  }

  /// The hashes of the words of a name, without articles.
  private func contentWords(_ range: Range<Int>) -> [UInt64] {
    var content: [UInt64] = []
    for index in range where article.tokens[index].kind == .word {
      let token = article.tokens[index]
      let isArticle =
        words.traits(token).contains(.article) && index + 1 < range.upperBound
        && token.range.count <= 3
      if !isArticle || token.word == words.the { content.append(hashes[index]) }
    }
    return content
  }

  private func combined(_ hashes: some Sequence<UInt64>) -> UInt64 {
    var result: UInt64 = 0x9E37_79B9_7F4A_7C15
    for hash in hashes { result = (result ^ hash) &* 0x0000_0100_0000_01B3 &+ 0x1F }
    return result
  }

  // MARK: Entities

  private mutating func add(_ candidate: NameCandidate) {
    guard candidate.head != .thing || candidate.match != nil else { return }
    let content = contentWords(candidate.tokens)
    if let match = candidate.match {
      let (entry, form) = meaning(of: match, candidate)
      let draft = draft(for: entry, candidate)
      index(draft, content, isPerson: dictionary[entry].kind == .person)
      mention(candidate.tokens, draft, form)
      return
    }
    let key = combined(content)
    let draft: Int
    if let known = byName[key] {
      draft = known
    } else {
      draft = drafts.count
      drafts.append(
        Draft(entry: nil, head: candidate.head, wordCount: content.count, name: candidate.tokens))
      byName[key] = draft
      index(draft, content, isPerson: candidate.head == nil)
      indexInitials(draft, candidate.tokens)
    }
    drafts[draft].votes.add(candidate, wordCount: content.count)
    mention(candidate.tokens, draft, .name)
  }

  private mutating func draft(for entry: ActorEntryID, _ candidate: NameCandidate) -> Int {
    if let known = byEntry[entry] { return known }
    drafts.append(Draft(entry: entry, head: nil, wordCount: 0, name: candidate.tokens))
    byEntry[entry] = drafts.count - 1
    return drafts.count - 1
  }

  /// The entry meant: a capital that speaks is its state.
  private func meaning(
    of match: ActorDictionary.Match, _ candidate: NameCandidate
  ) -> (ActorEntryID, MentionForm) {
    if let state = dictionary[match.entry].capitalOf, isSpeaking(candidate) {
      return (state, .metonym)
    }
    return (match.entry, match.form)
  }

  /// Whether a place acts: "Ankara said", not "in Ankara".
  private func isSpeaking(_ candidate: NameCandidate) -> Bool {
    candidate.clues.contains(.speaks) && !candidate.clues.contains(.afterPlacePreposition)
  }

  private mutating func index(_ draft: Int, _ content: [UInt64], isPerson: Bool) {
    guard isPerson, content.count > 1, let first = content.first, let last = content.last else {
      return
    }
    Self.insert(draft, last, into: &bySurname)
    Self.insert(draft, first, into: &byFirstName)
  }

  private mutating func indexInitials(_ draft: Int, _ range: Range<Int>) {
    var initials: [UInt8] = []
    for index in range where article.tokens[index].kind == .word {
      let token = article.tokens[index]
      guard token.letters != .lower else { continue }
      initials.append(Folding.lowercase(article.text[token.range.start]))
    }
    guard initials.count > 1 else { return }
    Self.insert(draft, Folding.hash(initials), into: &byInitials)
  }

  private static func insert(_ draft: Int, _ key: UInt64, into table: inout [UInt64: Int]) {
    if let known = table[key], known != draft {
      table[key] = ambiguous
    } else {
      table[key] = draft
    }
  }

  private mutating func mention(_ tokens: Range<Int>, _ draft: Int, _ form: MentionForm) {
    mentions.append(DraftMention(tokens: tokens, draft: draft, form: form))
  }

  /// "Government of National Accord (GNA)": what stands in the brackets is short for the name before them.
  private mutating func introduceAcronyms(_ candidates: [NameCandidate]) {
    let tokens = article.tokens
    for (long, short) in zip(candidates, candidates.dropFirst()) {
      guard short.match == nil, short.tokens.count == 1,
        short.tokens.lowerBound == long.tokens.upperBound + 1,
        tokens[long.tokens.upperBound].isMark("("),
        short.tokens.upperBound < tokens.count, tokens[short.tokens.upperBound].isMark(")"),
        tokens[short.tokens.lowerBound].letters == .capitals,
        let draft = draft(at: long), isAcronym(short.tokens.lowerBound, of: long.tokens)
      else { continue }
      byName[combined(contentWords(short.tokens))] = draft
    }
  }

  private func draft(at candidate: NameCandidate) -> Int? {
    if let match = candidate.match { return byEntry[meaning(of: match, candidate).0] }
    return byName[combined(contentWords(candidate.tokens))]
  }

  /// Whether the first letter of the acronym begins a word of the name.
  private func isAcronym(_ short: Int, of long: Range<Int>) -> Bool {
    let first = Folding.lowercase(article.text[article.tokens[short].range.start])
    return long.contains { index in
      article.tokens[index].kind == .word
        && Folding.lowercase(article.text[article.tokens[index].range.start]) == first
    }
  }

  /// Joins a single word to the full name that it is short for, or keeps it as a name of its own.
  private mutating func addShort(_ candidate: NameCandidate, isName: Bool) {
    let content = contentWords(candidate.tokens)
    guard let last = content.last else { return }
    let key = combined(content)
    if let known = byName[key] {
      let isAcronym = candidate.clues.contains(.capitals) && drafts[known].wordCount > 1
      drafts[known].votes.add(candidate, wordCount: 1)
      return mention(candidate.tokens, known, isAcronym ? .acronym : .name)
    }
    if let full = bySurname[last] ?? byFirstName[last], full != Self.ambiguous {
      drafts[full].votes.add(candidate, wordCount: 1)
      byName[key] = full
      return mention(candidate.tokens, full, .name)
    }
    if candidate.clues.contains(.capitals), let full = initials(of: candidate) {
      byName[key] = full
      return mention(candidate.tokens, full, .acronym)
    }
    guard isName else { return }
    let draft = drafts.count
    drafts.append(Draft(entry: nil, head: nil, wordCount: 1, name: candidate.tokens))
    byName[key] = draft
    drafts[draft].votes.add(candidate, wordCount: 1)
    mention(candidate.tokens, draft, candidate.clues.contains(.capitals) ? .acronym : .name)
  }

  private func initials(of candidate: NameCandidate) -> Int? {
    let token = article.tokens[candidate.tokens.lowerBound]
    guard token.range.count > 2,
      let full = byInitials[article.hash(token)], full != Self.ambiguous
    else { return nil }
    return full
  }

  // MARK: Headlines

  /// Finds the names of the article in the headlines where capitals say nothing.
  mutating func look(through segments: [Range<Int>]) {
    guard !segments.isEmpty, !drafts.isEmpty else { return }
    let taken = Set(mentions.flatMap { Array($0.tokens) })
    for segment in segments {
      for index in segment where article.tokens[index].kind == .word {
        hashes[index] = article.hash(article.tokens[index])
      }
      var start = segment.lowerBound
      while start < segment.upperBound {
        guard !taken.contains(start), let (end, draft) = knownName(at: start, in: segment) else {
          start += 1
          continue
        }
        mention(start..<end, draft, .name)
        start = end
      }
    }
  }

  private func knownName(at start: Int, in segment: Range<Int>) -> (Int, Int)? {
    guard article.tokens[start].kind == .word, article.tokens[start].letters != .lower else {
      return nil
    }
    for end in (start + 1...min(start + 6, segment.upperBound)).reversed()
    where article.tokens[end - 1].kind == .word {
      if let draft = byName[combined(contentWords(start..<end))] { return (end, draft) }
    }
    guard !words.traits(article.tokens[start]).contains(.common),
      let draft = bySurname[hashes[start]], draft != Self.ambiguous
    else { return nil }
    return (start + 1, draft)
  }

  // MARK: Result

  /// The entities in the order of their first mention, and the mentions in text order.
  func findings() -> (entities: [Entity], mentions: [Mention]) {
    var entityOfDraft = Array(repeating: Int32(-1), count: drafts.count)
    var order: [Int] = []
    var result: [Mention] = []
    var forms: [[String]] = []
    let source = SourceText(utf8: article.text)
    for mention in mentions.sorted(by: { $0.tokens.lowerBound < $1.tokens.lowerBound }) {
      guard let first = mention.tokens.first, let last = mention.tokens.last else { continue }
      if entityOfDraft[mention.draft] < 0 {
        entityOfDraft[mention.draft] = Int32(order.count)
        order.append(mention.draft)
        forms.append([])
      }
      let range = TextRange(
        article.tokens[first].range.start, article.tokens[last].range.end)
      let entity = entityOfDraft[mention.draft]
      result.append(Mention(range: range, entity: entity, form: mention.form))
      let form = source.line(range)
      if !forms[Int(entity)].contains(form) { forms[Int(entity)].append(form) }
    }
    let entities = order.enumerated().map { index, draft in
      entity(drafts[draft], forms[index], source)
    }
    return (entities, result)
  }

  private func entity(_ draft: Draft, _ forms: [String], _ source: SourceText) -> Entity {
    if let entry = draft.entry {
      let known = dictionary[entry]
      return Entity(
        name: known.name, kind: known.kind, entry: entry, usesName: forms.contains(known.name),
        aliases: forms.filter { $0 != known.name })
    }
    let first = article.tokens[draft.name.lowerBound].range.start
    let last = article.tokens[draft.name.upperBound - 1].range.end
    let name = source.line(TextRange(first, last))
    return Entity(
      name: name, kind: draft.votes.kind(head: draft.head), entry: nil, usesName: true,
      aliases: forms.filter { $0 != name })
  }
}
