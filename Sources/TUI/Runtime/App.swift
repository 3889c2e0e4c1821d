public import Model
import Synchronization

/// Why the screen could not be opened.
public struct ScreenError: Error, Hashable, Sendable {
  /// What is wrong and what to do, for people.
  public let message: String
}

/// Opens the screen, has the articles loaded behind it, and ends the process when the reader quits.
///
/// The first frame is drawn before anything is loaded. Call it before any other thread starts.
/// - Parameters:
///   - environment: the process's own; what it tells of the terminal is read.
///   - load: loads the articles and publishes what it has so far; it runs beside the screen.
@MainActor
public func runScreen(
  environment: [String: String], options: ScreenOptions,
  load: @escaping @Sendable (_ publish: @escaping @Sendable (LoadUpdate) -> Void) -> Void
) throws(ScreenError) -> Never {
  let terminal: NcursesTerminal
  do throws(TerminalError) {
    terminal = try NcursesTerminal(environment: environment, options: options)
  } catch {
    throw ScreenError(message: error.message)
  }
  let waker = terminal.waker
  let mailbox = Mailbox()
  let app = App(terminal: terminal, mailbox: mailbox, isSlow: options.isSlow)
  Task.detached {
    load { update in
      mailbox.post(update)
      waker.wake()
    }
  }
  RunLoop(
    terminal: terminal, deadline: { app.deadline }, handle: app.handle, draw: app.draw
  ).run().exitProcess()
}

/// The state and what surrounds it: the run loop's events go in, frames come out.
///
/// A class, for the run loop's functions share it.
@MainActor
final class App {
  private(set) var state: AppState
  private var effects: EffectRunner
  private let mailbox: Mailbox
  private let now: () -> EffectRunner.Instant

  init(
    terminal: any TerminalSession, mailbox: Mailbox, isSlow: Bool = false,
    now: @escaping () -> EffectRunner.Instant = { .now }
  ) {
    state = AppState(size: terminal.size)
    state.isSlow = isSlow
    effects = EffectRunner(terminal: terminal)
    self.mailbox = mailbox
    self.now = now
    terminal.reportsMouse = state.reportsMouse
    if let note = terminal.note { send(.tell(AppState.Notice(note))) }
  }

  /// When ``handle(_:)`` wants to be told that the time has come.
  var deadline: EffectRunner.Instant? { effects.settlingTime }

  func handle(_ event: LoopEvent) -> Reaction {
    message(for: event).map(send) ?? .unchanged
  }

  /// Has the state take a message, and what comes of its effects after it.
  @discardableResult
  private func send(_ message: Message) -> Reaction {
    let outcome = effects.run(update(&state, message), on: state, at: now())
    let reactions = outcome.messages.map(send)
    return reactions.contains(.quit) ? .quit : outcome.reaction
  }

  private func message(for event: LoopEvent) -> Message? {
    switch event {
    case .input(.key(let key)): return .key(key)
    case .input(.paste(let text)): return .paste(text)
    case .input(.mouse(let mouse)): return .mouse(mouse)
    // The run loop keeps these.
    case .input(.answer): return nil
    case .interrupted: return .key(.control("c"))
    case .resized(let size): return .resize(size)
    case .woken: return mailbox.take().map(Message.loaded)
    case .deadlinePassed:
      effects.endSettling()
      return .settle
    }
  }

  func draw(_ size: Size) -> Frame { TUI.draw(state) }
}

/// The latest news from the loader, for the run loop to fetch.
///
/// A class with a lock, for two threads hold it: the loader's, which must never wait for the screen, and the main one.
final class Mailbox: Sendable {
  private let latest = Mutex<LoadUpdate?>(nil)

  /// Leaves an update in place of one that was not fetched yet.
  func post(_ update: LoadUpdate) { latest.withLock { $0 = update } }

  /// Fetches the update that has come since the last time.
  func take() -> LoadUpdate? {
    latest.withLock { update in
      defer { update = nil }
      return update
    }
  }
}
