import Testing

@testable import TUI

/// The order in which events are handled and frames drawn.
@MainActor
struct RunLoopTests {
  /// Runs a program that shows the letters typed, ignores spaces and quits at q or when interrupted.
  private func run(_ session: ScriptedSession) -> (Ending, events: [LoopEvent]) {
    var events: [LoopEvent] = []
    var typed = ""
    func handle(_ event: LoopEvent) -> Reaction {
      events.append(event)
      switch event {
      case .interrupted, .input(.key(.character("q"))): return .quit
      case .input(.key(.character(" "))): return .unchanged
      case .input(.key(.character(let character))): typed.append(character)
      case .input, .resized, .woken, .deadlinePassed: break
      }
      return .redraw
    }
    func draw(_ size: Size) -> Frame {
      var frame = Frame(size)
      frame.put(DisplayText("\(size.columns) \(typed)"), row: 0, column: 0)
      return frame
    }
    let loop = RunLoop(terminal: session, now: { session.now }, handle: handle, draw: draw)
    return (loop.run(), events)
  }

  private func input(_ text: String) -> SystemEvent { .input(Array(text.utf8)) }

  @Test func aBurstIsOneFrame() {
    let session = ScriptedSession([[input("abc"), .woken, input("d")], [input("q")]])
    #expect(run(session).0 == .quit)
    #expect(session.acts == ["show 20", "show 20 abcd", "close"])
  }

  @Test func nothingChangedIsNothingDrawn() {
    let session = ScriptedSession([[input("  ")], [], [input("q")]])
    #expect(run(session).0 == .quit)
    #expect(session.acts == ["show 20", "close"])
  }

  @Test func whatFollowsTheEndIsNotHandled() {
    let (ending, events) = run(ScriptedSession([[input("aq"), .woken, input("b")]]))
    #expect(ending == .quit)
    #expect(events.count == 2)
  }

  @Test(arguments: [
    (SystemEvent.signal(.end(15)), Ending.signal(15), "close"), (.hangup, .hangup, "abandon"),
    (.signal(.interrupt), .quit, "close"), (.input([3]), .quit, "close"),
    (.input([28]), .signal(3), "close"),
  ])
  func theTerminalIsGivenBackOnce(event: SystemEvent, ending: Ending, act: String) {
    let session = ScriptedSession([[event]])
    #expect(run(session).0 == ending)
    #expect(session.acts == ["show 20", act])
  }

  @Test(arguments: [
    (SystemEvent.signal(.windowChanged), "fit"), (.input([12]), "fit"), (.signal(.stop), "stop"),
    (.input([26]), "stop"),
    (.signal(.resume), "reenter"),
  ])
  func aNewSizeIsToldAndDrawn(event: SystemEvent, act: String) {
    let session = ScriptedSession([[event]])
    session.sizes = [Size(rows: 5, columns: 30)]
    let events = run(session).events
    #expect(events == [.resized(Size(rows: 5, columns: 30))])
    #expect(session.acts == ["show 20", act, "show 30", "abandon"])
  }

  @Test func aLoneEscapeComesWhenItsTimeIsUp() {
    let (_, events) = run(ScriptedSession([[.input([0x1B])], [], [input("q")]]))
    #expect(events == [.input(.key(.escape)), .input(.key(.character("q")))])
  }

  @Test func aPassedDeadlineIsAnEvent() {
    let session = ScriptedSession([[.woken], [], []])
    let due = session.now + .seconds(1)
    var events: [LoopEvent] = []
    func handle(_ event: LoopEvent) -> Reaction {
      events.append(event)
      return .unchanged
    }
    let loop = RunLoop(
      terminal: session, deadline: { events.contains(.deadlinePassed) ? nil : due },
      now: { session.now }, handle: handle, draw: { Frame($0) })
    #expect(loop.run() == .hangup)
    #expect(events == [.woken, .deadlinePassed])
  }

  @Test func aDeadlineThatAnEventSetsAndThatHasComeIsMetBeforeTheNextFrame() {
    let session = ScriptedSession([[input("a")], [input("q")]])
    var due: ContinuousClock.Instant?
    var frames = 0
    var framesAtDeadline: Int?
    func handle(_ event: LoopEvent) -> Reaction {
      switch event {
      case .input(.key("a")): due = session.now
      case .deadlinePassed:
        due = nil
        framesAtDeadline = frames
      case .input, .resized, .interrupted, .woken: return .quit
      }
      return .redraw
    }
    func draw(_ size: Size) -> Frame {
      frames += 1
      return Frame(size)
    }
    let loop = RunLoop(
      terminal: session, deadline: { due }, now: { session.now }, handle: handle, draw: draw)
    #expect(loop.run() == .quit)
    #expect(framesAtDeadline == 1 && frames == 2)
  }

  @Test func aFrameWaitsUntilTheTerminalHasComeSoFar() {
    let session = ScriptedSession([[input("a")], [input("b")], [input("\u{1B}[0n")], [input("q")]])
    session.isBusy = true
    #expect(run(session).0 == .quit)
    #expect(session.acts == ["answer ready", "show 20 ab", "close"])
  }

  @Test func aTerminalThatDoesNotAnswerIsNotWaitedForLong() {
    let session = ScriptedSession([[], [input("q")]])
    session.isBusy = true
    #expect(run(session).0 == .quit)
    #expect(session.acts == ["show 20", "close"])
  }

  @Test func anotherGroundIsDrawnAnew() {
    let session = ScriptedSession([[input("\u{1B}]11;rgb:ff/ff/ff\u{07}")], [input("q")]])
    let (ending, events) = run(session)
    #expect(ending == .quit)
    #expect(events == [.input(.key("q"))])
    #expect(session.acts == ["show 20", "answer ground", "show 20", "close"])
  }
}
