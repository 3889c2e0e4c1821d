import Model

extension ViewID {
  static let timeline = ViewID(name: "timeline")
}

extension MainView {
  /// The events in the order of their days, under an axis of time.
  static let timeline = MainView(
    id: .timeline, name: "Timeline", key: "T", help: "the timeline",
    commands: timelineCommands,
    prepare: { state in state.timeWindow.map { TimeAxis($0, of: state.view.runs) } },
    time: Time(
      columns: TimeAxis.columns, anchor: { $0.selectedDays?.first },
      follow: { $0.selectEvent(in: $1, isLater: $2) }),
    move: { $0.moveOnTimeline($1) },
    refit: { $0.refitTimeline() },
    pick: { $0.pickOnTimeline(row: $1, column: $2) },
    drag: { $0.dragOnTimeline(from: $1, to: $2) },
    open: { $0.openOnTimeline() },
    position: { state in
      let rows = state.view.rows
      return (rows.rank(ofPosition: state.timeline.selected), rows.shownCount)
    },
    details: \.timelineDetails, wording: .events,
    draw: { $0.drawTimeline(in: $1, state: $2) })

  // One row per line reads as a table.
  // swift-format-ignore
  private static let timelineCommands: [Command] = [
    Command("zoom-in", ["+"], .overTime, "shorter bins on the axis, finer headings") { $0.zoom($1 ?? 1) },
    Command("zoom-out", ["-"], .overTime, "longer ones, up to all events on the axis") { $0.zoom(-($1 ?? 1)) },
    Command("shift-earlier", ["<"], .overTime, "the axis half a window earlier") { $0.shiftWindow(-($1 ?? 1)) },
    Command("shift-later", [">"], .overTime, "the axis half a window later") { $0.shiftWindow($1 ?? 1) },
    Command("brush", ["v"], .timeline, "mark a stretch of the axis; again or Enter: only its days") { state, _ in state.brush() },
    Command("fold", ["z"], .timeline, "only the busiest days (5z: five), or all again") { $0.fold(to: $1) },
    Command("drop-brush", [.escape], .timeline, "leave the marked stretch, else show everything") { state, _ in state.dropBrush() },
  ]
}

extension AppState {
  /// Reads the selected event or, when a stretch is marked, filters by it.
  fileprivate mutating func openOnTimeline() {
    if axis.brush == nil { setFocus(.source) } else { filterByBrush() }
  }

  /// Selects the event in a row.
  ///
  /// A click on the axis goes to the first event from the days of the column on, and opens nothing.
  fileprivate mutating func pickOnTimeline(row: Int, column: Int) -> Bool {
    guard row >= axisRows else {
      goToAxis(column: column - TimeAxis.margin)
      return false
    }
    let listRow = timeline.top + row - axisRows
    guard listRow < view.rows.count, row > axisRows || keptHeading == nil,
      case .event(let position) = view.rows[listRow]
    else { return false }
    select(position: position)
    return true
  }

  /// Marks a stretch of the axis.
  fileprivate mutating func dragOnTimeline(from start: CellPlace, to end: CellPlace) {
    guard start.row < axisRows, start.column != end.column else { return }
    brush(fromColumn: start.column - TimeAxis.margin, toColumn: end.column - TimeAxis.margin)
  }

  fileprivate var timelineDetails: [String] {
    let undated = view.eventCount - view.datedCount
    let events = counted(view.eventCount, "event")
    let all = undated == 0 ? events : "\(events), \(undated) undated"
    let folded = view.rows.folded.map { folded in
      "the busiest \(counted(view.rows.binCount - folded.bins, view.rows.grouping.scale.name))"
    }
    let fullest = timeAxis.flatMap { axis in
      axis.most > 0 ? "up to \(axis.most) a \(axis.window.scale.name)" : nil
    }
    let parts = [all, folded, fullest].compactMap(\.self)
    return parts.indices.reversed().map { parts[...$0].joined(separator: " · ") } + [events]
  }

  fileprivate var timeAxis: TimeAxis? { prepared?.value as? TimeAxis }

  /// What stands in place of the events when there are none.
  var emptyTimeline: String {
    if snapshot.corpus.eventCount > 0 {
      return "No event passes the filter. Esc shows everything, u the filter before."
    }
    return snapshot.progress.isComplete
      ? "No event was found. R lists the articles, ! shows what was not read." : "Reading…"
  }
}

/// `1 event`, `2 events`.
func counted(_ count: Int, _ noun: String) -> String {
  count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
}

extension Frame {
  fileprivate mutating func drawTimeline(in area: Rectangle, state: AppState) {
    guard state.view.eventCount > 0 else {
      put(
        DisplayText(state.emptyTimeline), row: area.row, column: area.column + 1,
        style: .role(.dim), overflow: .ellipsis)
      return
    }
    var (axisArea, list) = (area, area)
    axisArea.rows = state.axisRows
    list.row += state.axisRows
    list.rows -= state.axisRows
    if let axis = state.timeAxis {
      // As the source does, the marker follows when keys have paused: a move costs no more cells for it.
      let corpus = state.snapshot.corpus
      let read = state.source.account.flatMap { corpus.event(corpus.event(of: $0)).date }
      draw(axis, in: axisArea, selected: read, brushed: state.brushedDays)
    }
    drawRows(in: list, state: state)
  }

