import Model

/// Changes the state as a message asks for, and says what is to be done outside it.
func update(_ state: inout AppState, _ message: Message) -> [Effect] {
  switch message {
  case .key(let key): state.press(key)
  case .command(let command, let count): state.run(command, count: count)
  case .paste(let text): state.paste(text)
  case .mouse(let mouse): state.point(mouse)
  case .resize(let size): state.resize(to: size)
  case .loaded(.snapshot(let update)): state.take(update)
  case .loaded(.progress(let progress)): state.snapshot.note(progress)
  case .settle:
    state.followTimeline()
    state.previewFilter()
    state.searchOn()
    if state.isSearching || state.source.isBehind {
      state.request(.settle(after: .none))
    } else {
      state.completeGlanceLater()
    }
  case .notice(let notice): state.notice = notice
  }
  state.prepareView()
  state.prepareActors()
  return state.takeRequests()
}

extension AppState {
  /// After it the source pane follows the timeline, for most of the bytes of a move are its, and a search looks further.
  var settlingPause: Pause { isSlow ? .milliseconds(250) : .betweenKeys }

  /// After it a glance of another place gives way to all around it: who goes through the timeline key by key gets no text
  /// that they have no time to read.
  static let glancePause = Pause.milliseconds(200)

  mutating func press(_ key: Key) {
    notice = nil
    let command = command(for: key)
    guard layout != .tooSmall else {
      if let command, Self.leaving.contains(command.name) { request(.quit) }
      return
    }
    if let command { return run(command, count: count) }
    if place == .editor {
      type(key)
    } else if let digit = key.digit, digit > 0 || count != nil {
      count = min((count ?? 0) * 10 + digit, Self.largestCount)
    } else {
      count = nil
      notice = Notice("\(key.name) does nothing here; ? shows the keys")
    }
    conclude()
  }

  /// Runs a command in the place where the reader is.
  mutating func run(_ command: Command, count: Int?) {
    notice = nil
    self.count = nil
    command.run(&self, count)
    conclude()
  }

  /// Brings what is selected into view, and asks to be told when no key comes.
  mutating func conclude() {
    refit()
    if source.isBehind || isSearching || isPreviewBehind {
      request(.settle(after: settlingPause))
    } else {
      completeGlanceLater()
    }
  }

  fileprivate mutating func completeGlanceLater() {
    guard source.isGlance, !isSlow else { return }
    request(.settle(after: Self.glancePause))
  }

  /// No list is longer, and a page of it times this is still a number.
  private static let largestCount = 99_999_999

  /// The commands that a screen too small for anything else still has.
  private static let leaving: Set<String> = ["quit", "quit-now"]

  // MARK: The screen

  mutating func resize(to size: Size) {
    keepingSourcePlace { $0.size = size }
    if case .overlay(var overlay) = mode {
      overlay.wrap(columns: size.columns)
      mode = .overlay(overlay)
    }
    refit()
    completeGlanceLater()
  }

  /// Scrolls the lists and pages so that what is selected is on the screen.
  mutating func refit() {
    guard layout != .tooSmall else { return }
    mainView.refit(&self)
    actors.position.show(
      row: actors.position.selected, of: actors.rowCount, height: contentHeight(of: .actors))
    if case .overlay(var overlay) = mode {
      overlay.scroll.move(.rows(0), count: overlay.rows.count, height: overlayHeight)
      mode = .overlay(overlay)
    }
  }

  /// Rows of a pane under its title; none on a screen that is too small.
  func contentHeight(of pane: Pane) -> Int { layout.box(of: pane)?.content.rows ?? 0 }

  /// Rows of an overlay: all but its title and the status line.
  var overlayHeight: Int { max(1, size.rows - 2) }

  // MARK: Moving

  /// The row that is selected in the pane that has the focus, and how many there are; in the source the first one shown.
  var focusedPosition: (index: Int, count: Int) {
    switch focus {
    case .main: mainView.position(self)
    case .actors: (actors.position.selected, actors.rowCount)
    case .source: source.position
    }
  }

  mutating func setFocus(_ pane: Pane) {
    focus = pane
    if pane == .source { settle() }
  }

  /// Gives the focused pane the whole screen, or goes back to all three.
  mutating func toggleMaximised() {
    guard Layout(size, maximised: false) != Layout(size, maximised: true) else {
      notice = Notice("there is room for one pane only")
      return
    }
    keepingSourcePlace { $0.isMaximised.toggle() }
  }

  mutating func move(_ motion: Motion) {
    if case .overlay(var overlay) = mode {
      let before = overlay.scroll
      overlay.scroll.move(motion, count: overlay.rows.count, height: overlayHeight)
      if overlay.scroll == before { noticeNoWay(motion) }
      mode = .overlay(overlay)
      return
    }
    if !move(motion, in: focus) { noticeNoWay(motion) }
  }

  /// Takes a step in a pane and says whether there was one to take.
  mutating func move(_ motion: Motion, in pane: Pane) -> Bool {
    switch pane {
    case .main: return mainView.move(&self, motion)
    case .actors:
      let before = actors.position.selected
      actors.position.move(motion, count: actors.rowCount, height: contentHeight(of: .actors))
      return actors.position.selected != before
    case .source:
      return scrollSource(motion)
    }
  }

  private mutating func noticeNoWay(_ motion: Motion) {
    switch motion {
    case .rows(let count), .halfPages(let count), .pages(let count), .scroll(let count):
      notice = Notice(count > 0 ? "this is the end" : "this is the start")
    case .top, .end, .row: notice = Notice("already there")
    }
  }
}

extension Key {
  /// The digit that it types, in any script.
  var digit: Int? {
    guard case .character(let character) = self, let scalar = character.unicodeScalars.first,
      scalar.properties.generalCategory == .decimalNumber
    else { return nil }
    return character.wholeNumberValue
  }
}
