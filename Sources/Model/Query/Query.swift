/// What a reader wants to see: a condition on events.
public struct Query: Hashable, Sendable {
  /// The condition; `nil` lets every event through.
  var condition: Condition?

  /// Lets every event through.
  public static let all = Query(condition: nil)

  /// A condition on one event.
  indirect enum Condition: Hashable, Sendable {
    /// An actor takes part whose name or alias is this, or has words that begin so.
    case actor(String)
    /// It happened at such a place.
    case place(String)
    /// One of its sentences has these words, whatever the case and the diacritics.
    case text(String)
    /// It may have lasted until this day or longer.
    case from(CivilDate)
    /// It may have begun on this day or before.
    case to(CivilDate)
    /// It may have happened on one of these days.
    case on(DateSpan)
    case undated
    case not(Condition)
    case and([Condition])
    case or([Condition])
  }
}

/// What a query says of an actor.
public enum Stance: Hashable, Sendable {
  case none, included, excluded
}

extension Query {
  /// What the query says of the actor with exactly this name.
  ///
  /// Only conditions that hold for the whole query count: `actor:A`, `-actor:A` and `(actor:A OR actor:B)`.
  public func stance(on actor: String) -> Stance {
    let wanted = Condition.actor(actor)
    for condition in conjuncts {
      if condition == .not(wanted) { return .excluded }
      if condition.actorChoice?.contains(wanted) == true { return .included }
    }
    return .none
  }

  /// The same query with another stance on an actor; several included actors are joined by OR.
  public func with(_ stance: Stance, on actor: String) -> Query {
    let wanted = Condition.actor(actor)
    var conditions = conjuncts.compactMap { condition -> Condition? in
      if condition == .not(wanted) { return nil }
      guard let choice = condition.actorChoice else { return condition }
      return Condition.joined(choice.filter { $0 != wanted }, by: Condition.or)
    }
    switch stance {
    case .none: break
    case .excluded: conditions.append(.not(wanted))
    case .included:
      if let index = conditions.firstIndex(where: { $0.actorChoice != nil }),
        let choice = conditions[index].actorChoice
      {
        conditions[index] = .or(choice + [wanted])
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
  /// The actors of a choice such as `(actor:A OR actor:B)`, or of a single `actor:A`.
  fileprivate var actorChoice: [Query.Condition]? {
    switch self {
    case .actor: return [self]
    case .or(let conditions):
      let isOfActors = conditions.allSatisfy { if case .actor = $0 { true } else { false } }
      return isOfActors ? conditions : nil
    case .place, .text, .from, .to, .on, .undated, .not, .and: return nil
    }
  }

  /// Several conditions as one; `nil` of none.
  static func joined(
    _ conditions: [Query.Condition], by join: ([Query.Condition]) -> Query.Condition
  ) -> Query.Condition? {
    conditions.count > 1 ? join(conditions) : conditions.first
  }
}
