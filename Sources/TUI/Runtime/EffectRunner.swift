import Glibc
import Model

/// Does outside the state what its updates ask for.
@MainActor
struct EffectRunner {
  typealias Instant = ContinuousClock.Instant

  /// When the state is to be told that no key has come for a while; `nil` when it does not ask.
  private(set) var settlingTime: Instant?
  private var lastFrame: Instant?
  private let terminal: any TerminalSession
  private let control: LoadControl

  /// Between the frames of keys that repeat each other; keyboards repeat ten to forty times a second.
  private static let longestRepeat = Duration.milliseconds(100)
  private static let betweenKeys = Duration.milliseconds(40)

  init(terminal: any TerminalSession, control: LoadControl) {
    self.terminal = terminal
    self.control = control
  }

  /// Whether the program goes on, and what came of an effect.
  struct Outcome {
    var reaction = Reaction.redraw
    var messages: [Message] = []
  }

  /// Does what is asked for.
  mutating func run(_ effects: [Effect], on state: AppState, at now: Instant) -> Outcome {
    var outcome = Outcome()
    for effect in effects {
      switch effect {
      case .quit: outcome.reaction = .quit
      case .load(.stop): control.stop()
      case .load(.goOn): control.goOn()
      case .settle(let pause): settlingTime = end(of: pause, from: now)
      case .reportMouse(let isOn): terminal.reportsMouse = isOn
      case .copy(let text):
        let copied = ClipboardText(text)
        terminal.copy(copied)
        outcome.messages.append(.notice(AppState.Notice(copied.notice)))
      case .handOver(let command):
        let complaint = handOver(command, state).complaint
        outcome.messages.append(.resize(terminal.size))
        if let complaint {
          outcome.messages.append(.notice(AppState.Notice(complaint, isError: true)))
        }
      }
    }
    return outcome
  }

  private func end(of pause: Pause, from now: Instant) -> Instant {
    switch pause {
    case .none: return now
    case .betweenKeys:
      let isRepeated = lastFrame.map { now - $0 < Self.longestRepeat } ?? false
      return isRepeated ? now + Self.betweenKeys : now
    case .milliseconds(let count): return now + .milliseconds(count)
    }
  }

  /// Takes note of a frame that is drawn.
  mutating func noteFrame(at now: Instant) { lastFrame = now }

  /// Forgets the time that has come.
  mutating func endSettling() { settlingTime = nil }

  private func handOver(_ command: ExternalCommand, _ state: AppState) -> ExternalResult {
    switch command.input {
    case .terminal: return terminal.handOver(command, input: nil)
    case .events:
      let corpus = state.snapshot.corpus
      let selection = state.view.selection
      return terminal.handOver(command) { descriptor in
        var output = BufferedOutput(descriptor: descriptor)
        ExportFormat.table[0].write(corpus, selection) { output.write(line: $0) }
        output.flush()
      }
    }
  }
}

/// Lines on their way to a descriptor, in large pieces.
private struct BufferedOutput {
  let descriptor: Int32
  private var bytes: [UInt8] = []
  /// Whether nobody reads any more.
  private var isClosed = false

  private static let pieceSize = 64 * 1024

  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  mutating func write(line: String) {
    guard !isClosed else { return }
    bytes += line.utf8
    bytes.append(UInt8(ascii: "\n"))
    if bytes.count >= Self.pieceSize { flush() }
  }

  mutating func flush() {
    var rest = bytes[...]
    while !rest.isEmpty, !isClosed {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { isClosed = true }
    }
    bytes.removeAll(keepingCapacity: true)
  }
}
