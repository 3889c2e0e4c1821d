/// Stage 4: finds the time expressions of an article.
///
/// Only at words and numbers with which a rule can begin are the rules tried, so that other text costs one look-up a token.
struct TimeFinder: Sendable {
  private let lexicon: TimeLexicon
  private let symbols: TimeSymbols
  private let patterns: [TimePattern]
  /// The rules that can begin with a word, in the order of the table.
  private let rulesByWord: WordTable<Range<Int32>>
  /// The rules that can begin with digits, by the number of digits.
  private let rulesByDigits: [Range<Int32>]
  /// The ranges of the two tables above.
  private let ruleLists: [UInt16]

  init(lexicon: TimeLexicon, symbols: TimeSymbols, vocabulary: inout Vocabulary) {
    self.lexicon = lexicon
    self.symbols = symbols
    var patterns: [TimePattern] = []
    for rule in TimeRule.table {
      patterns.append(
        TimePattern(rule.pattern, phrases: TimeRule.phrases, vocabulary: &vocabulary))
    }
    self.patterns = patterns
    var lists = RuleLists()
    for (index, pattern) in patterns.enumerated() {
      for start in pattern.starts { lists.add(UInt16(index), start, lexicon) }
    }
    (ruleLists, rulesByWord, rulesByDigits) = lists.flattened()
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
        let rules = rules(startingWith: tokens[index])
        guard !rules.isEmpty else {
          index += 1
          continue
        }
        index = find(at: index, rules, &matcher, into: &expressions) ?? index + 1
      }
    }
    return expressions
  }

  private func rules(startingWith token: Token) -> Range<Int32> {
    switch token.kind {
    case .word: rulesByWord[token.word]
    case .number: rulesByDigits[min(token.range.count, rulesByDigits.count - 1)]
    case .possessive, .mark: 0..<0
    }
  }

  /// Appends what the best rule finds at a token and gives the index after it.
  private func find(
    at start: Int, _ rules: Range<Int32>, _ matcher: inout TimeMatcher,
    into expressions: inout [TimeExpression]
  ) -> Int? {
    var best: (end: Int, rule: UInt16)?
    for list in rules {
      let rule = ruleLists[Int(list)]
      guard let end = matcher.match(patterns[Int(rule)], at: start), end > best?.end ?? start,
        isAllowed(rule, start..<end, matcher)
      else { continue }
      best = (end, rule)
    }
    guard let best, matcher.match(patterns[Int(best.rule)], at: start) != nil else { return nil }
    let extents = matcher.extents.isEmpty ? [start..<best.end] : matcher.extents
    let rule = TimeRule.table[Int(best.rule)]
    for (part, extent) in extents.enumerated() {
      let captures = TimeCaptures(all: matcher.captures, part: part, parts: extents.count)
      guard let meaning = captures.meaning(rule.reading) else { continue }
      let tokens = matcher.reader.tokens
      expressions.append(
        TimeExpression(
          range: TextRange(
            tokens[extent.lowerBound].range.start, tokens[extent.upperBound - 1].range.end),
          tokens: extent, meaning: meaning, rule: TimeRuleID(index: best.rule)))
    }
    return best.end
  }

  private func isAllowed(_ rule: UInt16, _ match: Range<Int>, _ matcher: TimeMatcher) -> Bool {
    let rule = TimeRule.table[Int(rule)]
    let captures = TimeCaptures(all: matcher.captures, part: 0, parts: 1)
    guard captures.meaning(rule.reading) != nil else { return false }
    return rule.condition?.holds(for: match, captures, in: matcher.reader) ?? true
  }
}

/// Which rules to try at which token, while the tables are made.
private struct RuleLists {
  private var byWord: [WordID: Set<UInt16>] = [:]
  private var byDigits: [Set<UInt16>] = Array(repeating: [], count: 9 + 1)

  mutating func add(_ rule: UInt16, _ start: TimePattern.Instruction, _ lexicon: TimeLexicon) {
    switch start {
    case .word(let word): byWord[word, default: []].insert(rule)
    case .terminal(let terminal):
      for wordClass in terminal.firstClasses {
        for (word, entry) in lexicon.words where entry.value(wordClass) != nil {
          byWord[word, default: []].insert(rule)
        }
      }
      for count in terminal.digitCounts { byDigits[count].insert(rule) }
    case .dash, .possessive, .touch, .fork, .jump, .open, .close, .accept:
      preconditionFailure("time patterns begin with a word or a number")
    }
  }

  func flattened() -> ([UInt16], WordTable<Range<Int32>>, [Range<Int32>]) {
    var lists: [UInt16] = []
    func append(_ rules: Set<UInt16>) -> Range<Int32> {
      let start = Int32(lists.count)
      lists += rules.sorted()
      return start..<Int32(lists.count)
    }
    let words = byWord.sorted { $0.key.index < $1.key.index }.map { ($0.key, append($0.value)) }
    let digits = byDigits.map(append)
    return (lists, WordTable(words, default: 0..<0), digits)
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
