/// Articles in which many names stand, of persons, organisations and places, as news has them: full names and then surnames, a few
/// persons by their surnames alone or in another transliteration, organisations by their acronyms, half of all by chance and half
/// from the few that all report on.
///
/// The same seed gives the same articles.
struct NameCorpus {
  private var random: SplitMix64
  private var persons: [Person] = []
  private var organisations: [Organisation] = []
  private var places: [String] = Self.knownPlaces

  private struct Person {
    let givenName: String
    let surname: String
  }

  private struct Organisation {
    let name: String
    let acronym: String
  }

  init(seed: UInt64) {
    random = SplitMix64(state: seed)
    let surnames = (0..<12_000).map { _ in word() }
    persons = (0..<25_500).map { _ in
      Person(givenName: pick(Self.givenNames), surname: pick(surnames))
    }
    organisations = (0..<6_000).map { _ in
      let words = [word(), pick(Self.aims), pick(Self.heads)]
      return Organisation(
        name: words.joined(separator: " "), acronym: String(words.compactMap(\.first)))
    }
    places += (0..<5_000).map { _ in word() }
  }

  /// The next article, which names forty-eight of them twice each.
  mutating func article() -> [UInt8] {
    let persons = (0..<24).map { _ in forms(of: choice(self.persons)) }
    let organisations = (0..<12).map { _ in forms(of: choice(self.organisations)) }
    let places = (0..<12).map { _ in choice(self.places) }
    var text = "report from the coast\n"
    for name in [\Forms.first, \Forms.later] {
      text += "\n"
      for index in places.indices {
        let (one, other) = (
          persons[2 * index][keyPath: name], persons[2 * index + 1][keyPath: name]
        )
        text += "Then \(one) met \(other) of the \(organisations[index][keyPath: name]) in "
        text += "\(places[index]). "
      }
    }
    return Array((text + "\n").utf8)
  }

  /// How an article writes a name first and later.
  private struct Forms {
    let first: String
    let later: String
  }

  private mutating func forms(of person: Person) -> Forms {
    var surname = person.surname
    switch random.next() % 10 {
    case 0: return Forms(first: "Mr \(surname)", later: surname)
    case 1: surname = transliterated(surname)
    default: break
    }
    return Forms(first: "\(person.givenName) \(surname)", later: surname)
  }

  private mutating func forms(of organisation: Organisation) -> Forms {
    let (name, acronym) = (organisation.name, organisation.acronym)
    return switch random.next() % 10 {
    case 0: Forms(first: acronym, later: acronym)
    case 1...4: Forms(first: "\(name) (\(acronym))", later: acronym)
    default: Forms(first: name, later: name)
    }
  }

  /// Another way of writing a name: `Zenoura` for `Zinura`.
  private func transliterated(_ name: String) -> String {
    String(name.flatMap { $0 == "i" ? "e" : $0 == "u" ? "ou" : String($0) })
  }

  private mutating func word() -> String {
    pick(Self.beginnings) + pick(Self.vowels) + pick(Self.middles) + pick(Self.vowels)
      + pick(Self.endings)
  }

  private mutating func pick<Element>(_ list: [Element]) -> Element {
    list[Int(random.next() % UInt64(list.count))]
  }

  /// Any of a list, but every second time one of its first.
  private mutating func choice<Element>(_ list: [Element]) -> Element {
    let count = UInt64(list.count)
    let few = 1 + random.next() % (random.next() % 2 == 0 ? count : count / 50)
    return list[Int(random.next() % few)]
  }

  private static let givenNames = [
    "Ahmed", "Ali", "Hassan", "Ibrahim", "Ismail", "Khaled", "Mahmoud", "Mohamed", "Mustafa",
    "Omar",
    "Osman", "Yusuf", "Anna", "David", "John", "Maria", "Michael", "Peter", "Robert", "Sarah",
  ]
  private static let aims = [
    "Youth", "National", "Reform", "Salvation", "Democratic", "People's", "Liberation", "Workers",
  ]
  private static let heads = [
    "Movement", "Council", "Party", "Brigade", "Front", "Institute", "Committee", "Union",
  ]
  private static let knownPlaces = [
    "Sirte", "Derna", "Sabha", "Tarhuna", "Ajdabiya", "Benghazi", "Misrata", "Gharyan", "Tripoli",
    "Damascus", "Homs", "Mosul", "Baghdad", "Cairo", "Paris", "London", "Geneva", "Tunis",
  ]
  private static let beginnings = [
    "B", "D", "F", "Gh", "H", "J", "K", "M", "N", "Q", "R", "S", "Sh", "T", "W", "Z",
  ]
  private static let vowels = ["a", "i", "u", "aa"]
  private static let middles = [
    "b", "d", "f", "gh", "h", "k", "l", "m", "n", "r", "s", "sh", "t", "z", "rm", "rh", "ls", "nd",
  ]
  private static let endings = ["n", "ri", "wi", "m", "d", "r", "ni", "ti", "li", "la", "sh", "b"]
}
