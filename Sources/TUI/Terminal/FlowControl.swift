/// Keeps frames from piling up on the way to a terminal that is slower than sitrep.
///
/// A line and what is at its ends may hold many seconds of output, and none of it can be taken back. So the terminal is
/// asked now and then whether it has come so far, and no frame is begun while too much is on the way. A terminal that
/// does not answer is never waited for.
struct FlowControl: Sendable {
  typealias Instant = ContinuousClock.Instant

  /// With more bytes on the way no frame is begun; an eighth of a second at 8,000 bytes a second.
  static let limit = 1024
  /// So many bytes are worth a question.
  static let stretch = 512
  /// An answer that has not come by then does not come.
  static let patience = Duration.seconds(5)

  /// Bytes sent before each question that is not answered yet, since the question before it.
  private var unanswered: [Int] = []
  /// Bytes since the last question.
  private var unasked = 0
  private var lastAsked: Instant?
  /// Whether it answered the first question.
  private var isAnswering = false

  /// Notes that bytes were sent; answers whether to ask now.
  mutating func sent(_ count: Int, at now: Instant) -> Bool {
    if isGivenUp(at: now) {
      isAnswering = false
      unanswered = []
    }
    unasked += count
    guard isAnswering, unasked >= Self.stretch else { return false }
    asked(at: now)
    return true
  }

  /// Notes a question.
  mutating func asked(at now: Instant) {
    unanswered.append(unasked)
    unasked = 0
    lastAsked = now
  }

  /// Notes the answer to the oldest question.
  mutating func answered() {
    isAnswering = true
    if !unanswered.isEmpty { unanswered.removeFirst() }
  }

  /// Whether a frame may be begun.
  func isOpen(at now: Instant) -> Bool {
    !isAnswering || isGivenUp(at: now) || unanswered.reduce(unasked, +) <= Self.limit
  }

  /// When the last question is given up; `nil` when none is open.
  var deadline: Instant? { unanswered.isEmpty ? nil : lastAsked.map { $0 + Self.patience } }

  /// Whether an answer may still come that nobody else should get.
  func isAwaiting(at now: Instant) -> Bool { deadline.map { now < $0 } ?? false }

  private func isGivenUp(at now: Instant) -> Bool { deadline.map { now >= $0 } ?? false }
}
