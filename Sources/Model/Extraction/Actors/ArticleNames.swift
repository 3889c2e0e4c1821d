/// The names of one article, joined to entities.
struct ArticleNames {
  private let article: TokenisedArticle
  private let words: NameWords
  private let dictionary: ActorDictionary

  private var drafts: [Draft] = []
  private var mentions: [DraftMention] = []
  /// By row of the dictionary, -1 for rows that the article does not name.
  private var byEntry: [Int32]
  private var index = NameIndex()
  /// What the article says an acronym is short for goes before what the dictionary says.
  private var ownAcronyms: Set<UInt64> = []

  /// An entity in the making.
  private struct Draft {
    let entry: ActorEntryID?
    let head: NameWords.Head?
    let wordCount: Int
    /// The first token of its first full name.
    let start: Int
    /// The tokens of its fullest name.
    var name: Range<Int>
    /// The state whose it is, where the name alone does not say so.
    let owner: ActorEntryID?
    var votes = KindVotes()
    /// What a reader says it is.
    var givenKind: ActorKind?
    /// Whether its name is of plain words.
    let isGeneric: Bool
    /// How much speaks for its being a name at all; from 2 on it is kept.
    var weight = 0
  }

  /// An entity and why a name is its; `nil` for the name that it began with.
  private typealias Link = (draft: Int, rule: MergeRule?)

  private struct DraftMention {
    let tokens: Range<Int>
    let range: TextRange
    let draft: Int
    let form: MentionForm
    let rule: MergeRule?
  }

  init(_ article: TokenisedArticle, words: NameWords, dictionary: ActorDictionary) {
    self.article = article
    self.words = words
    self.dictionary = dictionary
    byEntry = Array(repeating: -1, count: dictionary.entries.count)
  }

  // MARK: Joining

  /// Joins the candidates to entities: what the dictionary knows and full names first, then what is short for them.
  mutating func gather(_ candidates: [NameCandidate]) {
    let evidence = NameEvidence(candidates, in: article, words: words)
    var short: [(candidate: NameCandidate, hash: NameHash)] = []
    var titles: [(candidate: NameCandidate, hash: NameHash)] = []
    var previous: (candidate: NameCandidate, draft: Int)?
    for candidate in candidates {
      var candidate = candidate
      if let needed = candidate.match.flatMap({ dictionary[$0.entry].needs }),
        !candidates.contains(where: { names(needed, $0) })
      {
        guard candidate.given != nil || candidate.isBody else { continue }
        candidate.match = nil
      }
      candidate.tokens = evidence.trimmed(candidate)
      let hash = hash(candidate.tokens, after: NameHash(candidate.given))
      if let previous, isOwnAcronym(candidate, after: previous.candidate) {
        ownAcronyms.insert(hash.all)
      }
      if ownAcronyms.contains(hash.all) {
        candidate.match = nil
        candidate.clues.insert(.capitals)
      }
      if candidate.clues.contains(.isTitle) {
        titles.append((candidate, hash))
      } else if candidate.match == nil, hash.wordCount < 2 {
        if let previous, introduces(candidate, after: previous.candidate) {
          index.set(previous.draft, .name, hash.all, by: .acronym)
        }
        short.append((candidate, hash))
        previous = nil
      } else {
        let owner = previous.flatMap { possessor(of: candidate, after: $0.candidate) }
        previous = add(candidate, hash, owner: owner).map { (candidate, $0) }
      }
    }
    for (candidate, hash) in short where candidate.given != nil || !evidence.isPlain(candidate) {
      addShort(candidate, hash, isName: candidate.given != nil || evidence.isName(candidate))
    }
    addTitles(titles)
  }

  /// Joins titles that are given as names to the person named behind them, and those by themselves to whoever else has the title.
  private mutating func addTitles(_ titles: [(candidate: NameCandidate, hash: NameHash)]) {
    guard !titles.isEmpty else { return }
    let drafts = Dictionary(mentions.map { ($0.tokens.lowerBound, $0.draft) }) { first, _ in first }
    let holders = titles.map { title, _ in
      let end = title.tokens.upperBound
      let next = end < article.tokens.count && article.tokens[end].isMark(",") ? end + 1 : end
      return drafts[next]
    }
    for (title, holder) in zip(titles, holders) {
      if let holder { index.add(holder, .title, title.hash.all) }
    }
    for ((title, hash), holder) in zip(titles, holders) {
      let known = holder ?? index[.title, hash.all]?.only ?? index[.name, hash.all]?.only
      let link: Link = known.map { ($0, .title) } ?? (addDraft(title, hash), nil)
      vote(title, for: link.draft)
      mention(title, link, .titleName)
    }
  }

