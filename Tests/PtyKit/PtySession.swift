import CPty
import Glibc

/// A program in a terminal of its own, driven as a person would.
///
/// Nothing here sleeps: every wait is for something to happen, and gives up after a time that only a broken program needs.
public final class PtySession {
  /// What became of the program.
  public enum Report: Equatable, Sendable {
    case stopped(signal: Int32)
    case exited(status: Int32)
    case killed(signal: Int32)
  }

  /// What the terminal answers when it is asked.
  package enum Answers: Sendable {
    case nothing
    /// Its status, and that its background is as given: `rgb:ffff/ffff/ffff`.
    case xterm(ground: String)
  }

  /// A wait that was in vain, with what the screen showed.
  public struct TimedOut: Error, CustomStringConvertible {
    /// What was waited for, and what the screen showed.
    public let description: String
  }

  /// What the terminal shows now.
  package private(set) var screen: VirtualScreen
  /// Everything that the program has sent.
  public private(set) var output: [UInt8] = []
  /// What became of the program so far.
  public private(set) var reports: [Report] = []
  /// When the last bytes came, before the screen took them in.
  private var lastArrival = ContinuousClock.now
  private let answers: Answers
  private var job = pty_job()
  private var program: pid_t = 0

  /// Starts a program that was built beside the tests, or one that is named with its path.
  ///
  /// - Parameter environment: what is added to a plain terminal's; nothing is inherited.
  public convenience init(
    _ name: String, arguments: [String] = [], environment: [String: String] = [:], rows: Int = 24,
    columns: Int = 80
  ) throws {
    try self.init(
      name, arguments: arguments, environment: environment, rows: rows, columns: columns,
      answers: .xterm(ground: "rgb:0000/0000/0000"))
  }

