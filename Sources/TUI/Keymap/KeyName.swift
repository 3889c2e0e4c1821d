extension Key {
  /// How the help and the configuration write the key.
  var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(" "): "Ctrl-Space"
    case .control(let character): "Ctrl-" + character.uppercased()
    case .alt(" "): "Alt-Space"
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

  /// The keys that have a word for a name.
  static let named: [Key] =
    [
      " ", .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .insert, .delete, .backspace,
      .enter, .tab, .backTab, .escape,
    ] + (1...12).map(Key.function)

  /// The key of a name; `nil` when there is none.
  ///
  /// Case counts only in what a key types.
  init?(name: String) {
    if name.count == 1, let character = name.first, character != " " {
      self = .character(character)
    } else if let key = Self.named.first(where: { $0.name.lowercased() == name.lowercased() }) {
      self = key
    } else if let character = Self.character(of: name, with: "ctrl-") {
      self = .control(Character(character.lowercased()))
    } else if let character = Self.character(of: name, with: "alt-") {
      self = .alt(character)
    } else {
      return nil
    }
  }

  private static func character(of name: String, with modifier: String) -> Character? {
    guard name.lowercased().hasPrefix(modifier) else { return nil }
    let rest = name.dropFirst(modifier.count)
    return rest.lowercased() == "space" ? " " : rest.count == 1 ? rest.first : nil
  }
}
