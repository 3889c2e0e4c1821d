import Model

extension LinePurpose {
  static let filter = LinePurpose(
    name: "filter", label: "filter: ", remark: { $0.filterPreview?.remark },
    choices: { $0.filterChoices($1) },
    accept: { (state, text) throws(LineError) in try state.acceptFilter(text) },
    cancel: { $0.filterPreview = nil })
}

extension AppState {
  mutating func editFilter() {
    ask(.filter, filters.current.description)
    previewFilter()
  }

  mutating func acceptFilter(_ text: String) throws(LineError) {
    do throws(QueryError) {
      let query = try Query(parsing: text)
      filterPreview = nil
      setFilter(query)
    } catch {
      throw LineError(error)
    }
  }

  mutating func clearFilter() {
    let hasNews = newArticleCount > 0
    noteArrivals()
    guard filters.current != .all else {
      if !hasNews { notice = Notice("no filter is set") }
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
    jump { $0.refilter() }
  }

  mutating func redoFilter() {
    guard filters.redo() else {
      notice = Notice("no filter was undone")
      return
    }
    jump { $0.refilter() }
  }

  mutating func setFilter(_ query: Query) {
    filters.set(query)
    jump { $0.refilter() }
  }

  /// Applies the filter and keeps what was selected, or the event after it if that is hidden now.
  mutating func refilter() {
    let event = selectedEvent
    view = FilteredView(
      snapshot: &snapshot, query: filters.current, marks: marks, grouping: view.rows.grouping)
    timeline.selected = event.map { view.position(of: $0).position } ?? 0
    timeline.selected = min(timeline.selected, max(0, view.eventCount - 1))
    listActors()
    if selectedEvent != event { source.isBehind = true }
  }
}
