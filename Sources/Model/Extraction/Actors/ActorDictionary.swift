/// A row of the actor dictionary: its place in ``ActorDictionary/entries``.
public struct ActorEntryID: Hashable, Sendable {
  let index: UInt16
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
    let words: [WordID]
    let entry: ActorEntryID
    let form: MentionForm
    /// Short acronyms such as `IS` and `WHO` are words as well unless they stand in capitals.
    let needsCapitals: Bool
  }

  private(set) var entries: [Entry] = []
  private var terms: [Term] = []
  /// The words of all terms.
  private var tree = NameTree([])

  init(data: DataFiles, vocabulary: inout Vocabulary) {
    var needs: [(entry: ActorEntryID, state: String)] = []
    for file in ["actors/libya.tsv", "actors/world.tsv"] {
      for row in data.rows(of: file) {
        guard let kind = ActorKind(rawValue: row[1]) else {
          preconditionFailure("\(file) has no kind \(row[1])")
        }
        let entry = addEntry(Entry(name: row[0], kind: kind))
        for name in [row[0]] + Self.values(row[2]) {
          addTerm(name, entry, .name, to: &vocabulary)
        }
        if !row[3].isEmpty { needs.append((entry, row[3])) }
      }
    }
    addStates(data.rows(of: "actors/states.tsv"), to: &vocabulary)
    for (entry, name) in needs {
      let state = entries.firstIndex { $0.kind == .state && $0.name == name }
      entries[Int(entry.index)].needs = state.map { ActorEntryID(index: UInt16($0)) }
    }
    for file in ["places/libya.tsv", "places/world.tsv"] {
      for row in data.rows(of: file) {
        let entry = addEntry(Entry(name: row[0], kind: .place))
        for name in [row[0]] + Self.values(row[1]) {
          addTerm(name, entry, .name, to: &vocabulary)
        }
        for demonym in Self.values(row[2]) { addTerm(demonym, entry, .demonym, to: &vocabulary) }
      }
    }
    tree = NameTree(terms.map(\.words))
  }

  private mutating func addStates(_ rows: [[String]], to vocabulary: inout Vocabulary) {
    for row in rows {
      let state = addEntry(
        Entry(name: row[0], kind: .state, demonym: Self.values(row[2]).first))
      for name in [row[0]] + Self.values(row[1]) { addTerm(name, state, .name, to: &vocabulary) }
      for demonym in Self.values(row[2]) { addTerm(demonym, state, .demonym, to: &vocabulary) }
      for seat in Self.values(row[4]) { addTerm(seat, state, .metonym, to: &vocabulary) }
      let capitals = Self.values(row[3])
      guard let name = capitals.first else { continue }
      let capital = addEntry(Entry(name: name, kind: .place, capitalOf: state))
      for name in capitals { addTerm(name, capital, .name, to: &vocabulary) }
    }
  }

  private static func values(_ column: String) -> [String] {
    column.split(separator: ";").map(String.init)
  }

  private mutating func addEntry(_ entry: Entry) -> ActorEntryID {
    entries.append(entry)
    return ActorEntryID(index: UInt16(entries.count - 1))
  }

  /// Adds a name; of names that are spelt alike the first one stands.
  private mutating func addTerm(
    _ name: String, _ entry: ActorEntryID, _ form: MentionForm, to vocabulary: inout Vocabulary
  ) {
    let bytes = Array(name.utf8)
    let extent = TextRange(0, bytes.count)
    var words: [WordID] = []
    for token in tokens(in: bytes, extent, vocabulary: Vocabulary()) {
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
    terms.append(
      Term(
        words: words, entry: entry, form: isAcronym && form == .name ? .acronym : form,
        needsCapitals: isAcronym && name.count < 4))
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
