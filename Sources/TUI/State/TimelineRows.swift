import Model

/// The rows of the timeline: the events of a filter under headings.
///
/// An event is known by its position among those that the filter lets through; all ways between rows and positions are
/// binary searches over the groups.
struct TimelineRows: Sendable {
  /// How events are grouped.
  struct Grouping: Hashable, Sendable {
    /// The events of one bin stand under one heading; a span that covers more has a heading of its own.
    var scale = TimeScale.day
    /// How many of the bins are shown, those with the most events; `nil` shows all.
    var busiest: Int?

    init(scale: TimeScale = .day, busiest: Int? = nil) {
      self.scale = scale
      self.busiest = busiest
    }

    /// The grouping beside an axis: finer than its bins would be a heading for almost every event.
    init(beside axis: TimeScale, busiest: Int?) {
      self.busiest = busiest
      scale =
        switch axis {
        case .day: .day
        case .week, .month: .month
        case .quarter, .year, .decade: .year
        }
    }

    /// The grouping with a heading for two events at least, on average, as far as there is one: a list of single events
    /// under headings of their own says everything twice.
    func sparing(_ runs: DayRuns) -> Grouping {
      // There are no more headings than runs, and mostly far fewer runs than events.
      guard 2 * runs.runs.count > runs.eventCount else { return self }
      let scales: [TimeScale] = [scale] + [.month, .year].filter { $0 > scale }
      let sparing = scales.first {
        2 * TimelineRows.groups(of: runs, scale: $0).count <= runs.eventCount
      }
      return Grouping(scale: sparing ?? scales[scales.count - 1], busiest: busiest)
    }
  }

  /// A heading and the events under it.
  struct Group: Hashable, Sendable {
    let heading: Heading
    fileprivate(set) var positions: Range<Int>
    /// The row of the heading.
    fileprivate(set) var row = 0
    /// How many events are shown above it.
    fileprivate(set) var rank = 0

    fileprivate var endRow: Int { row + 1 + positions.count }
  }

  enum Heading: Hashable, Sendable {
    /// The days of a bin.
    case bin(DateSpan)
    /// A span that is no bin's.
    case span(DateSpan)
    case undated
  }

  /// What is not shown so that the busiest bins are seen.
  struct Folded: Hashable, Sendable {
    let events: Int
    let bins: Int
    let spans: Int
    /// The row that says so.
    fileprivate(set) var row = 0
  }

  enum Row: Hashable, Sendable {
    case heading(Group)
    case event(position: Int)
    case folded(Folded)
  }

  let grouping: Grouping
  /// Those that are shown, in timeline order, the undated last.
  private(set) var groups: [Group]
  private(set) var folded: Folded?
  /// All rows, headings included.
  private(set) var count = 0
  /// How many bins have events, also those that are folded.
  let binCount: Int

  init(of runs: DayRuns, eventCount: Int, grouping: Grouping) {
    self.grouping = grouping
    groups = Self.groups(of: runs, scale: grouping.scale)
    binCount = groups.count(where: \.isBin)
    if let busiest = grouping.busiest { fold(to: busiest) }
    if runs.eventCount < eventCount {
      groups.append(Group(heading: .undated, positions: runs.eventCount..<eventCount))
    }
    number()
  }

  fileprivate static func groups(of runs: DayRuns, scale: TimeScale) -> [Group] {
    guard let first = runs.runs.first else { return [] }
    var groups: [Group] = []
    var bin = scale.days(ofBinWith: first.first)
    for run in runs.runs {
      if run.first > bin.last { bin = scale.days(ofBinWith: run.first) }
      // A longer span that begins with the bin stands before it; one that begins inside belongs to it, however long.
      let isSpan = run.first == bin.first && run.last > bin.last
      let heading: Heading = isSpan ? .span(DateSpan(named: run.first, run.last)) : .bin(bin)
      if let last = groups.last, last.heading == heading {
        groups[groups.count - 1].positions =
          last.positions.lowerBound..<run.positions.upperBound
      } else {
        groups.append(Group(heading: heading, positions: run.positions))
      }
    }
    return groups
  }

