import Model

/// What the reader is looking for.
///
/// Compared by its words.
struct Search: Hashable, Sendable {
  enum Direction: Hashable, Sendable {
    case forward
    case backward
  }

  let words: String
  let needle: FoldedNeedle
  /// The events whose sentences have the words, by the snapshot in which they were looked for.
  fileprivate var found: (snapshotNumber: Int, events: [EventID])?

  init(_ words: String) {
    self.words = words
    needle = FoldedNeedle(words)
  }

  static func == (left: Search, right: Search) -> Bool { left.words == right.words }
  func hash(into hasher: inout Hasher) { hasher.combine(words) }

  /// Where the words stand in a range of text.
  func matches(in bytes: [UInt8], _ range: TextRange) -> [TextRange] {
    var matches: [TextRange] = []
    var start = range.start
    while let match = needle.first(in: bytes, TextRange(start, range.end)) {
      matches.append(match)
      start = max(match.end, start + 1)
    }
    return matches
  }

  /// Whether the words stand in a name.
  fileprivate func isFound(in name: String) -> Bool {
    let bytes = Array(name.utf8)
    return needle.isFound(in: bytes, TextRange(0, bytes.count))
  }

  /// The words as a filter.
  fileprivate var query: Query {
    let escaped = words.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] }
    return (try? Query(parsing: "\"\(String(escaped))\"")) ?? .all
  }
}

extension LinePurpose {
  static let search = LinePurpose(name: "search", label: "search: ") {
    (state, text) throws(QueryError) in state.lookFor(text)
  }
}

extension AppState {
  mutating func editSearch() { mode = .prompt(Prompt(.search)) }

  /// Looks for words, or again for those before when there are none.
  fileprivate mutating func lookFor(_ words: String) {
    if !words.isEmpty {
      search = Search(words)
      source.match = nil
    }
    findAgain(.forward)
  }

  /// Goes to the next match in the pane that has the focus.
  mutating func findAgain(_ direction: Search.Direction) {
    guard let search else {
      notice = Notice("nothing was searched for yet; / searches")
      return
    }
    let outcome =
      switch focus {
      case .main: findOnTimeline(direction)
      case .actors: findActor(direction, search)
      case .source: findInSource(direction, search)
      }
    switch (outcome, direction) {
    case (.found, _): break
    case (.wrapped, .forward): notice = Notice("found from the start again: \(search.words)")
    case (.wrapped, .backward): notice = Notice("found from the end again: \(search.words)")
    case (.nowhere, _):
      notice = Notice("not in \(name(of: focus).lowercased()): \(search.words)", isError: true)
    }
  }

  private enum Outcome {
    case found
    /// Beyond the last match, or the first, and so at the other end.
    case wrapped
    case nowhere
  }

  private mutating func findOnTimeline(_ direction: Search.Direction) -> Outcome {
    let events = eventsFound()
    guard let here = selectedEvent else { return .nowhere }
    let ahead = events.partitioningIndex { $0 > here }
    let before = events.partitioningIndex { $0 >= here }
    for step in 0..<events.count {
      let index =
        switch direction {
        case .forward: (ahead + step) % events.count
        case .backward: (before + events.count - 1 - step) % events.count
        }
      let (position, isShown) = view.position(of: events[index])
      guard isShown else { continue }
      if position != timeline.selected { source.isBehind = true }
      timeline.selected = position
      hasChosen = true
      let isAhead = direction == .forward ? events[index] > here : events[index] < here
      return isAhead ? .found : .wrapped
    }
    return .nowhere
  }

  /// The events whose sentences have the words of the search.
  private mutating func eventsFound() -> [EventID] {
    guard let search else { return [] }
    if let found = search.found, found.snapshotNumber == snapshot.number { return found.events }
    let events = snapshot.corpus.select(search.query).events
    self.search?.found = (snapshot.number, events)
    return events
  }

  /// Goes to the next actor that has the words in its name, or in another name, which it then says.
  private mutating func findActor(_ direction: Search.Direction, _ search: Search) -> Outcome {
    let count = actors.entries.count
    let selected = actors.selectedIndex ?? 0
    for step in 0..<count {
      let distance = direction == .forward ? step + 1 : count - step - 1
      let index = (selected + distance) % count
      let actor = snapshot.corpus.actors[actors.entries[index].actor.index]
      guard let name = actor.names.first(where: search.isFound) else { continue }
      actors.select(index: index)
      if name != actor.name { notice = Notice("\(actor.name) is also called \(name)") }
      let isAhead = direction == .forward ? index > selected : index < selected
      return isAhead ? .found : .wrapped
    }
    return .nowhere
  }

  private mutating func findInSource(_ direction: Search.Direction, _ search: Search) -> Outcome {
    guard let document = source.document, let account = source.account,
      document.lines.indices.contains(source.scroll.top)
    else { return .nowhere }
    let bytes = snapshot.corpus.text(of: account.article).bytes
    let matches = search.matches(in: bytes, document.key.extent).filter {
      document.isShown($0.start)
    }
    guard let first = matches.first, let last = matches.last else { return .nowhere }
    let top = document.lines[source.scroll.top].start
    let here = source.match ?? TextRange(top, top)
    let ahead =
      switch direction {
      case .forward: matches.first { $0.start >= here.end }
      case .backward: matches.last { $0.end <= here.start }
      }
    let match = ahead ?? (direction == .forward ? first : last)
    source.match = match
    source.scroll.show(
      document.lines(of: match), of: document.lines.count, height: sourceHeight)
    return ahead == nil ? .wrapped : .found
  }
}

extension ConflictActor {
  /// The name it is listed under, then its other names.
  fileprivate var names: [String] { [name] + aliases.map(\.form).filter { $0 != name } }
}
