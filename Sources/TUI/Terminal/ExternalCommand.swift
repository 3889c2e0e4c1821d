/// Another program that gets the terminal for a while.
///
/// The shell is given the reader's words as they are, and file names as arguments, which it does not read as words of its
/// own.
struct ExternalCommand: Hashable, Sendable {
  /// The program and its arguments.
  let arguments: [String]
  /// What its standard input is.
  let input: Input
  /// Whether what it has printed stays until a key is pressed.
  let isHeld: Bool

  enum Input: Hashable, Sendable {
    case terminal
    /// The events that the filter lets through, as JSON Lines.
    case events
  }

  /// The reader's pager, at a line counted from 1.
  static func pager(_ file: String, line: Int) -> ExternalCommand {
    opening(file, line: line, with: "${PAGER:-less}")
  }

  /// The reader's editor, at a line counted from 1.
  static func editor(_ file: String, line: Int) -> ExternalCommand {
    opening(file, line: line, with: "${VISUAL:-${EDITOR:-vi}}")
  }

  /// A command line of the shell's that reads the filtered events.
  static func pipe(_ line: String) -> ExternalCommand {
    ExternalCommand(arguments: ["/bin/sh", "-c", line], input: .events, isHeld: true)
  }

  private static func opening(_ file: String, line: Int, with program: String) -> ExternalCommand {
    // A name that starts like an option is none.
    let path = file.hasPrefix("-") ? "./" + file : file
    return ExternalCommand(
      arguments: ["/bin/sh", "-c", "exec \(program) \"$@\"", "sh", "+\(line)", path],
      input: .terminal, isHeld: false)
  }
}

/// How another program ended.
enum ExternalResult: Hashable, Sendable {
  case exited(status: Int)
  case killed(signal: Int)
  /// The system did not start it.
  case notStarted

  /// What the reader is told; `nil` when all went well.
  var complaint: String? {
    switch self {
    case .exited(0): nil
    case .exited(127): "there is no such command (status 127)"
    case .exited(let status): "the command failed with status \(status)"
    case .killed(let signal): "the command was ended by signal \(signal)"
    case .notStarted: "the command could not be started"
    }
  }
}
