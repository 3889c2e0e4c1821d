import Model

/// Where a search began: from there it looks while its words are typed, and there Esc returns.
struct SearchStart: Hashable, Sendable {
  var location: Location
  /// The row of the list that has the focus.
  let row: Int
  let timelineTop: Int
  let place: SourceState.Anchor?
  let match: TextRange?
  /// What was looked for before.
  let search: Search?
}

extension LinePurpose {
  static let search = LinePurpose(
    name: "search", label: "search: ", remark: { $0.searchRemark },
    changed: { $0.searchWhileTyping($1) },
    accept: { (state, text) throws(LineError) in state.acceptSearch(text) },
    cancel: { $0.leaveSearch() })
}

// MARK: Typing the words

extension AppState {
  /// So many events are looked at for a key: a millisecond or two.
  private static let lookedAtPerKey = 1024

  mutating func editSearch() {
    searchStart = SearchStart(
      location: location, row: searchedRow, timelineTop: timeline.top, place: sourcePlace,
      match: source.match, search: search)
    ask(.search)
  }

  /// Goes to the first match from where the search began, or back there.
  fileprivate mutating func searchWhileTyping(_ words: String) {
    guard let start = searchStart else { return }
    guard !words.isEmpty else {
      returnToStart()
      search = start.search
      return
    }
    search = Search(words)
    if snapshot.corpus.eventCount <= Self.lookedAtPerKey { findEvents() }
    showFirstMatch()
  }

  /// Looks for all events with a match, since no key has come.
  mutating func searchOn() {
    guard isSearching else { return }
    findEvents()
    showFirstMatch()
  }

  /// Whether words are being typed for which not all events were looked at.
  var isSearching: Bool {
    guard let search, searchStart != nil, searchesEvents else { return false }
    return search.found?.key != searchKey
  }

  private mutating func showFirstMatch() {
    returnToStart()
    guard let search else { return }
    switch focus {
    case .main where searchesEvents:
      if isSearching {
        if let first = nearestMatch(search) { selectRow(first) }
      } else {
        _ = findRow(.forward, among: search.found?.places ?? [])
      }
    case .main, .actors: _ = findRow(.forward, among: matchingRows(search))
    case .source: _ = findInSource(.forward, search)
    }
  }

  /// The first event with a match, of so many as a key has time for, from the one after the selected one on and round.
  private func nearestMatch(_ search: Search) -> Int? {
    let events = view.selection.events
    guard !events.isEmpty else { return nil }
    let ahead = (1...min(events.count, Self.lookedAtPerKey)).lazy.map {
      (searchedRow + $0) % events.count
    }
    return snapshot.corpus.firstPlace(among: ahead, of: events, saying: search.needle)
  }

  private mutating func returnToStart() {
    guard let start = searchStart else { return }
    selectRow(startRow)
    timeline.top = start.timelineTop
    if let place = start.place { putSource(at: place) }
    source.match = start.match
  }

  /// The row where the search began; another one when events have come in before it.
  private var startRow: Int {
    guard let start = searchStart else { return searchedRow }
    guard searchesEvents, let account = start.location.selected else { return start.row }
    let position = view.position(of: snapshot.corpus.event(of: account)).position
    return min(position, max(0, view.eventCount - 1))
  }

  fileprivate mutating func leaveSearch() {
    guard let start = searchStart else { return }
    if let subject = start.location.read, subject != source.subject { read(subject) }
    returnToStart()
    // What was read then is read again, and need not be the first account of the event.
    source.isBehind = false
    search = start.search
    searchStart = nil
  }

  /// Goes to the first match, or to the next one of the words before when none are typed.
  fileprivate mutating func acceptSearch(_ words: String) {
    guard let start = searchStart else { return }
    returnToStart()
    searchStart = nil
    if words.isEmpty { search = start.search }
    findAgain(.forward)
  }
}

// MARK: From match to match

extension AppState {
  /// Goes to the next match in the pane that has the focus.
  mutating func findAgain(_ direction: Search.Direction) {
    guard let search else {
      notice = Notice("nothing was searched for yet; / searches")
      return
    }
    var outcome: Outcome?
    jump { state in
      switch state.focus {
      case .main where state.searchesEvents:
        state.findEvents()
        outcome = state.findRow(direction, among: state.search?.found?.places ?? [])
      case .main, .actors: outcome = state.findRow(direction, among: state.matchingRows(search))
      case .source: outcome = state.findInSource(direction, search)
      }
    }
    notice =
      outcome.map { $0.notice(of: search, direction, in: otherName(search)) }
      ?? notFound(search.words)
  }

  /// Which match was found.
  fileprivate struct Outcome {
    /// From 1.
    let number: Int
    let count: Int
    /// Whether it lies beyond the last match, or the first, and so at the other end.
    let isWrapped: Bool

    func notice(of search: Search, _ direction: Search.Direction, in name: String) -> Notice {
      let again =
        switch (isWrapped, direction) {
        case (false, _): ""
        case (true, .forward): ", from the start again"
        case (true, .backward): ", from the end again"
        }
      return Notice("match \(number) of \(count)\(again)\(name): \(search.words)")
    }
  }

