/// A person, force, organisation or state that the articles name, under all its names; places are kept alike.
public struct ConflictActor: Hashable, Sendable {
  /// The name it is listed under.
  public let name: String
  /// What it is.
  public let kind: ActorKind
  /// Every form under which it is named, the most frequent first.
  public let aliases: [Alias]
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
    /// Why it is the actor's, the reason that most articles give; `nil` for the name itself.
    public let rule: MergeRule?
  }
}
