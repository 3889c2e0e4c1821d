/// Stage 4: finds the time expressions of an article.
///
/// Only at words and numbers with which a rule can begin are the rules tried, so that other text costs one look-up a token.
struct TimeFinder: Sendable {
  private let lexicon: TimeLexicon
  private let symbols: TimeSymbols
  private let rules: [Rule]
  /// What any rule can begin with.
  private let starts: TimeSignature
  private let signatures: WordTable<TimeSignature>
  private let digitSignatures: [TimeSignature]

  /// A rule made ready.
  private struct Rule: Sendable {
    let pattern: TimePattern
    let opening: TimeOpening
  }

  init(lexicon: TimeLexicon, symbols: TimeSymbols, vocabulary: inout Vocabulary) {
    self.lexicon = lexicon
    self.symbols = symbols
    var rules: [Rule] = []
    for rule in TimeRule.table {
      let pattern = TimePattern(
        rule.pattern, phrases: TimeRule.phrases, vocabulary: &vocabulary)
      rules.append(Rule(pattern: pattern, opening: pattern.opening))
    }
    self.rules = rules
    starts = rules.reduce(into: []) { $0.formUnion($1.opening.alone.union($1.opening.first)) }
    signatures = Self.signatures(of: lexicon, literals: rules.flatMap(\.pattern.literals))
    digitSignatures = (0...9).map { .digits($0) }
  }

  private static func signatures(
    of lexicon: TimeLexicon, literals: [WordID]
  ) -> WordTable<TimeSignature> {
    var signatures: [WordID: TimeSignature] = [:]
    for (word, entry) in lexicon.words {
      for wordClass in TimeLexicon.WordClass.allCases where entry.value(wordClass) != nil {
        signatures[word, default: []].formUnion(.word(wordClass))
      }
    }
    let marks: [Unicode.Scalar] = [".", ":", "/"]
    for word in literals + marks.map({ .mark(UInt8($0.value)) }) {
      signatures[word, default: []].formUnion(.literal(word))
    }
    return WordTable(signatures.map { ($0.key, $0.value) }, default: [])
  }

  /// The time expressions of some paragraphs, in text order; none overlaps another.
  ///
  /// - Parameter paragraphs: their tokens, as indices in `tokens`.
  func times(
    in text: [UInt8], tokens: [Token], paragraphs: [Range<Int>]
  ) -> [TimeExpression] {
    var expressions: [TimeExpression] = []
    var matcher = TimeMatcher(
      reader: TimeReader(
        text: text, tokens: tokens, lexicon: lexicon, symbols: symbols, limits: 0..<0))
    for paragraph in paragraphs {
      matcher.reader.limits = paragraph
      var index = paragraph.lowerBound
      while index < paragraph.upperBound {
        let first = signature(of: tokens[index])
        guard !first.isDisjoint(with: starts) else {
          index += 1
          continue
        }
        let next = index + 1
        let second = next < paragraph.upperBound ? signature(of: tokens[next]) : []
        index = find(at: index, first, second, &matcher, into: &expressions) ?? next
      }
    }
    return expressions
  }

  private func signature(of token: Token) -> TimeSignature {
    switch token.kind {
    case .word: signatures[token.word]
    case .number: digitSignatures[min(token.range.count, 9)]
    case .possessive: .possessive
    // Dashes are "-" and what begins with the first byte of U+2010 to U+2212.
    case .mark: token.isMark("-") || token.word == .mark(0xE2) ? .dash : signatures[token.word]
    }
  }

  /// Appends what the best rule finds at a token and gives the index after it.
  private func find(
    at start: Int, _ first: TimeSignature, _ second: TimeSignature, _ matcher: inout TimeMatcher,
    into expressions: inout [TimeExpression]
  ) -> Int? {
    var best: (end: Int, rule: Int)?
    for index in rules.indices {
      guard rules[index].opening.allows(first, second),
        let end = matcher.match(rules[index].pattern, at: start), end > best?.end ?? start,
        isAllowed(TimeRule.table[index], start..<end, matcher)
      else { continue }
      best = (end, index)
    }
    guard let best, matcher.match(rules[best.rule].pattern, at: start) != nil else { return nil }
    let extents = matcher.extents.isEmpty ? [start..<best.end] : matcher.extents
    let rule = TimeRule.table[best.rule]
    for (part, extent) in extents.enumerated() {
      let captures = TimeCaptures(all: matcher.captures, part: part, parts: extents.count)
      guard let meaning = captures.meaning(rule.reading) else { continue }
      let tokens = matcher.reader.tokens
      expressions.append(
        TimeExpression(
          range: TextRange(
            tokens[extent.lowerBound].range.start, tokens[extent.upperBound - 1].range.end),
          tokens: extent, meaning: meaning, rule: TimeRuleID(index: UInt16(best.rule))))
    }
    return best.end
  }

  private func isAllowed(_ rule: TimeRule, _ match: Range<Int>, _ matcher: TimeMatcher) -> Bool {
    let captures = TimeCaptures(all: matcher.captures, part: 0, parts: 1)
    guard captures.meaning(rule.reading) != nil else { return false }
    return rule.condition?.holds(for: match, captures, in: matcher.reader) ?? true
  }
}

/// Runs one pattern after the other over the tokens of a paragraph.
struct TimeMatcher {
  /// What a terminal read.
  struct Capture {
    let terminal: TimeTerminal
    let value: Int
    /// The mention within the match that it belongs to.
    let extent: Int
  }

  var reader: TimeReader
  private(set) var captures: [Capture] = []
  /// The mentions within the match; empty when it is one itself.
  private(set) var extents: [Range<Int>] = []
  private var openExtent = 0

  init(reader: TimeReader) { self.reader = reader }

  /// The end of the match of a pattern at a token, `nil` when it does not match there.
  mutating func match(_ pattern: TimePattern, at start: Int) -> Int? {
    captures.removeAll(keepingCapacity: true)
    extents.removeAll(keepingCapacity: true)
    return run(pattern.steps, from: 0, at: start)
  }

  private mutating func run(
    _ steps: [TimePattern.Instruction], from first: Int, at start: Int
  ) -> Int? {
    var step = first
    var index = start
    while true {
      switch steps[step] {
      case .word(let word):
        guard reader.limits.contains(index), reader.tokens[index].word == word else { return nil }
        index += 1
      case .dash:
        guard reader.isDash(index) else { return nil }
        index += 1
      case .possessive:
        guard reader.limits.contains(index), reader.tokens[index].kind == .possessive else {
          return nil
        }
        index += 1
      case .touch:
        guard reader.touches(index) else { return nil }
      case .terminal(let terminal):
        guard let (end, value) = reader.read(terminal, at: index) else { return nil }
        captures.append(Capture(terminal: terminal, value: value, extent: extents.count))
        index = end
      case .fork(let otherwise):
        let (captureCount, extentCount, open) = (captures.count, extents.count, openExtent)
        if let end = run(steps, from: step + 1, at: index) { return end }
        captures.removeLast(captures.count - captureCount)
        extents.removeLast(extents.count - extentCount)
        openExtent = open
        step = otherwise
        continue
      case .jump(let target):
        step = target
        continue
      case .open: openExtent = index
      case .close: extents.append(openExtent..<index)
      case .accept: return index
      }
      step += 1
    }
  }
}
