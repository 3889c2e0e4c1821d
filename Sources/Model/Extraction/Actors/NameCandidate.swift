/// A stretch of tokens that may name an actor or a place.
struct NameCandidate {
  /// What stands around a name.
  struct Clues: OptionSet {
    let rawValue: UInt32

    /// A title stands before it.
    static let title = Clues(rawValue: 1 << 0)
    /// It opens a sentence, so that its capital says nothing.
    static let initial = Clues(rawValue: 1 << 1)
    static let afterThe = Clues(rawValue: 1 << 2)
    /// After "in" or the like.
    static let afterPlacePreposition = Clues(rawValue: 1 << 3)
    /// "said", "told" or the like stands after it.
    static let speaks = Clues(rawValue: 1 << 4)
    static let possessive = Clues(rawValue: 1 << 5)
    /// "a town", "province": a word for a place beside it.
    static let placeWord = Clues(rawValue: 1 << 6)
    /// "group", "movement": a word for an organisation beside it.
    static let groupWord = Clues(rawValue: 1 << 7)
    static let mediaWord = Clues(rawValue: 1 << 8)
    static let givenName = Clues(rawValue: 1 << 9)
    static let placeLead = Clues(rawValue: 1 << 10)
    static let capitals = Clues(rawValue: 1 << 11)
    /// A word of the language is among its words and no head that explains it.
    static let commonWord = Clues(rawValue: 1 << 12)
    /// The name of a country or region stands after it and a comma.
    static let beforePlace = Clues(rawValue: 1 << 13)
    /// After "to" or the like, which takes persons too.
    static let afterDirection = Clues(rawValue: 1 << 14)
    /// Words of the language only, which name something in one country: `Foreign Ministry`.
    static let generic = Clues(rawValue: 1 << 15)
    /// "fighters", "militia": a word for an armed group beside it.
    static let armedWord = Clues(rawValue: 1 << 16)
    /// "tribe", "clan": a word for a people beside it.
    static let peopleWord = Clues(rawValue: 1 << 17)
    /// Begins as the names of armed groups do: `Jaish al-Islam`.
    static let groupLead = Clues(rawValue: 1 << 18)
    /// Ends in an acronym: `Provisional IRA`.
    static let endsInAcronym = Clues(rawValue: 1 << 19)

    /// Nothing but a title, as only given names are: `Prime Minister`.
    static let isTitle = Clues(rawValue: 1 << 20)

    /// After "recaptured", "outskirts of" or the like.
    static let placeDeed = Clues(rawValue: 1 << 21)

    /// The word alone that says what an organisation is: `the Council`.
    static let isHead = Clues(rawValue: 1 << 22)

    /// Letters with a number, which name weapons and roads as well as groups: `M23`.
    static let numbered = Clues(rawValue: 1 << 23)

    /// The clues of somebody who acts or of a place: a name with one of them is no accident.
    static let strong: Clues = [
      .title, .speaks, .placeWord, .groupWord, .armedWord, .peopleWord, .mediaWord, .givenName,
      .placeLead, .groupLead, .beforePlace,
    ]
  }

  var tokens: Range<Int>
  var match: ActorDictionary.Match?
  /// What the last word says it is.
  let head: NameWords.Head?
  var clues: Clues
  /// The name that a reader gives here; `nil` for those that were found.
  var given: GivenName?

  /// Whether its words say that it is a body or a force.
  var isBody: Bool {
    guard case .actor(let kind) = head else { return false }
    return kind != .place || clues.contains(.generic)
  }
}
