@testable import TUI

/// A terminal that gives prepared events and notes what is done to it.
@MainActor
final class ScriptedSession: TerminalSession {
  var size: Size
  var turns: [[SystemEvent]]
  var sizes: [Size] = []
  private(set) var acts: [String] = []
  /// A clock that goes on when the loop waits in vain.
  private(set) var now = ContinuousClock.now

  var note: String?
  var reportsMouse = false
  /// Whether no frame can be taken until the terminal answers or a second has passed.
  var isBusy = false
  /// How a program ends that is given the terminal.
  var result = ExternalResult.exited(status: 0)
  private(set) var copied: [ClipboardText] = []
  private(set) var commands: [ExternalCommand] = []

  init(_ turns: [[SystemEvent]] = [], size: Size = Size(rows: 5, columns: 20)) {
    self.turns = turns
    self.size = size
  }

  var readiness: Readiness { isBusy ? .busy(until: now + .seconds(1)) : .ready }

  func show(_ frame: Frame) { acts.append("show \(frame.text(row: 0))") }

  func wait(until deadline: ContinuousClock.Instant?) -> [SystemEvent] {
    if turns.isEmpty { return [.hangup] }
    let events = turns.removeFirst()
    if events.isEmpty, let deadline {
      now = deadline
      isBusy = false
    }
    return events
  }

  func receive(_ answer: TerminalAnswer) -> Bool {
    isBusy = false
    switch answer {
    case .ready:
      acts.append("answer ready")
      return false
    case .ground:
      acts.append("answer ground")
      return true
    }
  }

  func copy(_ text: ClipboardText) { copied.append(text) }

  func handOver(
    _ command: ExternalCommand, input write: (@Sendable (Int32) -> Void)?
  ) -> ExternalResult {
    commands.append(command)
    return result
  }

  func fit() { act("fit") }
  func stop() { act("stop") }
  func reenter() { act("reenter") }
  func close() { acts.append("close") }
  func abandon() { acts.append("abandon") }

  private func act(_ name: String) {
    acts.append(name)
    if !sizes.isEmpty { size = sizes.removeFirst() }
  }
}
