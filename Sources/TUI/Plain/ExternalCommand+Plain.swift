import Glibc
import Model

extension ExternalCommand {
  /// Runs the program in the terminal that the plain mode has, and waits for its end.
  ///
  /// One that reads no events gets an empty input when commands come from a pipe, for those are not its own.
  func runBeside(_ state: AppState) -> ExternalResult {
    let line = arguments.map(Self.quoted).joined(separator: " ")
    switch input {
    case .terminal:
      return Self.result(system(isatty(STDIN_FILENO) == 1 ? line : line + " </dev/null"))
    case .events:
      guard let pipe = popen(line, "we") else { return .notStarted }
      // A program that has read enough is no reason to end.
      let before = signal(SIGPIPE, SIG_IGN)
      ExportFormat.table[0].write(state.snapshot.corpus, state.view.selection) { line in
        fputs(line + "\n", pipe)
      }
      let status = pclose(pipe)
      signal(SIGPIPE, before)
      return Self.result(status)
    }
  }

  /// A word that the shell takes as it is.
  private static func quoted(_ word: String) -> String {
    "'" + word.replacing("'", with: "'\\''") + "'"
  }

  /// - Parameter status: as `wait` gives it.
  private static func result(_ status: Int32) -> ExternalResult {
    if status < 0 { return .notStarted }
    let signal = Int(status & 0x7F)
    return signal == 0 ? .exited(status: Int(status >> 8) & 0xFF) : .killed(signal: signal)
  }
}
