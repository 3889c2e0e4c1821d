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
    statements.first { $0.condition.names(actor) }?.stance ?? .none
  }

  /// What the query says of an outlet or a file, in the same way.
  public func stance(onSource name: String) -> Stance {
    for condition in conjuncts {
      if condition == .not(.source(name)) { return .excluded }
      if condition.choices(like: .source(name))?.contains(.source(name)) == true {
        return .included
      }
    }
    return .none
  }

  /// The actors and places of which the query says something.
  public func stances(on actors: [ConflictActor]) -> [ActorID: Stance] {
    let statements = statements
    guard !statements.isEmpty else { return [:] }
    var stances: [ActorID: Stance] = [:]
    for (index, actor) in actors.enumerated() {
      let statement = statements.first { $0.condition.names(actor) }
      if let statement { stances[ActorID(index: index)] = statement.stance }
    }
    return stances
  }

  /// What is said of single actors and places.
  private var statements: [(condition: Condition, stance: Stance)] {
    conjuncts.flatMap { condition -> [(Condition, Stance)] in
      if case .not(let condition) = condition, condition.choices == [condition] {
        return [(condition, .excluded)]
      }
      return (condition.choices ?? []).map { ($0, .included) }
    }
  }

  /// The same query with another stance on an actor or a place.
  ///
  /// Several included actors are joined by OR, and so are several places; an event must fulfil both choices.
  public func with(_ stance: Stance, on actor: ConflictActor) -> Query {
    with(stance, on: Condition(naming: actor))
  }

  /// The same query with another stance on an outlet or a file; several included ones are joined by OR.
  public func with(_ stance: Stance, onSource name: String) -> Query {
    with(stance, on: .source(name))
  }

  private func with(_ stance: Stance, on wanted: Condition) -> Query {
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

  /// The same query with these actors and places included, each of them, and no others.
  public func including(only actors: [ConflictActor]) -> Query {
    let wanted = actors.map(Condition.init(naming:))
    let others = conjuncts.filter { condition in
      condition.choices == nil && !wanted.contains { condition == .not($0) }
    }
    let distinct = wanted.enumerated().filter { !wanted[..<$0.offset].contains($0.element) }
    return Query(
      condition: Condition.joined(others + distinct.map(\.element), by: Condition.and))
  }

  /// As ``including(only:)``, or with no actor and no place included if just these were before.
  public func togglingOnly(_ actors: [ConflictActor]) -> Query {
    let included = Set(conjuncts.filter { $0.choices != nil })
    return including(only: included == Set(actors.map(Condition.init(naming:))) ? [] : actors)
  }

  /// The same query with this place included and no other one, or with none if just this one was before.
  public func togglingOnly(place name: String) -> Query {
    let others = conjuncts.filter { $0.choices(like: .place("")) == nil }
    let isIncluded = conjuncts.contains(.place(name))
    return Query(
      condition: Condition.joined(others + (isIncluded ? [] : [.place(name)]), by: Condition.and))
  }

  /// The conditions of which each must hold.
  var conjuncts: [Condition] {
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

  /// Whether it asks for exactly this actor or place.
  fileprivate func names(_ actor: ConflictActor) -> Bool {
    switch self {
    case .actor(let name): actor.kind != .place && actor.name == name
    case .place(let name): actor.kind == .place && actor.name == name
    default: false
    }
  }

  /// The conditions of a choice such as `(actor:A OR actor:B)`, or of a single `actor:A`, when all of them are on actors or
  /// all on places.
  fileprivate var choices: [Query.Condition]? {
    choices(like: .actor("")) ?? choices(like: .place(""))
  }

  /// The conditions of a choice when all of them are of the same sort as `wanted`: on actors, on places or on sources.
  fileprivate func choices(like wanted: Query.Condition) -> [Query.Condition]? {
    switch (self, wanted) {
    case (.actor, .actor), (.place, .place), (.source, .source): return [self]
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
