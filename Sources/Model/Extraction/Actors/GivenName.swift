/// A name in a document that a reader gives with it, so that it need not be found.
struct GivenName: Hashable, Sendable {
  /// The bytes of the name; a title may be among them.
  let range: TextRange
  /// What it is, if the reader says so.
  let kind: ActorKind?
}

extension GivenName {
  /// Whether the reader's kind leaves room for an actor of the dictionary: a White House is a building and an office, not a state.
  func allows(_ entry: ActorDictionary.Entry, as form: MentionForm) -> Bool {
    switch kind {
    case nil: true
    case .place, .state: (entry.kind == .place || entry.kind == .state) && form != .metonym
    case .person, .population: entry.kind == .person || entry.kind == .population
    case .government, .organisation, .party, .media, .armedGroup, .internationalOrganisation:
      entry.kind != .person && entry.kind != .place && form != .metonym
    }
  }
}

/// What is known of given names.
extension NameScanner {
  /// The candidates at the names that a reader gives, in text order; none where no word is.
  func candidates(at names: [GivenName], in paragraphs: [Range<Int>]) -> [NameCandidate] {
    names.sorted { ($0.range.start, $0.range.end) < ($1.range.start, $1.range.end) }
      .compactMap { name in
        let all = tokens(in: name.range)
        guard let paragraph = paragraphs.first(where: { $0.overlaps(all) }) else { return nil }
        let core = core(of: all.clamped(to: paragraph), name.kind)
        return candidate(core, in: paragraph, hasTitle: core.lowerBound > all.lowerBound, name)
      }
  }

  private func candidate(
    _ range: Range<Int>, in paragraph: Range<Int>, hasTitle: Bool, _ name: GivenName
  ) -> NameCandidate {
    let match = dictionary.match(at: range.lowerBound, in: tokens[range], of: text)
    let head = range.count > 1 ? head(of: range) : nil
    var clues = surroundings(of: range, in: paragraph)
    clues.formUnion(shape(of: range, head) ?? [])
    if hasTitle { clues.insert(.title) }
    if isTitle(range) { clues.insert(.isTitle) }
    return NameCandidate(
      tokens: range,
      match: match.flatMap {
        $0.end == range.upperBound && name.allows(dictionary[$0.entry], as: $0.form) ? $0 : nil
      }, head: head, clues: clues, given: name)
  }

  private func tokens(in range: TextRange) -> Range<Int> {
    let start = tokens.partitioningIndex { $0.range.end > range.start }
    let end = tokens.partitioningIndex { $0.range.start >= range.end }
    return start..<max(start, end)
  }

  /// The name without what spans of names have around it: an article and a title, a possessive, whose or of what somebody is.
  private func core(of range: Range<Int>, _ kind: ActorKind?) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    func skipSmallWords() {
      while start + 1 < end, isSmall(tokens[start]) { start += 1 }
    }
    while end - start > 1, tokens[end - 1].kind == .possessive || tokens[end - 1].kind == .mark {
      end -= 1
    }
    skipSmallWords()
    guard kind == nil || kind == .person else { return start..<end }
    // "Egypt's President Morsi", "the Egyptian President Morsi"
    if let owner = tokens[start..<end].lastIndex(where: { $0.kind == .possessive }), owner + 1 < end
    {
      start = owner + 1
    } else if let match = dictionary.match(at: start, in: tokens[start..<end], of: text),
      match.end < end, titleEnd(from: match.end, end) != nil
    {
      start = match.end
    }
    if let title = titleEnd(from: start, end), title < end { start = title }
    // "NASA Administrator Charles Bolden"
    if let title = tokens[start..<end].lastIndex(where: { words.traits($0).contains(.title) }),
      title + 1 < end
    {
      start = title + 1
    }
    skipSmallWords()
    // "Ann Chiang of the DAB and Priscilla Leung" are two, whom nobody else is.
    guard kind == .person, !tokens[start..<end].contains(where: { $0.word == words.and }) else {
      return start..<end
    }
    // "Elizabeth Quat of the DAB", "Regina Benjamin, MD"
    let last = tokens[start..<end].firstIndex {
      words.traits($0).contains(.link) || $0.isMark(",")
    }
    return start..<(last.flatMap { $0 > start + 1 ? $0 : nil } ?? end)
  }

  private func isSmall(_ token: Token) -> Bool {
    switch token.kind {
    case .word:
      token.word == words.the || token.letters == .lower && words.traits(token).contains(.function)
    case .number: false
    case .possessive, .mark: true
    }
  }

  /// Whether a name is nothing but the title of somebody: "President", "Prime Minister".
  private func isTitle(_ range: Range<Int>) -> Bool {
    titleEnd(from: range.lowerBound, range.upperBound) == range.upperBound
  }
}