  private mutating func drawRows(in area: Rectangle, state: AppState) {
    let rows = state.view.rows
    let top = state.timeline.top
    for (offset, row) in area.rowRange.enumerated() where top + offset < rows.count {
      if offset == 0, let group = state.keptHeading {
        draw(group, row: row, area)
        continue
      }
      switch rows[top + offset] {
      case .heading(let group): draw(group, row: row, area)
      case .folded(let folded): draw(folded, unit: rows.grouping.scale.name, row: row, area)
      case .event(let position):
        draw(
          state.snapshot.corpus.event(state.view.selection.events[position]), row: row, area,
          isSelected: position == state.timeline.selected, state: state)
      }
    }
  }

  /// Draws `─ 2019-04-04 Thu · 12 events`.
  private mutating func draw(_ group: TimelineRows.Group, row: Int, _ area: Rectangle) {
    let name =
      switch group.heading {
      case .bin(let days), .span(let days): DateText.heading(days)
      case .undated: "undated"
      }
    put(
      DisplayText("─ \(name) · \(counted(group.positions.count, "event"))"), row: row,
      column: area.column, width: area.columns, style: .role(.heading))
  }

  /// Draws `… 34 events on 12 other days`.
  private mutating func draw(
    _ folded: TimelineRows.Folded, unit: String, row: Int, _ area: Rectangle
  ) {
    let spans = folded.spans == 0 ? nil : counted(folded.spans, "longer span")
    let bins = folded.bins == 0 ? nil : counted(folded.bins, "other \(unit)")
    let places = [bins, spans].compactMap(\.self).joined(separator: " and ")
    put(
      DisplayText("… \(counted(folded.events, "event")) on \(places)"), row: row,
      column: area.column, width: area.columns, style: .role(.dim), overflow: .ellipsis)
  }

  /// Draws `>2019-04-04       ·c ×3 The sentence…`.
  private mutating func draw(
    _ event: Event, row: Int, _ area: Rectangle, isSelected: Bool, state: AppState
  ) {
    let corpus = state.snapshot.corpus
    let columns = EventColumns(in: area)
    let date =
      event.date.map { DateText.text($0, columns: columns.dateWidth) }
      ?? corpus.unplacedWords(of: event) ?? (isSelected ? "undated" : "")
    // Marker and date alone are reversed, in one piece and without a colour: on a slow line every byte of a move is felt.
    put(
      DisplayText((isSelected ? ">" : " ") + date), row: row, column: area.column,
      width: columns.dateWidth + 1,
      style: Style(
        role: event.date == nil && !isSelected ? .dim : .plain,
        isSelected: isSelected && state.focus == .main), overflow: .ellipsis)
    if let letter = state.marks.letters(on: event).first {
      put(DisplayText(String(letter)), row: row, column: columns.readerMark, style: .role(.mark))
    }
    put(DisplayText(String(event.type.mark)), row: row, column: columns.type)
    if let mark = event.modality.mark {
      put(DisplayText(String(mark)), row: row, column: columns.modality, style: .role(.mark))
    }
    var column = columns.sentence
    if let mark = corpus.sourcesMark(of: event) {
      column = put(DisplayText(mark + " "), row: row, column: column, style: .role(.count))
    }
    let sentence = corpus.sentence(of: event.accounts[0])
    let bytes = corpus.text(of: event.accounts[0].article).bytes
    let width = area.column + area.columns - column
    putSentence(bytes, sentence, row: row, column: column, width: width, search: state.search)
  }

  private mutating func putSentence(
    _ bytes: [UInt8], _ sentence: TextRange, row: Int, column: Int, width: Int, search: Search?
  ) {
    // A character has a few bytes; of a sentence without an end more need not be looked at.
    let shown = TextRange(sentence.start, min(sentence.end, sentence.start + width * 16))
    let matches = search?.matches(in: bytes, shown) ?? []
    let text = DisplayText(bytes, in: shown.indices)
    put(text.glyphs[...], row: row, column: column, width: width, overflow: .ellipsis) { offset in
      matches.contains { $0.contains(shown.start + offset) } ? .role(.match) : .plain
    }
  }
}

/// Where the parts of an event's row stand.
private struct EventColumns {
  let dateWidth: Int
  let readerMark: Int
  let type: Int
  let modality: Int
  /// The number of accounts, if there are several, and the sentence.
  let sentence: Int

  init(in area: Rectangle) {
    dateWidth = DateText.columns(in: area.columns)
    readerMark = area.column + dateWidth + 1
    type = readerMark + 1
    modality = type + 1
    sentence = modality + 2
  }
}
