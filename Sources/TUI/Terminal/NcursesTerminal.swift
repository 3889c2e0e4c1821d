import CNcurses
import Glibc

/// The terminal that sitrep was started in.
///
/// A class, for there is one and its state is outside the process. ncurses knows the terminal and sets it up; input is
/// parsed by our own code, for ncurses loses clicks and holds everything up after an Escape.
@MainActor
final class NcursesTerminal: TerminalSession {
  /// Lets worker threads wake the run loop.
  let waker: Waker
  let note: String?
  private let keyboard: Int32
  private let signals: Int32
  private let type: TerminalType
  private let isSlow: Bool
  private let showsUnicode: Bool
  private var theme: Theme
  /// The numbers under which the looks are known that were used so far.
  private var styleNumbers: [Appearance: UInt8] = [:]
  /// What the terminal shows; `nil` when that is not known.
  private var shown: Frame?
  private var flow = FlowControl()
  /// When the ground was asked for; `nil` when an answer is not waited for.
  private var groundAsked: ContinuousClock.Instant?

  /// The terminal's answer counts if it comes so soon; a later one would repaint what is being read.
  private static let groundPatience = Duration.milliseconds(100)

  var reportsMouse = false {
    didSet {
      terminal_set_mode(isSlow ? .mouse : .mouse_drags, reportsMouse)
    }
  }

  /// Takes the terminal.
  ///
  /// Call it before any other thread starts: it blocks the signals that the run loop reads.
  ///
  /// - Parameter environment: the process's own; see ``TerminalType``, ``ColorDepth`` and ``Ground``.
  init(environment: [String: String], options: ScreenOptions = ScreenOptions())
    throws(TerminalError)
  {
    guard isatty(STDOUT_FILENO) == 1 else { throw .outputIsNoTerminal }
    // Articles may come through standard input; the keys then come from the terminal itself.
    keyboard =
      isatty(STDIN_FILENO) == 1 ? STDIN_FILENO : open("/dev/tty", O_RDWR | O_CLOEXEC)
    guard keyboard >= 0 else { throw .noKeyboard }
    signals = events_open_signals()
    waker = Waker(descriptor: events_open_wakeup())
    guard signals >= 0, waker.descriptor >= 0 else { throw .system }
    showsUnicode = terminal_set_locale()
    type = TerminalType(environment: environment)
    isSlow = options.isSlow
    do throws(TerminalError) {
      note = try Self.take(type, keyboard: keyboard)
    } catch {
      events_close_signals(signals)
      throw error
    }
    theme = Theme(
      depth: ColorDepth(
        colors: Int(terminal_colors()), theme: options.theme, isSlow: isSlow,
        environment: environment),
      ground: Ground(theme: options.theme, environment: environment),
      marksSelectionOnly: isSlow)
    _ = number(of: .plain)
    terminal_set_mode(.paste, true)
    if type.tellsKeysApart { terminal_set_mode(.keys, true) }
    ask(isGroundWanted: options.theme == .auto && theme.depth != .none && !isSlow)
  }

  /// Opens the terminal as the best entry describes it that the terminal database has.
  ///
  /// - Returns: what the reader should know of it.
  private static func take(
    _ type: TerminalType, keyboard: Int32
  ) throws(TerminalError) -> String? {
    for entry in type.entries + TerminalType.standIns {
      switch terminal_open(STDOUT_FILENO, keyboard, entry) {
      case .succeeded where type.entries.contains(entry): return nil
      case .succeeded: return type.note(standIn: entry)
      case .type_unknown: continue
      case .type_incapable: throw .typeIncapable(type.name)
      case .failed: throw .system
      }
    }
    throw .typeUnknown(type.name)
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
    let count = terminal_update(Int32(cursor.row), Int32(cursor.column))
    shown = frame
    let now = ContinuousClock.now
    if flow.sent(count, at: now) { send(TerminalQuestion.ready) }
  }

  var readiness: Readiness {
    guard !flow.isOpen(at: .now), let deadline = flow.deadline else { return .ready }
    return .busy(until: deadline)
  }

  /// A cell for the terminal; `nil` for the right half of a wide character, which comes with the left.
  private func encode(at index: Int, of cells: ArraySlice<Cell>) -> terminal_cell? {
    let cell = cells[index]
    let isWide = index + 1 < cells.endIndex && cells[index + 1].content == .rightHalf
    let style = number(of: cell.style)
    switch cell.content {
    case .character(let character) where showsUnicode:
      return terminal_cell(character, width: isWide ? 2 : 1, style: style)
    case .character(let character):
      return terminal_cell(AsciiText.nearest(to: character), width: 1, style: style)
    case .rightHalf:
      return showsUnicode ? nil : terminal_cell(" ", width: 1, style: style)
    }
  }