  /// Whether a candidate names a state, be it inside a longer name: `Libyan House of Representatives`.
  private func names(_ state: ActorEntryID, _ candidate: NameCandidate) -> Bool {
    if candidate.match?.entry == state { return true }
    return candidate.tokens.contains {
      dictionary.match(at: $0, in: article.tokens[$0..<$0 + 1], of: article.text)?.entry == state
    }
  }

  private func hash(_ range: Range<Int>, after prefix: NameHash = NameHash()) -> NameHash {
    var hash = prefix
    for index in range where isWord(index, of: range) {
      let token = article.tokens[index]
      let isArticle =
        words.traits(token).contains(.article) && token.range.count < 4
        && index + 1 < range.upperBound
      if !isArticle { hash.append(article.hash(token)) }
    }
    return hash
  }

  /// Whether a token counts as a word of a name: the `106` of `106 Brigade` does, the `5` of `MI5` does not.
  private func isWord(_ index: Int, of name: Range<Int>) -> Bool {
    switch article.tokens[index].kind {
    case .word: true
    case .number:
      index == name.lowerBound || !article.tokens[index - 1].touches(article.tokens[index])
    case .possessive, .mark: false
    }
  }

  /// The state that a name of plain words needs to name one body alone: "Iran's Foreign Ministry".
  private func possessor(of name: NameCandidate, after previous: NameCandidate) -> ActorEntryID? {
    guard name.clues.contains(.generic), let match = previous.match,
      dictionary[match.entry].demonym != nil,
      previous.tokens.upperBound + 1 == name.tokens.lowerBound,
      article.tokens[previous.tokens.upperBound].kind == .possessive
    else { return nil }
    return match.entry
  }

  /// Adds a full name or a name of the dictionary and gives its entity.
  private mutating func add(
    _ candidate: NameCandidate, _ hash: NameHash, owner: ActorEntryID?
  ) -> Int? {
    if let (entry, form) = meaning(of: candidate) {
      let draft = draft(for: entry, candidate)
      if dictionary[entry].kind == .person { indexPerson(draft, hash) }
      mention(candidate, (draft, .dictionary), form)
      return draft
    }
    guard candidate.head != .thing || candidate.given != nil else { return nil }
    // The hash of "Iranian Foreign Ministry" for "Iran's Foreign Ministry".
    let full = owner.map { self.hash(candidate.tokens, after: self.hash(ofDemonym: $0)) } ?? hash
    let link: Link
    if let known = named(full) ?? longer(candidate, hash, owner: owner) ?? shorter(candidate) {
      link = known
      index.set(known.draft, .name, full.all, by: known.rule)
      if isPerson(candidate) || known.rule == .part,
        textRange(candidate.tokens).count > textRange(drafts[known.draft].name).count
      {
        drafts[known.draft].name = candidate.tokens
      }
    } else {
      link = (addDraft(candidate, full, owner: owner), nil)
      if isPerson(candidate) {
        indexPerson(link.draft, hash)
      } else {
        indexTail(link.draft, hash, candidate)
      }
      indexInitials(link.draft, candidate.tokens)
    }
    vote(candidate, for: link.draft)
    mention(candidate, link, .name)
    return link.draft
  }

  /// The entity that has a name already.
  private func named(_ hash: NameHash) -> Link? {
    guard let known = index[.name, hash.all], let draft = known.only else { return nil }
    return (draft, known.rule)
  }

  /// The longer name of which all words but the first are a name, or of persons the first and the last.
  private func longer(
    _ candidate: NameCandidate, _ hash: NameHash, owner: ActorEntryID?
  ) -> Link? {
    if isPerson(candidate), let known = index[.ends, hash.ends]?.only {
      return (known, .middleName)
    }
    guard owner == nil else { return nil }
    return (index[.tail, hash.all] ?? index[.front, hash.all])?.only.map { ($0, .part) }
  }

  /// The body whose name are the words before the "of" in a longer one: `Supreme Court`.
  private func shorter(_ candidate: NameCandidate) -> Link? {
    guard !isPerson(candidate), let link = link(in: candidate) else { return nil }
    let front = hash(candidate.tokens.lowerBound..<link, after: NameHash(candidate.given))
    guard front.wordCount > 1, let known = named(front), case .actor = drafts[known.draft].head
    else { return nil }
    return (known.draft, .part)
  }

