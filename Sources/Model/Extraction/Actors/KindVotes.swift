/// What the mentions of one name say of its kind.
struct KindVotes {
  private var person = 0
  private var place = 0
  private var organisation = 0
  private var armedGroup = 0
  private var media = 0
  private var population = 0
  /// Whether nothing but the shape of the name says what it is.
  private(set) var isGuess = true

  /// The clues that tell more than the shape of a name.
  private static let telling = NameCandidate.Clues.strong.union([.capitals, .endsInAcronym])

  /// Counts what stands around one mention.
  ///
  /// The weights rank the clues: the name's own words and a title outweigh a word beside it, which outweighs a preposition,
  /// which outweighs a verb of speech.
  mutating func add(_ candidate: NameCandidate, wordCount: Int) {
    let clues = candidate.clues
    if clues.contains(.title) { person += 6 }
    if clues.contains(.givenName) { person += wordCount > 1 ? 6 : 2 }
    if clues.contains(.speaks) { person += 2 }
    if !clues.contains(.possessive) {
      // "in Elian's case" is in no place.
      if clues.contains(.afterPlacePreposition) { place += 3 }
      if clues.contains(.afterDirection) { place += wordCount > 1 ? 1 : 2 }
    }
    if clues.contains(.placeDeed), !clues.contains(.possessive) { place += 3 }
    if clues.contains(.placeWord) { place += 4 }
    if clues.contains(.placeLead) { place += 6 }
    if clues.contains(.beforePlace) { place += 3 }
    if clues.contains(.groupWord) { organisation += 3 }
    if clues.contains(.armedWord) { armedGroup += 3 }
    if clues.contains(.groupLead) { armedGroup += 8 }
    if clues.contains(.peopleWord) { population += 4 }
    if clues.contains(.mediaWord) { media += 4 }
    if clues.contains(.afterThe) {
      organisation += 3
      person -= 4
    }
    if clues.contains(.capitals), wordCount == 1 { organisation += 4 }
    if clues.contains(.endsInAcronym) { organisation += 4 }
    isGuess = isGuess && clues.isDisjoint(with: Self.telling)
    guard wordCount > 1 else { return }
    // Names of several words that nothing explains are persons' more often than not, unless the words are common ones.
    if clues.contains(.commonWord) { organisation += 2 } else { person += 2 }
  }

  /// The kind with the most weight behind it, the more frequent one of equals.
  func kind(head: NameWords.Head?) -> ActorKind {
    if case .actor(let kind) = head { return kind }
    // What speaks for one sort of group speaks half as much for the other.
    let votes: [(kind: ActorKind, weight: Int)] = [
      (.person, person), (.place, place), (.organisation, organisation + armedGroup / 2),
      (.armedGroup, armedGroup + organisation / 2), (.media, media), (.population, population),
    ]
    var best = votes[0]
    for vote in votes.dropFirst() where vote.weight > best.weight { best = vote }
    return best.kind
  }
}
