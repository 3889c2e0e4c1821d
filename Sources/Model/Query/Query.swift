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
    /// Such an actor is named as the source of what is said.
    case said(String)
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
