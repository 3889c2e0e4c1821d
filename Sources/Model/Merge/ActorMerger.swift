/// Gathers the names of all articles, joins them by the rules and lists the actors.
struct ActorMerger {
  /// A name with what its articles take it for.
  struct Name: Hashable {
    let text: String
    let kind: ActorKind
  }

  /// All that the articles say of one name, or of one actor of the dictionary.
  struct Record {
    let name: Name
    let entry: ActorEntryID?
    var articles = 0
    var mentions = 0
    let keys: NameKeys
    /// The record that it was joined to, itself if to none.
    var parent: Int
  }

  /// A form that a record is named by.
  struct RecordForm: Hashable {
    let record: Int32
    let form: Int32
  }

  private(set) var records: [Record] = []
  private var recordOfName: [Name: Int32] = [:]
  private var recordOfEntry: [ActorEntryID: Int32] = [:]
  private(set) var forms: [String] = []
  private var formOfText: [String: Int32] = [:]
  private(set) var formCounts: [RecordForm: Int] = [:]
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

  // MARK: Union

  /// The record that stands for all that a record was joined with.
  func root(_ record: Int) -> Int {
    var record = record
    while records[record].parent != record { record = records[record].parent }
    return record
  }

  /// Takes the names of two records for one actor's.
  mutating func join(
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
