/// What the mentions of one name say of its kind.
struct KindVotes {
  private var person = 0
  private var place = 0
  private var group = 0
  private var media = 0

  /// Counts what stands around one mention.
  ///
  /// The weights rank the clues: a title or a given name outweighs a preposition, a preposition outweighs a verb of speech.
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
    if clues.contains(.placeWord) { place += 4 }
    if clues.contains(.placeLead) { place += 6 }
    if clues.contains(.beforePlace) { place += 3 }
    if clues.contains(.groupWord) { group += 3 }
    if clues.contains(.mediaWord) { media += 4 }
    if clues.contains(.afterThe) {
      group += 3
      person -= 4
    }
    if clues.contains(.capitals), wordCount == 1 { group += 4 }
    // Two or more words that no other clue explains are a person's name more often than not.
    if wordCount > 1 { if clues.contains(.commonWord) { group += 2 } else { person += 2 } }
  }

  /// The kind with the most weight behind it.
  func kind(head: NameWords.Head?) -> ActorKind {
    if case .actor(let kind) = head { return kind }
    let best = max(person, place, group, media)
    if best == person { return .person }
    if best == place { return .place }
    return best == media ? .media : .organisation
  }
}
