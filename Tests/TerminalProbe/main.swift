// A small program on the run loop, for the tests that drive a real terminal.

#if DEBUG
import Glibc
@testable import TUI

/// A list of lines to move in, and keys that bring about what a test wants to see.
@MainActor
final class Probe {
  private var selected = 0
  private var top = 0
  private var last = "started"
  private let terminal: NcursesTerminal

  init(terminal: NcursesTerminal) {
    self.terminal = terminal
  }

  func handle(_ event: LoopEvent) -> Reaction {
    switch event {
    case .interrupted, .input(.key(.character("q"))): return .quit
    case .input(.key(.character("j"))): selected += 1
    case .input(.key(.character("k"))): selected = max(0, selected - 1)
    case .input(.key(.character("m"))): terminal.reportsMouse.toggle()
    case .input(.key(.character("S"))): raise(SIGSEGV)
    case .input(.key(.character("A"))): abort()
    case .input(.key(.character("T"))): fatalError("a trap of Swift's")
    case .input(let input): last = "\(input)"
    case .resized(let size): last = "resized \(size.columns)x\(size.rows)"
    case .woken, .deadlinePassed: last = "\(event)"
    }
    return .redraw
  }

  func draw(_ size: Size) -> Frame {
    var frame = Frame(size)
    let rows = size.rows - 2
    top = min(max(top, selected - rows + 1), selected)
    frame.put(DisplayText("Probe "), row: 0, column: 0, style: .role(.focusedTitle))
    frame.put(
      DisplayText(String(repeating: "─", count: size.columns)), row: 0, column: 6,
      style: .role(.border))
    for row in 0..<rows {
      let line = top + row
      let isSelected = line == selected
      let date = DisplayText("2019-04-\(10 + line % 20)  ")
      let next = frame.put(
        date, row: row + 1, column: 0, style: Style(role: .date, isSelected: isSelected))
      let text = DisplayText("line \(line): “Haftar’s forces” took Tarhuna — 第 ليبيا \u{1B}[31m")
      let end = frame.put(
        text, row: row + 1, column: next, style: Style(role: .plain, isSelected: isSelected),
        overflow: .ellipsis)
      if isSelected {
        for column in end..<size.columns {
          frame[row + 1, column].style = Style(role: .plain, isSelected: true)
        }
      }
    }
    frame.put(
      DisplayText("last: \(last)"), row: size.rows - 1, column: 0, style: .role(.status))
    return frame
  }
}

var environment: [String: String] = [:]
for name in ["TERM", "NO_COLOR"] {
  environment[name] = getenv(name).map { String(cString: $0) }
}
do {
  let terminal = try NcursesTerminal(environment: environment)
  let probe = Probe(terminal: terminal)
  RunLoop(terminal: terminal, handle: probe.handle, draw: probe.draw).run().exitProcess()
} catch {
  let message = "probe: \(error.message)\n"
  write(STDERR_FILENO, message, message.utf8.count)
  exit(2)
}
#endif
