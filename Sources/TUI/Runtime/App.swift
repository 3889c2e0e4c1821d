import Dispatch
public import Model
import Synchronization

/// Why the screen could not be opened.
public struct ScreenError: Error, Hashable, Sendable {
  /// What is wrong and what to do, for people.
  public let message: String
  /// Whether the plain mode is to take the screen's place.
  public let leadsToPlainMode: Bool

  init(message: String, leadsToPlainMode: Bool = false) {
    self.message = message
    self.leadsToPlainMode = leadsToPlainMode
  }

  fileprivate init(_ error: TerminalError) {
    let isIncapable = if case .typeIncapable = error { true } else { false }
    self.init(message: error.message, leadsToPlainMode: isIncapable)
  }
}

/// Opens the screen, has the articles loaded behind it, and ends the process when the reader quits.
///
/// The first frame is drawn before anything is loaded. Call it before any other thread starts.
/// - Parameters:
///   - paths: the files and folders that are loaded; their session is taken up and kept.
///   - environment: the process's own; what it tells of the terminal, XDG_STATE_HOME and HOME are read.
///   - control: of the loader.
///   - load: loads the articles and tells what it has so far; it runs beside the screen, for as long as it likes.
@MainActor
public func runScreen(
  paths: [String], session: SessionStart, environment: [String: String], options: ScreenOptions,
  configuration: Configuration,
  control: LoadControl,
  load: @escaping @Sendable (_ tell: @escaping @Sendable (LoadNews) -> Void) -> Void
) throws(ScreenError) -> Never {
  let terminal: NcursesTerminal
  do throws(TerminalError) {
    terminal = try NcursesTerminal(environment: environment, options: options)
  } catch {
    throw ScreenError(error)
  }
  let waker = terminal.waker
  let mailbox = Mailbox()
  var state = AppState(size: terminal.size, paths: paths)
  state.isSlow = options.isSlow
  let keeper = SessionFile(paths: paths, environment: environment).map(SessionKeeper.init)
  if session == .resume { keeper?.takeUp(&state) }
  state.configure(configuration)
  let app = App(
    state, terminal: terminal, mailbox: mailbox, control: control, keeper: keeper)
  // A thread of its own, for the loader sleeps until files change.
  DispatchQueue(label: "loader").async {
    load { news in
      mailbox.post(news)
      waker.wake()
    }
  }
  let ending = RunLoop(
    terminal: terminal, deadline: { app.deadline }, handle: app.handle, draw: app.draw
  ).run()
  app.close()
  ending.exitProcess()
}

/// The state and what surrounds it: the run loop's events go in, frames come out.
///
/// A class, for the run loop's functions share it.
@MainActor
final class App {
  private(set) var state: AppState
  private var effects: EffectRunner
  private let mailbox: Mailbox
  private var keeper: SessionKeeper?
  private let now: () -> EffectRunner.Instant

  init(
    _ state: AppState, terminal: any TerminalSession, mailbox: Mailbox,
    control: LoadControl = LoadControl(), keeper: SessionKeeper? = nil,
    now: @escaping () -> EffectRunner.Instant = { .now }
  ) {
    self.state = state
    effects = EffectRunner(terminal: terminal, control: control)
    self.mailbox = mailbox
    self.keeper = keeper
    self.now = now
    terminal.reportsMouse = state.reportsMouse
    let notes = [state.notice?.text, terminal.note].compactMap(\.self)
    if !notes.isEmpty { self.state.notice = AppState.Notice(notes.joined(separator: "; ")) }
  }

  /// When ``handle(_:)`` wants to be told that the time has come.
  var deadline: EffectRunner.Instant? {
    [effects.settlingTime, keeper?.due].compactMap(\.self).min()
  }

  func handle(_ event: LoopEvent) -> Reaction {
    if case .input = event { keeper?.noteChange(at: now()) }
    var reaction = Reaction.unchanged
    var messages = messages(for: event)[...]
    while let message = messages.popFirst(), reaction != .quit {
      let outcome = effects.run(update(&state, message), on: state, at: now())
      reaction = outcome.reaction
      messages += outcome.messages
    }
    return reaction
  }

  private func messages(for event: LoopEvent) -> [Message] {
    switch event {
    case .input(.key(let key)): [.key(key)]
    case .input(.paste(let text)): [.paste(text)]
    case .input(.mouse(let mouse)): [.mouse(mouse)]
    // The run loop keeps these.
    case .input(.answer): []
    case .interrupted: [.key(.control("c"))]
    case .resized(let size): [.resize(size)]
    case .woken: mailbox.take().map { [.loaded($0)] } ?? []
    case .deadlinePassed: passDeadlines(at: now())
    }
  }

  private func passDeadlines(at now: EffectRunner.Instant) -> [Message] {
    var messages: [Message] = []
    if let time = effects.settlingTime, time <= now {
      effects.endSettling()
      messages.append(.settle)
    }
    if let time = keeper?.due, time <= now, let notice = keeper?.save(state) {
      messages.append(.notice(notice))
    }
    return messages
  }

  /// Keeps what is to outlive the program; the terminal has been given back.
  func close() { _ = keeper?.save(state) }

  func draw(_ size: Size) -> Frame {
    effects.noteFrame(at: now())
    return TUI.draw(state)
  }
}

/// The latest news from the loader, for the run loop to fetch.
///
/// A class with a lock, for two threads hold it: the loader's, which must never wait for the screen, and the main one.
final class Mailbox: Sendable {
  private let latest = Mutex<LoadNews?>(nil)

  /// Leaves news in place of those that were not fetched yet; a snapshot among them stays.
  func post(_ news: LoadNews) {
    latest.withLock { latest in
      if case .progress(let progress) = news, case .snapshot(let update) = latest {
        latest = .snapshot(update.followed(by: progress))
      } else {
        latest = news
      }
    }
  }

  /// Fetches the news that have come since the last time.
  func take() -> LoadNews? {
    latest.withLock { latest in
      defer { latest = nil }
      return latest
    }
  }
}
