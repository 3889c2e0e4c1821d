import Glibc
import Model

/// How far the loader is, in a line that is written over; nothing where nobody watches.
struct ProgressLine {
  /// Whether standard error is a terminal.
  private let isWatched = isatty(STDERR_FILENO) == 1
  private var isShown = false

  mutating func show(_ progress: LoadProgress) {
    guard isWatched, let message = progress.paceMessage else { return }
    write("\r\(message)\u{1B}[K")
    isShown = true
  }

  /// Takes the line away, before anything else is printed.
  mutating func erase() {
    if isShown { write("\r\u{1B}[K") }
    isShown = false
  }

  private func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}

/// Says what was not read: of more than a few files first how many for each cause.
func printProblems(_ problems: [LoadProblem]) {
  let counts = LoadProblem.counts(of: problems)
  if problems.count > 3 {
    printError("not read: " + counts.map { "\($0.count) \($0.cause)" }.joined(separator: ", "))
  }
  for problem in problems { printError("\(problem.file): \(problem.cause.message)") }
}
