/// Stage 4: finds the time expressions of an article.
///
/// Only at words and numbers with which a rule can begin are the rules tried, so that other text costs one look-up a token.
struct TimeFinder: Sendable {
  private let lexicon: TimeLexicon
  private let symbols: TimeSymbols
  private let patterns: TimePatterns
  private let rules: [Rule]
  private let leads: [Lead]
  /// Numbers the rules, and after them the leads.
  private let dispatch: TimeDispatch
  /// The rules that need no lead, and the leads.
  private let starters: RuleSet

  /// A row of ``TimeRule/table`` made ready; its lead, if it begins with one, is taken off the pattern.
  private struct Rule: Sendable {
    /// The first step of its pattern.
    let start: Int
    let reading: TimeRule.Reading
    let condition: TimeCondition?
  }

  /// A phrase such as "early in the" or "at least" that many rules may begin with; it is matched once for all of them.
  private struct Lead: Sendable {
    /// The first step of its pattern.
    let start: Int
    /// The rules that may follow it.
    var rules = RuleSet()
  }

  /// The phrases of ``TimeRule/phrases`` that are leads.
  private static let leadNames = ["near", "about"]
  /// The phrases that a rule may begin with, and the leads that each stands for.
  private static let leadsOfPhrase = ["near": [0], "about": [1], "roughly": [0, 1]]

  init(lexicon: TimeLexicon, symbols: TimeSymbols, vocabulary: inout Vocabulary) {
    self.lexicon = lexicon
    self.symbols = symbols
    var patterns = TimePatterns()
    func start(_ source: some StringProtocol) -> Int {
      patterns.add(String(source), phrases: TimeRule.phrases, vocabulary: &vocabulary)
    }
    var rules: [Rule] = []
    var leads = Self.leadNames.map { Lead(start: start("@\($0)")) }
    var starters = RuleSet()
    for (index, row) in TimeRule.table.enumerated() {
      var source = Substring(row.pattern)
      var isLeadNeeded = false
      for (phrase, numbers) in Self.leadsOfPhrase where source.hasPrefix("@\(phrase)") {
        source.removeFirst(phrase.count + 1)
        isLeadNeeded = source.first != "?"
        if !isLeadNeeded { source.removeFirst() }
        for lead in numbers { leads[lead].rules.insert(index) }
      }
      if !isLeadNeeded { starters.insert(index) }
      rules.append(Rule(start: start(source), reading: row.reading, condition: row.condition))
    }
    for lead in leads.indices { starters.insert(rules.count + lead) }
    self.patterns = patterns
    self.rules = rules
    self.leads = leads
    self.starters = starters
    dispatch = TimeDispatch(
      patterns: patterns, starts: rules.map(\.start) + leads.map(\.start), lexicon: lexicon)
  }

  /// The time expressions of some paragraphs, in text order; none overlaps another.
  ///
  /// - Parameter paragraphs: their tokens, as indices in `tokens`.
  func times(
    in text: [UInt8], tokens: [Token], paragraphs: [Range<Int>]
  ) -> [TimeExpression] {
    var expressions: [TimeExpression] = []
    var match = TimeMatch()
    var best = Best()
    let roles = tokens.map(dispatch.role)
    for paragraph in paragraphs {
      let matcher = TimeMatcher(
        steps: patterns.steps,
        reader: TimeReader(
          text: text, tokens: tokens, lexicon: lexicon, symbols: symbols, limits: paragraph),
        dispatch: dispatch, roles: roles)
      var index = paragraph.lowerBound
      while index < paragraph.upperBound {
        let end =
          roles[index].isAny ? find(at: index, matcher, &match, &best, into: &expressions) : nil
        index = end ?? index + 1
      }
    }
    return expressions
  }

  /// The best match so far.
  private struct Best {
    var end = 0
    var rule = 0
    var match = TimeMatch()
  }

  /// Appends what the best rule finds at a token and gives the index after it.
  ///
  /// `match` and `best` are only lent, so that their arrays are made once.
  private func find(
    at start: Int, _ matcher: TimeMatcher, _ match: inout TimeMatch, _ best: inout Best,
    into expressions: inout [TimeExpression]
  ) -> Int? {
    var candidates = rules(at: start, matcher).intersection(starters)
    best.end = start
    while let candidate = candidates.popFirst() {
      match.cut(captures: 0, extents: 0)
      guard candidate >= rules.count else {
        keepLonger(candidate, from: start, at: start, matcher, &match, &best)
        continue
      }
      let lead = leads[candidate - rules.count]
      guard let end = matcher.run(lead.start, at: start, &match) else { continue }
      let leadMatch = match
      var followers = rules(at: end, matcher).intersection(lead.rules)
      while let rule = followers.popFirst() {
        match = leadMatch
        keepLonger(rule, from: end, at: start, matcher, &match, &best)
      }
    }
    guard best.end > start else { return nil }
    let extents = best.match.extents.isEmpty ? [start..<best.end] : best.match.extents
    for (part, extent) in extents.enumerated() {
      let captures = TimeCaptures(all: best.match.captures, part: part)
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

  /// The rules and the leads that can begin at a token.
  private func rules(at index: Int, _ matcher: TimeMatcher) -> RuleSet {
    dispatch.rules(at: matcher.roles[index..<matcher.reader.limits.upperBound])
  }

  /// Runs a rule after its lead, and makes it the best one when it matches more than the best one so far.
  ///
  /// Of equally long matches the one of the earlier row stays.
  private func keepLonger(
    _ rule: Int, from index: Int, at start: Int, _ matcher: TimeMatcher, _ match: inout TimeMatch,
    _ best: inout Best
  ) {
    guard let end = matcher.run(rules[rule].start, at: index, &match),
      end > best.end || end == best.end && best.end > start && rule < best.rule,
      isAllowed(rules[rule], start..<end, match.captures, matcher.reader)
    else { return }
    best.end = end
    best.rule = rule
    swap(&best.match, &match)
  }

  private func isAllowed(
    _ rule: Rule, _ range: Range<Int>, _ captured: [TimeMatch.Capture], _ reader: TimeReader
  ) -> Bool {
    let captures = TimeCaptures(all: captured, part: 0)
    guard captures.meaning(rule.reading) != nil else { return false }
    return rule.condition?.holds(for: range, captures, in: reader) ?? true
  }
}
