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
    /// The name of the rule.
    public let rule: String
  }
}
