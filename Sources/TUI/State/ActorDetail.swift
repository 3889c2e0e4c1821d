import Model

/// A line under an actor that is unfolded.
enum ActorDetail: Hashable, Sendable {
  /// The first and the last of the filtered events with the actor; `nil` when none is dated.
  case days(first: DateSpan, last: DateSpan)
  case noDays
  /// How the names below it came to the actor; `nil` when it has been theirs from the start.
  case names(joinedBy: ConflictActor.MergeRule?)
  /// A form of the name, and how many articles use it.
  case name(String, articles: Int)

  /// All details of an actor: its days, then its names by the rules that joined them.
  static func all(of actor: ActorID, in view: FilteredView, _ corpus: Corpus) -> [ActorDetail] {
    let known = corpus.actors[actor.index]
    let rules = Dictionary(known.merges.map { ($0.form, $0.rule) }) { first, _ in first }
    let groups = [nil] + ConflictActor.MergeRule.allCases.map(Optional.some)
    return [days(of: actor, in: view, corpus)]
      + groups.flatMap { rule -> [ActorDetail] in
        let names = known.aliases.filter { rules[$0.form] == rule }
        return names.isEmpty ? [] : [.names(joinedBy: rule)] + names.map(ActorDetail.init)
      }
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

extension ConflictActor.MergeRule {
  /// Why names that differ so are one actor's, in a few words.
  var words: String {
    switch self {
    case .spelling: "spelled otherwise:"
    case .acronym: "acronym:"
    case .middleName: "but for a middle name:"
    case .surname: "by surname alone:"
    case .transliteration: "other transcription:"
    }
  }
}
