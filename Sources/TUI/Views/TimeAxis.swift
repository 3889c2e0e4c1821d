import Model

/// What the axis above the timeline shows: how many events the bins of a window have.
///
/// Worked out once for a filter and a window.
struct TimeAxis: Sendable {
  let window: TimeWindow
  /// By bin: the events that happened in it and in no other.
  let counts: [Int]
  /// By bin: whether an event may have happened in it that may have happened in others, too.
  let isCovered: [Bool]
  let labels: [AxisLabel]

  init(_ window: TimeWindow, of runs: DayRuns) {
    self.window = window
    labels = AxisLabel.labels(of: window)
    let bins = window.bins
    var counts = Array(repeating: 0, count: bins.count)
    // Where spans begin, less where they end.
    var changes = Array(repeating: 0, count: bins.count + 1)
    let days = window.days
    // The runs come in the order of their first days, and so bin by bin.
    var bin = bins.lowerBound
    var end = CivilDate.earliest - 1
    for run in runs.runs.prefix(while: { $0.first <= days.last }) where run.last >= days.first {
      if run.first > end {
        bin = window.scale.bin(of: run.first)
        end = window.scale.firstDay(ofBin: bin + 1) - 1
      }
      if run.last <= end {
        counts[bin - bins.lowerBound] += run.positions.count
      } else {
        changes[max(0, bin - bins.lowerBound)] += 1
        changes[min(bins.count, window.scale.bin(of: run.last) + 1 - bins.lowerBound)] -= 1
      }
    }
    self.counts = counts
    var open = 0
    isCovered = changes.dropLast().map { change in
      open += change
      return open > 0
    }
  }

  /// The events of the fullest bin.
  var most: Int { counts.max() ?? 0 }

  // MARK: Its place on the screen

  /// Columns on both sides, which have room for an arrow.
  static let margin = 1

  /// Columns of the axis in a pane.
  static func columns(in area: Rectangle) -> Int { max(1, area.columns - 2 * margin) }

  /// Rows of the axis in a pane: bars, labels and, where there is room, a row between for what is selected.
  static func rows(inPaneOf height: Int) -> Int {
    switch height {
    case ..<9: 0
    case ..<14: 2
    default: 3
    }
  }
}

/// A word under the axis.
struct AxisLabel: Hashable, Sendable {
  let column: Int
  let text: String

  /// The first and the last day of a window, as finely as its scale, and between them the beginnings of the shortest units
  /// whose labels have room.
  static func labels(of window: TimeWindow) -> [AxisLabel] {
    let fineness = Fineness(of: window.scale)
    let first = AxisLabel(column: 0, fineness.text(window.days.first))
    let last = AxisLabel(end: window.columns, fineness.text(window.days.last))
    guard first.end < last.column else { return first.end <= window.columns ? [first] : [] }
    let tick = Tick.all.first { $0.columns(in: window) > $0.labelWidth }
    let between = tick?.labels(in: window).filter { $0.column > first.end && $0.end < last.column }
    return [first] + (between ?? []) + [last]
  }

  fileprivate var end: Int { column + text.count }

  /// A label whose stroke stands before it, where what it names begins.
  fileprivate init(column: Int, _ name: String) {
    self.column = column
    text = "\(AxisSign.tick)\(name)"
  }

  /// A label whose stroke stands behind it, in the last column before `end`.
  private init(end: Int, _ name: String) {
    text = "\(name)\(AxisSign.tick)"
    column = end - text.count
  }
}

/// How much of a day a label names.
private enum Fineness {
  case day, month, year

  init(of scale: TimeScale) {
    switch scale {
    case .day, .week: self = .day
    case .month, .quarter: self = .month
    case .year, .decade: self = .year
    }
  }

  func text(_ day: CivilDate) -> String {
    switch self {
    case .day: "\(day)"
    case .month: String("\(day)".prefix(7))
    case .year: String("\(day)".prefix(4))
    }
  }
}

/// How far apart labels stand.
private enum Tick {
  case days
  /// So many months, counted from the year 0.
  case months(Int)

  /// From short to long: a day, a month, a quarter, one, two and five years, and so on.
  static let all: [Tick] =
    [.days] + [1, 3, 12, 24, 60, 120, 240, 600, 1200].map(Tick.months)

  private var fineness: Fineness {
    switch self {
    case .days: .day
    case .months(let months): months < 12 ? .month : .year
    }
  }

  /// The stroke and the text.
  var labelWidth: Int { 1 + fineness.text(.earliest).utf8.count }

  /// Columns from one label to the next, at least; none when bins are longer.
  func columns(in window: TimeWindow) -> Int {
    let days: Int =
      switch self {
      case .days: 1
      case .months(let months): months * 28
      }
    return days * window.columns / window.days.dayCount
  }

  func labels(in window: TimeWindow) -> [AxisLabel] {
    starts(in: window.days).map {
      AxisLabel(column: window.column(of: $0), fineness.text($0))
    }
  }

  /// The days in a span with which a unit begins.
  private func starts(in span: DateSpan) -> [CivilDate] {
    switch self {
    case .days: return (0..<span.dayCount).map { span.first + $0 }
    case .months(let months):
      let first = (TimeScale.month.bin(of: span.first) + months - 1) / months
      let last = TimeScale.month.bin(of: span.last) / months
      return stride(from: first, through: last, by: 1).map {
        TimeScale.month.firstDay(ofBin: $0 * months)
      }
    }
  }
}
