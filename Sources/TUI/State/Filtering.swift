import Model

extension LinePurpose {
  static let filter = LinePurpose(name: "filter", label: "filter: ") {
    (state, text) throws(QueryError) in state.setFilter(try Query(parsing: text))
  }
}

extension AppState {
  mutating func editFilter() { mode = .prompt(Prompt(.filter, filters.current.description)) }

  mutating func clearFilter() {
    guard filters.current != .all else {
      notice = Notice("no filter is set")
      return
    }
    setFilter(.all)
    notice = Notice("filter cleared; u brings it back")
  }

  mutating func undoFilter() {
    guard filters.undo() else {
      notice = Notice("no filter before this one")
      return
    }
    refilter()
  }

  mutating func redoFilter() {
    guard filters.redo() else {
      notice = Notice("no filter was undone")
      return
    }
    refilter()
  }

  mutating func setFilter(_ query: Query) {
    filters.set(query)
    refilter()
  }

  /// Applies the filter and keeps what was selected, or the event after it if that is hidden now.
  private mutating func refilter() {
    let event = selectedEvent
    view = FilteredView(snapshot: snapshot, query: filters.current)
    timeline.selected = event.map { view.position(of: $0).position } ?? 0
    timeline.selected = min(timeline.selected, max(0, view.eventCount - 1))
    actors.list(view, of: snapshot.corpus)
    if selectedEvent != event { source.isBehind = true }
  }
}
