/// An office or rank that an article prints with a person: "Russian Foreign Minister Sergey Lavrov".
public struct Role: Hashable, Sendable {
  /// Whose it is: an index in ``Findings/entities``.
  public let entity: Int32
  /// Of what: a state, an organisation, a force, a place; `nil` when the words beside the role do not say.
  public let of: Int32?
  /// The words of the role alone: "Foreign Minister".
  public let title: TextRange
  /// All the words that say so, the person's name among them.
  public let range: TextRange
  /// Whether the article prints it as one that the person has.
  public let standing: Standing
  /// How the role and the name stand together.
  public let rule: RoleRule

  /// Whether a role is one that the person has, by a word beside it.
  public enum Standing: String, CaseIterable, Sendable {
    case now
    /// "former", "ex-", "ousted".
    case former
    /// "then": at the time of which the article tells.
    case then
    /// "late": until death.
    case late
  }
}

/// How a role and the name of who has it stand together.
public enum RoleRule: String, CaseIterable, Sendable {
  /// "LNA commander Khalifa Haftar".
  case titleBefore = "title_before"
  /// "the commander of the LNA, Khalifa Haftar,".
  case nameBehind = "name_behind"
  /// "Khalifa Haftar, commander of the LNA,".
  case apposition

  /// What the reader is told.
  public var reason: String {
    switch self {
    case .titleBefore: "the role stands before the name"
    case .nameBehind: "the name stands behind the role, between commas"
    case .apposition: "the role stands behind the name, between commas"
    }
  }
}
