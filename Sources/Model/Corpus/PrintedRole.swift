/// A role of a person as articles print it.
public struct PrintedRole: Hashable, Sendable {
  /// Who has it.
  public let holder: ActorID
  /// What it belongs to; `nil` when no words say so.
  public let owner: ActorID?
  /// The words of the role on one line, as most articles write them.
  public let title: String
  /// Whether they print it as one that the person has.
  public let standing: Role.Standing
  /// How many articles print it.
  public let articles: Int
  /// From the first to the last day of writing of those that print it; `nil` when none of them is dated.
  public let days: DateSpan?
  /// One place where it is printed, in the first of the articles.
  public let evidence: Evidence

  /// A place where a role is printed.
  public struct Evidence: Hashable, Sendable {
    /// The article.
    public let article: ArticleID
    /// The role with the name.
    public let range: TextRange
    /// How they stand together.
    public let rule: RoleRule
  }

  /// The role with the word that says how it stands: `former prime minister`.
  public var wording: String {
    standing == .now ? title : "\(standing.rawValue) \(title)"
  }
}

extension Corpus {
  /// The roles of a person, those of most articles first.
  ///
  /// - Complexity: one step for each time that one is printed.
  public func roles(of actor: ActorID) -> [PrintedRole] {
    printedRoles(roleIndex.ofHolder[actor.index])
  }

  /// The roles of persons that belong to an actor, those of most articles first.
  ///
  /// - Complexity: one step for each time that one is printed.
  public func roles(belongingTo actor: ActorID) -> [PrintedRole] {
    printedRoles(roleIndex.ofOwner[actor.index])
  }

  /// What articles print alike, but for case and marks.
  private struct RoleKey: Hashable {
    let holder: ActorID
    let owner: ActorID?
    let title: [UInt8]
    let standing: Role.Standing
  }

  private func printedRoles(_ places: ArraySlice<RoleIndex.Place>) -> [PrintedRole] {
    var tallies: [RoleKey: RoleTally] = [:]
    for place in places {
      let article = ArticleID(index: Int(place.article))
      let role = articles[article.index].roles[Int(place.number)]
      let title = text(of: article).line(role.title)
      let key = RoleKey(
        holder: actor(role.entity, in: article), owner: role.of.map { actor($0, in: article) },
        title: Block.key(of: Array(title.utf8)), standing: role.standing)
      let evidence = PrintedRole.Evidence(article: article, range: role.range, rule: role.rule)
      tallies[key, default: RoleTally(evidence: evidence)]
        .count(title, in: article, articles[article.index].published?.span)
    }
    return tallies.map { key, tally in
      PrintedRole(
        holder: key.holder, owner: key.owner, title: tally.title, standing: key.standing,
        articles: tally.articles, days: tally.days, evidence: tally.evidence)
    }.sorted { $0.order < $1.order }
  }
}

/// What is counted of a role, article by article.
private struct RoleTally {
  let evidence: PrintedRole.Evidence
  private(set) var articles = 0
  private(set) var days: DateSpan?
  private var titles: [String: Int] = [:]
  private var last: ArticleID?

  init(evidence: PrintedRole.Evidence) { self.evidence = evidence }

  /// The way of writing it that is most frequent.
  var title: String {
    titles.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
  }

  mutating func count(_ title: String, in article: ArticleID, _ written: DateSpan?) {
    titles[title, default: 0] += 1
    guard article != last else { return }
    last = article
    articles += 1
    guard let written else { return }
    days = DateSpan(
      named: min(written.first, days?.first ?? written.first),
      max(written.last, days?.last ?? written.last))
  }
}

extension PrintedRole {
  /// Those of most articles first, then by title; the rest only makes the order one.
  fileprivate var order: (Int, String, Int, Int, String) {
    (-articles, title, holder.index, owner?.index ?? -1, standing.rawValue)
  }
}
