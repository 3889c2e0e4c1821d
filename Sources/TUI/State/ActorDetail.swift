import Model

/// A line under an actor that is unfolded.
enum ActorDetail: Hashable, Sendable {
  /// Its sector, its country and what it is: `MIL · Libya · armed group`.
  case profile(String)
  /// The first and the last of the filtered events with the actor; `nil` when none is dated.
  case days(first: DateSpan, last: DateSpan)
  case noDays
  /// The roles of a person come below it.
  case roles
  /// The persons with roles that belong to the actor come below it.
  case people
  /// A role or the name of a person, and how many articles print it.
  case printed(String, articles: Int)
  /// What the role above belongs to, or the role of the person above.
  case beneath(String)
  /// From the first to the last day of writing of the articles that print what is above it.
  case written(DateSpan)
  /// So many more are not shown.
  case more(Int)
  /// How the names below it came to the actor; `nil` when it has been theirs from the start.
  case names(joinedBy: MergeRule?)
  /// A form of the name, and how many articles use it.
  case name(String, articles: Int)

  /// All details of an actor: its days, its roles, its people, then its names by the rules that joined them.
  static func all(of actor: ActorID, in view: FilteredView, _ corpus: Corpus) -> [ActorDetail] {
    let known = corpus.actors[actor.index]
    let groups = [nil] + MergeRule.allCases.map(Optional.some)
    return [profile(of: actor, corpus), days(of: actor, in: view, corpus)]
      + details(.roles, of: corpus.roles(of: actor)) { role in
        (role.wording, role.owner.map { "of \(corpus.actors[$0.index].name)" })
      }
      + details(.people, of: corpus.roles(belongingTo: actor)) { role in
        (corpus.actors[role.holder.index].name, role.wording)
      }
      + groups.flatMap { rule -> [ActorDetail] in
        let names = known.aliases.filter { $0.rule == rule }
        return names.isEmpty ? [] : [.names(joinedBy: rule)] + names.map(ActorDetail.init)
      }
  }

  private static func profile(of actor: ActorID, _ corpus: Corpus) -> ActorDetail {
    let parts = [
      corpus.sector(of: actor)?.rawValue, corpus.country(of: actor)?.name,
      corpus.actors[actor.index].kind.words,
    ]
    return .profile(parts.compactMap(\.self).joined(separator: " · "))
  }

  /// So many roles are shown.
  private static let shown = 8

  /// Roles under a heading, those of most articles; none when there are none.
  private static func details(
    _ heading: ActorDetail, of roles: [PrintedRole],
    _ words: (PrintedRole) -> (first: String, second: String?)
  ) -> [ActorDetail] {
    guard !roles.isEmpty else { return [] }
    let rows = roles.prefix(shown).flatMap { role -> [ActorDetail] in
      let (first, second) = words(role)
      return [
        .printed(first, articles: role.articles), second.map(ActorDetail.beneath),
        role.days.map(ActorDetail.written),
      ].compactMap(\.self)
    }
    return [heading] + rows + (roles.count > shown ? [.more(roles.count - shown)] : [])
  }

  private init(_ alias: ConflictActor.Alias) { self = .name(alias.form, articles: alias.count) }

  private static func days(
    of actor: ActorID, in view: FilteredView, _ corpus: Corpus
  ) -> ActorDetail {
    let events = [corpus.firstEvent, corpus.lastEvent].compactMap { $0(actor, view.selection) }
    let dates = events.compactMap { corpus.event($0).date }
    guard let first = dates.first, let last = dates.last else { return .noDays }
    return .days(first: first, last: last)
  }
}

extension MergeRule {
  /// Why names that differ so are one actor's, in a few words.
  var words: String {
    switch self {
    case .dictionary: "by the dictionary:"
    case .spelling: "spelled otherwise:"
    case .acronym: "acronym in brackets:"
    case .initials: "initials:"
    case .middleName: "but for a middle name:"
    case .part: "part of the name:"
    case .surname: "by surname:"
    case .givenName: "by given name:"
    case .title: "by title:"
    case .folderSurname: "by surname, elsewhere:"
    case .transliteration: "other transcription:"
    }
  }
}

extension ActorKind {
  /// Its name in words.
  var words: String { rawValue.map { $0 == "_" ? " " : String($0) }.joined() }
}
