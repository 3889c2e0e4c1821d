/// What a key does.
enum Action: CaseIterable, Sendable {
  // Moving
  case moveDown, moveUp, halfPageDown, halfPageUp, pageDown, pageUp, moveToTop, moveToEnd
  // Panes
  case focusNext, focusPrevious, openSource, leaveSource
  // Events and their accounts
  case nextInArticle, previousInArticle, nextAccount, previousAccount
  // Filter and search
  case includeActor, excludeActor, editFilter, clearFilter, undoFilter, redoFilter
  case search, searchNext, searchPrevious
  // Overlays and the program
  case explain, showProblems, showHelp, closeOverlay, quit
  // The line being typed
  case accept, cancel, olderLine, newerLine
  case cursorLeft, cursorRight, cursorToStart, cursorToEnd
  case deleteBackward, deleteForward, deleteWord, deleteToStart, deleteToEnd
}

/// Where keys are pressed; each place has its own keys.
enum Place: CaseIterable, Sendable {
  case timeline, actors, source, overlay, editor
}

/// Keys that do the same in some places, and what the help says of them.
struct Binding: Sendable {
  let keys: [Key]
  let places: Set<Place>
  let action: Action
  let help: String

  init(_ keys: [Key], _ places: Set<Place>, _ action: Action, _ help: String) {
    self.keys = keys
    self.places = places
    self.action = action
    self.help = help
  }
}

extension Set<Place> {
  static let lists: Set<Place> = [.timeline, .actors]
  static let panes: Set<Place> = [.timeline, .actors, .source]
  static let scrolling: Set<Place> = [.timeline, .actors, .source, .overlay]
  static let everywhere = Set(Place.allCases)
}

extension Key: ExpressibleByExtendedGraphemeClusterLiteral {
  init(extendedGraphemeClusterLiteral character: Character) { self = .character(character) }
}

extension Key {
  /// How the help writes the key.
  var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let character): "Ctrl-" + character.uppercased()
    case .alt(let character): "Alt-\(character)"
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PageUp"
    case .pageDown: "PageDown"
    case .insert: "Insert"
    case .delete: "Delete"
    case .backspace: "Backspace"
    case .enter: "Enter"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .escape: "Esc"
    case .function(let number): "F\(number)"
    }
  }
}
