internal import Glibc

/// A program that turns bytes into other bytes, run without a shell and without anything to read but these.
enum ChildProcess {
  /// What became of it.
  enum Outcome {
    /// What it wrote, and the status with which it ended.
    case ended(output: [UInt8], status: Int32)
    case notInstalled
    case tookTooLong
    case wroteTooMuch
  }

  /// - Parameters:
  ///   - program: looked for where commands are.
  ///   - limit: bytes that it may write.
  static func run(
    _ program: String, _ arguments: [String], input: [UInt8], within time: Duration, limit: Int
  ) throws(LoadError) -> Outcome {
    let toChild = try Pipe()
    let fromChild = try Pipe()
    guard let child = try start(program, arguments, toChild.theirs, fromChild.theirs) else {
      return .notInstalled
    }
    toChild.closeTheirs()
    fromChild.closeTheirs()
    var exchange = Exchange(input: input, limit: limit, deadline: ContinuousClock.now + time)
    let end = exchange.run(toChild, fromChild)
    if end != .ended { kill(child, SIGKILL) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    return switch end {
    case .ended: .ended(output: exchange.output, status: status & 0x7F == 0 ? status >> 8 : -1)
    case .late: .tookTooLong
    case .long: .wroteTooMuch
    }
  }

  /// - Returns: the number of the process; `nil` where there is no such program.
  private static func start(
    _ program: String, _ arguments: [String], _ input: Int32, _ output: Int32
  ) throws(LoadError) -> pid_t? {
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    posix_spawn_file_actions_adddup2(&files, input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&files, output, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    // The screen blocks signals, which a child would inherit.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var child = pid_t()
    let words = ([program] + arguments).map { strdup($0) } + [nil]
    let surroundings = [strdup("LC_ALL=C.UTF-8"), nil]
    defer { for word in words + surroundings { free(word) } }
    let failure = posix_spawnp(&child, program, &files, &attributes, words, surroundings)
    if failure == ENOENT || failure == EACCES { return nil }
    guard failure == 0 else { throw LoadError(errno: failure) }
    return child
  }
}

/// Two ends of a line to a child; a socket, for one can write to it without a signal when the child is gone.
///
/// A class, for it closes them.
private final class Pipe {
  private(set) var ours: Int32
  private(set) var theirs: Int32

  init() throws(LoadError) {
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw LoadError(errno: errno) }
    ours = ends[0]
    theirs = ends[1]
  }

  deinit {
    closeOurs()
    closeTheirs()
  }

  func closeOurs() {
    if ours >= 0 { close(ours) }
    ours = -1
  }

  func closeTheirs() {
    if theirs >= 0 { close(theirs) }
    theirs = -1
  }
}

/// Gives a child its input and takes its output, whichever it is ready for.
private struct Exchange {
  enum End {
    case ended, late, long
  }

  private let input: [UInt8]
  private var sent = 0
  private(set) var output: [UInt8] = []
  private let limit: Int
  private let deadline: ContinuousClock.Instant

  init(input: [UInt8], limit: Int, deadline: ContinuousClock.Instant) {
    self.input = input
    self.limit = limit
    self.deadline = deadline
  }

  mutating func run(_ toChild: Pipe, _ fromChild: Pipe) -> End {
    while true {
      if sent == input.count { toChild.closeOurs() }
      let left = (deadline - .now) / .milliseconds(1)
      guard left > 0 else { return .late }
      // A descriptor of -1 is passed over.
      var ends = [
        pollfd(fd: toChild.ours, events: Int16(POLLOUT), revents: 0),
        pollfd(fd: fromChild.ours, events: Int16(POLLIN), revents: 0),
      ]
      guard poll(&ends, 2, Int32(min(left, 60_000)) + 1) > 0 else { continue }
      if ends[0].revents != 0, !send(toChild.ours) { sent = input.count }
      if ends[1].revents != 0 {
        guard receive(fromChild.ours) else { return .ended }
        if output.count > limit { return .long }
      }
    }
  }

  /// - Returns: whether the child goes on reading.
  private mutating func send(_ descriptor: Int32) -> Bool {
    let count = input.withUnsafeBytes { bytes in
      Glibc.send(
        descriptor, bytes.baseAddress.map { $0 + sent }, bytes.count - sent,
        Int32(MSG_NOSIGNAL | MSG_DONTWAIT))
    }
    if count < 0 { return errno == EAGAIN || errno == EINTR }
    sent += count
    return true
  }

  /// - Returns: whether there may be more.
  private mutating func receive(_ descriptor: Int32) -> Bool {
    var isAtEnd = false
    let piece = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      let got = recv(descriptor, buffer.baseAddress, buffer.count, 0)
      isAtEnd = got == 0 || got < 0 && errno != EINTR
      count = max(0, got)
    }
    output += piece
    return !isAtEnd
  }
}
