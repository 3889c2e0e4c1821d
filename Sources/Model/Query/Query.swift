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
    case undated, dated, contested, corroborated, copied, marked

    /// What a reader is told of it.
    var help: String {
      switch self {
      case .undated: "no account tells when it happened"
      case .dated: "an account tells when it happened"
      case .contested: "its accounts contradict each other: one denies it, or their dates differ"
      case .corroborated: "two or more articles report it, copies of each other counted once"
      case .copied: "an article that reports it is a copy of another, or another version of it"
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
      .property(.undated), .property(.dated), .property(.contested), .property(.corroborated),
      .property(.copied):
      false
    case .not(let condition): condition.namesMarks
    case .and(let conditions), .or(let conditions): conditions.contains(where: \.namesMarks)
    }
  }
}
