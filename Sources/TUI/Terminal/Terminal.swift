/// A screen that shows frames: ncurses, or a scripted one in tests.
@MainActor
protocol Terminal: AnyObject {
  /// The size now, in cells.
  var size: Size { get }
  /// Sends what has changed since the last frame.
  func show(_ frame: Frame)
}

/// A terminal with its input, and the process that holds it.
@MainActor
protocol TerminalSession: Terminal {
  /// Waits for something to happen, or for the deadline, and gives all that has come in.
  ///
  /// Without a deadline it waits for ever. An answer with nothing in it means that the deadline has passed.
  func wait(until deadline: ContinuousClock.Instant?) -> [SystemEvent]
  /// Takes over the size that the terminal has now; the next frame is sent in full.
  func fit()
  /// Gives the terminal back, stops the process as a job of the shell, and takes the terminal again when it goes on.
  func stop()
  /// Takes a terminal again that others may have written to; the next frame is sent in full.
  func reenter()
  /// Gives the terminal back for good.
  func close()
  /// Leaves a terminal that is gone.
  func abandon()
}

/// What the system has to say to a run loop.
enum SystemEvent: Hashable, Sendable {
  /// Bytes typed, or sent by the terminal.
  case input([UInt8])
  /// The terminal is gone.
  case hangup
  case signal(Signal)
  /// A worker thread has something new.
  case woken
}

/// The signals that a run loop answers.
enum Signal: Hashable, Sendable {
  case windowChanged
  case stop
  case resume
  case interrupt
  /// SIGTERM, SIGHUP or SIGQUIT.
  case end(Int32)
}

/// Why the screen cannot be opened.
enum TerminalError: Error, Hashable, Sendable {
  /// Standard output goes to a file or a pipe.
  case outputIsNoTerminal
  /// Standard input is no terminal, and the process has none of its own.
  case noKeyboard
  /// TERM is not set.
  case typeNotSet
  /// The terminal database does not know TERM.
  case typeUnknown(String)
  /// The terminal cannot place its cursor.
  case typeIncapable(String)
  case system

  /// What is wrong and what to do, for people.
  var message: String {
    switch self {
    case .outputIsNoTerminal:
      "the screen needs a terminal, and standard output is none; `sitrep --plain` and `sitrep export` need none"
    case .noKeyboard: "there is no terminal to read keys from"
    case .typeNotSet: "TERM is not set; try TERM=xterm-256color, or `sitrep --plain`"
    case .typeUnknown(let name):
      "this machine does not know the terminal “\(DisplayText(name))”; try TERM=xterm-256color, or `sitrep --plain`"
    case .typeIncapable(let name):
      "a “\(DisplayText(name))” terminal cannot place its cursor; `sitrep --plain` talks in lines, in any terminal"
    case .system: "the terminal could not be set up"
    }
  }
}
