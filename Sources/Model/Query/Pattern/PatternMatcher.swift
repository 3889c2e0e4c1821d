/// Runs a pattern over sentences and remembers what it has worked out.
///
/// All steps that the program can be in are one state; the state that follows for a symbol is worked out when it is first
/// needed, so that reading on mostly costs one look-up for a character. When there are too many states it starts to
/// remember anew.
struct PatternMatcher {
  private let program: PatternProgram
  private let pattern: TextPattern
  private var states: [State] = []
  /// For each state where its row begins in `following`: the name of the state.
  private var rows: [State: Int32] = [:]
  /// For each state, by symbol, the row of the state that follows, or one of the outcomes.
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
    forget()
  }

  /// The state at the start of a text, which is always the first.
  private static let first: Int32 = 0

  /// Whether a stretch of UTF-8 text, such as a sentence, has what the pattern describes.
  mutating func isFound(in text: [UInt8], _ range: TextRange) -> Bool {
    if let words = pattern.requiredWords, !words.isFound(in: text, range) { return false }
    var state = Self.first
    var index = range.start
    while index < range.end, state >= 0 {
      readOn(from: &state, in: text, &index, range.end)
      guard index < range.end else { break }
      scratch.removeAll(keepingCapacity: true)
      let isSpace = text[index] <= 0x20
      index = Folding.foldCharacter(in: text, at: index, into: &scratch)
      if isSpace { skipSpace(in: text, &index, range.end) }
      var position = 0
      while position < scratch.count, state >= 0 {
        let (scalar, after) = Folding.scalar(in: scratch, at: position)
        state = next(state, Int(program.alphabet.symbol(of: max(scalar, 0x20))))
        position = after
      }
    }
    return state >= 0 ? next(state, columns - 1) == Self.found : state == Self.found
  }

  /// Reads characters of ASCII as long as it is known which state follows.
  private func readOn(
    from state: inout Int32, in text: [UInt8], _ index: inout Int, _ end: Int
  ) {
    text.withUnsafeBufferPointer { text in
      following.withUnsafeBufferPointer { following in
        program.alphabet.symbolOfASCII.withUnsafeBufferPointer { symbols in
          while index < end {
            let byte = text[index]
            guard byte < 0x80 else { return }
            let next = following[Int(state) + Int(symbols[Int(byte)])]
            guard next >= 0 else { return }
            state = next
            index += 1
            // A run of white space is one space.
            if byte <= 0x20 { while index < end, text[index] <= 0x20 { index += 1 } }
          }
        }
      }
    }
  }

  private func skipSpace(in text: [UInt8], _ index: inout Int, _ end: Int) {
    while index < end, text[index] <= 0x20 { index += 1 }
  }

  private mutating func next(_ state: Int32, _ symbol: Int) -> Int32 {
    let known = following[Int(state) + symbol]
    return known == Self.unknown ? workOut(state, symbol) : known
  }

  private mutating func row(of state: State) -> Int32 {
    if let row = rows[state] { return row }
    if states.count >= Self.mostStates { forget() }
    let row = Int32(following.count)
    rows[state] = row
    states.append(state)
    following.append(contentsOf: repeatElement(Self.unknown, count: columns))
    return row
  }

  /// Starts anew with the state at the start of a text.
  private mutating func forget() {
    states.removeAll(keepingCapacity: true)
    rows.removeAll(keepingCapacity: true)
    following.removeAll(keepingCapacity: true)
    _ = row(of: State(steps: [0], before: .edge))
  }

  /// The state that follows one for a symbol, or an outcome.
  private mutating func workOut(_ row: Int32, _ symbol: Int) -> Int32 {
    let state = states[Int(row) / columns]
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
      result = self.row(of: State(steps: steps.sorted(), before: before))
      // Everything was forgotten, this state too.
      if states.count < known { return result }
    }
    following[Int(row) + symbol] = result
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
