/// Stages 2 to 8, from the text of a file to the findings in its articles.
///
/// A value made once from the dictionaries; it is then read by every worker.
public struct Pipeline: Sendable {
  private let vocabulary: Vocabulary
  private let splitter: SentenceSplitter
  private let times: TimeStages

  /// A pipeline over these dictionaries.
  public init(data: DataFiles) {
    var vocabulary = Vocabulary()
    splitter = SentenceSplitter(data: data, vocabulary: &vocabulary)
    times = TimeStages(data: data, vocabulary: &vocabulary)
    self.vocabulary = vocabulary
  }

  /// All that the stages find in a text that is one article.
  ///
  /// - Parameter published: the day of writing, when it is known from elsewhere.
  func findings(inOneArticle text: SourceText, published: DateSpan?) -> Findings {
    // Until cleaning is in: every line is a paragraph of the body.
    var paragraphs: [Article.Paragraph] = []
    var start = 0
    for (index, byte) in text.bytes.enumerated() where byte == 0x0A {
      if index > start { paragraphs.append(.init(range: TextRange(start, index), kind: .body)) }
      start = index + 1
    }
    if text.bytes.count > start {
      paragraphs.append(.init(range: TextRange(start, text.bytes.count), kind: .body))
    }
    let article = Article(
      extent: text.extent, title: nil, outlet: nil, metadataDate: nil, paragraphs: paragraphs,
      boilerplate: [])
    return findings(in: article, text: text.bytes, published: published)
  }

  /// All that the stages find in one article.
  func findings(in article: Article, text: [UInt8], published: DateSpan?) -> Findings {
    let tokenised = TokenisedArticle(
      text: text, article: article, vocabulary: vocabulary, splitter: splitter)
    let (published, times) = times.findings(
      in: tokenised, published: published, vocabulary: vocabulary)
    return Findings(
      article: article, sentences: tokenised.sentences, times: times, published: published,
      entities: [],
      mentions: [], accounts: [])
  }
}
