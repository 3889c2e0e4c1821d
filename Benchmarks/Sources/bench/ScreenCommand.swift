import ArgumentParser
import Glibc
import PtyKit

/// `bench screen`: what a key costs, beside `less` on as many lines.
struct ScreenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screen",
    abstract: "Time the first frame and the keys of sitrep in a terminal, beside less.")

  @Argument(help: "Folders made by `bench generate --events`.") var folders: [String]
  @Option(help: "The program.") var program = ".build/release/sitrep"
  @Option(help: "Keys to measure at most.") var keys = 200

  func run() throws {
    print("120x40; from the key to the last byte before 20 ms of silence; bytes sent for one key")
    for folder in folders {
      // What the terminal answers at the start is not to be measured.
      let sitrep = try start(
        absolute(program), ["--fresh", "--theme", "dark", absolute(folder)], shows: "Timeline")
      print("\(folder)\n  sitrep first frame: \(milliseconds(sitrep.firstFrame)) ms")
      // The end of the status line, which is drawn last.
      try sitrep.session.wait(for: "f filter", patience: .seconds(600))
      try sitrep.session.wait(untilGone: "reading", patience: .seconds(600))
      try measure("sitrep", sitrep.session)
      sitrep.session.send("q")
      let lines = try linesFile(of: folder)
      defer { unlink(lines) }
      let less = try start("/usr/bin/less", [lines], shows: "Report")
      print("  less first frame: \(milliseconds(less.firstFrame)) ms")
      try measure("less", less.session)
      less.session.send("q")
    }
  }

  /// A file with the sentences of the folder's articles, each on a line of its own, for the peer.
  private func linesFile(of folder: String) throws -> String {
    let path = "/tmp/sitrep-bench-\(getpid()).txt"
    let command =
      "find '\(folder)' -name '*.txt' | sort | xargs cat | sed 's/said[.] /said.\\n/g' >\(path)"
    guard system(command) == 0 else { throw ValidationError("\(path): cannot be written") }
    return path
  }

  private func absolute(_ path: String) throws -> String {
    guard let resolved = realpath(path, nil) else { throw ValidationError("\(path): not found") }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private func start(
    _ program: String, _ arguments: [String], shows words: String
  ) throws -> (session: PtySession, firstFrame: Duration) {
    let clock = ContinuousClock()
    let start = clock.now
    let session = try PtySession(program, arguments: arguments, rows: 40, columns: 120)
    try session.wait(for: words)
    return (session, clock.now - start)
  }

  private func measure(_ name: String, _ session: PtySession) throws {
    for measurement in Measurement.all {
      let count = min(measurement.count, keys)
      let answers = (0..<count).map { _ in
        session.answer(to: measurement.key, silentFor: measurement.silence)
      }
      let times = answers.map(\.latency).sorted()
      let bytes = answers.map(\.byteCount).sorted()
      print(
        "  \(name) \(measurement.name): p50 \(milliseconds(times[count / 2])) ms, p99 \(milliseconds(times[count * 99 / 100])) ms, "
          + "median \(bytes[count / 2]) bytes, most \(bytes[count - 1]) bytes")
    }
  }

  /// A key pressed some times, each time until nothing has come for a while.
  private struct Measurement {
    let name: String
    let key: String
    let count: Int
    let silence: Duration

    static let all = [
      Measurement(name: "line down in view", key: "j", count: 8, silence: .milliseconds(20)),
      Measurement(name: "line down, scrolling", key: "j", count: 200, silence: .milliseconds(20)),
      Measurement(
        name: "line down and a pause", key: "j", count: 20, silence: .milliseconds(150)),
      Measurement(
        name: "line down and a long pause", key: "j", count: 20, silence: .milliseconds(400)),
      Measurement(name: "page down", key: "\u{06}", count: 40, silence: .milliseconds(20)),
    ]
  }
}