  /// Where the "of" stands in a name.
  private func link(in candidate: NameCandidate) -> Int? {
    candidate.tokens.dropFirst().first { words.traits(article.tokens[$0]).contains(.link) }
  }

  private func hash(ofDemonym state: ActorEntryID) -> NameHash {
    var hash = NameHash()
    for word in (dictionary[state].demonym ?? "").utf8.split(separator: 0x20) {
      hash.append(Folding.hash(Folding.fold(Array(word))))
    }
    return hash
  }

  private mutating func addDraft(
    _ candidate: NameCandidate, _ hash: NameHash, owner: ActorEntryID? = nil
  ) -> Int {
    index.set(drafts.count, .name, hash.all)
    drafts.append(
      Draft(
        entry: nil, head: candidate.head, wordCount: hash.wordCount,
        start: candidate.tokens.lowerBound,
        name: candidate.tokens, owner: owner, isGeneric: candidate.clues.contains(.generic)))
    return drafts.count - 1
  }

  private mutating func draft(for entry: ActorEntryID, _ candidate: NameCandidate) -> Int {
    let known = byEntry[Int(entry.index)]
    if known >= 0 { return Int(known) }
    drafts.append(
      Draft(
        entry: entry, head: nil, wordCount: 0, start: candidate.tokens.lowerBound,
        name: candidate.tokens, owner: nil, isGeneric: false, weight: 2))
    byEntry[Int(entry.index)] = Int32(drafts.count - 1)
    return drafts.count - 1
  }

  private mutating func vote(_ candidate: NameCandidate, for draft: Int) {
    drafts[draft].votes.add(candidate, wordCount: drafts[draft].wordCount)
    if let kind = candidate.given?.kind { drafts[draft].givenKind = kind }
    drafts[draft].weight += weight(candidate)
  }

  /// How much a mention speaks for a name's being one.
  private func weight(_ candidate: NameCandidate) -> Int {
    let clues = candidate.clues
    guard candidate.given == nil, clues.isDisjoint(with: .strong) else { return 2 }
    return clues.contains(.numbered) ? 0 : clues.contains(.commonWord) ? 1 : 2
  }

  /// The entry meant, and how: a capital that acts is its state.
  private func meaning(of candidate: NameCandidate) -> (ActorEntryID, MentionForm)? {
    guard let match = candidate.match else {
      return entry(ofFullName: candidate).map { ($0, .name) }
    }
    // "Ankara said", not "in Ankara"
    if let state = dictionary[match.entry].capitalOf, candidate.clues.contains(.speaks),
      candidate.clues.isDisjoint(with: [.afterPlacePreposition, .afterDirection])
    {
      return (state, .metonym)
    }
    return (match.entry, match.form)
  }

  /// The person of the dictionary whose given name a full name has, and whose surname in one of its spellings:
  /// `Khalifa Haftour`.
  private func entry(ofFullName candidate: NameCandidate) -> ActorEntryID? {
    let (first, last) = (candidate.tokens.lowerBound, candidate.tokens.upperBound - 1)
    guard isPerson(candidate), first < last,
      let match = dictionary.match(
        at: last, in: article.tokens[last..<last + 1], of: article.text),
      dictionary[match.entry].kind == .person
    else { return nil }
    let givenName = dictionary[match.entry].name.utf8.prefix { $0 != 0x20 }
    guard Folding.fold(Array(givenName)) == article.folded(article.tokens[first]) else {
      return nil
    }
    return match.entry
  }

  /// Whether nothing says that a name is none of a person.
  private func isPerson(_ candidate: NameCandidate) -> Bool {
    guard let given = candidate.given else { return candidate.head == nil }
    // A given name may be that of two persons.
    return given.kind.map { $0 == .person } ?? (candidate.head == nil)
      && !candidate.tokens.contains { article.tokens[$0].word == words.and }
  }

  private mutating func indexPerson(_ draft: Int, _ hash: NameHash) {
    guard hash.wordCount > 1 else { return }
    index.add(draft, .surname, hash.last)
    index.add(draft, .givenName, hash.first)
    index.add(draft, .ends, hash.ends)
  }

