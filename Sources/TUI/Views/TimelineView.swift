import Model

extension ViewID {
  static let timeline = ViewID(name: "timeline")
}

extension MainView {
  /// The events in the order of their days.
  static let timeline = MainView(
    id: .timeline, name: "Timeline", key: "T", help: "the timeline",
    move: { $0.moveOnTimeline($1) },
    refit: { $0.refitTimeline() },
    pick: { state, row, _ in state.pickOnTimeline(row: row) },
    open: { $0.setFocus(.source) },
    position: { ($0.timeline.selected, $0.view.eventCount) },
    details: \.timelineDetails,
    draw: { $0.drawTimeline(in: $1, state: $2) })
}

extension AppState {
  fileprivate mutating func moveOnTimeline(_ motion: Motion) -> Bool {
    let before = timeline.selected
    timeline.move(motion, count: view.eventCount, height: contentHeight(of: .main))
    hasChosen = true
    guard timeline.selected != before else { return false }
    source.isBehind = true
    return true
  }

  fileprivate mutating func refitTimeline() {
    timeline.show(
      row: view.row(ofPosition: timeline.selected), of: view.rowCount,
      height: contentHeight(of: .main))
  }

  fileprivate mutating func pickOnTimeline(row: Int) -> Bool {
    guard (0..<view.rowCount).contains(timeline.top + row) else { return false }
    switch view.timelineRow(timeline.top + row) {
    case .undatedHeading: return false
    case .event(let position):
      if position != timeline.selected { source.isBehind = true }
      select(view.selection.events[position])
      return true
    }
  }

  fileprivate var timelineDetails: [String] {
    let undated = view.eventCount - view.datedCount
    let events = counted(view.eventCount, "event")
    return undated == 0 ? [events] : ["\(events), \(undated) undated", events]
  }

  /// What stands in place of the events when there are none.
  var emptyTimeline: String {
    if snapshot.corpus.eventCount > 0 {
      return "No event passes the filter. Esc shows everything, u the filter before."
    }
    return snapshot.progress.isComplete
      ? "No event was found. ! shows what was read." : "Reading…"
  }
}

/// `1 event`, `2 events`.
func counted(_ count: Int, _ noun: String) -> String {
  count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
}

extension Frame {
  fileprivate mutating func drawTimeline(in area: Rectangle, state: AppState) {
    let view = state.view
    guard view.eventCount > 0 else {
      put(
        DisplayText(state.emptyTimeline), row: area.row, column: area.column + 1,
        style: .role(.dim),
        overflow: .ellipsis)
      return
    }
    let top = state.timeline.top
    for (offset, row) in area.rowRange.enumerated() where top + offset < view.rowCount {
      switch view.timelineRow(top + offset) {
      case .undatedHeading:
        drawUndatedHeading(row: row, area, count: view.eventCount - view.datedCount)
      case .event(let position):
        let event = state.snapshot.corpus.event(view.selection.events[position])
        draw(
          event, row: row, area, isSelected: position == state.timeline.selected, state: state)
      }
    }
  }

  private mutating func drawUndatedHeading(row: Int, _ area: Rectangle, count: Int) {
    let end = area.column + area.columns
    fill("─", row: row, columns: (area.column + 1)..<end, style: .role(.border))
    put(
      DisplayText(" undated (\(count)) "), row: row, column: area.column + 2, style: .role(.heading)
    )
  }

  /// Draws `>2019-04-04       ·c ×3 The sentence…`.
  private mutating func draw(
    _ event: Event, row: Int, _ area: Rectangle, isSelected: Bool, state: AppState
  ) {
    let corpus = state.snapshot.corpus
    let dateColumns = DateText.columns(in: area.columns)
    let date =
      event.date.map { DateText.text($0, columns: dateColumns) }
      ?? corpus.unplacedWords(of: event) ?? (isSelected ? "undated" : "")
    // Marker and date alone are reversed, in one piece and without a colour: on a slow line every byte of a move is felt.
    put(
      DisplayText((isSelected ? ">" : " ") + date), row: row, column: area.column,
      width: dateColumns + 1,
      style: Style(
        role: event.date == nil && !isSelected ? .dim : .plain,
        isSelected: isSelected && state.focus == .main), overflow: .ellipsis)
    if let letter = state.marks.letters(on: event).first {
      put(
        DisplayText(String(letter)), row: row, column: area.column + dateColumns + 1,
        style: .role(.mark))
    }
    var column = put(
      DisplayText(String(event.type.mark)), row: row, column: area.column + dateColumns + 2)
    if let mark = event.modality.mark {
      put(DisplayText(String(mark)), row: row, column: column, style: .role(.mark))
    }
    column += 2
    if event.accounts.count > 1 {
      column = put(
        DisplayText("×\(event.accounts.count) "), row: row, column: column, style: .role(.count))
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
