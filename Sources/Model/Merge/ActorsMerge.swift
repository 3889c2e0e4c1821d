/// The actors of all articles, and which of them each entity of an article is.
public struct MergedActors: Sendable {
  /// Those in the most articles first; of as many, the most often mentioned, then by name.
  public let actors: [ConflictActor]
  /// For every entity of every article its actor.
  private let ids: [Int32]
  /// For each article the place of its first entity in `ids`.
  private let starts: [Int]

  fileprivate init(actors: [ConflictActor], ids: [Int32], starts: [Int]) {
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

private struct ActorMerger {
  /// A name with what its articles take it for.
  private struct Name: Hashable {
    let text: String
    let kind: ActorKind
  }

  private struct Record {
    let name: Name
    let entry: ActorEntryID?
    var articles = 0
    var mentions = 0
    let keys: NameKeys
    /// The record that it was joined to, itself if to none.
    var parent: Int
  }

  /// A form that a record is named by.
  private struct RecordForm: Hashable {
    let record: Int32
    let form: Int32
  }

  private var records: [Record] = []
  private var recordOfName: [Name: Int32] = [:]
  private var recordOfEntry: [ActorEntryID: Int32] = [:]
  private var forms: [String] = []
  private var formOfText: [String: Int32] = [:]
  private var formCounts: [RecordForm: Int] = [:]
  private var merges: [(record: Int, form: String, rule: ConflictActor.MergeRule)] = []
  /// For every entity its record.
  private var recordOfEntity: [Int32] = []
  private var starts: [Int] = []

  // MARK: Gathering

  mutating func add(_ article: Findings) {
    let start = recordOfEntity.count
    starts.append(start)
    for entity in article.entities {
      let record = record(for: entity)
      records[Int(record)].articles += 1
      recordOfEntity.append(record)
      if entity.usesName { count(entity.name, of: record) }
      for alias in entity.aliases { count(alias, of: record) }
    }
    for mention in article.mentions {
      records[Int(recordOfEntity[start + Int(mention.entity)])].mentions += 1
    }
  }

  private mutating func record(for entity: Entity) -> Int32 {
    let name = Name(text: entity.name, kind: entity.kind)
    if let entry = entity.entry {
      if let known = recordOfEntry[entry] { return known }
      let new = addRecord(name, entry)
      recordOfEntry[entry] = new
      return new
    }
    if let known = recordOfName[name] { return known }
    let new = addRecord(name, nil)
    recordOfName[name] = new
    return new
  }

  private mutating func addRecord(_ name: Name, _ entry: ActorEntryID?) -> Int32 {
    records.append(
      Record(name: name, entry: entry, keys: NameKeys(name.text), parent: records.count))
    return Int32(records.count - 1)
  }

  private mutating func count(_ text: String, of record: Int32) {
    let form: Int32
    if let known = formOfText[text] {
      form = known
    } else {
      form = Int32(forms.count)
      forms.append(text)
      formOfText[text] = form
    }
    formCounts[RecordForm(record: record, form: form), default: 0] += 1
  }

  // MARK: Rules

  mutating func merge() {
    // The most frequent name first: what several names could join, joins the one that most articles use.
    let order = records.indices.sorted { left, right in
      let (left, right) = (records[left], records[right])
      if (left.entry == nil) != (right.entry == nil) { return left.entry != nil }
      if left.articles != right.articles { return left.articles > right.articles }
      if left.name.text != right.name.text { return left.name.text < right.name.text }
      return left.name.kind.rawValue < right.name.kind.rawValue
    }
    mergeSpellings(order)
    mergeAcronyms(order)
    mergeUnique(order, .middleName, long: { $0.words.count > 2 }, short: { $0.words.count == 2 }) {
      $0.words.count > 1 ? "\($0.words[0]) \($0.words[$0.words.count - 1])" : nil
    }
    mergeUnique(order, .surname, long: { $0.words.count > 1 }, short: { $0.words.count == 1 }) {
      $0.words.last
    }
    mergeTransliterations(order)
  }

  private mutating func mergeSpellings(_ order: [Int]) {
    var known: [String: [Int]] = [:]
    for record in order {
      let key = records[record].keys.spelling
      if let same = known[key, default: []].first(where: { isSameName($0, record) }) {
        join(record, to: same, .spelling)
      } else {
        known[key, default: []].append(record)
      }
    }
  }

  /// Whether two records of the same spelling are one actor: kinds are guesses, but persons are no places as long as both
  /// readings are well supported.
  private func isSameName(_ frequent: Int, _ rare: Int) -> Bool {
    if records[frequent].entry != nil, records[rare].entry != nil { return false }
    return isCompatible(frequent, rare) || records[rare].articles * 4 <= records[frequent].articles
  }

  private func isCompatible(_ left: Int, _ right: Int) -> Bool {
    let (left, right) = (records[left].name.kind, records[right].name.kind)
    return !(left == .person && right.isPlace || left.isPlace && right == .person)
  }

  private mutating func mergeAcronyms(_ order: [Int]) {
    var expansions: [String: Set<Int>] = [:]
    for (pair, _) in formCounts {
      let form = forms[Int(pair.form)]
      guard form.utf8.allSatisfy({ $0 &- 0x41 < 26 }),
        records[Int(pair.record)].keys.words.count > 1
      else { continue }
      expansions[form, default: []].insert(root(Int(pair.record)))
    }
    for record in order where records[record].entry == nil {
      guard let expansions = expansions[records[record].name.text], expansions.count == 1,
        let expansion = expansions.first, expansion != root(record),
        records[expansion].name.kind != .person
      else { continue }
      join(record, to: expansion, .acronym)
    }
  }

  /// Joins short names of persons to the only longer one that has the same key.
  private mutating func mergeUnique(
    _ order: [Int], _ rule: ConflictActor.MergeRule, long isLong: (NameKeys) -> Bool,
    short isShort: (NameKeys) -> Bool, key: (NameKeys) -> String?
  ) {
    var owners: [String: Set<Int>] = [:]
    for record in order where records[record].name.kind == .person && isLong(records[record].keys) {
      guard let key = key(records[record].keys) else { continue }
      owners[key, default: []].insert(root(record))
    }
    for record in order
    where records[record].name.kind == .person && records[record].entry == nil
      && isShort(records[record].keys)
    {
      guard let key = key(records[record].keys), let owners = owners[key], owners.count == 1,
        let owner = owners.first, owner != root(record)
      else { continue }
      join(record, to: owner, rule)
    }
  }

  private mutating func mergeTransliterations(_ order: [Int]) {
    var known: [String: [Int]] = [:]
    var owners: [String: [Int]] = [:]
    var firstNames: Set<String> = []
    for record in order where isTransliterable(record) {
      let keys = records[record].keys
      let skeleton = keys.skeleton
      // Shorter ones are shared by too many names.
      guard skeleton.utf8.count >= 3 else { continue }
      let same = known[skeleton, default: []].first {
        root($0) != root(record) && records[$0].name.kind == records[record].name.kind
          && (records[$0].entry == nil || records[record].entry == nil)
          && records[$0].keys.transliterates(keys)
      }
      if let same { join(record, to: same, .transliteration) }
      known[skeleton, default: []].append(record)
      if records[record].name.kind == .person, keys.words.count > 1, let surname = keys.words.last {
        owners[NameKeys.skeleton(surname), default: []].append(record)
        firstNames.insert(keys.words[0])
      }
    }
    // "Hifter" in one article, "Khalifa Haftar" in the others; but a Bashar is no Omar al-Bashir.
    for record in order
    where isTransliterable(record) && records[record].name.kind == .person
      && records[record].keys.words.count == 1 && records[record].entry == nil
      && root(record) == record
    {
      let keys = records[record].keys
      guard !firstNames.contains(keys.spelling), keys.skeleton.utf8.count >= 3,
        let candidates = owners[keys.skeleton]
      else { continue }
      let matching = candidates.filter { candidate in
        records[candidate].keys.words.last.map { NameKeys($0).transliterates(keys) } ?? false
      }
      let roots = Set(matching.map { root($0) })
      if roots.count == 1, let owner = roots.first { join(record, to: owner, .transliteration) }
    }
  }

  /// Names of persons and places, acronyms apart.
  private func isTransliterable(_ record: Int) -> Bool {
    let name = records[record].name
    return (name.kind == .person || name.kind == .place) && !isAcronym(name.text)
  }

  private func isAcronym(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 &- 0x41 < 26 }
  }

  // MARK: Union

  private func root(_ record: Int) -> Int {
    var record = record
    while records[record].parent != record { record = records[record].parent }
    return record
  }

  private mutating func join(
    _ record: Int, to other: Int, _ rule: ConflictActor.MergeRule
  ) {
    let joined = root(record)
    let target = root(other)
    guard joined != target else { return }
    // A dictionary's actor keeps its name, whichever way round the rule found the two.
    let (child, parent) =
      records[joined].entry != nil && records[target].entry == nil
      ? (target, joined) : (joined, target)
    records[child].parent = parent
    let form = records[child].name.text
    // One name that two articles take for different kinds is no merging of names.
    guard form != records[parent].name.text else { return }
    merges.append((record: child, form: form, rule: rule))
  }

  // MARK: Result

  func merged() -> MergedActors {
    let roots = records.indices.map { root($0) }
    var articles = Array(repeating: 0, count: records.count)
    var lastArticle = Array(repeating: -1, count: records.count)
    for (article, start) in starts.enumerated() {
      let end = article + 1 < starts.count ? starts[article + 1] : recordOfEntity.count
      for record in recordOfEntity[start..<end] {
        let root = roots[Int(record)]
        guard lastArticle[root] != article else { continue }
        lastArticle[root] = article
        articles[root] += 1
      }
    }
    var mentions = Array(repeating: 0, count: records.count)
    var members: [[Int]] = Array(repeating: [], count: records.count)
    for (record, root) in roots.enumerated() {
      mentions[root] += records[record].mentions
      members[root].append(record)
    }
    let aliases = aliases(roots)
    var mergesOfRoot: [Int: [ConflictActor.Merge]] = [:]
    for merge in merges {
      mergesOfRoot[roots[merge.record], default: []].append(
        ConflictActor.Merge(form: merge.form, rule: merge.rule))
    }
    let named = records.indices.filter { roots[$0] == $0 }.map { root in
      (root: root, name: name(of: members[root]), kind: kind(of: members[root]))
    }
    let sorted = named.sorted { left, right in
      if articles[left.root] != articles[right.root] {
        return articles[left.root] > articles[right.root]
      }
      if mentions[left.root] != mentions[right.root] {
        return mentions[left.root] > mentions[right.root]
      }
      return (left.name, left.kind.rawValue) < (right.name, right.kind.rawValue)
    }
    var idOfRoot = Array(repeating: Int32(-1), count: records.count)
    for (id, actor) in sorted.enumerated() { idOfRoot[actor.root] = Int32(id) }
    return MergedActors(
      actors: sorted.map {
        ConflictActor(
          name: $0.name, kind: $0.kind, aliases: aliases[$0.root],
          merges: mergesOfRoot[$0.root] ?? [])
      },
      ids: recordOfEntity.map { idOfRoot[roots[Int($0)]] },
      starts: starts)
  }

  /// For each root every form of its records with its number of articles, the most frequent first.
  private func aliases(_ roots: [Int]) -> [[ConflictActor.Alias]] {
    var counts: [RecordForm: Int] = [:]
    for (pair, count) in formCounts {
      counts[RecordForm(record: Int32(roots[Int(pair.record)]), form: pair.form), default: 0] +=
        count
    }
    var aliases: [[ConflictActor.Alias]] = Array(repeating: [], count: records.count)
    for (pair, count) in counts {
      aliases[Int(pair.record)].append(
        ConflictActor.Alias(form: forms[Int(pair.form)], count: count))
    }
    return aliases.map { $0.sorted { ($1.count, $0.form) < ($0.count, $1.form) } }
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

extension ActorKind {
  /// Whether it is somewhere: a state is a country as well.
  fileprivate var isPlace: Bool { self == .place || self == .state }
}
