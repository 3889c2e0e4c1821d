/// Where the roles of each actor are printed.
struct RoleIndex: Sendable {
  /// One place where a role is printed.
  struct Place: Sendable {
    let article: Int32
    /// Which of the article's roles.
    let number: Int32
  }

  /// By actor: where its roles are printed, in the order of the articles.
  let ofHolder: GroupedArray<Place>
  /// By actor: where roles of others that belong to it are printed, in the order of the articles.
  let ofOwner: GroupedArray<Place>

  init(_ articles: [ArticleRecord], actors: MergedActors) {
    func group(_ entity: (Role) -> Int32?) -> GroupedArray<Place> {
      GroupedArray(groupCount: actors.actors.count) { pair in
        for (article, record) in articles.enumerated() {
          for (number, role) in record.roles.enumerated() {
            guard let entity = entity(role) else { continue }
            pair(
              actors.actorOfRecord[Int(record.names[Int(entity)])],
              Place(article: Int32(article), number: Int32(number)))
          }
        }
      }
    }
    ofHolder = group { $0.entity }
    ofOwner = group { $0.of }
  }
}
