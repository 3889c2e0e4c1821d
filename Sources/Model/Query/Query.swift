/// What a reader wants to see: a condition on events.
public struct Query: Hashable, Sendable {
  /// The condition; `nil` lets every event through.
  var condition: Condition?

  /// Lets every event through.
  public static let all = Query(condition: nil)

  /// A condition on one event; what is said of an account holds when it is so for any account of the event.
  indirect enum Condition: Hashable, Sendable {
    /// An actor takes part whose name or alias is this, or has words that begin so.
    case actor(String)
    /// Such an actor is named as the source of what is said.
    case said(String)
    /// It happened at such a place.
    case place(String)
    case type(EventType)
    /// An account reports it in this mode.
    case mode(Modality)
    /// An account stands in a file or comes from an outlet of this name.
    case source(String)
    /// One of its sentences has these words, whatever the case and the diacritics.
    case text(String)
    /// One of its sentences has a stretch that the pattern describes.
    case pattern(TextPattern)
    /// It may have lasted until this day or longer.
    case from(CivilDate)
    /// It may have begun on this day or before.
    case to(CivilDate)
    /// It may have happened on one of these days.
    case on(DayInterval)
    /// It happened on these days and on no others.
    case dated(DayInterval)
    case property(Property)
    /// The reader has put this letter on one of its accounts.
    case mark(Character)
    case not(Condition)
    case and([Condition])
    case or([Condition])
  }

  /// What `is:` asks for.
  enum Property: String, CaseIterable, Sendable {
    case undated, dated, contested, marked

    /// What a reader is told of it.
    var help: String {
      switch self {
      case .undated: "no account tells when it happened"
      case .dated: "an account tells when it happened"
      case .contested: "its accounts contradict each other: one denies it, or their dates differ"
      case .marked: "it has one of your marks"
      }
    }
  }
}

extension Query {
  /// Whether the reader's marks decide what it lets through.
  public var namesMarks: Bool { condition?.namesMarks ?? false }
}

extension Query.Condition {
  fileprivate var namesMarks: Bool {
    switch self {
    case .mark, .property(.marked): true
    case .actor, .said, .place, .type, .mode, .source, .text, .pattern, .from, .to, .on, .dated,
      .property(.undated), .property(.dated), .property(.contested):
      false
    case .not(let condition): condition.namesMarks
    case .and(let conditions), .or(let conditions): conditions.contains(where: \.namesMarks)
    }
  }
}

/// What a query says of an actor.
public enum Stance: Hashable, Sendable {
  case none, included, excluded
}

extension Query {
  /// What the query says of an actor or a place.
  ///
  /// Only conditions on exactly its name that hold for the whole query count: `actor:A`, `-actor:A` and
  /// `(actor:A OR actor:B)`.
  public func stance(on actor: ConflictActor) -> Stance {
    let wanted = Condition(naming: actor)
    for condition in conjuncts {
      if condition == .not(wanted) { return .excluded }
      if condition.choices(like: wanted)?.contains(wanted) == true { return .included }
    }
    return .none
  }

  /// The same query with another stance on an actor or a place.
  ///
  /// Several included actors are joined by OR, and so are several places; an event must fulfil both choices.
  public func with(_ stance: Stance, on actor: ConflictActor) -> Query {
    let wanted = Condition(naming: actor)
    var conditions = conjuncts.compactMap { condition -> Condition? in
      if condition == .not(wanted) { return nil }
      guard let choices = condition.choices(like: wanted) else { return condition }
      return Condition.joined(choices.filter { $0 != wanted }, by: Condition.or)
    }
    switch stance {
    case .none: break
    case .excluded: conditions.append(.not(wanted))
    case .included:
      if let index = conditions.firstIndex(where: { $0.choices(like: wanted) != nil }),
        let choices = conditions[index].choices(like: wanted)
      {
        conditions[index] = .or(choices + [wanted])
      } else {
        conditions.append(wanted)
      }
    }
    return Query(condition: Condition.joined(conditions, by: Condition.and))
  }

  private var conjuncts: [Condition] {
    switch condition {
    case nil: []
    case .and(let conditions): conditions
    case .some(let condition): [condition]
    }
  }
}

extension Query.Condition {
  /// The condition that asks for an actor or a place by its name.
  fileprivate init(naming actor: ConflictActor) {
    self = actor.kind == .place ? .place(actor.name) : .actor(actor.name)
  }

  /// The conditions of a choice such as `(actor:A OR actor:B)`, or of a single `actor:A`, when all of them are of the same
  /// sort as `wanted`: on actors or on places.
  fileprivate func choices(like wanted: Query.Condition) -> [Query.Condition]? {
    switch (self, wanted) {
    case (.actor, .actor), (.place, .place): return [self]
    case (.or(let conditions), _):
      return conditions.allSatisfy { $0.choices(like: wanted) == [$0] } ? conditions : nil
    default: return nil
    }
  }

  /// Several conditions as one; `nil` of none.
  static func joined(
    _ conditions: [Query.Condition], by join: ([Query.Condition]) -> Query.Condition
  ) -> Query.Condition? {
    conditions.count > 1 ? join(conditions) : conditions.first
  }
}
