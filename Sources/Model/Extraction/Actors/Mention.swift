/// An actor or a place that one article names, under all the names it gives it.
///
/// A state is the country as well: what happens in Libya happens at the entity Libya.
public struct Entity: Hashable, Sendable {
  /// The fullest name that the article uses, on one line, or the name in the dictionary.
  public let name: String
  /// What it is.
  public internal(set) var kind: ActorKind
  /// The row of the dictionary that it is, if it is in one.
  public internal(set) var entry: ActorEntryID?
  /// Whether nothing but the shape of the name says what it is.
  var isGuess = false
  /// Whether its name is of plain words, which many countries have a body for: `Foreign Ministry`.
  var isGeneric = false
  /// Whether the article uses that name; the name in a dictionary it need not use.
  public private(set) var usesName = false
  /// The other forms under which the article names it, each once, in text order.
  public private(set) var aliases: [Alias] = []
  /// Where on the map it is, of places and states; `nil` when that is not known.
  public internal(set) var place: PlaceReading?
  /// Whose it is by its name, of forces, governments, organisations, parties, media and peoples, or by the article where the name
  /// is generic; `nil` when neither says.
  public internal(set) var country: Country?
}

extension Entity {
  /// A form of a name, other than the fullest one.
  public struct Alias: Hashable, Sendable {
    /// As the article writes it, on one line.
    public let form: String
    /// Why it is the entity's.
    public let rule: MergeRule
  }
}

extension Entity {
  /// Takes in a form under which the article names it, on one line.
  mutating func add(form: String, by rule: MergeRule) {
    if form == name {
      usesName = true
    } else if !aliases.contains(where: { $0.form == form }) {
      aliases.append(Alias(form: form, rule: rule))
    }
  }
}

/// One place in the text that names an actor or a place.
public struct Mention: Hashable, Sendable {
  /// The name's bytes, without a title or a possessive.
  public let range: TextRange
  /// The index in ``Findings/entities``.
  public let entity: Int32
  /// How it is named.
  public let form: MentionForm
}

/// How a mention names its entity.
public enum MentionForm: String, CaseIterable, Sendable {
  case name, acronym, metonym, demonym, nominal
  case titleName = "title_name"
}

/// What an actor is.
public enum ActorKind: String, CaseIterable, Sendable {
  case person, government, state, organisation, party, media, population, place
  case armedGroup = "armed_group"
  case internationalOrganisation = "international_organisation"
}
