/// A time expression in an article, resolved as far as the article allows.
public struct TimeMention: Hashable, Sendable {
  /// The words.
  public let range: TextRange
  /// The TIMEX3 type.
  public let type: TimexType
  /// The TIMEX3 value.
  public let value: TimexValue
  /// The days meant; `nil` for durations, sets and what cannot be placed on the calendar.
  public let span: DateSpan?
  /// How the days were found.
  public let basis: DateBasis
  /// The rule that found the words.
  public let rule: TimeRuleID
}

/// The TIMEX3 types.
public enum TimexType: String, CaseIterable, Sendable {
  case date = "DATE"
  case time = "TIME"
  case duration = "DURATION"
  case set = "SET"
}
