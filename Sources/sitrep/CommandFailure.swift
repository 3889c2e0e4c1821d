import ArgumentParser
import Glibc

/// The exit code of a command that went wrong, after its message was printed to standard error.
func commandFailure(_ message: String) -> ExitCode {
  printError("sitrep: " + message)
  return ExitCode(2)
}

/// Prints a line to standard error; control characters, which may come from file names, are shown and not sent.
func printError(_ message: String) {
  let bytes = Array((visible(message) + "\n").utf8)
  _ = bytes.withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
}
