/// Stand-in until names are merged: actors of the same name are one.
struct MergedActors: Sendable {
  let actors: [ConflictActor]
  private let ids: [[Int]]

  func actor(_ entity: Int32, in article: ArticleID) -> ActorID {
    ActorID(index: ids[article.index][Int(entity)])
  }

  init(actors: [ConflictActor], ids: [[Int]]) {
    self.actors = actors
    self.ids = ids
  }
}

func mergeActors(_ articles: [Findings]) -> MergedActors {
  var index: [String: Int] = [:]
  var actors: [ConflictActor] = []
  var ids: [[Int]] = []
  for article in articles {
    ids.append(
      article.entities.map { entity in
        if let known = index[entity.name] { return known }
        index[entity.name] = actors.count
        actors.append(ConflictActor(name: entity.name, kind: entity.kind, aliases: [], merges: []))
        return actors.count - 1
      })
  }
  return MergedActors(actors: actors, ids: ids)
}