  private mutating func indexTail(_ draft: Int, _ hash: NameHash, _ candidate: NameCandidate) {
    let tail =
      drafts[draft].owner != nil
      ? hash : self.hash(candidate.tokens.lowerBound + 1..<candidate.tokens.upperBound)
    if tail.wordCount > 1 { index.add(draft, .tail, tail.all) }
    let link = link(in: candidate)
    if let link { index.add(draft, .front, self.hash(candidate.tokens.lowerBound..<link).all) }
    if case .actor = candidate.head {
      let head = (link ?? candidate.tokens.upperBound) - 1
      index.add(draft, .head, self.hash(head..<head + 1).last)
    }
  }

  private mutating func indexInitials(_ draft: Int, _ range: Range<Int>) {
    let initials = initials(of: range)
    guard initials.count > 1 else { return }
    index.add(draft, .initials, initials.hash)
  }

  /// The first letters of the words with capitals, as the hash of a word made of them.
  private func initials(of range: Range<Int>) -> (hash: UInt64, count: Int) {
    var initials = FNV1a()
    var count = 0
    for index in range where article.tokens[index].kind == .word {
      guard article.tokens[index].letters != .lower else { continue }
      initials.combine(initial(index))
      count += 1
    }
    return (initials.mixed, count)
  }

  private func initial(_ token: Int) -> UInt8 {
    Folding.lowercase(article.text[article.tokens[token].range.start])
  }

  private mutating func mention(_ candidate: NameCandidate, _ link: Link, _ form: MentionForm) {
    mentions.append(
      DraftMention(
        tokens: candidate.tokens, range: candidate.given?.range ?? textRange(candidate.tokens),
        draft: link.draft, form: form, rule: link.rule))
  }

  /// Whether a word in brackets is short for the name before them: "Government of National Accord (GNA)".
  private func introduces(_ short: NameCandidate, after long: NameCandidate) -> Bool {
    let tokens = article.tokens
    guard short.tokens.count == 1, short.tokens.lowerBound == long.tokens.upperBound + 1,
      tokens[long.tokens.upperBound].isMark("("), short.tokens.upperBound < tokens.count,
      tokens[short.tokens.upperBound].isMark(")"),
      tokens[short.tokens.lowerBound].letters == .capitals
    else { return false }
    let first = initial(short.tokens.lowerBound)
    return long.tokens.contains { tokens[$0].kind == .word && initial($0) == first }
  }

  /// Whether an acronym that the dictionary knows is here in brackets behind a name that has its initials, and that is another's.
  private func isOwnAcronym(_ short: NameCandidate, after long: NameCandidate) -> Bool {
    guard let match = short.match, match.form == .acronym, match.entry != long.match?.entry,
      introduces(short, after: long)
    else { return false }
    return initials(of: long.tokens).hash
      == article.hash(article.tokens[short.tokens.lowerBound])
  }

  /// Joins a single word to the full name that it is short for, or keeps it as a name of its own.
  private mutating func addShort(_ candidate: NameCandidate, _ hash: NameHash, isName: Bool) {
    let isAcronym = candidate.clues.contains(.capitals)
    let link: Link
    if let known = named(hash) {
      link = known
    } else if let full = fullName(of: candidate, hash) {
      link = full
      index.set(full.draft, .name, hash.all, by: full.rule)
    } else if isName, !candidate.clues.contains(.isHead) || candidate.given != nil {
      link = (addDraft(candidate, hash), nil)
    } else {
      return
    }
    vote(candidate, for: link.draft)
    mention(
      candidate, link,
      candidate.clues.contains(.isHead) ? .nominal : isAcronym ? .acronym : .name)
  }

  /// The entity with the longer name that a single word is short for.
  private func fullName(of candidate: NameCandidate, _ hash: NameHash) -> Link? {
    if candidate.clues.contains(.capitals) {
      let length = article.tokens[candidate.tokens.lowerBound].range.count
      if length > 2, let full = index[.initials, hash.last]?.only { return (full, .initials) }
      // "HAFTAR" may be a surname, "DAB" is none.
      guard length > 4 else { return nil }
    }
    guard isPerson(candidate), !candidate.clues.contains(.isHead) else {
      return index[.head, hash.last]?.only.map { ($0, .part) }
    }
    if let surname = index[.surname, hash.last] {
      return bearer(of: surname, at: candidate).map { ($0, .surname) }
    }
    return index[.givenName, hash.last]?.only.map { ($0, .givenName) }
  }

  /// Who is meant by a surname: of two who have it the first one, if the surname stands alone before the second is named.
  private func bearer(of surname: NameIndex.Meaning, at candidate: NameCandidate) -> Int? {
    guard let second = surname.second else { return surname.first }
    let start = candidate.tokens.lowerBound
    return drafts[surname.first].start < start && start < drafts[second].start
      ? surname.first : nil
  }