  /// Leaves the bins with the most events, of equally busy ones the earliest.
  private mutating func fold(to count: Int) {
    let byCount = groups.indices.filter { groups[$0].isBin }.sorted {
      groups[$0].positions.count != groups[$1].positions.count
        ? groups[$0].positions.count > groups[$1].positions.count : $0 < $1
    }
    let kept = Set(byCount.prefix(count))
    let hidden = groups.indices.filter { !kept.contains($0) }
    guard !kept.isEmpty, !hidden.isEmpty else { return }
    folded = Folded(
      events: hidden.reduce(0) { $0 + groups[$1].positions.count },
      bins: hidden.count { groups[$0].isBin },
      spans: hidden.count { !groups[$0].isBin })
    groups = byCount.prefix(count).sorted().map { groups[$0] }
  }

  /// Numbers rows and events; what is folded is told behind the dated events.
  private mutating func number() {
    var shown = 0
    for index in groups.indices {
      if groups[index].heading == .undated { numberFolded() }
      groups[index].row = count
      groups[index].rank = shown
      shown += groups[index].positions.count
      count = groups[index].endRow
    }
    if groups.last?.heading != .undated { numberFolded() }
  }

  private mutating func numberFolded() {
    guard folded != nil else { return }
    folded?.row = count
    count += 1
  }
}

extension TimelineRows.Group {
  fileprivate var isBin: Bool {
    switch heading {
    case .bin: true
    case .span, .undated: false
    }
  }
}

// MARK: From rows to events and back

extension TimelineRows {
  /// How many events are shown.
  var shownCount: Int { groups.last.map { $0.rank + $0.positions.count } ?? 0 }

  /// What stands in a row of 0..<``count``.
  subscript(row: Int) -> Row {
    if let folded, folded.row == row { return .folded(folded) }
    guard let group = group(ofRow: row) else { return .event(position: row) }
    return row == group.row
      ? .heading(group) : .event(position: group.positions.lowerBound + row - group.row - 1)
  }

  /// The group whose heading or event stands in a row; `nil` for the row of what is folded.
  func group(ofRow row: Int) -> Group? {
    last { $0.row <= row }.flatMap { row < $0.endRow ? $0 : nil }
  }

  /// Whether the event at a position has a row.
  func isShown(_ position: Int) -> Bool { group(of: position) != nil }

  /// The row of the event at a position; for one that is folded the row that tells so.
  func row(ofPosition position: Int) -> Int {
    group(of: position).map { $0.row + 1 + position - $0.positions.lowerBound } ?? folded?.row ?? 0
  }

  /// How many events are shown before a position.
  func rank(ofPosition position: Int) -> Int {
    guard let group = last(where: { $0.positions.lowerBound <= position }) else { return 0 }
    return group.rank + min(position - group.positions.lowerBound, group.positions.count)
  }

  /// The position of the event before which so many are shown; the last one's if there are not so many.
  func position(ofRank rank: Int) -> Int {
    guard let group = last(where: { $0.rank <= rank }) else { return 0 }
    return group.positions.lowerBound + min(rank - group.rank, group.positions.count - 1)
  }

  /// The rank of the event in a row or, where there is none, of the next one or, going up, of the one before.
  func rank(nearRow row: Int, goingUp: Bool) -> Int {
    let rank = goingUp ? shownEvents(above: row + 1) - 1 : shownEvents(above: row)
    return min(max(0, rank), max(0, shownCount - 1))
  }

  private func shownEvents(above row: Int) -> Int {
    last { $0.row < row }.map { $0.rank + min(row - $0.row - 1, $0.positions.count) } ?? 0
  }

  private func group(of position: Int) -> Group? {
    last { $0.positions.lowerBound <= position }.flatMap {
      position < $0.positions.upperBound ? $0 : nil
    }
  }

  /// The last group for which a condition holds that holds for all before it.
  private func last(where condition: (Group) -> Bool) -> Group? {
    let end = groups.partitioningIndex { !condition($0) }
    return end > 0 ? groups[end - 1] : nil
  }
}
