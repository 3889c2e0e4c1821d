/// A person, force, organisation or state that the articles name, under all its names; places are kept alike.
public struct ConflictActor: Hashable, Sendable {
  /// The name it is listed under.
  public let name: String
  /// What it is.
  public let kind: ActorKind
  /// Every form under which it is named, the most frequent first.
  public let aliases: [Alias]
  /// How its names came together, in the order of the merges.
  public let merges: [Merge]
  /// Where it is, of places and states; `nil` when that is not known.
  public var place: PlaceReading?
  /// Whose it is by its name, of groups; see ``Corpus/country(of:)``.
  var homeCountry: Country?

  /// A form of the name.
  public struct Alias: Hashable, Sendable {
    /// As the articles write it, on one line.
    public let form: String
    /// How many articles use it.
    public let count: Int
  }

  /// Two names taken for the same actor, and the rule that did it.
  public struct Merge: Hashable, Sendable {
    /// The name that was joined to the actor.
    public let form: String
    /// Why.
    public let rule: MergeRule
  }

  /// Why two names are taken for the same actor, the safest reason first.
  public enum MergeRule: String, CaseIterable, Sendable {
    /// The same but for diacritics, articles such as `al-`, hyphens and capitals.
    case spelling
    /// An article gives the one as the acronym of the other.
    case acronym
    /// The first and the last word are the same.
    case middleName = "middle_name"
    /// The surname of the only person who has it.
    case surname
    /// Two ways of writing the same name in Latin letters.
    case transliteration
  }
}
