import Model

extension LinePurpose {
  static let filter = LinePurpose(name: "filter", label: "filter: ") {
    (state, text) throws(LineError) in
    do throws(QueryError) {
      state.setFilter(try Query(parsing: text))
    } catch {
      throw LineError(error)
    }
  }
}

extension AppState {
  mutating func editFilter() { ask(.filter, filters.current.description) }

  /// The actor that is selected in the actor list.
  var selectedActor: FilteredView.ActorRow? {
    view.actors.indices.contains(actors.selected) ? view.actors[actors.selected] : nil
  }

  /// Includes or excludes the selected actor, or does so no longer.
  mutating func toggle(_ stance: Stance) {
    guard let row = selectedActor else {
      notice = Notice("there is no actor here")
      return
    }
    let actor = snapshot.corpus.actors[row.actor.index]
    setFilter(filters.current.with(row.stance == stance ? .none : stance, on: actor))
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
    let actor = selectedActor.map { snapshot.corpus.actors[$0.actor.index].name }
    view = FilteredView(snapshot: snapshot, query: filters.current, marks: marks)
    timeline.selected = event.map { view.position(of: $0).position } ?? 0
    timeline.selected = min(timeline.selected, max(0, view.eventCount - 1))
    selectActor(named: actor)
    if selectedEvent != event { source.isBehind = true }
  }

  /// Selects an actor in the list, or what is in its row now.
  mutating func selectActor(named name: String?) {
    let row = name.flatMap { name in
      view.actors.firstIndex { snapshot.corpus.actors[$0.actor.index].name == name }
    }
    actors.selected = row ?? min(actors.selected, max(0, view.actors.count - 1))
  }
}
