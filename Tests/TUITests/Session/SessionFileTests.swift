import Glibc
import TestKit
import Testing

@testable import TUI

/// Sessions on the disk.
struct SessionFileTests {
  private let home: TemporaryFolder

  init() throws { home = try TemporaryFolder() }

  private func file(_ paths: String...) throws -> SessionFile {
    try #require(
      SessionFile(
        paths: paths, environment: ["XDG_STATE_HOME": home.path + "/new/state", "HOME": "/nowhere"]
      ))
  }

  private var state: AppState { AppState(size: Size(rows: 24, columns: 80)) }

  private func session(focus: Pane) throws -> [UInt8] {
    var state = state
    state.focus = focus
    return try SessionState(state).json()
  }

  @Test func whatIsWrittenIsRead() throws {
    let file = try file("/tmp")
    guard case .none = file.read() else { throw Unexpected() }
    for focus in [Pane.source, .actors] {
      try file.write(try session(focus: focus))
      guard case .session(let session) = file.read() else { throw Unexpected() }
      var state = state
      state.restore(session)
      #expect(state.focus == focus)
    }
    #expect(home.names(in: "new/state/sitrep").count == 1)
    var status = stat()
    #expect(
      stat(home.path + "/new/state/sitrep/" + home.names(in: "new/state/sitrep")[0], &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
  }

  @Test func everyFolderHasItsOwn() throws {
    try file("/tmp").write(try session(focus: .source))
    for other in [try file("/"), try file("/tmp", "/"), try file("/", "/tmp")] {
      guard case .none = other.read() else { throw Unexpected() }
    }
    guard case .session = try file("/tmp/../tmp/").read() else { throw Unexpected() }
    #expect(home.names(in: "new/state/sitrep")[0].hasPrefix("tmp-"))
  }

  @Test(arguments: ["{\"version\": 1, \"foc", "{\"version\": 99}"])
  func whatCannotBeReadIsSetAsideAndNeverLost(text: String) throws {
    let file = try file("/tmp")
    for number in 1...3 {
      try file.write(Array(text.utf8))
      guard case .notice(let message) = file.read() else { throw Unexpected() }
      #expect(message.hasSuffix(".json.\(number)"))
      guard case .none = file.read() else { throw Unexpected() }
    }
    #expect(home.names(in: "new/state/sitrep").count == 3)
  }

  @Test func aKeeperSaysOnceThatNothingCanBeKept() throws {
    let blocked = home.path + "/blocked"
    close(open(blocked, O_WRONLY | O_CREAT, 0o600))
    let file = try #require(
      SessionFile(paths: ["/tmp"], environment: ["XDG_STATE_HOME": blocked]))
    var keeper = SessionKeeper(file)
    let notices = [keeper.save(state), keeper.save(state)]
    #expect(notices[0]?.text.hasSuffix("Not a directory") == true)
    #expect(notices[1] == nil)
  }

  @Test func aKeeperWritesOnlyWhatHasChanged() throws {
    let file = try file("/tmp")
    var keeper = SessionKeeper(file)
    var state = state
    _ = keeper.save(state)
    try file.write([])
    _ = keeper.save(state)
    guard case .notice = file.read() else { throw Unexpected() }
    state.focus = .source
    _ = keeper.save(state)
    guard case .session = file.read() else { throw Unexpected() }
  }

  @Test func aKeeperWaitsASecondFromTheFirstChangeOn() throws {
    var keeper = SessionKeeper(try file("/tmp"))
    let start = ContinuousClock.now
    #expect(keeper.due == nil)
    keeper.noteChange(at: start)
    keeper.noteChange(at: start + .milliseconds(900))
    #expect(keeper.due == start + .seconds(1))
    _ = keeper.save(state)
    #expect(keeper.due == nil)
  }

  @Test func thereIsNoneWhereThereIsNothingToComeBackTo() {
    #expect(SessionFile(paths: ["-"], environment: ["HOME": "/home/someone"]) == nil)
    #expect(SessionFile(paths: ["/tmp"], environment: [:]) == nil)
    #expect(
      SessionFile(paths: ["/tmp"], environment: ["XDG_STATE_HOME": "relative"]) == nil)
  }

  private struct Unexpected: Error {}
}
