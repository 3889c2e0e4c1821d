/// Stages 2 to 8, from the text of a file to the findings in its articles.
///
/// A value made once from the dictionaries; it is then read by every worker.
public struct Pipeline: Sendable {
  private let vocabulary: Vocabulary
  private let cleaner: Cleaner
  private let splitter: SentenceSplitter
  private let timeStages: TimeStages
  private let actorFinder: ActorFinder
  private let placeFinder: PlaceFinder
  private let homeCountries: HomeCountries
  private let roleFinder: RoleFinder
  private let nominalFinder: NominalFinder
  private let eventFinder: EventFinder

  /// A pipeline over these dictionaries.
  public init(data: DataFiles) {
    // It needs no words of the vocabulary, so that another core can make it ready.
    let placeResolver = Started { PlaceResolver(data: data) }
    var vocabulary = Vocabulary()
    cleaner = Cleaner(data: data)
    splitter = SentenceSplitter(data: data, vocabulary: &vocabulary)
    timeStages = TimeStages(data: data, vocabulary: &vocabulary)
    actorFinder = ActorFinder(data: data, vocabulary: &vocabulary)
    let placeWords = WordRoles(PlaceWord.table, vocabulary: &vocabulary)
    roleFinder = RoleFinder(words: actorFinder.words, vocabulary: &vocabulary)
    nominalFinder = NominalFinder(words: actorFinder.words, vocabulary: &vocabulary)
    placeFinder = PlaceFinder(
      resolver: placeResolver.value(), words: actorFinder.words, placeWords: placeWords)
    homeCountries = HomeCountries(
      data: data, dictionary: actorFinder.dictionary, resolver: placeResolver.value(),
      vocabulary: vocabulary)
    eventFinder = EventFinder(
      data: data, vocabulary: &vocabulary, placeWords: placeWords)
    self.vocabulary = vocabulary
  }

  /// The articles of a file of any format, from its bytes.
  public func articles(ofFile bytes: [UInt8]) throws(LoadError) -> [Article] {
    articles(in: try InputFormat.read(bytes))
  }

  /// The articles of a text.
  func articles(in text: SourceText) -> [Article] { cleaner.articles(in: text) }

  /// The articles of a text, each with all that the stages find in it.
  public func findings(in text: SourceText) -> [Findings] {
    cleaner.articles(in: text).map { findings(in: $0, of: text) }
  }

  /// All that the stages find in a text that is one article.
  ///
  /// - Parameters:
  ///   - published: the day of writing in EDTF or its time by ISO 8601, when it is known from elsewhere.
  ///   - names: the names in it in any order, when they are known from elsewhere.
  func findings(
    inOneArticle text: SourceText, published: String?, names: [GivenName]? = nil
  ) -> Findings {
    var article = cleaner.article(in: text, text.extent)
    if let published { article = article.given(published: published) }
    if let names { article = article.given(names: names) }
    return findings(in: article, of: text)
  }

  /// All that the stages find in an article that was cut out of a text.
  @Sendable
  public func findings(in article: Article, of text: SourceText) -> Findings {
    let tokenised = tokenised(article, of: text)
    let (published, times, clues) = timeStages.findings(in: tokenised, vocabulary: vocabulary)
    let (placed, names) = places(in: tokenised, actors(in: tokenised))
    let entities = homeCountries.placing(placed, vocabulary)
    let roles = roleFinder.find(in: tokenised, entities: entities, mentions: names)
    let mentions = nominalFinder.adding(to: names, in: tokenised, entities: entities, roles: roles)
    let (accounts, participants) = eventFinder.findEvents(
      in: tokenised, times: times, published: published, entities: entities, mentions: mentions)
    return Findings(
      article: article, sentences: tokenised.sentences, times: times, published: published,
      entities: entities, mentions: mentions, accounts: accounts,
      participants: participants, roles: roles, clues: clues)
  }

  /// The sentences of an article, stage 3 alone.
  public func sentences(in article: Article, of text: SourceText) -> [Sentence] {
    tokenised(article, of: text).sentences
  }

  /// The time expressions of an article that was written then, with their values; stages 3, 4 and 6 alone.
  public func times(
    in article: Article, of text: SourceText, published: DateSpan
  ) -> [TimeMention] {
    let article = article.given(published: published.edtf)
    return timeStages.findings(in: tokenised(article, of: text), vocabulary: vocabulary).times
  }

  /// An article cut into words and sentences, stage 3 alone.
  public func tokenised(_ article: Article, of text: SourceText) -> TokenisedArticle {
    TokenisedArticle(text: text.bytes, article: article, vocabulary: vocabulary, splitter: splitter)
  }

  /// The actors and places that an article names, without where the places are; stage 7 alone.
  public func actors(
    in article: TokenisedArticle
  ) -> (entities: [Entity], mentions: [Mention]) {
    actorFinder.find(in: article)
  }

  /// The names of an article with the places that they mean; stage 7b alone.
  ///
  /// - Parameter names: what ``actors(in:)`` finds.
  public func places(
    in article: TokenisedArticle, _ names: (entities: [Entity], mentions: [Mention])
  ) -> (entities: [Entity], mentions: [Mention]) {
    placeFinder.find(in: article, names)
  }
}
