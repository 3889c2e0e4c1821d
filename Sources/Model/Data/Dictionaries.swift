/// The actors, states and places that are known before an article is read, row by row.
struct Dictionaries: Sendable {
  /// A person, force, organisation, party, outlet or population.
  struct Actor: Sendable {
    let name: String
    let kind: ActorKind
    var otherNames: [String]
    /// The state that an article must name for this name to count.
    var neededState: String?
  }

  /// A state.
  struct State: Sendable {
    let name: String
    var otherNames: [String]
    /// Adjectives and people, the adjective first.
    var demonyms: [String]
    /// The name of the capital, then its other spellings.
    var capital: [String]
    /// What stands for the government, such as `Kremlin`.
    var seats: [String]

    /// The demonyms that name the people themselves: `Danes`, not `Danish` and `Dane`.
    var people: [String] { demonyms.dropFirst().filter { $0.hasSuffix("s") } }
    /// The other ones.
    var adjectives: [String] { demonyms.filter { !people.contains($0) } }
  }

  /// A town, region or water.
  struct Place: Sendable {
    let name: String
    var otherNames: [String]
    var demonyms: [String]
    /// `nil` where the dictionary does not say.
    var whereabouts: KnownPlaces.Whereabouts?
  }

  var actors: [Actor] = []
  var states: [State] = []
  var places: [Place] = []

  /// Those of the program itself.
  static let bundled: Dictionaries = {
    do throws(DictionaryProblems) {
      return try DictionaryReader.bundled().result()
    } catch {
      preconditionFailure("data/ has mistakes: \(error.lines().joined(separator: "\n"))")
    }
  }()

  /// A name as rows are told apart by it: neither case nor diacritics count.
  static func key(_ name: String) -> String { Folding.fold(name) }

  /// Takes the rows that have the name of one here out of other dictionaries, and completes those here with what they say.
  mutating func takeOver(from others: inout Dictionaries) {
    Self.takeOver(&actors, &others.actors)
    Self.takeOver(&states, &others.states)
    Self.takeOver(&places, &others.places)
  }

  private static func takeOver<Row: DictionaryRow>(_ rows: inout [Row], _ others: inout [Row]) {
    let places = Dictionary(uniqueKeysWithValues: rows.indices.map { (key(rows[$0].name), $0) })
    others.removeAll { other in
      guard let place = places[key(other.name)] else { return false }
      rows[place].complete(with: other)
      return true
    }
  }
}

/// A row of a dictionary, which no other row of its kind has the name of.
private protocol DictionaryRow {
  var name: String { get }

  /// Adds what another row of this name says; where both cannot hold, this one does.
  mutating func complete(with other: Self)
}

extension Dictionaries.Actor: DictionaryRow {
  fileprivate mutating func complete(with other: Self) {
    otherNames += other.otherNames
    neededState = neededState ?? other.neededState
  }
}

extension Dictionaries.State: DictionaryRow {
  fileprivate mutating func complete(with other: Self) {
    otherNames += other.otherNames
    demonyms += other.demonyms
    if capital.isEmpty { capital = other.capital }
    seats += other.seats
  }
}

extension Dictionaries.Place: DictionaryRow {
  fileprivate mutating func complete(with other: Self) {
    otherNames += other.otherNames
    demonyms += other.demonyms
    whereabouts = whereabouts ?? other.whereabouts
  }
}
