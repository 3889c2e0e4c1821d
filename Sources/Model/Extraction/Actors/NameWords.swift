/// What the name recogniser knows of single words.
struct NameWords: Sendable {
  /// What a word can be in or around a name.
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt32

    /// Never part of a name at its start: `the`, `meanwhile`.
    static let function = Traits(rawValue: 1 << 0)
    /// A word of the language: no name on the strength of a capital alone.
    static let common = Traits(rawValue: 1 << 1)
    static let calendar = Traits(rawValue: 1 << 2)
    /// An acronym of things: `IED`.
    static let thing = Traits(rawValue: 1 << 3)
    static let givenName = Traits(rawValue: 1 << 4)
    /// A word that ends a title: `President`.
    static let title = Traits(rawValue: 1 << 5)
    /// A word in a title: `Foreign`.
    static let titlePart = Traits(rawValue: 1 << 6)
    static let speechVerb = Traits(rawValue: 1 << 7)
    /// The Arabic article, which spellings leave out at will.
    static let article = Traits(rawValue: 1 << 8)
    /// A small word inside a person's or place's name: `bin`, `de`.
    static let particle = Traits(rawValue: 1 << 9)
    /// After it a name is a place: `in`.
    static let placePreposition = Traits(rawValue: 1 << 10)
    /// Joins the words of an organisation's name: `of`, `for`.
    static let link = Traits(rawValue: 1 << 11)
    /// Begins the name of a place: `Wadi`.
    static let placeLead = Traits(rawValue: 1 << 12)
    /// Begins the name of a thing: `Operation`, `Hurricane`.
    static let thingLead = Traits(rawValue: 1 << 13)
    /// After it a name is a place or somebody: `to`.
    static let direction = Traits(rawValue: 1 << 14)
    /// Stays in lower case in a headline that puts all other words in capitals.
    static let small = Traits(rawValue: 1 << 15)
    /// Stands between a subject and its verb: `has`.
    static let auxiliary = Traits(rawValue: 1 << 16)
    /// Begins the name of an armed group: `Jaish`, an army.
    static let groupLead = Traits(rawValue: 1 << 17)
    /// Many people, in whose name others are named: `People's`.
    static let collective = Traits(rawValue: 1 << 18)
    /// What is done to it is done to a place: `recaptured`.
    static let placeVerb = Traits(rawValue: 1 << 19)
    /// Many who do the same, no name of theirs: `Fighters of`.
    static let agents = Traits(rawValue: 1 << 21)
    /// A number in words, as units have: `Third`.
    static let ordinal = Traits(rawValue: 1 << 22)
    /// With "of" behind it, a noun of what happens to a place or is part of it: `outskirts of`.
    static let placeNoun = Traits(rawValue: 1 << 20)
  }

  /// What a name is that ends in a certain word.
  enum Head: Hashable, Sendable {
    case actor(ActorKind)
    /// An agreement, a war, an award: nobody who acts.
    case thing
  }

  private struct Word {
    var traits: Traits = []
    var head: Head?
  }

  private let words: WordTable<Word>
  let the: WordID
  let and: WordID

  // Small closed classes; the longer lists are in data/en.
  private static let articles = [
    "al", "el", "ad", "ar", "as", "az", "ash", "at", "an", "ez", "et", "es", "ed", "er", "ul",
  ]
  private static let particles = [
    "al", "el", "bin", "ibn", "ben", "bint", "abu", "abou", "bou", "umm", "de", "da", "do", "dos",
    "del", "della", "di", "du", "des", "la", "le", "van", "von", "der", "den", "ter", "y", "ould",
    "ez", "es", "az", "ash", "ul",
  ]
  private static let placePrepositions = ["in", "at", "near", "outside", "inside", "throughout"]
  private static let directions = [
    "from", "into", "to", "towards", "toward", "around", "across", "through", "onto",
  ]
  private static let smallWords = [
    "the", "and", "but", "for", "from", "with", "into", "over", "after", "amid", "than", "via",
    "per",
  ]
  private static let placeLeads = [
    "camp", "mount", "lake", "port", "fort", "cape", "wadi", "jabal", "jebel", "tel", "tell",
    "deir",
    "ain", "ayn", "bani", "beni", "ras", "rue", "umm", "bir", "kafr", "qasr", "north", "south",
    "east", "west", "northern", "southern", "eastern", "western", "central", "upper", "lower",
    "new",
    "san", "santa", "los", "las", "khan", "beit", "greater", "souq", "souk",
    "suq", "hay", "bab", "burj", "ksar",
  ]
  // Army, brigade, battalion, helpers, soldiers, movement, front, party, in Arabic.
  private static let groupLeads = [
    "jaish", "jaysh", "jeish", "liwa", "katiba", "katibat", "kataib", "kata'ib", "ansar", "jund",
    "junud", "harakat", "haraka", "jabhat", "hizb", "faylaq", "failaq", "saraya", "ahrar", "asaib",
    "asa'ib", "quwat", "hayat", "hay'at", "tanzim",
  ]
  private static let collectives = [
    "people", "peoples", "women", "children", "workers", "men", "farmers", "mothers", "teachers",
    "students", "soldiers", "citizens", "lawyers", "doctors", "journalists",
  ]
  private static let ordinals = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "twentieth",
  ]
  private static let agents = [
    "fighters", "troops", "members", "soldiers", "residents", "supporters", "militants", "gunmen",
    "commanders", "leaders", "officials", "units", "elements", "relatives", "families", "victims",
    "protesters", "police", "civilians", "survivors", "witnesses", "representatives",
  ]
  private static let placeVerbs = [
    "retook", "recaptured", "recapture", "retake", "overran", "overrun", "besieged", "besiege",
    "besieging", "stormed", "storm", "entered", "enter", "entering", "reached", "reach", "shelled",
    "shelling", "shell", "evacuated", "evacuate", "reoccupied", "occupied", "occupy", "occupying",
    "encircled", "surrounded", "bombarded", "bombarding", "overlooking", "leaving", "fled",
  ]
  private static let placeNouns = [
    "outskirts", "siege", "battle", "fall", "capture", "recapture", "liberation", "occupation",
    "residents", "inhabitants", "suburbs", "suburb", "south", "north", "east", "west", "southeast",
    "northeast", "southwest", "northwest", "centre", "center", "streets", "port", "control",
    "kilometres", "kilometers", "miles", "km", "bombardment", "shelling",
  ]
  private static let thingLeads = [
    "operation", "hurricane", "cyclone", "typhoon", "tropical", "space", "hms", "uss", "tcg",
    "flight",
    "resolution", "article", "chapter", "windows",
  ]

  init(data: DataFiles, vocabulary: inout Vocabulary) {
    var words: [WordID: Word] = [:]
    func mark(_ list: [String], _ traits: Traits) {
      for word in list { words[vocabulary.add(word), default: Word()].traits.formUnion(traits) }
    }
    func list(_ file: String) -> [String] {
      data.lines(of: file).flatMap { $0.split(separator: " ").map(String.init) }
    }
    mark(list("en/function_words.txt"), .function)
    mark(list("en/common_words.txt"), .common)
    mark(list("en/calendar_words.txt"), .calendar)
    mark(list("en/capital_words.txt"), .thing)
    mark(list("en/given_names.txt"), .givenName)
    mark(list("en/speech_verbs.txt"), .speechVerb)
    mark(Self.articles, .article)
    mark(Self.particles, .particle)
    mark(Self.placePrepositions, .placePreposition)
    mark(Self.directions, .direction)
    mark(Self.smallWords, .small)
    mark(Self.placeLeads, .placeLead)
    mark(Self.thingLeads, .thingLead)
    mark(Self.groupLeads, .groupLead)
    mark(Self.collectives, .collective)
    mark(Self.ordinals, .ordinal)
    mark(Self.agents, .agents)
    mark(Self.placeVerbs, .placeVerb)
    mark(Self.placeNouns, .placeNoun)
    mark(["of", "for"], .link)
    mark(["has", "have", "had", "also"], .auxiliary)
    for row in data.rows(of: "en/titles.tsv") {
      mark([row[0]], row[1] == "head" ? [.title, .titlePart] : .titlePart)
    }
    for row in data.rows(of: "en/name_heads.tsv") {
      guard let kind = ActorKind(rawValue: row[1]) else {
        precondition(row[1] == "none", "en/name_heads.tsv has no kind \(row[1])")
        words[vocabulary.add(row[0]), default: Word()].head = .thing
        continue
      }
      words[vocabulary.add(row[0]), default: Word()].head = .actor(kind)
    }
    the = vocabulary.add("the")
    and = vocabulary.add("and")
    self.words = WordTable(words.map { ($0.key, $0.value) }, default: Word())
  }

  /// What a word can be.
  func traits(_ token: Token) -> Traits { words[token.word].traits }

  /// What a name is that ends in this word.
  func head(_ token: Token) -> Head? { words[token.word].head }
}
