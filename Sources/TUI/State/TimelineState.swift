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

extension TimelineState: Codable {
  private enum Name: CodingKey {
    case scale, start, busiest, filteredDays
  }

  /// What is no date or no scale, as one of another version, is as if it were not there; a stretch being marked is not kept.
  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Name.self)
    func days(_ name: Name) throws -> DateSpan? {
      try container.decodeIfPresent(String.self, forKey: name).flatMap { DateSpan(edtf: $0) }
    }
    let scale = try container.decodeIfPresent(String.self, forKey: .scale)
    self.init()
    self.scale = TimeScale.allCases.first { $0.name == scale }
    if let first = try days(.start)?.first { start = first }
    busiest = try container.decodeIfPresent(Int.self, forKey: .busiest).map { max(1, $0) }
    filteredDays = try days(.filteredDays)
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Name.self)
    try container.encodeIfPresent(scale?.name, forKey: .scale)
    try container.encode(DateSpan(day: start).edtf, forKey: .start)
    try container.encodeIfPresent(busiest, forKey: .busiest)
    try container.encodeIfPresent(filteredDays?.edtf, forKey: .filteredDays)
  }
}
