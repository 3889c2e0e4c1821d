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

  mutating func clear() {
    captures.removeAll(keepingCapacity: true)
    extents.removeAll(keepingCapacity: true)
  }
}

/// Runs patterns over the tokens of a paragraph.
struct TimeMatcher {
  let reader: TimeReader
  /// Of each token of the article.
  let signatures: [TimeSignature]

  /// The end of the match of a pattern at a token, `nil` when it does not match there.
  ///
  /// What it reads is added to `match`.
  func run(_ pattern: TimePattern, at start: Int, _ match: inout TimeMatch) -> Int? {
    run(pattern.steps, from: 0, at: start, &match)
  }

  private func run(
    _ steps: [TimePattern.Instruction], from first: Int, at start: Int, _ match: inout TimeMatch
  ) -> Int? {
    var step = first
    var index = start
    while true {
      guard mayTake(steps[step], at: index) else { return nil }
      switch steps[step] {
      case .word, .possessive: index += 1
      case .dash:
        guard reader.isDash(index) else { return nil }
        index += 1
      case .terminal(let terminal, _):
        guard let (end, value) = reader.read(terminal, at: index) else { return nil }
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
        if let end = run(steps, from: step + 1, at: index, &match) { return end }
        match.captures.removeLast(match.captures.count - captureCount)
        match.extents.removeLast(match.extents.count - extentCount)
        match.openExtent = openExtent
        step = otherwise
        continue
      case .jump(let target):
        step = target
        continue
      case .touch: break
      case .open: match.openExtent = index
      case .close: match.extents.append(match.openExtent..<index)
      case .accept: return index
      }
      step += 1
    }
  }

  /// Whether a step can go past a token; a look that is cheap beside running it.
  private func mayTake(_ step: TimePattern.Instruction, at index: Int) -> Bool {
    switch step {
    case .word(let word): reader.limits.contains(index) && reader.tokens[index].word == word
    case .terminal(_, let signature):
      reader.limits.contains(index) && !signature.isDisjoint(with: signatures[index])
    case .dash: reader.limits.contains(index) && signatures[index].contains(.dash)
    case .possessive: reader.limits.contains(index) && signatures[index].contains(.possessive)
    case .touch: reader.touches(index)
    case .fork, .jump, .open, .close, .accept: true
    }
  }
}
