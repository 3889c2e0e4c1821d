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
  /// What the days were counted from.
  public let anchor: TimeAnchor
  /// How they were counted.
  public let step: TimeStep
  /// The word that tells on which side of the anchor they are; `nil` when none does or none is needed.
  public let cue: TextRange?
  /// Whether the day of the week that is printed with the date is not that of the day.
  public let isContradicted: Bool
}

/// The TIMEX3 types.
public enum TimexType: String, CaseIterable, Sendable {
  case date = "DATE"
  case time = "TIME"
  case duration = "DURATION"
  case set = "SET"
}

/// What an incomplete or relative time expression is counted from.
public enum TimeAnchor: Hashable, Sendable {
  /// Nothing: the expression is complete, or there is nothing to count from.
  case none
  /// The day of writing.
  case dayOfWriting
  /// The mention with this index in ``Findings/times``.
  case mention(Int32)
}

/// The step from the anchor to the days.
public enum TimeStep: UInt8, Hashable, Sendable {
  /// The words tell all.
  case asWritten
  /// Two numbers may each be the day or the month, and no other date of the article tells the order.
  case orderGuessed
  /// The words do not tell enough, and there is nothing to count from.
  case unresolved
  /// The same period as the anchor's, or the one that it lies in.
  case samePeriod
  /// Counted on or back by the number of units that the words give.
  case counted
  /// The nearest one that is not after the anchor.
  case nearestEarlier
  /// The nearest one that is not before the anchor.
  case nearestLater
  /// The year of the anchor, or the next when the months start again.
  case yearCarried
}