  /// The number of a style's look; styles that look the same share one, so that nothing is sent to tell them apart.
  private func number(of style: Style) -> UInt8 {
    let appearance = theme.appearance(of: style)
    if let number = styleNumbers[appearance] { return number }
    let number = UInt8(clamping: styleNumbers.count)
    styleNumbers[appearance] = number
    terminal_define_style(
      number, UInt32(appearance.attributes.rawValue), Int32(appearance.foreground ?? -1),
      Int32(appearance.background ?? -1))
    return number
  }

  private func send(_ sequence: String) { terminal_send(sequence, sequence.utf8.count) }

  func copy(_ text: ClipboardText) {
    let sequence = text.sequence(through: type.multiplexer)
    send(sequence)
    if flow.sent(sequence.utf8.count, at: .now) { send(TerminalQuestion.ready) }
  }

  // MARK: Questions

  /// Asks what the terminal is to answer from the start.
  private func ask(isGroundWanted: Bool) {
    let now = ContinuousClock.now
    if isGroundWanted, theme.ground == .unknown, type.tellsGround {
      send(TerminalQuestion.ground)
      groundAsked = now
    }
    send(TerminalQuestion.ready)
    flow.asked(at: now)
  }

  func receive(_ answer: TerminalAnswer) -> Bool {
    switch answer {
    case .ready:
      flow.answered()
      return false
    case .ground(let color):
      guard let asked = groundAsked, .now < asked + Self.groundPatience else { return false }
      groundAsked = nil
      theme = Theme(
        depth: theme.depth, ground: Ground(color), marksSelectionOnly: theme.marksSelectionOnly)
      shown = nil
      return true
    }
  }

  /// Waits a little for answers that are still due, lest whoever has the terminal next gets them as keys.
  private func awaitAnswers() {
    let patience = ContinuousClock.now + .milliseconds(300)
    var parser = InputParser()
    while flow.isAwaiting(at: .now), .now < patience {
      guard readiness(within: patience - .now).contains(.keyboard) else { continue }
      for case .input(let bytes) in readKeyboard() {
        for case .answer(.ready) in parser.feed(bytes, at: .now) { flow.answered() }
      }
    }
  }

  // MARK: Giving the terminal back

  func fit() {
    terminal_fit()
    shown = nil
  }

  func stop() {
    leave { job_stop() }
  }

  func reenter() {
    terminal_suspend()
    terminal_resume()
    shown = nil
  }

  /// Gives the terminal back for the time that something takes.
  private func leave<Result>(for body: () -> Result) -> Result {
    awaitAnswers()
    terminal_suspend()
    defer {
      terminal_resume()
      shown = nil
    }
    return body()
  }

  func handOver(
    _ command: ExternalCommand, input write: (@Sendable (_ descriptor: Int32) -> Void)?
  ) -> ExternalResult {
    leave {
      let result = run(command.arguments, input: write)
      if command.isHeld {
        terminal_await_key("\n-- \(result.complaint ?? "the command has ended"); press a key --")
      }
      return result
    }
  }

  private func run(
    _ arguments: [String], input write: (@Sendable (_ descriptor: Int32) -> Void)?
  ) -> ExternalResult {
    var pipe: [Int32] = [-1, -1]
    if write != nil, Glibc.pipe(&pipe) != 0 { return .notStarted }
    // The program would wait for the end of what it reads as long as it held the other end itself.
    _ = fcntl(pipe[1], F_SETFD, FD_CLOEXEC)
    var pointers = arguments.map { strdup($0) } + [nil]
    let program = program_start(&pointers, pipe[0])
    for pointer in pointers { free(pointer) }
    if pipe[0] >= 0 { Glibc.close(pipe[0]) }
    guard program > 0 else {
      if pipe[1] >= 0 { Glibc.close(pipe[1]) }
      return .notStarted
    }
    if let write {
      let end = pipe[1]
      Task.detached {
        write(end)
        Glibc.close(end)
      }
    }
    let status = Int(program_wait(program))
    return status < 0 ? .killed(signal: -status) : .exited(status: status)
  }

  func close() {
    awaitAnswers()
    terminal_close()
  }

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

  private struct Sources: OptionSet {
    let rawValue: UInt32
    static let keyboard = Sources(rawValue: 1)
    static let signals = Sources(rawValue: 2)
    static let waker = Sources(rawValue: 4)
  }

  /// What can be read without waiting, within a time or, without one, at last.
  private func readiness(within time: Duration?) -> Sources {
    let nanoseconds = time.map {
      $0.components.seconds * 1_000_000_000 + $0.components.attoseconds / 1_000_000_000
    }
    return Sources(
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

extension terminal_cell {
  fileprivate init(_ character: Character, width: UInt8, style: UInt8) {
    var scalars = character.unicodeScalars.makeIterator()
    self.init(
      scalars: (scalars.next()?.value ?? 0, scalars.next()?.value ?? 0, scalars.next()?.value ?? 0),
      width: width, style: style)
  }
}