  // MARK: Headlines

  /// Finds the names of the article in the headlines where capitals say nothing.
  mutating func look(through segments: [Range<Int>]) {
    guard !segments.isEmpty, !drafts.isEmpty else { return }
    var isTaken = Array(repeating: false, count: article.tokens.count)
    for mention in mentions { for token in mention.tokens { isTaken[token] = true } }
    for segment in segments {
      var start = segment.lowerBound
      while start < segment.upperBound {
        guard !isTaken[start], let (end, link) = knownName(at: start, in: segment) else {
          start += 1
          continue
        }
        mentions.append(
          DraftMention(
            tokens: start..<end, range: textRange(start..<end), draft: link.draft, form: .name,
            rule: link.rule))
        start = end
      }
    }
  }

  /// The longest name of the article that starts at a token.
  private func knownName(at start: Int, in segment: Range<Int>) -> (end: Int, link: Link)? {
    let first = article.tokens[start]
    guard first.kind == .word, first.letters != .lower else { return nil }
    var found: (end: Int, link: Link)?
    for end in start + 1...min(start + 6, segment.upperBound)
    where article.tokens[end - 1].kind == .word {
      if let known = named(hash(start..<end)) { found = (end, known) }
    }
    if let found { return found }
    guard !words.traits(first).contains(.common),
      let draft = index[.surname, article.hash(first)]?.only
    else { return nil }
    return (start + 1, (draft, .surname))
  }

  // MARK: Result

  /// The entities in the order of their first mention, and the mentions in text order.
  func findings() -> (entities: [Entity], mentions: [Mention]) {
    var entityOfDraft = Array(repeating: Int32(-1), count: drafts.count)
    var entities: [Entity] = []
    entities.reserveCapacity(drafts.count)
    // By hash of a form the entity that had it last, so that hardly any form becomes a string twice.
    var entityOfForm = HashTable<Int32>()
    var result: [Mention] = []
    result.reserveCapacity(mentions.count)
    for mention in mentions.sorted(by: { $0.tokens.lowerBound < $1.tokens.lowerBound })
    where drafts[mention.draft].weight > 1 {
      if entityOfDraft[mention.draft] < 0 {
        entityOfDraft[mention.draft] = Int32(entities.count)
        entities.append(entity(drafts[mention.draft]))
      }
      let entity = entityOfDraft[mention.draft]
      let range = textRange(mention.tokens)
      result.append(Mention(range: mention.range, entity: entity, form: mention.form))
      let hash = hash(of: range)
      guard entityOfForm[hash] != entity else { continue }
      entityOfForm.set(entity, for: hash)
      entities[Int(entity)].add(form: line(range), by: rule(of: mention))
    }
    return (entities, result)
  }

  /// Why the form of a mention is the entity's.
  private func rule(of mention: DraftMention) -> MergeRule {
    if let rule = mention.rule { return rule }
    let draft = drafts[mention.draft]
    if draft.owner != nil { return .part }
    if hash(mention.tokens).all == hash(draft.name).all { return .spelling }
    return draft.head == nil ? .middleName : .part
  }

  /// A hash of a form as it is written.
  private func hash(of range: TextRange) -> UInt64 {
    var hash = FNV1a()
    hash.combine(article.text[range.indices])
    return hash.value
  }

  private func textRange(_ tokens: Range<Int>) -> TextRange {
    TextRange(
      article.tokens[tokens.lowerBound].range.start,
      article.tokens[tokens.upperBound - 1].range.end)
  }

  private func line(_ range: TextRange) -> String {
    SourceText(utf8: article.text).line(range)
  }

  /// An entity without its forms.
  private func entity(_ draft: Draft) -> Entity {
    let known = draft.entry.map { dictionary[$0] }
    let written = known?.name ?? line(textRange(draft.name))
    let owner = draft.owner.flatMap { dictionary[$0].demonym }
    let name = owner.map { "\($0) \(written)" } ?? written
    let kind = known?.kind ?? draft.givenKind ?? draft.votes.kind(head: draft.head)
    let isGuess =
      draft.entry == nil && draft.givenKind == nil && draft.head == nil && draft.votes.isGuess
    return Entity(
      name: name, kind: kind, entry: draft.entry, isGuess: isGuess,
      isGeneric: draft.isGeneric && draft.owner == nil)
  }
}
