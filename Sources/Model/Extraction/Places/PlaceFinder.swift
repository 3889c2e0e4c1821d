/// Finds which places the names of an article mean, and the places among what is taken for other names or for none.
struct PlaceFinder: Sendable {
  private let resolver: PlaceResolver
  private let words: NameWords
  private let placeWords: WordRoles<PlaceWord>

  init(resolver: PlaceResolver, words: NameWords, placeWords: WordRoles<PlaceWord>) {
    self.resolver = resolver
    self.words = words
    self.placeWords = placeWords
  }

  /// The entities and mentions of an article, those of places with the place that they mean.
  ///
  /// - Parameter names: the mentions in text order.
  func find(
    in article: TokenisedArticle, _ names: (entities: [Entity], mentions: [Mention])
  ) -> (entities: [Entity], mentions: [Mention]) {
    var places = ArticlePlaces(
      article, names, resolver: resolver, words: words,
      placeWords: placeWords)
    places.countCountries()
    places.resolve()
    if article.article.givenNames == nil { places.findOthers() }
    places.placeBodies()
    return (places.entities, places.mentions.map(\.mention))
  }
}
