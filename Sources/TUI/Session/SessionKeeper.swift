/// What becomes of the session that was kept when the same was opened before.
public enum SessionStart: Sendable {
  /// It is taken up.
  case resume
  /// It is forgotten.
  case fresh
}

/// Writes the session soon after it has changed.
struct SessionKeeper {
  typealias Instant = ContinuousClock.Instant

  private let file: SessionFile
  /// What the file holds; `nil` when that is not known.
  private var written: [UInt8]?
  private var hasComplained = false
  /// When the session is to be written; `nil` while nothing has changed.
  private(set) var due: Instant?

  /// No more than this is lost when the program is killed.
  static let delay = Duration.seconds(1)

  init(_ file: SessionFile) { self.file = file }

  /// Takes up the session that the file holds, or says why that is not possible.
  func takeUp(_ state: inout AppState) {
    switch file.read() {
    case .none: break
    case .session(let session): state.restore(session)
    case .notice(let text): state.notice = AppState.Notice(text)
    }
  }

  /// Notes that the reader has done something.
  mutating func noteChange(at now: Instant) {
    if due == nil { due = now + Self.delay }
  }

  /// Writes the session of a state if the file holds another, and says so once if that cannot be done.
  mutating func save(_ state: AppState) -> AppState.Notice? {
    due = nil
    guard let bytes = try? SessionState(state).json(), bytes != written else { return nil }
    do throws(SystemError) {
      try file.write(bytes)
      written = bytes
      return nil
    } catch {
      defer { hasComplained = true }
      return hasComplained ? nil : AppState.Notice(file.complaint(about: error))
    }
  }
}
