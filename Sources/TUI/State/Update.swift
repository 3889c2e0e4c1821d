import Model

/// Changes the state as a message asks for, and says what is to be done outside it.
func update(_ state: inout AppState, _ message: Message) -> [Effect] {
  switch message {
  case .key(let key): return state.press(key)
  case .paste(let text): state.paste(text)
  case .mouse: break
  case .resize(let size): state.resize(to: size)
  case .loaded(let update): state.take(update)
  case .settle: state.settle()
  }
  return []
}

extension AppState {
  /// So long after the last key the source pane follows the timeline: most of the bytes of a move are its.
  static let settlingMilliseconds = 40

  mutating func press(_ key: Key) -> [Effect] {
    notice = nil
    let action = Keymap.action(of: key, in: place)
    guard layout != .tooSmall else { return action == .quit ? [.quit] : [] }
    if action == .quit { return [.quit] }
    if let action {
      perform(action, count: count)
      count = nil
    } else if place == .editor {
      type(key)
    } else if let digit = key.digit, digit > 0 || count != nil {
      count = min((count ?? 0) * 10 + digit, Self.largestCount)
    } else {
      count = nil
      notice = Notice("\(key.name) does nothing here; ? shows the keys")
    }
    refit()
    return source.isBehind ? [.settle(afterMilliseconds: Self.settlingMilliseconds)] : []
  }

  /// No list is longer, and a page of it times this is still a number.
  private static let largestCount = 99_999_999

  private mutating func perform(_ action: Action, count: Int?) {
    let times = count ?? 1
    switch action {
    case .moveDown: move(.rows(times))
    case .moveUp: move(.rows(-times))
    case .halfPageDown: move(.halfPages(times))
    case .halfPageUp: move(.halfPages(-times))
    case .pageDown: move(.pages(times))
    case .pageUp: move(.pages(-times))
    case .moveToTop: move(count.map(Motion.row) ?? .top)
    case .moveToEnd: move(count.map(Motion.row) ?? .end)
    case .focusNext: setFocus(focus.next)
    case .focusPrevious: setFocus(focus.previous)
    case .openSource: setFocus(.source)
    case .leaveSource: setFocus(.timeline)
    case .nextInArticle: stepInArticle(times)
    case .previousInArticle: stepInArticle(-times)
    case .nextAccount: stepThroughAccounts(times)
    case .previousAccount: stepThroughAccounts(-times)
    case .includeActor: toggle(.included)
    case .excludeActor: toggle(.excluded)
    case .editFilter: editFilter()
    case .clearFilter: clearFilter()
    case .undoFilter: undoFilter()
    case .redoFilter: redoFilter()
    case .search: mode = .prompt(Prompt(purpose: .search, editor: LineEditor()))
    case .searchNext: findAgain(.forward)
    case .searchPrevious: findAgain(.backward)
    case .explain: explain()
    case .showProblems: openOverlay(.reading(of: snapshot))
    case .showHelp: openOverlay(.help)
    case .closeOverlay: mode = .panes
    // Handled before: it leaves the state as it is.
    case .quit: break
    case .accept: acceptLine()
    case .cancel: cancelLine()
    case .olderLine: recall { $0.older(than: $1) }
    case .newerLine: recall { history, _ in history.newer() }
    case .cursorLeft: edit { $0.moveLeft() }
    case .cursorRight: edit { $0.moveRight() }
    case .cursorToStart: edit { $0.moveToStart() }
    case .cursorToEnd: edit { $0.moveToEnd() }
    case .deleteBackward: edit { $0.deleteBackward() }
    case .deleteForward: edit { $0.deleteForward() }
    case .deleteWord: edit { $0.deleteWord() }
    case .deleteToStart: edit { $0.deleteToStart() }
    case .deleteToEnd: edit { $0.deleteToEnd() }
    }
  }

  // MARK: The screen

  mutating func resize(to size: Size) {
    self.size = size
    if case .overlay(var overlay) = mode {
      overlay.wrap(columns: size.columns)
      mode = .overlay(overlay)
    }
    rewrapSource()
    refit()
  }

  /// Scrolls the lists and pages so that what is selected is on the screen.
  mutating func refit() {
    guard let height = contentHeight(of: .timeline), let actorHeight = contentHeight(of: .actors)
    else { return }
    timeline.show(
      row: view.row(ofPosition: timeline.selected), of: view.rowCount, height: height)
    actors.show(row: actors.selected, of: view.actors.count, height: actorHeight)
    source.scroll.move(.rows(0), count: source.lineCount, height: sourceHeight)
    if case .overlay(var overlay) = mode {
      overlay.scroll.move(.rows(0), count: overlay.rows.count, height: overlayHeight)
      mode = .overlay(overlay)
    }
  }

  /// Rows of a list under its title; `nil` on a screen that is too small.
  func contentHeight(of pane: Pane) -> Int? { layout.box(of: pane)?.content.rows }

  /// Rows of an overlay: all but its title and the status line.
  var overlayHeight: Int { max(1, size.rows - 2) }

  // MARK: Moving

  private mutating func setFocus(_ pane: Pane) {
    focus = pane
    if pane == .source { settle() }
  }

  private mutating func move(_ motion: Motion) {
    if case .overlay(var overlay) = mode {
      let before = overlay.scroll
      overlay.scroll.move(motion, count: overlay.rows.count, height: overlayHeight)
      if overlay.scroll == before { noticeNoWay(motion) }
      mode = .overlay(overlay)
      return
    }
    guard let height = contentHeight(of: focus) else { return }
    switch focus {
    case .timeline:
      let before = timeline.selected
      timeline.move(motion, count: view.eventCount, height: height)
      hasChosen = true
      if timeline.selected == before { noticeNoWay(motion) } else { source.isBehind = true }
    case .actors:
      let before = actors.selected
      actors.move(motion, count: view.actors.count, height: height)
      if actors.selected == before { noticeNoWay(motion) }
    case .source:
      let before = source.scroll
      source.scroll.move(motion, count: source.lineCount, height: sourceHeight)
      if source.scroll == before { noticeNoWay(motion) }
    }
  }

  private mutating func noticeNoWay(_ motion: Motion) {
    switch motion {
    case .rows(let count), .halfPages(let count), .pages(let count):
      notice = Notice(count > 0 ? "this is the end" : "this is the start")
    case .top, .end, .row: notice = Notice("already there")
    }
  }
}

extension Key {
  /// The digit that it types.
  var digit: Int? {
    guard case .character(let character) = self, character.isASCII else { return nil }
    return character.wholeNumberValue
  }
}
