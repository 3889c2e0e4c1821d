import Model

/// Changes the state as a message asks for, and says what is to be done outside it.
func update(_ state: inout AppState, _ message: Message) -> [Effect] {
  switch message {
  case .key(let key): state.press(key)
  case .command(let command, let count): state.run(command, count: count)
  case .paste(let text): state.paste(text)
  case .mouse: break
  case .resize(let size): state.resize(to: size)
  case .loaded(let update): state.take(update)
  case .settle: state.settle()
  case .notice(let notice): state.notice = notice
  }
  state.prepareView()
  return state.takeRequests()
}

extension AppState {
  /// So long after the last key the source pane follows the timeline: most of the bytes of a move are its.
  static let settlingMilliseconds = 40

  mutating func press(_ key: Key) {
    notice = nil
    let command = keymap.command(for: key, in: place)
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
    followKey()
  }

  /// Runs a command in the place where the reader is.
  mutating func run(_ command: Command, count: Int?) {
    notice = nil
    self.count = nil
    command.run(&self, count)
    followKey()
  }

  private mutating func followKey() {
    refit()
    if source.isBehind { request(.settle(afterMilliseconds: Self.settlingMilliseconds)) }
  }

  /// No list is longer, and a page of it times this is still a number.
  private static let largestCount = 99_999_999

  /// The commands that a screen too small for anything else still has.
  private static let leaving: Set<String> = ["quit", "quit-now"]

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
    guard layout != .tooSmall else { return }
    mainView.refit(&self)
    actors.show(row: actors.selected, of: view.actors.count, height: contentHeight(of: .actors))
    source.scroll.move(.rows(0), count: source.lineCount, height: sourceHeight)
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
    isMaximised.toggle()
    rewrapSource()
  }

  mutating func move(_ motion: Motion) {
    if case .overlay(var overlay) = mode {
      let before = overlay.scroll
      overlay.scroll.move(motion, count: overlay.rows.count, height: overlayHeight)
      if overlay.scroll == before { noticeNoWay(motion) }
      mode = .overlay(overlay)
      return
    }
    switch focus {
    case .main:
      if !mainView.move(&self, motion) { noticeNoWay(motion) }
    case .actors:
      let before = actors.selected
      actors.move(motion, count: view.actors.count, height: contentHeight(of: .actors))
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
