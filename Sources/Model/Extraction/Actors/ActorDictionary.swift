/// A row of the actor dictionary: its place in ``ActorDictionary/entries``.
public struct ActorEntryID: Hashable, Sendable {
  let index: UInt32
}

/// The actors and places that are known by name before an article is read.
///
/// Names are looked up word by word, folded, and with or without hyphens: `al-Sarraj` and `al Sarraj` are the same term.
struct ActorDictionary: Sendable {
  /// A known actor or place.
  struct Entry: Sendable {
    let name: String
    let kind: ActorKind
    /// The state whose capital a place is: "Ankara said" is said by Turkey.
    var capitalOf: ActorEntryID?
    /// A state's adjective.
    var demonym: String?
    /// The state that an article must name for this name to mean this actor.
    var needs: ActorEntryID?
  }

  /// A name found in a text.
  struct Match {
    let entry: ActorEntryID
    let form: MentionForm
    /// The token after the last one of the name.
    let end: Int
    /// How many of its tokens are words.
    let wordCount: Int
  }

  private struct Term {
    let entry: ActorEntryID
    let form: MentionForm
    /// Short acronyms such as `IS` and `WHO` are words as well unless they stand in capitals.
    let needsCapitals: Bool
  }

  private(set) var entries: [Entry] = []
  private var terms: [Term] = []
  /// By term its words, until they are in the tree.
  private var words: [[WordID]] = []
  /// The words of all terms.
  private var tree = NameTree([])

  init(data: DataFiles, vocabulary: inout Vocabulary) {
    var states: [String: ActorEntryID] = [:]
    var needs: [(entry: ActorEntryID, state: String)] = []
    for rows in data.dictionaries {
      let rivals = entries.indices
      for actor in rows.actors {
        let entry = addEntry(Entry(name: actor.name, kind: actor.kind))
        addTerms([actor.name] + actor.otherNames, entry, .name, to: &vocabulary)
        if let state = actor.neededState { needs.append((entry, Dictionaries.key(state))) }
      }
      for state in rows.states {
        let entry = addEntry(Entry(name: state.name, kind: .state, demonym: state.demonyms.first))
        states[Dictionaries.key(state.name)] = entry
        addTerms([state.name] + state.otherNames, entry, .name, to: &vocabulary)
        addTerms(state.adjectives, entry, .demonym, to: &vocabulary)
        if let people = state.people.first {
          // Egyptians are not Egypt.
          let population = addEntry(Entry(name: people, kind: .population))
          addTerms(state.people, population, .name, to: &vocabulary)
        }
        addTerms(state.seats, entry, .metonym, to: &vocabulary)
        addCapital(state.capital, of: entry, among: rivals, to: &vocabulary)
      }
      for place in rows.places {
        let entry = addEntry(Entry(name: place.name, kind: .place))
        addTerms([place.name] + place.otherNames, entry, .name, to: &vocabulary)
        addTerms(place.demonyms, entry, .demonym, to: &vocabulary)
      }
    }
    for (entry, state) in needs { entries[Int(entry.index)].needs = states[state] }
    tree = NameTree(words)
    words = []
  }

  /// Adds the capital of a state; where it is a place of the reader's, this is it.
  ///
  /// - Parameter known: the entries of dictionaries that count before that of the state.
  private mutating func addCapital(
    _ names: [String], of state: ActorEntryID, among known: Range<Int>,
    to vocabulary: inout Vocabulary
  ) {
    guard let name = names.first else { return }
    let place = known.first { entries[$0].kind == .place && entries[$0].name == name }
    let capital =
      place.map { ActorEntryID(index: UInt32($0)) } ?? addEntry(Entry(name: name, kind: .place))
    entries[Int(capital.index)].capitalOf = state
    addTerms(names, capital, .name, to: &vocabulary)
  }

  private mutating func addEntry(_ entry: Entry) -> ActorEntryID {
    entries.append(entry)
    return ActorEntryID(index: UInt32(entries.count - 1))
  }

