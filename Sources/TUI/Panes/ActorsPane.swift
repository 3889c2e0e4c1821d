import Model

extension AppState {
  /// What the actor list's title says beside its name.
  var actorsDetails: [String] { ["\(view.actors.count)"] }

  /// What the actor in a row of the list is called.
  func actorNames(row: Int) -> [String] {
    let actor = snapshot.corpus.actors[view.actors[row].actor.index]
    return [actor.name] + actor.aliases.map(\.form)
  }
}

extension Frame {
  mutating func drawActors(in area: Rectangle, state: AppState) {
    let rows = state.view.actors
    guard !rows.isEmpty else {
      put(
        DisplayText("No actors."), row: area.row, column: area.column + 1, width: area.columns - 1,
        style: .role(.dim))
      return
    }
    for (offset, row) in area.rowRange.enumerated() {
      let index = state.actors.top + offset
      guard index < rows.count else { break }
      draw(rows[index], row: row, area, isSelected: index == state.actors.selected, state: state)
    }
  }

  /// Draws `>+P Khalifa Haftar      12/40`: in 12 of the 40 events that it takes part in.
  private mutating func draw(
    _ actor: FilteredView.ActorRow, row: Int, _ area: Rectangle, isSelected: Bool, state: AppState
  ) {
    let corpus = state.snapshot.corpus
    let known = corpus.actors[actor.actor.index]
    let total = corpus.eventCount(of: actor.actor)
    let count = DisplayText("\(actor.count)")
    let whole = DisplayText(total == actor.count ? "" : "/\(total)")
    let countColumn = area.column + area.columns - count.width - whole.width

    if isSelected { put(DisplayText(">"), row: row, column: area.column) }
    put(
      DisplayText(String(actor.stance.mark)), row: row, column: area.column + 1,
      style: .role(.mark))
    put(
      DisplayText(String(known.kind.mark)), row: row, column: area.column + 2, style: .role(.dim))
    let name = Array(known.name.utf8)
    let matches = state.search?.matches(in: name, TextRange(0, name.count)) ?? []
    let role: Role = known.kind == .place ? .place : .actor
    let nameColumn = area.column + 4
    put(
      DisplayText(name, in: name.indices).glyphs[...], row: row, column: nameColumn,
      width: countColumn - 1 - nameColumn, overflow: .ellipsis
    ) { offset in
      matches.contains { $0.contains(offset) }
        ? .role(.match) : Style(role: role, isSelected: isSelected && state.focus == .actors)
    }
    put(count, row: row, column: countColumn, style: .role(.count))
    put(whole, row: row, column: countColumn + count.width, style: .role(.dim))
  }
}