  private func notFound(_ words: String) -> Notice {
    let place = name(of: focus).lowercased()
    let advice = focus == .source || filters.current == .all ? "" : "; Esc shows all events"
    return Notice("not in \(place): \(words)\(advice)", isError: true)
  }

  /// What is said beside the words while they are typed.
  fileprivate var searchRemark: String? {
    guard let search, search != searchStart?.search else { return nil }
    let number: Int
    let count: Int
    switch focus {
    case .main where searchesEvents:
      guard let found = search.found, found.key == searchKey else { return nil }
      number = found.places.partitioningIndex { $0 >= searchedRow }
      count = found.places.count
    case .main, .actors:
      let rows = matchingRows(search)
      number = rows.partitioningIndex { $0 >= searchedRow }
      count = rows.count
    case .source:
      let matches = matchesInSource(search)
      number = source.match.flatMap(matches.firstIndex(of:)) ?? 0
      count = matches.count
    }
    return count == 0
      ? "not in \(name(of: focus).lowercased())"
      : "match \(number + 1) of \(count)\(otherName(search))"
  }

  /// What is said of a selected actor whose listed name does not have the words: the name that has.
  private func otherName(_ search: Search) -> String {
    guard focus == .actors, let names = selectedActor.map({ names(of: $0.actor) }) else {
      return ""
    }
    let found = names.firstIndex { search.isFound(in: [$0]) } ?? 0
    return found == 0 ? "" : ", also called \(names[found])"
  }
}

// MARK: Lists

extension AppState {
  /// Whether the focused pane shows events, whose sentences are searched, and no rows with names.
  private var searchesEvents: Bool { focus == .main && mainView.rowNames == nil }

  /// The row that is selected in the list that has the focus.
  private var searchedRow: Int {
    switch focus {
    case .main where searchesEvents: timeline.selected
    case .main: mainView.position(self).index
    case .actors: actors.selectedIndex ?? 0
    case .source: 0
    }
  }

  private mutating func selectRow(_ row: Int) {
    guard row != searchedRow else { return }
    switch focus {
    case .main where searchesEvents:
      guard view.selection.events.indices.contains(row) else { return }
      select(view.selection.events[row])
      source.isBehind = true
    case .main: _ = mainView.move(&self, .row(row + 1))
    case .actors: actors.select(index: row)
    case .source: break
    }
  }

  /// The rows of which a name has the words.
  private func matchingRows(_ search: Search) -> [Int] {
    switch focus {
    case .main:
      guard let names = mainView.rowNames else { return [] }
      return (0..<mainView.position(self).count).filter { search.isFound(in: names(self, $0)) }
    case .actors:
      return actors.entries.indices.filter {
        search.isFound(in: names(of: actors.entries[$0].actor))
      }
    case .source: return []
    }
  }

  /// Selects the next of some rows, given in order.
  private mutating func findRow(_ direction: Search.Direction, among rows: [Int]) -> Outcome? {
    guard !rows.isEmpty else { return nil }
    let here = searchedRow
    let ahead =
      switch direction {
      case .forward: rows.partitioningIndex { $0 > here }
      case .backward: rows.partitioningIndex { $0 >= here } - 1
      }
    let index = (ahead + rows.count) % rows.count
    selectRow(rows[index])
    return Outcome(number: index + 1, count: rows.count, isWrapped: index != ahead)
  }

  private var searchKey: FoundEvents.Key {
    FoundEvents.Key(snapshotNumber: snapshot.number, query: view.query)
  }

  /// Looks at all events for matches, unless that was done.
  private mutating func findEvents() {
    guard var search, search.found?.key != searchKey else { return }
    let places = snapshot.evaluator.places(of: view.selection.events, saying: search.words)
    search.found = FoundEvents(key: searchKey, places: places)
    self.search = search
  }
}

// MARK: The source

extension AppState {
  /// Every match in the article, but for what is folded away.
  private func matchesInSource(_ search: Search) -> [TextRange] {
    guard let document = source.document else { return [] }
    return search.matches(in: document.bytes, document.extent).filter {
      document.isShown($0.start)
    }
  }

  private mutating func findInSource(_ direction: Search.Direction, _ search: Search) -> Outcome? {
    let matches = matchesInSource(search)
    guard let document = source.document, !matches.isEmpty else { return nil }
    let top = document.offset(of: source.top)
    let here = source.match ?? TextRange(top, top)
    let ahead =
      switch direction {
      case .forward: matches.partitioningIndex { $0.start >= here.end }
      case .backward: matches.partitioningIndex { $0.end > here.start } - 1
      }
    let index = (ahead + matches.count) % matches.count
    source.match = matches[index]
    showInSource(matches[index])
    return Outcome(number: index + 1, count: matches.count, isWrapped: index != ahead)
  }
}
