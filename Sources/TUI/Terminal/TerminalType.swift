/// The variables that tell of the terminal and of what its owner wants.
public enum TerminalVariables {
  /// Their names.
  public static let all = ["TERM", "COLORTERM", "NO_COLOR", "COLORFGBG", "TMUX", "STY"]
}

/// What the environment tells of the terminal, beyond what the terminal database knows.
struct TerminalType: Hashable, Sendable {
  /// What TERM says; empty when it is not set.
  let name: String
  private let environment: [String: String]

  /// - Parameter environment: TERM, COLORTERM, TMUX and STY are read.
  init(environment: [String: String]) {
    name = environment["TERM"] ?? ""
    self.environment = environment
  }

  /// The entries of the terminal database that describe it, the best first.
  var entries: [String] {
    guard !name.isEmpty else { return [] }
    let hasMoreColors = ["truecolor", "24bit"].contains(environment["COLORTERM"] ?? "")
    return hasMoreColors && !name.contains("256") && !name.contains("direct")
      ? [name + "-256color", name] : [name]
  }

  /// Entries to do with where none of its own is there, as after ssh to an older machine.
  ///
  /// Almost every terminal of today takes after xterm, and these are in ncurses' smallest database.
  static let standIns = ["xterm-256color", "xterm", "ansi", "vt100"]

  /// Programs that stand between sitrep and the terminal.
  enum Multiplexer: Hashable, Sendable {
    case tmux, screen
  }

  var multiplexer: Multiplexer? {
    if environment["TMUX"] != nil || name.hasPrefix("tmux") { return .tmux }
    return environment["STY"] != nil || name.hasPrefix("screen") ? .screen : nil
  }

  /// Whether it can be asked for the colour of its ground; others may print the question.
  var tellsGround: Bool { family?.tellsGround ?? false }

  /// Whether it can be asked to tell keys apart that share a byte.
  var tellsKeysApart: Bool { family?.tellsKeysApart ?? false }

  private var family: (prefix: String, tellsGround: Bool, tellsKeysApart: Bool)? {
    Self.families.first { name.hasPrefix($0.prefix) }
  }

  // One row per line reads as a table.
  // swift-format-ignore
  private static let families: [(prefix: String, tellsGround: Bool, tellsKeysApart: Bool)] = [
    ("xterm",     true, true),
    ("tmux",      true, true),
    ("screen",    true, false),
    ("foot",      true, true),
    ("kitty",     true, true),
    ("alacritty", true, true),
    ("wezterm",   true, true),
    ("ghostty",   true, true),
    ("contour",   true, true),
    ("mintty",    true, true),
    ("konsole",   true, true),
    ("vte",       true, true),
    ("gnome",     true, true),
    ("st-",       true, false),
    ("rxvt",      true, false),
  ]
}

extension TerminalType {
  /// What the reader is told when another entry had to do.
  func note(standIn entry: String) -> String {
    name.isEmpty
      ? "TERM is not set; the screen is drawn for \(entry)"
      : "this machine does not know a “\(DisplayText(name))” terminal; the screen is drawn for \(entry)"
  }
}