  package init(
    _ name: String, arguments: [String] = [], environment: [String: String] = [:], rows: Int = 24,
    columns: Int = 80, answers: Answers
  ) throws {
    self.answers = answers
    screen = VirtualScreen(rows: rows, columns: columns)
    let path = name.hasPrefix("/") ? name : Self.path(ofProduct: name)
    var variables = ["TERM": "xterm-256color", "LANG": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no"]
    variables.merge(environment) { _, given in given }
    let error = Self.withCStrings([path] + arguments) { arguments in
      Self.withCStrings(variables.map { "\($0.key)=\($0.value)" }) { environment in
        pty_start(path, arguments, environment, Int32(rows), Int32(columns), &job)
      }
    }
    guard error == 0 else { throw TimedOut(description: "cannot start \(path): \(error)") }
    try wait("it to start") { $0.program != 0 }
  }

  deinit {
    if program != 0, !hasEnded { kill(-program, SIGKILL) }
    close(job.commands)
    close(job.reports)
    if job.terminal >= 0 { close(job.terminal) }
    waitpid(job.shell, nil, 0)
  }

  /// Where a program is that was built beside the running tests.
  package static func path(ofProduct name: String) -> String {
    var path = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = max(0, readlink("/proc/self/exe", &path, path.count))
    let tests = String(decoding: path.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return String(tests[...(tests.lastIndex(of: "/") ?? tests.startIndex)]) + name
  }

  private static func withCStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = strings.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }

  // MARK: What a person does

  /// Types text.
  public func send(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(job.terminal, $0.baseAddress, $0.count) }
      if count > 0 { bytes = bytes.dropFirst(count) } else { receive(within: 100) }
    }
  }

  /// Gives the terminal another size.
  package func resize(rows: Int, columns: Int) {
    screen.resize(rows: rows, columns: columns)
    pty_resize(job.terminal, Int32(rows), Int32(columns))
  }

  /// Sends the program a signal.
  package func signal(_ number: Int32) { kill(program, number) }

  /// Puts a stopped program into the foreground again, as `fg` does.
  package func goOn() {
    var command: UInt8 = 0
    write(job.commands, &command, 1)
  }

  /// Takes the terminal away, as a line that drops.
  package func hangUp() {
    close(job.terminal)
    job.terminal = -1
  }

  // MARK: What a person sees

  /// Waits until the screen shows what it should.
  package func wait(until shown: (VirtualScreen) -> Bool) throws {
    try wait("the screen") { shown($0.screen) }
  }

  /// Waits until the screen shows these words.
  public func wait(for words: String, patience: Duration = PtySession.patience) throws {
    try wait("“\(words)”", patience: patience) { $0.screen.contains(words) }
  }

  /// Whether the screen shows these words.
  public func shows(_ words: String) -> Bool { screen.contains(words) }

  /// Waits until the screen no longer shows these words.
  public func wait(untilGone words: String, patience: Duration = PtySession.patience) throws {
    try wait("“\(words)” to go", patience: patience) { !$0.screen.contains(words) }
  }

  /// Waits until the program stops or ends, and takes in all that it has sent.
  public func nextReport() throws -> Report {
    let count = reports.count
    try wait("a stop or an end") { $0.reports.count > count }
    while receive(within: 0) {}
    return reports[count]
  }

  /// How the program answered to keys.
  public struct Answer: Sendable {
    /// From the keys to the last byte before it fell silent.
    public let latency: Duration
    /// What it sent.
    public let byteCount: Int
  }

  /// Types text, and takes in what the program sends until it has been silent for a while.
  ///
  /// - Parameter patience: how long to wait for the first byte, where that is longer than the silence.
  public func answer(
    to text: String, silentFor silence: Duration, patience: Duration = .zero
  ) -> Answer {
    while receive(within: 0) {}
    let start = ContinuousClock.now
    let before = output.count
    lastArrival = start
    send(text)
    var limit: Duration { output.count == before ? max(silence, patience) : silence }
    while ContinuousClock.now - lastArrival < limit { receive(within: 1) }
    return Answer(latency: lastArrival - start, byteCount: output.count - before)
  }

  /// The most memory that the program has had, in bytes; `nil` when it has ended.
  public var peakMemory: Int? {
    let file = open("/proc/\(program)/status", O_RDONLY)
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = max(0, read(file, &bytes, bytes.count))
    let lines = String(decoding: bytes.prefix(count), as: UTF8.self).split(separator: "\n")
    let peak = lines.first { $0.hasPrefix("VmHWM:") }
    // The kernel's kB are of 1024 bytes.
    return peak?.split(separator: " ").dropFirst().first.flatMap { Int($0) }.map { $0 * 1024 }
  }

  /// Whether the terminal is as it was before the program.
  package var isTerminalAsBefore: Bool {
    screen.modes == VirtualScreen.Modes() && pty_modes_are_fresh(job.terminal)
  }

  /// Whether nothing that was sent to the program is left for the shell.
  package var hasNothingTyped: Bool { pty_typed(job.terminal) == 0 }

  private var hasEnded: Bool {
    switch reports.last {
    case .exited, .killed: true
    case .stopped, nil: false
    }
  }

  private func answer(_ question: VirtualScreen.Question) {
    switch (answers, question) {
    case (.nothing, _): break
    case (.xterm, .status): send("\u{1B}[0n")
    case (.xterm(let ground), .ground): send("\u{1B}]11;\(ground)\u{1B}\\")
    }
  }

  // MARK: Waiting

  /// How long a wait lasts when nothing else is said.
  public static let patience = Duration.seconds(10)

  private func wait(
    _ what: String, patience: Duration = PtySession.patience, until isDone: (PtySession) -> Bool
  ) throws {
    let deadline = ContinuousClock.now + patience
    while !isDone(self) {
      receive(within: 1000)
      guard ContinuousClock.now < deadline else {
        let shown = screen.text.joined(separator: "\n")
        throw TimedOut(description: "waited in vain for \(what); \(reports)\n\(shown)")
      }
    }
  }

  /// Takes in what the program has sent and what the shell reports; answers whether there was anything.
  @discardableResult
  private func receive(within milliseconds: Int32) -> Bool {
    var polled = [
      pollfd(fd: job.terminal, events: Int16(POLLIN), revents: 0),
      pollfd(fd: job.reports, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&polled, 2, milliseconds) > 0 else { return false }
    var chunk = [UInt8](repeating: 0, count: 65536)
    let count = read(job.terminal, &chunk, chunk.count)
    if count > 0 {
      lastArrival = .now
      output += chunk.prefix(count)
      screen.receive(chunk.prefix(count))
      for question in screen.takeQuestions() { answer(question) }
    }
    var report = pty_report()
    let size = MemoryLayout<pty_report>.size
    guard read(job.reports, &report, size) == size else { return count > 0 }
    switch report.kind {
    case pty_started: program = report.value
    case pty_stopped: reports.append(.stopped(signal: report.value))
    case pty_exited: reports.append(.exited(status: report.value))
    case pty_killed: reports.append(.killed(signal: report.value))
    default: break
    }
    return true
  }
}

extension PtySession {
  /// Waits until sitrep has read everything, as its status line tells.
  package func waitUntilRead() throws {
    try wait(for: " events · ")
    try wait(untilGone: "reading")
  }
}
