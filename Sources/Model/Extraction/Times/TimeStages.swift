/// Stages 4 to 6: finds the time expressions, tells the day of writing, and places the expressions on the calendar.
struct TimeStages: Sendable {
  private let lexicon: TimeLexicon
  private let symbols: TimeSymbols
  private let finder: TimeFinder

  init(data: DataFiles, vocabulary: inout Vocabulary) {
    lexicon = TimeLexicon(data: data, vocabulary: &vocabulary)
    symbols = TimeSymbols(vocabulary: &vocabulary)
    finder = TimeFinder(lexicon: lexicon, symbols: symbols, vocabulary: &vocabulary)
  }

  /// The day of writing and the time mentions of an article.
  ///
  /// - Parameter published: the day of writing, when it is known from elsewhere; it goes before all that the article says.
  func findings(
    in article: TokenisedArticle, published: DateSpan?
  ) -> (Published?, [TimeMention]) {
    let expressions = finder.times(in: article)
    let known = published.map { Published(span: $0, basis: .metadata, evidence: []) }
    let mentions = TimeResolver.mentions(
      expressions, in: article, lexicon: lexicon, symbols: symbols, published: known)
    return (known, mentions)
  }
}
