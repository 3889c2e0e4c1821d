import CNcurses
import Glibc

/// The terminal that sitrep was started in.
///
/// A class, for there is one and its state is outside the process. ncurses is for output and for what a terminal can do;
/// input is parsed by our own code, for ncurses loses clicks and holds everything up after an Escape.
@MainActor
final class NcursesTerminal: TerminalSession {
  /// Lets worker threads wake the run loop.
  let waker: Waker
  private let keyboard: Int32
  private let signals: Int32
  private let showsUnicode: Bool
  /// What the terminal shows; `nil` when that is not known.
  private var shown: Frame?

  /// Whether the terminal sends mouse presses and the wheel; it then selects no text of its own.
  var reportsMouse = false {
    didSet { terminal_report_mouse(reportsMouse) }
  }

  /// Takes the terminal.
  ///
  /// Call it before any other thread starts: it blocks the signals that the run loop reads.
  ///
  /// - Parameter environment: the process's own; TERM and NO_COLOR are read.
  init(environment: [String: String]) throws(TerminalError) {
    guard isatty(STDOUT_FILENO) == 1 else { throw .outputIsNoTerminal }
    // Articles may come through standard input; the keys then come from the terminal itself.
    keyboard =
      isatty(STDIN_FILENO) == 1 ? STDIN_FILENO : open("/dev/tty", O_RDWR | O_CLOEXEC)
    guard keyboard >= 0 else { throw .noKeyboard }
    signals = events_open_signals()
    waker = Waker(descriptor: events_open_wakeup())
    guard signals >= 0, waker.descriptor >= 0 else { throw .system }
    showsUnicode = terminal_set_locale()
    let type = environment["TERM"] ?? ""
    switch terminal_open(STDOUT_FILENO, keyboard) {
    case .succeeded: break
    case .type_not_set: throw .typeNotSet
    case .type_unknown: throw .typeUnknown(type)
    case .type_incapable: throw .typeIncapable(type)
    case .failed: throw .system
    }
    let depth = ColorDepth(colors: Int(terminal_colors()), honouring: environment)
    for style in Style.all {
      let appearance = Theme.appearance(of: style, in: depth)
      terminal_define_style(
        style.index, UInt32(appearance.attributes.rawValue), Int32(appearance.foreground ?? -1),
        Int32(appearance.background ?? -1))
    }
  }

  // MARK: Output

  var size: Size { Size(rows: Int(terminal_rows()), columns: Int(terminal_columns())) }

  func show(_ frame: Frame) {
    for row in 0..<min(frame.size.rows, size.rows) {
      let cells = frame.cells(row: row)
      if let shown, shown.size == frame.size, shown.cells(row: row) == cells { continue }
      let sent = cells.indices.compactMap { encode(at: $0, of: cells) }
      terminal_put_row(Int32(row), sent, Int32(sent.count))
    }
    let cursor = frame.cursor ?? (row: -1, column: -1)
    terminal_update(Int32(cursor.row), Int32(cursor.column))
    shown = frame
  }

  /// A cell for ncurses; `nil` for the right half of a wide character, which it adds itself.
  private func encode(at index: Int, of cells: ArraySlice<Cell>) -> terminal_cell? {
    let cell = cells[index]
    let isWide = index + 1 < cells.endIndex && cells[index + 1].content == .rightHalf
    switch cell.content {
    case .character(let character) where showsUnicode:
      return terminal_cell(character, width: isWide ? 2 : 1, style: cell.style)
    case .character(let character):
      return terminal_cell(AsciiText.nearest(to: character), width: 1, style: cell.style)
    case .rightHalf:
      return showsUnicode ? nil : terminal_cell(" ", width: 1, style: cell.style)
    }
  }

  func fit() {
    terminal_fit()
    shown = nil
  }

  func stop() {
    terminal_suspend()
    job_stop()
    terminal_resume()
    shown = nil
  }

  func reenter() {
    terminal_suspend()
    terminal_resume()
    shown = nil
  }

  func close() { terminal_close() }

  func abandon() { terminal_abandon() }

  // MARK: Input

  /// So much input is handled before a frame is due, however fast more comes.
  private static let inputLimit = 64 * 1024

  func wait(until deadline: ContinuousClock.Instant?) -> [SystemEvent] {
    let remaining = deadline.map { max(.zero, $0 - .now) }
    let ready = readiness(within: remaining)
    let input = ready.contains(.keyboard) ? readKeyboard() : []
    // A terminal that is gone also sends SIGHUP; nothing is to be given back then.
    if input == [.hangup] { return input }
    // Read after the keys and answered before them, so that keys meet the size they were typed at.
    let signals = readSignals()
    guard ready.contains(.waker) else { return signals + input }
    waker.clear()
    return signals + input + [.woken]
  }

  private struct Readiness: OptionSet {
    let rawValue: UInt32
    static let keyboard = Readiness(rawValue: 1)
    static let signals = Readiness(rawValue: 2)
    static let waker = Readiness(rawValue: 4)
  }

  /// What can be read without waiting, within a time or, without one, at last.
  private func readiness(within time: Duration?) -> Readiness {
    let nanoseconds = time.map {
      $0.components.seconds * 1_000_000_000 + $0.components.attoseconds / 1_000_000_000
    }
    return Readiness(
      rawValue: events_wait([keyboard, signals, waker.descriptor], 3, nanoseconds ?? -1))
  }

  private func readKeyboard() -> [SystemEvent] {
    var input: [UInt8] = []
    repeat {
      var chunk = [UInt8](repeating: 0, count: 4096)
      let count = read(keyboard, &chunk, chunk.count)
      if count < 0, errno == EAGAIN || errno == EINTR { break }
      // Readable with nothing to read: the terminal is gone, and what was typed before matters no more.
      if count <= 0 { return [.hangup] }
      input += chunk.prefix(count)
    } while input.count < Self.inputLimit && readiness(within: .zero).contains(.keyboard)
    return input.isEmpty ? [] : [.input(input)]
  }

  private func readSignals() -> [SystemEvent] {
    var events: [SystemEvent] = []
    while true {
      switch events_next_signal(signals) {
      case 0: return events
      case SIGWINCH: events.append(.signal(.windowChanged))
      case SIGTSTP: events.append(.signal(.stop))
      case SIGCONT: events.append(.signal(.resume))
      case SIGINT: events.append(.signal(.interrupt))
      case let number: events.append(.signal(.end(number)))
      }
    }
  }
}

extension Style {
  fileprivate static let all = Role.allCases.flatMap { role in
    [Style(role: role), Style(role: role, isSelected: true)]
  }

  /// The number under which ncurses knows the style.
  fileprivate var index: UInt8 { role.rawValue * 2 + (isSelected ? 1 : 0) }
}

extension terminal_cell {
  fileprivate init(_ character: Character, width: UInt8, style: Style) {
    var scalars = character.unicodeScalars.makeIterator()
    self.init(
      scalars: (scalars.next()?.value ?? 0, scalars.next()?.value ?? 0, scalars.next()?.value ?? 0),
      width: width, style: style.index)
  }
}
