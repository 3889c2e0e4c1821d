import ArgumentParser
import Glibc

/// The exit code of a command that went wrong, after its message was printed to standard error.
func commandFailure(_ message: String) -> ExitCode {
  printError("sitrep: " + message)
  return ExitCode(2)
}

/// Prints a line to standard error; control characters, which may come from file names, are shown and not sent.
func printError(_ message: String) {
  var bytes: [UInt8] = []
  for scalar in message.unicodeScalars {
    switch scalar.properties.generalCategory {
    case .control where scalar != "\n", .format, .surrogate, .lineSeparator, .paragraphSeparator:
      bytes += "<U+\(String(scalar.value, radix: 16, uppercase: true))>".utf8
    default: bytes += Array(String(Character(scalar)).utf8)
    }
  }
  bytes.append(0x0A)
  _ = bytes.withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
}
