/// The actors of all articles, and which of them each entity of an article is.
public struct MergedActors: Sendable {
  /// Those in the most articles first; of as many, the most often mentioned, then by name.
  public let actors: [ConflictActor]
  private let actorOfRecord: [Int32]
  /// For every entity of every article its record.
  private let recordOfEntity: [Int32]
  /// For each article the place of its first entity in `recordOfEntity`.
  private let starts: [Int]

  init(actors: [ConflictActor], actorOfRecord: [Int32], names: CorpusNames) {
    self.actors = actors
    self.actorOfRecord = actorOfRecord
    recordOfEntity = names.recordOfEntity
    starts = names.starts
  }

  /// The actor that an entity of an article is.
  public func actor(_ entity: Int32, in article: ArticleID) -> ActorID {
    let record = recordOfEntity[starts[article.index] + Int(entity)]
    return ActorID(index: Int(actorOfRecord[Int(record)]))
  }
}

/// Joins the entities of all articles to actors.
///
/// The rules run from the safest to the boldest, each over all names at once, so that the result depends on the articles
/// and not on when they were loaded. Persons are never joined with places, nor persons with different given names.
///
/// - Complexity: nearly all is done once for each distinct name; for an entity it is a look-up in an array.
func mergeActors(_ names: CorpusNames) -> MergedActors {
  var merger = ActorMerger(names)
  merger.merge()
  return merger.merged()
}
