/// An article split into tokens and sentences: what every later stage reads.
public struct TokenisedArticle: Sendable {
  /// The text of the file, which all ranges point into.
  let text: [UInt8]
  /// The article's extent, title, paragraphs and boilerplate.
  let article: Article
  /// The tokens of all paragraphs, title and headings included, in text order.
  let tokens: [Token]
  /// For each paragraph of the article its tokens, as indices in `tokens`.
  let paragraphTokens: [Range<Int>]
  /// The sentences of the body paragraphs, in text order.
  let sentences: [Sentence]
  /// For each sentence its tokens, as indices in `tokens`.
  let sentenceTokens: [Range<Int>]

  init(text: [UInt8], article: Article, vocabulary: Vocabulary, splitter: SentenceSplitter) {
    var allTokens: [Token] = []
    // A token in news takes up five to six bytes.
    allTokens.reserveCapacity(article.extent.count / 5)
    var paragraphTokens: [Range<Int>] = []
    var sentences: [Sentence] = []
    var sentenceTokens: [Range<Int>] = []
    for (index, paragraph) in article.paragraphs.enumerated() {
      let start = allTokens.count
      for stretch in article.stretches(of: paragraph.range, in: text) {
        addTokens(in: text, stretch, vocabulary: vocabulary, to: &allTokens)
      }
      paragraphTokens.append(start..<allTokens.count)
      guard paragraph.kind == .body else { continue }
      for range in splitter.sentences(allTokens[start...], in: text) {
        let first = allTokens[range.lowerBound].range.start
        let last = allTokens[range.upperBound - 1].range.end
        sentences.append(Sentence(range: TextRange(first, last), paragraph: index))
        sentenceTokens.append(range)
      }
    }
    self.text = text
    self.article = article
    self.tokens = allTokens
    self.paragraphTokens = paragraphTokens
    self.sentences = sentences
    self.sentenceTokens = sentenceTokens
  }

  /// The folded spelling of a token: lower case, without diacritics.
  func folded(_ token: Token) -> [UInt8] {
    Folding.fold(Array(text[token.range.indices]))
  }
}

extension Article {
  /// The stretches of a paragraph that are cut into words each by itself: a word that is given as a name may be glued to its
  /// neighbour, as in `SyriaThe`.
  fileprivate func stretches(of paragraph: TextRange, in text: [UInt8]) -> [TextRange] {
    guard let givenNames else { return [paragraph] }
    let ends = Set(givenNames.flatMap { [$0.range.start, $0.range.end] }).sorted().filter {
      paragraph.start < $0 && $0 < paragraph.end
        && isLetter(text[$0 - 1]) && isLetter(text[$0])
    }
    let bounds = [paragraph.start] + ends + [paragraph.end]
    return zip(bounds, bounds.dropFirst()).map { TextRange($0, $1) }
  }

  private func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 }
}
