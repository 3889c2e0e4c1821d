// A small program on the run loop, for the tests that drive a real terminal.

#if DEBUG
import Glibc
@testable import TUI

/// A list of lines to move in beside an empty pane, and keys that bring about what a test wants to see.
@MainActor
final class Probe {
  private var selected = 0
  private var top = 0
  private var last = "started"
  private(set) var deadline: ContinuousClock.Instant?
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
    case .input(.key(.character("d"))): deadline = .now + .milliseconds(1)
    case .input(.key(.character("w"))):
      let waker = terminal.waker
      Task.detached { waker.wake() }
    case .input(.key(.character("S"))): raise(SIGSEGV)
    case .input(.key(.character("A"))): abort()
    case .input(.key(.character("T"))): fatalError("a trap of Swift's")
    case .input(.key(.character("O"))): Task.detached { _ = dig(0) }
    case .input(.key(.character("y"))): terminal.copy(ClipboardText("copied"))
    case .input(let input): last = "\(input)"
    case .resized(let size): last = "resized \(size.columns)x\(size.rows)"
    case .woken: last = "woken"
    case .deadlinePassed:
      deadline = nil
      last = "deadline passed"
    }
    return .redraw
  }

  func draw(_ size: Size) -> Frame {
    var frame = Frame(size)
    let width = size.columns * 2 / 3
    let rows = max(1, size.rows - 2)
    top = min(max(top, selected - rows + 1), selected)
    let title = frame.put(DisplayText("Probe "), row: 0, column: 0, style: .role(.focusedTitle))
    let rule = DisplayText(String(repeating: "─", count: size.columns))
    frame.put(rule, row: 0, column: title, style: .role(.border))
    for row in 1..<max(1, size.rows - 1) {
      let line = top + row - 1
      func style(_ role: Role) -> Style { Style(role: role, isSelected: line == selected) }
      for column in 0..<width { frame[row, column].style = style(.plain) }
      let date = DisplayText("2019-04-\(10 + line % 20)  ")
      let next = frame.put(date, row: row, column: 0, width: width, style: style(.date))
      let text = DisplayText("line \(line): “Haftar’s forces” took Tarhuna — 第 ليبيا \u{1B}[31m")
      frame.put(
        text, row: row, column: next, width: width - next, style: style(.plain),
        overflow: .ellipsis)
    }
    frame.put(DisplayText("last: \(last)"), row: size.rows - 1, column: 0, style: .role(.status))
    return frame
  }
}

/// Digs until the stack of its thread is used up.
nonisolated func dig(_ depth: Int) -> Int { depth < 0 ? 0 : dig(depth + 1) + depth % 3 }

var environment: [String: String] = [:]
for name in TerminalVariables.all {
  environment[name] = getenv(name).map { String(cString: $0) }
}
do {
  let terminal = try NcursesTerminal(environment: environment)
  let probe = Probe(terminal: terminal)
  let loop = RunLoop(
    terminal: terminal, deadline: { probe.deadline }, handle: probe.handle, draw: probe.draw)
  loop.run().exitProcess()
} catch {
  let message = "probe: \(error.message)\n"
  write(STDERR_FILENO, message, message.utf8.count)
  exit(2)
}
#endif
