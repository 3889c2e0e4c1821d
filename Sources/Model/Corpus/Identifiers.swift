/// A file of the corpus: its place in ``Corpus/files``.
public struct FileID: Hashable, Sendable {
  /// The place, from 0.
  public let index: Int

  /// The file at this place.
  public init(index: Int) { self.index = index }
}

/// An article: its place in ``Corpus/articles``.
public struct ArticleID: Hashable, Sendable {
  /// The place, from 0, in the order of file names and of the text.
  public let index: Int

  /// The article at this place.
  public init(index: Int) { self.index = index }
}

/// An actor or a place: its place in ``Corpus/actors``.
public struct ActorID: Hashable, Sendable {
  /// The place, from 0.
  public let index: Int

  /// The actor at this place.
  public init(index: Int) { self.index = index }
}

/// An event: its place on the timeline of one snapshot.
///
/// Dated events come first, in order of their days; undated ones follow in the order of the articles. The next
/// snapshot counts anew: what outlives a snapshot is an ``AccountID``.
public struct EventID: Hashable, Comparable, Sendable {
  /// The place, from 0.
  public let index: Int

  /// Earlier on the timeline comes first.
  public static func < (left: EventID, right: EventID) -> Bool { left.index < right.index }
}

/// An account: a sentence of an article.
public struct AccountID: Hashable, Sendable {
  /// The article that gives it.
  public let article: ArticleID
  /// Its place in the article's ``Findings/accounts``.
  public let index: Int

  /// The account at this place of the article.
  public init(article: ArticleID, index: Int) {
    self.article = article
    self.index = index
  }
}
