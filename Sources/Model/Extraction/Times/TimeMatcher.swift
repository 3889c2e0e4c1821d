/// What a pattern found: the parts that it read, and the mentions within its match.
struct TimeMatch {
  /// What a terminal read.
  struct Capture {
    let terminal: TimeTerminal
    let value: Int
    /// The mention within the match that it belongs to.
    let extent: Int
  }

  var captures: [Capture] = []
  /// The mentions within the match; empty when it is one itself.
  var extents: [Range<Int>] = []
  var openExtent = 0

  /// Takes back all but so many captures and extents.
  mutating func cut(captures captureCount: Int, extents extentCount: Int) {
    while captures.count > captureCount { captures.removeLast() }
    while extents.count > extentCount { extents.removeLast() }
  }
}

/// Runs patterns over the tokens of a paragraph.
struct TimeMatcher {
  let steps: [TimePatterns.Instruction]
  let reader: TimeReader
  let dispatch: TimeDispatch
  /// Of each token of the article.
  let roles: [TimeDispatch.Role]

  /// The end of the match of a pattern at a token, `nil` when it does not match there.
  ///
  /// What it reads is added to `match`.
  /// - Parameter first: the first step of the pattern.
  func run(_ first: Int, at start: Int, _ match: inout TimeMatch) -> Int? {
    var step = first
    var index = start
    while true {
      let instruction = steps[step]
      switch instruction {
      case .word, .possessive:
        guard mayTake(instruction, at: index) else { return nil }
        index += 1
      case .dash:
        guard reader.isDash(index) else { return nil }
        index += 1
      case .terminal(let terminal, _):
        guard mayTake(instruction, at: index),
          let (end, value) = reader.read(terminal, at: index)
        else { return nil }
        match.captures.append(
          TimeMatch.Capture(terminal: terminal, value: value, extent: match.extents.count))
        index = end
      case .fork(let otherwise):
        guard mayTake(steps[step + 1], at: index) else {
          step = otherwise
          continue
        }
        let (captureCount, extentCount) = (match.captures.count, match.extents.count)
        let openExtent = match.openExtent
        if let end = run(step + 1, at: index, &match) { return end }
        match.cut(captures: captureCount, extents: extentCount)
        match.openExtent = openExtent
        step = otherwise
        continue
      case .jump(let target):
        step = target
        continue
      case .touch:
        guard mayTake(instruction, at: index) else { return nil }
      case .open: match.openExtent = index
      case .close: match.extents.append(match.openExtent..<index)
      case .accept: return index
      }
      step += 1
    }
  }

  /// Whether a step can go past a token; a look that is cheap beside running it.
  private func mayTake(_ step: TimePatterns.Instruction, at index: Int) -> Bool {
    switch step {
    case .word(let word): reader.limits.contains(index) && reader.tokens[index].word == word
    case .terminal(_, let signature): canBe(signature, index)
    case .dash: canBe(.dash, index)
    case .possessive: canBe(.possessive, index)
    case .touch: reader.touches(index)
    case .fork, .jump, .open, .close, .accept: true
    }
  }

  private func canBe(_ signature: TimeSignature, _ index: Int) -> Bool {
    reader.limits.contains(index)
      && !dispatch.signature(roles[index]).isDisjoint(with: signature)
  }
}
