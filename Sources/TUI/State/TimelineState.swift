import Model

/// What the reader has chosen to see of the time in which the events happened.
struct TimelineState: Hashable, Sendable {
  /// `nil` shows all of it.
  var scale: TimeScale?
  /// The day with which the axis begins, where not all of it has room.
  var start = CivilDate(dayNumber: 0)
  /// How many of the busiest days, months or years are shown; `nil` shows all.
  var busiest: Int?
  var brush: Brush?
  /// The days that a brush has made the date filter.
  var filteredDays: DateSpan?

  /// A stretch of the axis being marked.
  enum Brush: Hashable, Sendable {
    /// From some days to those of the selected event.
    case from(DateSpan)
    case stretch(DateSpan)
  }
}
