/// Stage 4: finds the time expressions of an article.
///
/// Only at words and numbers with which a rule can begin are the rules tried, so that other text costs one look-up a token.
struct TimeFinder: Sendable {
  private let lexicon: TimeLexicon
  private let symbols: TimeSymbols
  private let rules: [Rule]
  private let dispatch: TimeDispatch

  /// A row of ``TimeRule/table`` made ready.
  private struct Rule: Sendable {
    let pattern: TimePattern
    let reading: TimeRule.Reading
    let condition: TimeCondition?
  }

  init(lexicon: TimeLexicon, symbols: TimeSymbols, vocabulary: inout Vocabulary) {
    self.lexicon = lexicon
    self.symbols = symbols
    var rules: [Rule] = []
    for row in TimeRule.table {
      let pattern = TimePattern(row.pattern, phrases: TimeRule.phrases, vocabulary: &vocabulary)
      rules.append(Rule(pattern: pattern, reading: row.reading, condition: row.condition))
    }
    self.rules = rules
    dispatch = TimeDispatch(patterns: rules.map(\.pattern), lexicon: lexicon)
  }

  /// The time expressions of some paragraphs, in text order; none overlaps another.
  ///
  /// - Parameter paragraphs: their tokens, as indices in `tokens`.
  func times(
    in text: [UInt8], tokens: [Token], paragraphs: [Range<Int>]
  ) -> [TimeExpression] {
    var expressions: [TimeExpression] = []
    var match = TimeMatch()
    let signatures = tokens.map(dispatch.signature)
    for paragraph in paragraphs {
      let matcher = TimeMatcher(
        reader: TimeReader(
          text: text, tokens: tokens, lexicon: lexicon, symbols: symbols, limits: paragraph),
        signatures: signatures)
      var index = paragraph.lowerBound
      while index < paragraph.upperBound {
        let next = index + 1 < paragraph.upperBound ? tokens[index + 1] : nil
        let candidates = dispatch.rules(at: tokens[index], before: next)
        if !candidates.isEmpty,
          let end = find(at: index, candidates, matcher, &match, into: &expressions)
        {
          index = end
        } else {
          index += 1
        }
      }
    }
    return expressions
  }

  /// Appends what the best rule finds at a token and gives the index after it.
  private func find(
    at start: Int, _ candidates: RuleSet, _ matcher: TimeMatcher, _ match: inout TimeMatch,
    into expressions: inout [TimeExpression]
  ) -> Int? {
    var best: (end: Int, rule: Int)?
    var remaining = candidates
    while let rule = remaining.popFirst() {
      guard let end = matcher.match(rules[rule].pattern, at: start, &match),
        end > best?.end ?? start,
        isAllowed(rules[rule], start..<end, match.captures, matcher.reader)
      else { continue }
      best = (end, rule)
    }
    guard let best, matcher.match(rules[best.rule].pattern, at: start, &match) != nil else {
      return nil
    }
    let extents = match.extents.isEmpty ? [start..<best.end] : match.extents
    for (part, extent) in extents.enumerated() {
      let captures = TimeCaptures(all: match.captures, part: part)
      guard let meaning = captures.meaning(rules[best.rule].reading) else { continue }
      let tokens = matcher.reader.tokens
      expressions.append(
        TimeExpression(
          range: TextRange(
            tokens[extent.lowerBound].range.start, tokens[extent.upperBound - 1].range.end),
          tokens: extent, meaning: meaning, rule: TimeRuleID(index: UInt16(best.rule))))
    }
    return best.end
  }

  private func isAllowed(
    _ rule: Rule, _ range: Range<Int>, _ captured: [TimeMatch.Capture], _ reader: TimeReader
  ) -> Bool {
    let captures = TimeCaptures(all: captured, part: 0)
    guard captures.meaning(rule.reading) != nil else { return false }
    return rule.condition?.holds(for: range, captures, in: reader) ?? true
  }
}

/// What a pattern found: the parts that it read, and the mentions within its match.
struct TimeMatch {
  /// What a terminal read.
  struct Capture {
    let terminal: TimeTerminal
    let value: Int
    /// The mention within the match that it belongs to.
    let extent: Int
  }

  fileprivate(set) var captures: [Capture] = []
  /// The mentions within the match; empty when it is one itself.
  fileprivate(set) var extents: [Range<Int>] = []
  fileprivate var openExtent = 0
}

/// Runs patterns over the tokens of a paragraph.
private struct TimeMatcher {
  let reader: TimeReader
  /// Of each token of the article.
  let signatures: [TimeSignature]

  /// The end of the match of a pattern at a token, `nil` when it does not match there.
  func match(_ pattern: TimePattern, at start: Int, _ match: inout TimeMatch) -> Int? {
    match.captures.removeAll(keepingCapacity: true)
    match.extents.removeAll(keepingCapacity: true)
    return run(pattern.steps, from: 0, at: start, &match)
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
