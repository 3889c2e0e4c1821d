import Glibc

/// Why a run loop ended.
enum Ending: Hashable, Sendable {
  case quit
  /// The terminal went away.
  case hangup
  case signal(Int32)

  /// Ends the process so that its parent sees why: status 0, status 1, or the signal.
  func exitProcess() -> Never {
    switch self {
    case .quit: exit(EXIT_SUCCESS)
    case .hangup: exit(EXIT_FAILURE)
    case .signal(let number): Self.die(of: number)
    }
  }

  /// Undoes what kept the signal from ending the process, and sends it.
  private static func die(of number: Int32) -> Never {
    Glibc.signal(number, SIG_DFL)
    var set = sigset_t()
    sigemptyset(&set)
    sigaddset(&set, number)
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
    raise(number)
    exit(EXIT_FAILURE)
  }
}
