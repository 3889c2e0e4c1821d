/// Joins the names of all articles by the rules and lists the actors.
struct ActorMerger {
  private let names: CorpusNames
  /// By record: the record that it was joined to, itself if to none.
  private var parents: [Int]
  /// By record: why it was joined to its parent, the boldest of the reasons on the way; `nil` for those joined to none.
  private var rules: [MergeRule?]

  init(_ names: CorpusNames) {
    self.names = names
    parents = Array(names.records.indices)
    rules = Array(repeating: nil, count: parents.count)
  }

  /// What is known of each name.
  var records: [CorpusNames.Record] { names.records }
  /// The records of which there is an article.
  var named: [Int] { records.indices.filter { records[$0].articles > 0 } }
  /// Every form of any name.
  var forms: [String] { names.forms }

  // MARK: Union

  /// The record that stands for all that a record was joined with.
  func root(_ record: Int) -> Int {
    var record = record
    while parents[record] != record { record = parents[record] }
    return record
  }

  /// Takes the names of two records for one actor's.
  mutating func join(
    _ record: Int, to other: Int, _ rule: MergeRule
  ) {
    let joined = root(record)
    let target = root(other)
    guard joined != target else { return }
    // A dictionary's actor keeps its name, whichever way round the rule found the two.
    let (child, parent) =
      records[joined].entry != nil && records[target].entry == nil
      ? (target, joined) : (joined, target)
    parents[child] = parent
    // One name that two articles take for different kinds is no merging of names.
    if records[child].name.text != records[parent].name.text { rules[child] = rule }
  }

  /// Why a record is its root's: the boldest reason on the way.
  private func rule(of record: Int) -> MergeRule? {
    var record = record
    var boldest: MergeRule?
    while parents[record] != record {
      if let rule = rules[record] { boldest = max(boldest ?? rule, rule) }
      record = parents[record]
    }
    return boldest
  }

  // MARK: Result

  func merged(articles: some Sequence<[Int32]>) -> MergedActors {
    let roots = records.indices.map { root($0) }
    let articles = articleCounts(articles, roots: roots)
    var mentions = Array(repeating: 0, count: records.count)
    var members: [[Int]] = Array(repeating: [], count: records.count)
    for (record, root) in roots.enumerated() {
      mentions[root] += records[record].mentions
      members[root].append(record)
    }
    let named = named.filter { roots[$0] == $0 }.map { root in
      (root: root, name: name(of: members[root]), kind: kind(of: members[root]))
    }
    let sorted = named.sorted { left, right in
      if articles[left.root] != articles[right.root] {
        return articles[left.root] > articles[right.root]
      }
      if mentions[left.root] != mentions[right.root] {
        return mentions[left.root] > mentions[right.root]
      }
      if left.name != right.name { return left.name < right.name }
      return left.kind.rawValue < right.kind.rawValue
    }
    var idOfRoot = Array(repeating: Int32(-1), count: records.count)
    for (id, actor) in sorted.enumerated() { idOfRoot[actor.root] = Int32(id) }
    let countries = folderCountries
    return MergedActors(
      actors: sorted.map {
        ConflictActor(
          name: $0.name, kind: $0.kind, aliases: aliases(of: members[$0.root]),
          place: place(of: members[$0.root], kind: $0.kind, countries),
          homeCountry: homeCountry(of: members[$0.root], kind: $0.kind))
      },
      actorOfRecord: roots.map { idOfRoot[$0] })
  }

  /// In how many articles any of the records stands that were joined to a root.
  private func articleCounts(_ articles: some Sequence<[Int32]>, roots: [Int]) -> [Int] {
    var counts = Array(repeating: 0, count: records.count)
    var lastArticle = Array(repeating: -1, count: records.count)
    for (article, records) in articles.enumerated() {
      for record in records {
        let root = roots[Int(record)]
        guard lastArticle[root] != article else { continue }
        lastArticle[root] = article
        counts[root] += 1
      }
    }
    return counts
  }

  /// Every form of some records with its number of articles, the most frequent first.
  private func aliases(of members: [Int]) -> [ConflictActor.Alias] {
    var uses: [Int32: [MergeRule?: Int]] = [:]
    for member in members {
      let merged = rule(of: member)
      for (use, count) in records[member].formCounts.counts {
        let rule = merged.map { max($0, use.rule ?? $0) } ?? use.rule
        uses[use.form, default: [:]][rule, default: 0] += count
      }
    }
    return uses.map { form, counts in
      ConflictActor.Alias(
        form: forms[Int(form)], count: counts.values.reduce(0, +), rule: Self.mainRule(counts))
    }
    .sorted { ($1.count, $0.form) < ($0.count, $1.form) }
  }

  /// The reason that most articles give for a form, of as many the safest one; none where a form is a name by itself.
  private static func mainRule(_ counts: [MergeRule?: Int]) -> MergeRule? {
    guard counts[nil as MergeRule?] == nil else { return nil }
    return counts.max { ($0.value, $1.key.map(\.rank) ?? 0) < ($1.value, $0.key.map(\.rank) ?? 0) }?
      .key
  }

  /// The dictionary's name, else the most frequent of the full ones.
  private func name(of members: [Int]) -> String {
    let best = members.min { left, right in
      let (left, right) = (records[left], records[right])
      if (left.entry == nil) != (right.entry == nil) { return left.entry != nil }
      let (isLeftFull, isRightFull) = (left.keys.words.count > 1, right.keys.words.count > 1)
      if isLeftFull != isRightFull { return isLeftFull }
      return (right.articles, left.name.text) < (left.articles, right.name.text)
    }
    return best.map { records[$0].name.text } ?? ""
  }

  /// The dictionary's kind, else the one that most articles see.
  private func kind(of members: [Int]) -> ActorKind {
    if let known = members.first(where: { records[$0].entry != nil }) {
      return records[known].name.kind
    }
    var votes: [ActorKind: Int] = [:]
    for member in members {
      votes[records[member].name.kind, default: 0] += records[member].articles
    }
    let best = votes.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }
    return best?.key ?? .organisation
  }
}
