/// The actors of all articles, and which of them each name is.
struct MergedActors: Sendable {
  /// Those in the most articles first; of as many, the most often mentioned, then by name.
  let actors: [ConflictActor]
  /// By record of ``CorpusNames`` its place in `actors`.
  let actorOfRecord: [Int32]
}

/// Joins the names of all articles to actors.
///
/// The rules run from the safest to the boldest, each over all names at once, so that the result depends on the articles
/// and not on when they were loaded. Persons are never joined with places, nor persons with different given names.
///
/// - Parameter articles: for each article the records of its entities.
/// - Complexity: nearly all is done once for each distinct name; for an entity it is a look-up in an array.
func mergeActors(_ names: CorpusNames, articles: some Sequence<[Int32]>) -> MergedActors {
  var merger = ActorMerger(names)
  merger.merge()
  return merger.merged(articles: articles)
}

/// The actors of some articles, without a snapshot.
///
/// - Parameter articles: in any order.
public func mergedActors(of articles: [Findings]) -> [ConflictActor] {
  var names = CorpusNames()
  let numbers = articles.map { names.add($0) }
  return mergeActors(names, articles: numbers).actors
}
