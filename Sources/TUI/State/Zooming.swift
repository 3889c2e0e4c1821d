import Model

extension AppState {
  /// Columns over which the view spreads time; `nil` when it shows none.
  private var timeColumns: Int? {
    guard let time = mainView.time else { return nil }
    return layout.box(of: .main).map { time.columns($0.content) } ?? 1
  }

  /// The stretch of time that the view shows; `nil` when it shows none or no event is dated.
  var timeWindow: TimeWindow? {
    guard let days = view.runs.days, let columns = timeColumns else { return nil }
    return TimeWindow(of: days, scale: axis.scale, from: axis.start, columns: columns)
  }

  /// The days of the selected event; `nil` for an undated one.
  var selectedDays: DateSpan? {
    view.runs.run(at: timeline.selected).map { DateSpan(named: $0.first, $0.last) }
  }

  /// Makes the bins shorter, or longer when negative; what is selected stays in its column.
  mutating func zoom(_ steps: Int) {
    guard let days = view.runs.days, let window = timeWindow, let columns = timeColumns else {
      notice = Notice("no event here is dated")
      return
    }
    let fitting = TimeWindow.fittingScale(of: days, columns: columns)
    let scales = TimeScale.allCases.filter { $0 <= fitting }
    let here = scales.firstIndex(of: window.scale) ?? 0
    let target = scales[min(max(0, here - steps), scales.count - 1)]
    guard target != window.scale else {
      notice = Notice(steps > 0 ? "days are the finest" : Self.wholeAxis)
      return
    }
    let anchor = mainView.time?.anchor(self) ?? window.days.last
    axis.scale = target == fitting ? nil : target
    axis.start = target.firstDay(ofBin: target.bin(of: anchor) - window.column(of: anchor))
  }

  private static let wholeAxis = "the axis shows all events already; + zooms in"

  /// Moves the window by half of what it shows; what it then no longer shows is not selected any longer.
  mutating func shiftWindow(_ halves: Int) {
    guard let window = timeWindow, !window.isWhole else {
      notice = Notice(timeWindow == nil ? "no event here is dated" : Self.wholeAxis)
      return
    }
    let shifted = window.beginning(
      withBin: window.bins.lowerBound + halves * max(1, window.bins.count / 2))
    guard shifted != window else {
      notice = Notice(halves > 0 ? "the axis ends here" : "the axis begins here")
      return
    }
    axis.start = shifted.days.first
    mainView.time?.follow(&self, shifted, halves > 0)
  }

  /// Selects an event that a shifted window shows, unless it shows the selected one.
  mutating func selectEvent(in shifted: TimeWindow, isLater: Bool) {
    guard let day = selectedDays?.first, !shifted.contains(day) else { return }
    let runs = view.runs
    select(
      position: isLater
        ? min(runs.firstPosition(from: shifted.days.first), runs.eventCount - 1)
        : runs.firstPosition(from: shifted.days.last + 1) - 1)
    if let day = selectedDays?.first, !shifted.contains(day) {
      notice = Notice("no event between here and \(day)")
    }
  }

  /// Shifts the window when the selected event has left it, and then so far that it does not leave it again with the next
  /// step.
  mutating func followOnAxis() {
    guard let window = timeWindow, let day = selectedDays?.first, !window.contains(day) else {
      return
    }
    axis.start =
      window.beginning(withBin: window.scale.bin(of: day) - window.bins.count / 2).days.first
  }
}
