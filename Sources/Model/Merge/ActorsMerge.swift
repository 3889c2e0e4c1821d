/// The actors of all articles, and which of them each entity of an article is.
public struct MergedActors: Sendable {
  /// Those in the most articles first; of as many, the most often mentioned, then by name.
  public let actors: [ConflictActor]
  /// For every entity of every article its actor.
  private let ids: [Int32]
  /// For each article the place of its first entity in `ids`.
  private let starts: [Int]

  init(actors: [ConflictActor], ids: [Int32], starts: [Int]) {
    self.actors = actors
    self.ids = ids
    self.starts = starts
  }

  /// The actor that an entity of an article is.
  public func actor(_ entity: Int32, in article: ArticleID) -> ActorID {
    ActorID(index: Int(ids[starts[article.index] + Int(entity)]))
  }
}

/// Joins the entities of all articles to actors.
///
/// The rules run from the safest to the boldest, each over all names at once, so that the result depends on the articles
/// and not on when they were loaded. Persons are never joined with places, nor persons with different given names.
///
/// - Complexity: one hash look-up for each entity and form; all else is done once for each distinct name.
func mergeActors(_ articles: [Findings]) -> MergedActors {
  var merger = ActorMerger()
  for article in articles { merger.add(article) }
  merger.merge()
  return merger.merged()
}
