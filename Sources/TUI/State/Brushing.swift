import Model

extension AppState {
  /// The days of the stretch that is being marked on the axis.
  var brushedDays: DateSpan? {
    switch axis.brush {
    case nil: nil
    case .stretch(let days): days
    case .from(let start):
      selectedBins.map { DateSpan(named: min(start.first, $0.first), max(start.last, $0.last)) }
        ?? start
    }
  }

  /// All days of the bins in which the selected event may have happened.
  private var selectedBins: DateSpan? {
    guard let scale = timeWindow?.scale, let days = selectedDays else { return nil }
    return scale.days(ofBins: scale.bin(of: days.first)...scale.bin(of: days.last))
  }

  /// Begins to mark a stretch of the axis at the selected event or, when one is marked, filters by it.
  mutating func brush() {
    guard axis.brush == nil else {
      filterByBrush()
      return
    }
    guard let days = selectedBins else {
      notice = Notice(
        view.datedCount == 0
          ? "no event here is dated" : "an undated event has no place on the axis")
      return
    }
    axis.brush = .from(days)
  }

  /// Marks the stretch between two columns of the axis.
  mutating func brush(fromColumn start: Int, toColumn end: Int) {
    guard let window = timeWindow else { return }
    axis.brush = .stretch(window.days(ofColumns: min(start, end)...max(start, end)))
  }

  /// Makes the marked stretch the date filter, in place of the one that was brushed before.
  mutating func filterByBrush() {
    guard let days = brushedDays else { return }
    axis.brush = nil
    filter(by: days, in: filters.current)
    notice = Notice("only what may have happened in \(DateText.text(days)); u brings the rest back")
  }

  /// Narrows a query to some days, in place of those to which it was narrowed here before, and filters by it.
  mutating func filter(by days: DateSpan, in query: Query) {
    let query = query.narrowed(to: days, insteadOf: axis.filteredDays)
    axis.filteredDays = days
    setFilter(query)
  }

  /// Leaves the marked stretch or, when there is none, the filter.
  mutating func dropBrush() {
    guard axis.brush != nil else {
      clearFilter()
      return
    }
    axis.brush = nil
    notice = Notice("the stretch is dropped")
  }

  /// Says what is marked, unless the key had something else to say.
  mutating func tellBrush() {
    guard let days = brushedDays, notice == nil else { return }
    let events = counted(view.runs.eventCount(overlapping: days), "event")
    notice = Notice("\(DateText.text(days)): \(events) · v filters, Esc drops it")
  }
}
