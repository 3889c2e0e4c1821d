/// Stage 5: tells when an article was written.
///
/// What is given with the article goes first, then the dates that stand by themselves in it and around it, then what its text says of
/// other days, then what the other articles of the folder tell.
struct PublishedFinder: Sendable {
  private let lexicon: TimeLexicon
  private let symbols: TimeSymbols
  private let written: WrittenDays
  private let labels: FieldLabels

  init(lexicon: TimeLexicon, symbols: TimeSymbols, data: DataFiles) {
    self.lexicon = lexicon
    self.symbols = symbols
    written = WrittenDays(data: data)
    labels = FieldLabels(data: data)
  }

  /// The day of writing by what stands in an article and around it; `nil` when nothing there tells it.
  func published(in article: TokenisedArticle, _ expressions: [TimeExpression]) -> Published? {
    let reader = TimeReader(
      text: article.text, tokens: article.tokens, lexicon: lexicon, symbols: symbols,
      limits: 0..<article.tokens.count)
    let read = DatelineFinder(expressions: expressions, article: article, reader: reader)
      .candidates()
    let onLines = LineDays(article.article, in: article.text, written: written, labels: labels)
      .candidates()
    let candidates =
      read + onLines.filter { line in !read.contains { $0.range.overlaps(line.range) } }
    let told = expressions.compactMap { expression -> CivilDate? in
      guard case .point(let point) = expression.meaning, point.order != .ambiguous else {
        return nil
      }
      return point.date.civilDay
    }
    if let elected = DayElection(candidates, told: told, in: article.text).elected {
      return elected
    }
    let inferred = InferredDay(candidates, expressions) { expression in
      article.sentence(of: expression.tokens).flatMap {
        VerbTense.near(expression.tokens, in: $0, reader)
      } == .future
    }
    return inferred.inferred
  }
}

extension TokenisedArticle {
  /// The tokens of the sentence in which some tokens stand; `nil` outside the body.
  fileprivate func sentence(of tokens: Range<Int>) -> Range<Int>? {
    let next = sentenceTokens.partitioningIndex { $0.upperBound > tokens.lowerBound }
    guard next < sentenceTokens.count, sentenceTokens[next].contains(tokens.lowerBound) else {
      return nil
    }
    return sentenceTokens[next]
  }
}
