import Model

extension AppState {
  /// Rows of the timeline's axis; none where there is no room for it or nothing to show.
  var axisRows: Int { view.datedCount == 0 ? 0 : TimeAxis.rows(inPaneOf: contentHeight(of: .main)) }

  /// Rows of the timeline's list under its axis.
  var timelineHeight: Int { contentHeight(of: .main) - axisRows }

  /// The heading that the first row of the list shows, whatever stands there: that of a group which began above stays in
  /// sight.
  ///
  /// The selected event is never in the first of several rows.
  var keptHeading: TimelineRows.Group? {
    timelineHeight > 2 ? view.rows.group(ofRow: timeline.top) : nil
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
    if view.eventCount > 0, !view.rows.isShown(timeline.selected) { showFoldedEvent() }
    followOnAxis()
    timeline.show(
      row: view.row(ofPosition: timeline.selected), of: view.rows.count, height: timelineHeight)
    tellBrush()
  }

  /// Unfolds the days to show the selected event; one that the reader has not chosen gives way to the next one shown.
  private mutating func showFoldedEvent() {
    guard hasChosen else {
      timeline.selected = view.rows.position(ofRank: view.rows.rank(ofPosition: timeline.selected))
      return
    }
    axis.busiest = nil
    regroup()
    if notice == nil { notice = Notice("unfolded, to show this event") }
  }

  /// Puts the events under the headings of the axis' scale, or coarser ones where the reader has chosen none and there
  /// are more events than rows; the selected event stays where it is.
  private mutating func regroup() {
    var grouping = TimelineRows.Grouping(
      beside: timeWindow?.scale ?? .day, busiest: axis.busiest)
    if axis.scale == nil, axis.busiest == nil, view.eventCount > timelineHeight {
      grouping = grouping.sparing(view.runs)
    }
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
    let before = axis.busiest
    let wanted = count ?? max(1, (timelineHeight - 1) / 2)
    axis.busiest = wanted
    regroup()
    let unit = view.rows.grouping.scale.name
    guard view.rows.binCount > wanted else {
      axis.busiest = before
      notice = Notice("no more than \(counted(view.rows.binCount, unit)) here; nothing to fold")
      return
    }
    select(position: timeline.selected)
    notice = Notice(
      "the busiest \(counted(wanted, unit)) of \(view.rows.binCount); z shows all again")
  }

  /// Goes to the first event that begins on some days; else to the one that reaches into them; else to the next after them.
  mutating func goToDays(_ days: DateSpan) {
    let runs = view.runs
    let next = runs.firstPosition(from: days.first)
    if let run = runs.run(at: next), run.first <= days.last {
      select(position: next)
    } else if let run = runs.runs.last(where: { $0.first < days.first && $0.last >= days.first }) {
      select(position: run.positions.lowerBound)
      let date = DateText.text(DateSpan(named: run.first, run.last))
      notice = Notice("nothing begins in \(days.edtf); this may be of it: \(date)")
    } else if next < runs.eventCount {
      select(position: next)
      notice = Notice("nothing begins in \(days.edtf); this is the next")
    } else {
      select(position: runs.eventCount - 1)
      notice = Notice("nothing begins in \(days.edtf) or later; this is the last")
    }
  }

  /// Goes to the first event from the days of a column of the axis on.
  mutating func goToAxis(column: Int) {
    guard let window = timeWindow else { return }
    let days = window.days(ofColumns: column...column)
    select(position: min(view.runs.firstPosition(from: days.first), view.datedCount - 1))
  }
}
