/// What an actor is among states and in society, as its name and the roles in the articles tell.
extension Corpus {
  /// The country of an actor: that in which a place lies or that a name tells; of a person that of what most of its roles belong to.
  ///
  /// - Returns: `nil` when nothing tells, and for international organisations.
  public func country(of actor: ActorID) -> Country? {
    let known = actors[actor.index]
    guard known.kind == .person else {
      return known.homeCountry ?? known.place.map { Country($0.place) }
    }
    var counts: [Country: Int] = [:]
    for role in roles(of: actor) {
      // A person of a person has no more of a country than that one has.
      guard let owner = role.owner, actors[owner.index].kind != .person,
        let country = country(of: owner)
      else { continue }
      counts[country, default: 0] += role.articles
    }
    return counts.max { ($0.value, $1.key.name) < ($1.value, $0.key.name) }?.key
  }

  /// The sector of an actor, by what it is and is called; of a person by its roles, those that it has first.
  ///
  /// - Returns: `nil` for places.
  public func sector(of actor: ActorID) -> Sector? {
    let known = actors[actor.index]
    switch known.kind {
    case .place: return nil
    case .state, .government, .party, .media, .population, .internationalOrganisation,
      .organisation, .armedGroup:
      return Sector(name: known.name, kind: known.kind)
    case .person:
      let roles = roles(of: actor)
      return sector(by: roles.filter { $0.standing == .now }) ?? sector(by: roles) ?? .unknown
    }
  }

  private func sector(by roles: [PrintedRole]) -> Sector? {
    var counts: [Sector: Int] = [:]
    for role in roles {
      let owner = role.owner.map { actors[$0.index] }
      let ofOwner = owner.flatMap { Sector(name: $0.name, kind: $0.kind) }
      guard let sector = Sector(role: role.title, of: ofOwner == .unknown ? nil : ofOwner) else {
        continue
      }
      counts[sector, default: 0] += role.articles
    }
    return counts.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }?.key
  }

  /// From the first to the last day of the dated events in which an actor takes part; `nil` when none is dated.
  public func days(of actor: ActorID) -> DateSpan? {
    let dated = eventsOfActor[actor.index].prefix { Int($0) < datedCount }
    guard let first = dated.first, let last = dated.map({ lastDays[Int($0)] }).max() else {
      return nil
    }
    return DateSpan(
      named: CivilDate(dayNumber: firstDays[Int(first)]), CivilDate(dayNumber: last))
  }
}
