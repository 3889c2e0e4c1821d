/// What a terminal answers when it is asked.
enum TerminalAnswer: Hashable, Sendable {
  /// It has come to the question: everything sent before has been shown.
  case ready
  /// The colour behind the text.
  case ground(RGB)
}

/// What a terminal is asked.
enum TerminalQuestion {
  /// DSR 5, device status.
  static let ready = "\u{1B}[5n"
  /// OSC 11, the background colour.
  static let ground = "\u{1B}]11;?\u{1B}\\"
}
