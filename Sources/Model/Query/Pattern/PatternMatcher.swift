/// Runs a pattern over sentences and remembers what it has worked out.
///
/// All steps that the program can be in are one state; the state that follows for a symbol is worked out when it is first
/// needed, so that reading on mostly costs one look-up for a character. When there are too many states it starts to
/// remember anew.
struct PatternMatcher {
  private let program: PatternProgram
  private let pattern: TextPattern
  private var states: [State] = []
  private var numbers: [State: Int32] = [:]
  /// For each state and each symbol the number of the state that follows, or one of the outcomes.
  private var following: [Int32] = []
  private let columns: Int
  private var scratch: [UInt8] = []

  /// A set of steps, and what stands before the character that is read next.
  private struct State: Hashable {
    let steps: [Int32]
    let before: Neighbour
  }

  private enum Neighbour: Hashable {
    case edge, word, other
  }

  private static let unknown: Int32 = -1
  private static let found: Int32 = -2
  private static let notFound: Int32 = -3
  private static let mostStates = 1000

  init(_ pattern: TextPattern) {
    self.pattern = pattern
    program = pattern.program
    // The last column is the end of the text.
    columns = program.alphabet.count + 1
    _ = number(of: Self.initial)
  }

  private static let initial = State(steps: [0], before: .edge)

  /// Whether a stretch of UTF-8 text, such as a sentence, has what the pattern describes.
  mutating func isFound(in text: [UInt8], _ range: TextRange) -> Bool {
    if let words = pattern.requiredWords, !words.isFound(in: text, range) { return false }
    var state = number(of: Self.initial)
    var index = range.start
    while index < range.end {
      let byte = text[index]
      if byte < 0x80 {
        index += 1
        if byte <= 0x20 { while index < range.end, text[index] <= 0x20 { index += 1 } }
        state = next(state, Int(program.alphabet.symbolOfASCII[Int(byte)]))
      } else {
        scratch.removeAll(keepingCapacity: true)
        index = Folding.foldCharacter(in: text, at: index, into: &scratch)
        var position = 0
        while position < scratch.count, state >= 0 {
          let (scalar, after) = Folding.scalar(in: scratch, at: position)
          state = next(state, Int(program.alphabet.symbol(of: scalar)))
          position = after
        }
      }
      if state == Self.found { return true }
    }
    return next(state, columns - 1) == Self.found
  }

  @inline(__always)
  private mutating func next(_ state: Int32, _ symbol: Int) -> Int32 {
    let known = following[Int(state) * columns + symbol]
    return known == Self.unknown ? workOut(state, symbol) : known
  }

  private mutating func number(of state: State) -> Int32 {
    if let number = numbers[state] { return number }
    if states.count >= Self.mostStates {
      states.removeAll(keepingCapacity: true)
      numbers.removeAll(keepingCapacity: true)
      following.removeAll(keepingCapacity: true)
    }
    let number = Int32(states.count)
    numbers[state] = number
    states.append(state)
    following.append(contentsOf: repeatElement(Self.unknown, count: columns))
    return number
  }

  /// The state that follows one for a symbol, or an outcome.
  private mutating func workOut(_ number: Int32, _ symbol: Int) -> Int32 {
    let state = states[Int(number)]
    let isEnd = symbol == columns - 1
    let after: Neighbour = isEnd ? .edge : program.alphabet.isWord[symbol] ? .word : .other
    let (reading, isFound) = closure(of: state, after)
    var result = isFound ? Self.found : Self.notFound
    if !isFound, !isEnd {
      // A match can begin anywhere: the first step is always among them.
      var steps: Set<Int32> = [0]
      for (step, set) in reading where program.alphabet.members[symbol][set] {
        steps.insert(Int32(step + 1))
      }
      let before = program.readsBoundaries ? after : .other
      let known = states.count
      result = self.number(of: State(steps: steps.sorted(), before: before))
      // Everything was forgotten, this state too.
      if states.count < known { return result }
    }
    following[Int(number) * columns + symbol] = result
    return result
  }

  /// The steps that read a character, reached without reading one, and whether the end of the program is reached.
  private func closure(
    of state: State, _ after: Neighbour
  ) -> (reading: [(step: Int, set: Int)], isFound: Bool) {
    var reading: [(step: Int, set: Int)] = []
    var isReached = Array(repeating: false, count: program.steps.count)
    var open = state.steps.map(Int.init)
    while let step = open.popLast() {
      guard !isReached[step] else { continue }
      isReached[step] = true
      switch program.steps[step] {
      case .read(let set): reading.append((step, set))
      case .fork(let left, let right): open += [left, right]
      case .jump(let target): open.append(target)
      case .match: return ([], true)
      case .assert(let assertion):
        if Self.holds(assertion, state.before, after) { open.append(step + 1) }
      }
    }
    return (reading, false)
  }

  private static func holds(
    _ assertion: PatternAssertion, _ before: Neighbour, _ after: Neighbour
  ) -> Bool {
    switch assertion {
    case .start: before == .edge
    case .end: after == .edge
    case .wordBoundary: (before == .word) != (after == .word)
    case .noWordBoundary: (before == .word) == (after == .word)
    }
  }
}
