/// Finds the actors and places that an article names, and which of its names mean the same one.
///
/// Names come from the dictionary and from the text. What a single sentence leaves open the whole article decides: a word
/// with a capital at the start of a sentence is a name when the article writes it so elsewhere; a surname belongs to the
/// full name, an acronym to what it stands for.
public struct ActorFinder: Sendable {
  let words: NameWords
  let dictionary: ActorDictionary

  init(data: DataFiles, vocabulary: inout Vocabulary) {
    words = NameWords(data: data, vocabulary: &vocabulary)
    dictionary = ActorDictionary(data: data, vocabulary: &vocabulary)
  }

  /// The entities of an article in the order of their first mention, and the mentions in text order.
  func find(in article: TokenisedArticle) -> (entities: [Entity], mentions: [Mention]) {
    var scanner = NameScanner(article, words: words, dictionary: dictionary)
    var names = ArticleNames(article, words: words, dictionary: dictionary)
    if let given = article.article.givenNames {
      names.gather(scanner.candidates(at: given, in: article.paragraphTokens))
      return names.findings()
    }
    scanner.scan(article)
    names.gather(scanner.candidates)
    names.look(through: scanner.blindSegments)
    return names.findings()
  }
}