  /// Adds names; of names that are spelt alike the first one stands.
  private mutating func addTerms(
    _ names: [String], _ entry: ActorEntryID, _ form: MentionForm, to vocabulary: inout Vocabulary
  ) {
    for name in names { addTerm(name, entry, form, to: &vocabulary) }
  }

  private mutating func addTerm(
    _ name: String, _ entry: ActorEntryID, _ form: MentionForm, to vocabulary: inout Vocabulary
  ) {
    let bytes = Array(name.utf8)
    var words: [WordID] = []
    for token in Self.tokens(of: bytes) {
      switch token.kind {
      case .word:
        words.append(
          vocabulary.add(String(decoding: bytes[token.range.indices], as: UTF8.self)))
      case .number: words.append(Self.word(of: token, in: bytes))
      case .possessive, .mark: break
      }
    }
    // A name is looked for where a word stands.
    guard let first = words.first, first.index < Self.firstNumber else { return }
    let isAcronym = !name.contains(" ") && name.allSatisfy { $0.isUppercase || $0 == "." }
    self.words.append(words)
    terms.append(
      Term(
        entry: entry, form: isAcronym && form == .name ? .acronym : form,
        needsCapitals: isAcronym && name.count < 4))
  }

  /// The words of names need no numbers before they are in the vocabulary.
  private static let noWords = Vocabulary()

  private static func tokens(of name: [UInt8]) -> [Token] {
    Model.tokens(in: name, TextRange(0, name.count), vocabulary: noWords)
  }

  /// Whether a name can be found in texts: it begins with a word.
  static func canFind(_ name: String) -> Bool {
    tokens(of: Array(name.utf8)).first { $0.kind != .mark }?.kind == .word
  }

  subscript(_ entry: ActorEntryID) -> Entry { entries[Int(entry.index)] }

  /// Above the indices of all words.
  private static let firstNumber: UInt32 = 1 << 31

  /// A number as the edges of the names know it: `24` in `France 24`.
  private static func word(of number: Token, in text: [UInt8]) -> WordID {
    let digits = text[number.range.indices].prefix(6)
    return WordID(index: firstNumber + digits.reduce(0) { $0 * 10 + UInt32($1 & 0x0F) })
  }

  /// The longest name that starts at a token.
  func match(at start: Int, in tokens: ArraySlice<Token>, of text: [UInt8]) -> Match? {
    guard tokens[start].kind == .word else { return nil }
    var node = NameTree.root
    var index = start
    var wordCount = 0
    var best: Match?
    while index < tokens.endIndex {
      let token = tokens[index]
      if isJoint(at: index, in: tokens) {
        index += 1
        continue
      }
      guard token.kind != .mark else { break }
      index += 1
      if token.kind == .possessive { continue }
      let word = token.kind == .number ? Self.word(of: token, in: text) : token.word
      guard let next = tree.node(after: word, from: node) else { break }
      node = next
      wordCount += 1
      guard let term = tree.name(at: node) else { continue }
      let found = terms[term]
      guard isWritten(found, tokens[start..<index]) else { continue }
      best = Match(
        entry: found.entry, form: found.form, end: index, wordCount: wordCount)
    }
    return best
  }

  /// Whether the tokens are written as the name of somebody: in capitals for a short acronym, else with a capital.
  private func isWritten(_ term: Term, _ tokens: ArraySlice<Token>) -> Bool {
    guard let first = tokens.first, let last = tokens.last else { return false }
    if term.needsCapitals { return first.letters == .capitals || first.range.count > 3 }
    return last.letters != .lower || first.letters != .lower
  }

  /// A hyphen between two words of a name, without gaps, or the dot after an initial or `St`.
  private func isJoint(at index: Int, in tokens: ArraySlice<Token>) -> Bool {
    guard index > tokens.startIndex, index + 1 < tokens.endIndex,
      tokens[index - 1].touches(tokens[index])
    else { return false }
    if tokens[index].isMark(".") { return tokens[index - 1].range.count < 3 }
    return tokens[index].isMark("-") && tokens[index].touches(tokens[index + 1])
  }
}
