import Testing

@testable import TUI

/// How much may be on its way to the terminal.
struct FlowControlTests {
  private let start = ContinuousClock.now

  /// Asked at the start and answered.
  private func answering() -> FlowControl {
    var flow = FlowControl()
    flow.asked(at: start)
    flow.answered()
    return flow
  }

  @Test func aTerminalThatHasNotAnsweredIsNeverWaitedFor() {
    var flow = FlowControl()
    flow.asked(at: start)
    let asks = flow.sent(100_000, at: start)
    #expect(!asks)
    #expect(flow.isOpen(at: start))
  }

  @Test func fewBytesAreNotWorthAQuestion() {
    var flow = answering()
    let questions = (0..<10).map { _ in flow.sent(50, at: start) }
    #expect(!questions.contains(true))
    #expect(flow.isOpen(at: start))
    let asks = flow.sent(50, at: start)
    #expect(asks)
    #expect(flow.isOpen(at: start))
  }

  @Test func aFrameWaitsForTheOneBefore() {
    var flow = answering()
    let asks = flow.sent(2000, at: start)
    #expect(asks)
    #expect(!flow.isOpen(at: start))
    #expect(flow.isAwaiting(at: start))
    flow.answered()
    #expect(flow.isOpen(at: start))
    #expect(!flow.isAwaiting(at: start))
  }

  @Test func anAnswerFreesWhatWasSentBeforeItsQuestion() {
    var flow = answering()
    let asks = flow.sent(600, at: start)
    #expect(asks)
    let asksAgain = flow.sent(900, at: start)
    #expect(asksAgain)
    #expect(!flow.isOpen(at: start))
    flow.answered()
    #expect(flow.isOpen(at: start))
  }

  @Test func aTerminalThatFallsSilentIsGivenUp() {
    var flow = answering()
    let asks = flow.sent(2000, at: start)
    #expect(asks)
    #expect(flow.deadline == start + FlowControl.patience)
    #expect(flow.isOpen(at: start + FlowControl.patience))
    let asksAgain = flow.sent(2000, at: start + .seconds(6))
    #expect(!asksAgain)
    #expect(flow.isOpen(at: start + .seconds(6)))
  }
}
