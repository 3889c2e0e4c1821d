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

  /// The day of writing, and what the article tells of it by itself.
  ///
  /// - Parameter given: what is told beside the text.
  func published(
    in article: TokenisedArticle, _ expressions: [TimeExpression], given: Published?
  ) -> (Published?, WritingClues) {
    if let given { return (given, WritingClues(given)) }
    let reader = TimeReader(
      text: article.text, tokens: article.tokens, lexicon: lexicon, symbols: symbols,
      limits: 0..<article.tokens.count)
    let read = DatelineFinder(expressions: expressions, article: article, reader: reader)
      .candidates()
    let onLines = LineDays(article.article, in: article.text, written: written, labels: labels)
      .candidates()
    let candidates =
      read + onLines.filter { line in !read.contains { $0.range.overlaps(line.range) } }
    let clues = WritingClueReader(article: article, reader: reader, expressions: expressions)
    if let own = DayElection(candidates, told: clues.told, in: article.text).elected
      ?? InferredDay(candidates, expressions, isToCome: clues.isToCome).inferred
    {
      var own = (published: own, clues: WritingClues(own))
      own.clues.order = clues.order
      if own.clues.isOpen, let day = article.article.folderDay {
        own.published = clues.published(day, own: own.published)
      }
      return own
    }
    let told = article.article.folderDay.map { clues.published($0, own: nil) }
    return (told, clues.clues(candidates))
  }
}
