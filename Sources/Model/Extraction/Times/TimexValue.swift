/// A TIMEX3 value.
public struct TimexValue: Hashable, Sendable {
  /// The value as TIMEX3 writes it.
  public let text: String
}

/// The number of a time rule.
public struct TimeRuleID: Hashable, Sendable {
  /// The row of the table.
  public let index: UInt16

  /// The rule's name.
  public var name: String { "" }
}
