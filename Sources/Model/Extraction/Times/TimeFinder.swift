/// Stage 4: finds the time expressions of an article.
///
/// Only at words and numbers with which a rule can begin are the rules tried, so that other text costs one look-up a token.
struct TimeFinder: Sendable {
  private let lexicon: TimeLexicon
  private let symbols: TimeSymbols
  private let rules: [Rule]
  private let dispatch: TimeDispatch
  /// The rules that need no lead.
  private let unledRules: RuleSet
  private let leads: [Lead]
  private let leadDispatch: TimeDispatch

  /// A row of ``TimeRule/table`` made ready; its lead, if it begins with one, is taken off the pattern.
  private struct Rule: Sendable {
    let pattern: TimePattern
    let reading: TimeRule.Reading
    let condition: TimeCondition?
  }

  /// A phrase such as "early in the" or "at least" that many rules may begin with; it is matched once for all of them.
  private struct Lead: Sendable {
    let pattern: TimePattern
    /// The rules that may follow it.
    var rules = RuleSet()
  }

  /// The phrases of ``TimeRule/phrases`` that are leads.
  private static let leadNames = ["near", "about"]

  init(lexicon: TimeLexicon, symbols: TimeSymbols, vocabulary: inout Vocabulary) {
    self.lexicon = lexicon
    self.symbols = symbols
    func pattern(_ source: some StringProtocol) -> TimePattern {
      TimePattern(String(source), phrases: TimeRule.phrases, vocabulary: &vocabulary)
    }
    var rules: [Rule] = []
    var leads = Self.leadNames.map { Lead(pattern: pattern("@\($0)")) }
    var unledRules = RuleSet()
    for (index, row) in TimeRule.table.enumerated() {
      var source = Substring(row.pattern)
      var isLeadNeeded = false
      for (lead, name) in Self.leadNames.enumerated() where source.hasPrefix("@\(name)") {
        source.removeFirst(name.count + 1)
        isLeadNeeded = source.first != "?"
        if !isLeadNeeded { source.removeFirst() }
        leads[lead].rules.insert(index)
      }
      if !isLeadNeeded { unledRules.insert(index) }
      rules.append(
        Rule(pattern: pattern(source), reading: row.reading, condition: row.condition))
    }
    self.rules = rules
    self.unledRules = unledRules
    self.leads = leads
    dispatch = TimeDispatch(patterns: rules.map(\.pattern), lexicon: lexicon)
    leadDispatch = TimeDispatch(patterns: leads.map(\.pattern), lexicon: lexicon)
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
        guard dispatch.mayStart(tokens[index]) || leadDispatch.mayStart(tokens[index]) else {
          index += 1
          continue
        }
        index = find(at: index, matcher, &match, into: &expressions) ?? index + 1
      }
    }
    return expressions
  }

  /// A match of a rule, with the lead before it.
  private struct Found {
    let end: Int
    let rule: Int
    let lead: Int?
  }

  /// Appends what the best rule finds at a token and gives the index after it.
  private func find(
    at start: Int, _ matcher: TimeMatcher, _ match: inout TimeMatch,
    into expressions: inout [TimeExpression]
  ) -> Int? {
    var best: Found?
    var candidates = rules(at: start, in: dispatch, matcher).intersection(unledRules)
    while let rule = candidates.popFirst() {
      keepLonger(Found(end: start, rule: rule, lead: nil), at: start, matcher, &match, &best)
    }
    var leadCandidates = rules(at: start, in: leadDispatch, matcher)
    while let lead = leadCandidates.popFirst() {
      match.clear()
      guard let end = matcher.run(leads[lead].pattern, at: start, &match) else { continue }
      candidates = rules(at: end, in: dispatch, matcher).intersection(leads[lead].rules)
      while let rule = candidates.popFirst() {
        keepLonger(Found(end: start, rule: rule, lead: lead), at: start, matcher, &match, &best)
      }
    }
    guard let best, self.match(best, at: start, matcher, &match) != nil else { return nil }
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

  /// The rules, or the leads, that can begin at a token.
  private func rules(at index: Int, in dispatch: TimeDispatch, _ matcher: TimeMatcher) -> RuleSet {
    let end = matcher.reader.limits.upperBound
    guard index < end else { return RuleSet() }
    let tokens = matcher.reader.tokens
    return dispatch.rules(at: tokens[index], before: index + 1 < end ? tokens[index + 1] : nil)
  }

  /// Runs a rule, and makes it the best one when it matches more than the best one so far.
  ///
  /// Of equally long matches the one of the earlier row stays.
  private func keepLonger(
    _ candidate: Found, at start: Int, _ matcher: TimeMatcher, _ match: inout TimeMatch,
    _ best: inout Found?
  ) {
    guard let end = self.match(candidate, at: start, matcher, &match),
      end > best?.end ?? start || end == best?.end && candidate.rule < best?.rule ?? 0,
      isAllowed(rules[candidate.rule], start..<end, match.captures, matcher.reader)
    else { return }
    best = Found(end: end, rule: candidate.rule, lead: candidate.lead)
  }

  /// The end of the match of a rule with its lead, `nil` when it does not match.
  private func match(
    _ found: Found, at start: Int, _ matcher: TimeMatcher, _ match: inout TimeMatch
  ) -> Int? {
    match.clear()
    var index = start
    if let lead = found.lead {
      guard let end = matcher.run(leads[lead].pattern, at: start, &match) else { return nil }
      index = end
    }
    return matcher.run(rules[found.rule].pattern, at: index, &match)
  }

  private func isAllowed(
    _ rule: Rule, _ range: Range<Int>, _ captured: [TimeMatch.Capture], _ reader: TimeReader
  ) -> Bool {
    let captures = TimeCaptures(all: captured, part: 0)
    guard captures.meaning(rule.reading) != nil else { return false }
    return rule.condition?.holds(for: range, captures, in: reader) ?? true
  }
}
