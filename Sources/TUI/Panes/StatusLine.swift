import Model

extension AppState {
  /// The place in the list or text that has the focus, as short as can be: it changes with every key.
  fileprivate var positionText: String { Self.position(focusedPosition) }

  fileprivate static func position(_ place: (index: Int, count: Int)) -> String {
    let (index, count) = place
    return count == 0 ? "0/0" : "\(index + 1)/\(count)"
  }

  /// Columns of the longest position of the list.
  fileprivate var positionColumns: Int {
    let count = focusedPosition.count
    return Self.position((max(0, count - 1), count)).utf8.count
  }

  /// What is shown and why, the most important first.
  var statusParts: [String] {
    let total = snapshot.corpus.eventCount
    var parts = ["\(view.eventCount) of \(counted(total, "event"))"]
    parts.append(
      filters.current == .all ? "no filter" : "filter \(filters.current.description)")
    if view.selection.hiddenUndated > 0 {
      parts.append("\(view.selection.hiddenUndated) undated hidden")
    }
    if newArticleCount > 0 { parts.append("\(newArticleCount) new") }
    let progress = snapshot.progress
    if progress.isStopped {
      let rest = counted(progress.filesFound - progress.filesDone, "file")
      parts.append("stopped, \(rest) left")
    } else if !progress.isComplete {
      parts.append("reading \(progress.filesDone) of \(counted(progress.filesFound, "file"))")
      if let pace = progress.paceMessage { parts.append(pace) }
    }
    if let problems = progress.problemSummary { parts.append("\(problems) (!)") }
    return parts
  }

  /// Keys that are worth knowing here.
  fileprivate var hints: [String] {
    keymap.commands.compactMap { command in
      guard let hint = command.hint, let key = command.keys.first, command.places.contains(place)
      else { return nil }
      return "\(key.name) \(hint)"
    }
  }
}

extension Frame {
  /// Draws the last row: what is filtered, how much is shown, or what the last key had to say.
  mutating func drawStatusLine(_ state: AppState) {
    let row = size.rows - 1
    let style = Style.role(.status)
    fill(" ", row: row, columns: 0..<size.columns, style: style)
    var position = state.positionText
    var parts = state.statusParts
    if case .overlay(let overlay) = state.mode {
      position = AppState.position((overlay.scroll.top, overlay.rows.count))
      parts = [overlay.title]
    }
    if let count = state.count { position = "\(count)… \(position)" }
    let positionText = DisplayText(position)
    put(positionText, row: row, column: size.columns - positionText.width, style: style)
    // Room for the longest position of the list, so that nothing else moves when it changes.
    let room = size.columns - max(positionText.width, state.positionColumns) - 1
    if let notice = state.notice {
      put(
        DisplayText(notice.text), row: row, column: 0, width: room,
        style: notice.isError ? .role(.error) : style, overflow: .ellipsis)
      return
    }
    let column = put(
      DisplayText(parts.joined(separator: " · ")), row: row, column: 0, width: room, style: style,
      overflow: .ellipsis)
    drawHints(state.hints, row: row, columns: (column + 3)..<max(column + 3, room), style: style)
  }

  /// Draws as many hints as there is room for; the last, which leads to all other keys, before any other.
  private mutating func drawHints(_ hints: [String], row: Int, columns: Range<Int>, style: Style) {
    guard let last = hints.last else { return }
    var fitting = [last]
    for hint in hints.dropLast() {
      let longer = fitting.dropLast() + [hint, last]
      guard DisplayText(longer.joined(separator: ", ")).width <= columns.count else { break }
      fitting = Array(longer)
    }
    let text = DisplayText(fitting.joined(separator: ", "))
    guard text.width <= columns.count else { return }
    put(text, row: row, column: columns.upperBound - text.width, style: style)
  }
}
