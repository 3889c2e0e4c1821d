import Model

extension AppState {
  /// Rows of the timeline's list under its axis.
  var timelineHeight: Int {
    layout.box(of: .main).map { timelineAreas(in: $0.content).list.rows } ?? 0
  }

  /// Where the timeline has its axis, without rows where there is no room for it, and its list.
  func timelineAreas(in area: Rectangle) -> (axis: Rectangle, list: Rectangle) {
    let rows = view.datedCount == 0 ? 0 : TimeAxis.rows(inPaneOf: area.rows)
    var (axis, list) = (area, area)
    axis.rows = rows
    list.row += rows
    list.rows -= rows
    return (axis, list)
  }

  /// Selects an event of the filter or, where it is folded away, the next one.
  mutating func select(position: Int) {
    let shown = view.rows.position(ofRank: view.rows.rank(ofPosition: position))
    hasChosen = true
    guard shown != timeline.selected else { return }
    timeline.selected = shown
    source.isBehind = true
  }

  /// Takes a step through the events that are shown, a page by rows; says whether there was one to take.
  mutating func moveOnTimeline(_ motion: Motion) -> Bool {
    let before = timeline.selected
    let rows = view.rows
    let shift = motion.shift(height: timelineHeight)
    var list = ListPosition(selected: rows.rank(ofPosition: before))
    if shift == 0 {
      list.move(motion, count: rows.shownCount, height: timelineHeight)
    } else {
      list.selected = rows.rank(
        nearRow: rows.row(ofPosition: before) + shift, goingUp: shift < 0)
    }
    timeline.top += shift
    select(position: rows.position(ofRank: list.selected))
    return timeline.selected != before
  }

  /// Brings headings, axis and scrolling in line with what is selected.
  mutating func refitTimeline() {
    regroup()
    if view.eventCount > 0, !view.rows.isShown(timeline.selected) {
      axis.busiest = nil
      regroup()
      if notice == nil { notice = Notice("unfolded, to show this event") }
    }
    followOnAxis()
    timeline.show(
      row: view.row(ofPosition: timeline.selected), of: view.rows.count, height: timelineHeight)
    tellBrush()
  }

  /// Puts the events under the headings of the axis' scale; the selected one stays where it is on the screen.
  private mutating func regroup() {
    let grouping = TimelineRows.Grouping(
      beside: timeWindow?.scale ?? .day, busiest: axis.busiest)
    let row = view.row(ofPosition: timeline.selected) - timeline.top
    view.group(grouping)
    timeline.top = view.row(ofPosition: timeline.selected) - row
  }

  /// Shows the busiest days, months or years alone, as many as are asked for or as have room with an event each; or all again.
  mutating func fold(to count: Int?) {
    guard axis.busiest == nil || count != nil else {
      axis.busiest = nil
      notice = Notice("all events again")
      return
    }
    let unit = view.rows.grouping.scale.name
    let wanted = count ?? max(1, (timelineHeight - 1) / 2)
    guard view.rows.binCount > wanted else {
      notice = Notice("no more than \(counted(view.rows.binCount, unit)) here; nothing to fold")
      return
    }
    axis.busiest = wanted
    regroup()
    select(position: timeline.selected)
    notice = Notice(
      "the busiest \(counted(wanted, unit)) of \(view.rows.binCount); z shows all again")
  }

  /// Goes to the first event that begins on some days; else to the one that reaches into them; else to the next after them.
  ///
  /// - Returns: whether there is a dated event at all.
  @discardableResult
  mutating func goToDay(_ span: DateSpan) -> Bool {
    let runs = view.runs
    guard runs.eventCount > 0 else {
      notice = Notice("no event here is dated")
      return false
    }
    let next = runs.firstPosition(from: span.first)
    let isBegun = runs.run(at: next).map { $0.first <= span.last } ?? false
    let reaching = runs.runs.last { $0.first < span.first && $0.last >= span.first }
    switch (isBegun, reaching) {
    case (true, _): select(position: next)
    case (false, let run?):
      select(position: run.positions.lowerBound)
      let days = DateText.text(DateSpan(named: run.first, run.last))
      notice = Notice("nothing begins on \(DateText.text(span)); this is dated \(days)")
    case (false, nil):
      select(position: min(next, runs.eventCount - 1))
      let which = next < runs.eventCount ? "the next event after" : "the last event before"
      notice = Notice("nothing on \(DateText.text(span)); this is \(which) it")
    }
    return true
  }
}
