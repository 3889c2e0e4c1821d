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
  /// What was done so that the screen could be opened at all; `nil` when all is as it should be.
  var note: String? { get }
  /// Whether mouse events come; the terminal then selects no text of its own.
  var reportsMouse: Bool { get set }
  /// Whether so little is still on its way that a frame may follow; if not, when to ask again at the latest.
  var readiness: Readiness { get }
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
  /// Takes an answer to what the terminal was asked; says whether the next frame looks different for it.
  func receive(_ answer: TerminalAnswer) -> Bool
  /// Sends text to the terminal's clipboard.
  func copy(_ text: ClipboardText)
  /// Gives the terminal to another program until that ends; the next frame is sent in full.
  ///
  /// - Parameter write: writes the program's standard input to a descriptor, on another thread; without it the program
  ///   reads from the terminal.
  func handOver(
    _ command: ExternalCommand, input write: (@Sendable (_ descriptor: Int32) -> Void)?
  ) -> ExternalResult
  /// Gives the terminal back for good.
  func close()
  /// Leaves a terminal that is gone.
  func abandon()
}

/// Whether a terminal can take a frame.
enum Readiness: Hashable, Sendable {
  case ready
  /// Too much is on its way; by then, or when the terminal has answered, more can follow.
  case busy(until: ContinuousClock.Instant)
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
  /// The terminal cannot place its cursor.
  case typeIncapable(String)
  /// The terminal database knows neither TERM nor anything to use in its place.
  case typeUnknown(String)
  case system

  /// What is wrong and what to do, for people.
  var message: String {
    switch self {
    case .outputIsNoTerminal:
      "the screen needs a terminal, and standard output is none; `sitrep --plain` and `sitrep export` need none"
    case .noKeyboard: "there is no terminal to read keys from"
    case .typeIncapable(let name):
      "a “\(DisplayText(name))” terminal cannot place its cursor, so this is `sitrep --plain`; another terminal may be named by TERM"
    case .typeUnknown(let name):
      "this machine knows no terminal, neither “\(DisplayText(name))” nor xterm; install the package ncurses-base"
    case .system: "the terminal could not be set up"
    }
  }
}
