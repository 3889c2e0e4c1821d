import Glibc

/// What happens to a program with a screen.
enum LoopEvent: Hashable, Sendable {
  case input(InputEvent)
  case resized(Size)
  /// Ctrl-C, typed or sent as a signal.
  case interrupted
  /// A worker thread has something new.
  case woken
  /// The time that `deadline` named has come.
  case deadlinePassed
}

/// What a program answers to an event.
enum Reaction: Hashable, Sendable {
  /// The screen stays as it is.
  case unchanged
  case redraw
  case quit
}

/// Brings events to a program and its frames to a terminal, one after the other on the main thread.
///
/// All that has come in is handled before a frame is drawn, so keys typed in a burst never wait for the screen, and a frame
/// waits until the terminal has nearly come to the end of the one before. Between events it sleeps; without a deadline
/// nothing wakes it.
@MainActor
struct RunLoop {
  typealias Instant = ContinuousClock.Instant

  let terminal: any TerminalSession
  /// When `deadlinePassed` is due, `nil` for never; asked before every wait.
  var deadline: () -> Instant? = { nil }
  var now: () -> Instant = { .now }
  let handle: (LoopEvent) -> Reaction
  let draw: (Size) -> Frame

  /// Runs until the program quits, a signal ends it or the terminal is gone; the terminal is then given back.
  func run() -> Ending {
    var parser = InputParser()
    var isStale = true
    while true {
      let readiness = isStale ? terminal.readiness : .ready
      var frameDue: Instant?
      switch readiness {
      case .ready:
        if isStale { terminal.show(draw(terminal.size)) }
        isStale = false
      case .busy(let until): frameDue = until
      }
      let events = terminal.wait(
        until: [deadline(), parser.pendingDeadline, frameDue].compactMap(\.self).min())
      let now = now()
      var steps = events.flatMap { Self.steps(for: $0, parser: &parser, at: now) }
      steps += parser.expire(at: now).map(Self.step)
      steps.append(.meetDeadline)
      for step in steps {
        switch perform(step) {
        case .goOn: break
        case .redraw: isStale = true
        case .end(let ending): return ending
        }
      }
    }
  }

  // MARK: From events to steps

  private enum Step {
    case deliver(LoopEvent)
    case meetDeadline
    case answer(TerminalAnswer)
    case fit
    case stop
    case reenter
    case end(Ending)
  }

  private static func steps(
    for event: SystemEvent, parser: inout InputParser, at now: Instant
  ) -> [Step] {
    switch event {
    case .input(let bytes): parser.feed(bytes, at: now).map(step)
    case .hangup: [.end(.hangup)]
    case .woken: [.deliver(.woken)]
    case .signal(.windowChanged): [.fit]
    case .signal(.stop): [.stop]
    case .signal(.resume): [.reenter]
    case .signal(.interrupt): [.deliver(.interrupted)]
    case .signal(.end(let number)): [.end(.signal(number))]
    }
  }

  /// Keys that mean the same in every program: those that a terminal in its usual mode turns into signals, here in the
  /// order in which they were typed, and Ctrl-L, which repairs a screen that others have written to.
  private static func step(for input: InputEvent) -> Step {
    switch input {
    case .key(.control("c")): .deliver(.interrupted)
    case .key(.control("z")): .stop
    case .key(.control("l")): .fit
    case .key(.control("\\")): .end(.signal(SIGQUIT))
    case .answer(let answer): .answer(answer)
    case .key, .paste, .mouse: .deliver(.input(input))
    }
  }

  // MARK: Steps

  private enum Outcome {
    case goOn
    case redraw
    case end(Ending)
  }

  private func perform(_ step: Step) -> Outcome {
    switch step {
    case .deliver(let event):
      return deliver(event)
    case .meetDeadline:
      guard let due = deadline(), due <= now() else { return .goOn }
      return deliver(.deadlinePassed)
    case .answer(let answer):
      return terminal.receive(answer) ? .redraw : .goOn
    case .fit:
      terminal.fit()
      return deliverSize()
    case .stop:
      terminal.stop()
      return deliverSize()
    case .reenter:
      terminal.reenter()
      return deliverSize()
    case .end(.hangup):
      terminal.abandon()
      return .end(.hangup)
    case .end(let ending):
      terminal.close()
      return .end(ending)
    }
  }

  private func deliver(_ event: LoopEvent) -> Outcome {
    switch handle(event) {
    case .unchanged: return .goOn
    case .redraw: return .redraw
    case .quit: return perform(.end(.quit))
    }
  }

  /// The terminal forgot what it showed, so a frame is due whatever the program says.
  private func deliverSize() -> Outcome {
    switch deliver(.resized(terminal.size)) {
    case .goOn, .redraw: .redraw
    case .end(let ending): .end(ending)
    }
  }
}
