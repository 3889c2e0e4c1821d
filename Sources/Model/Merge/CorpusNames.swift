/// What the articles say of each name, gathered article by article: all that the merging of names needs to know of them.
///
/// It is kept from one snapshot to the next, so that every article is looked through once.
struct CorpusNames: Sendable {
  /// A name with what its articles take it for.
  struct Name {
    let text: String
    let kind: ActorKind
    /// The country of a place or state, where the articles leave no doubt of it, and of a body of which many countries have one.
    var country: CountryCode?
    /// Whether many countries have a body of this name.
    var isGeneric = false

    /// Whether articles take this name for the same as another of the same text.
    func isTaken(as other: Name) -> Bool {
      kind == other.kind && country == other.country && isGeneric == other.isGeneric
    }
  }

  /// All that the articles say of one name, or of one actor of the dictionary.
  struct Record {
    let name: Name
    /// The number of the name among the forms.
    let form: Int32
    let entry: ActorEntryID?
    /// The record before it that has the same name and is taken for something else.
    fileprivate let namesake: Int32?
    let keys: NameKeys
    /// Whose it is by its name.
    let homeCountry: Country?
    /// In how many articles it is; 0 when all that had it are gone.
    var articles = 0
    var mentions = 0
    /// The uses of forms that it is named by: in how many articles.
    var formCounts = Tally<FormUse>()
    /// The places that they take it for: in how many articles.
    var readings = Tally<PlaceReading>()
  }

  /// A form of a name, and why articles take it for the name's.
  struct FormUse: Hashable {
    /// Its number in ``CorpusNames/forms``.
    let form: Int32
    /// `nil` for the name itself.
    let rule: MergeRule?
  }

  private(set) var records: [Record] = []
  private var recordOfEntry: [ActorEntryID: Int32] = [:]
  /// Every form of any name, once.
  private(set) var forms: [String] = []
  private var formOfText: [String: Int32] = [:]
  /// By form the last record that has it as its name and is in no dictionary.
  private var recordOfForm: [Int32?] = []

  /// Adds the names of an article.
  ///
  /// - Returns: for each entity of the article the number of its record.
  mutating func add(_ article: Findings) -> [Int32] {
    let numbers = article.entities.map { record(for: $0) }
    count(article, numbers, by: 1)
    return numbers
  }

  /// Takes away what an article has added; its records stay and keep their numbers.
  mutating func remove(_ article: Findings, numbers: [Int32]) { count(article, numbers, by: -1) }

  private mutating func count(_ article: Findings, _ numbers: [Int32], by step: Int) {
    let entities = article.entities
    for index in entities.indices {
      let record = Int(numbers[index])
      records[record].articles += step
      if let reading = entities[index].place { records[record].readings.count(reading, by: step) }
      if entities[index].usesName {
        let use = FormUse(form: records[record].form, rule: nil)
        records[record].formCounts.count(use, by: step)
      }
      for alias in entities[index].aliases {
        let use = FormUse(form: form(of: alias.form), rule: alias.rule)
        records[record].formCounts.count(use, by: step)
      }
    }
    for mention in article.mentions { records[Int(numbers[Int(mention.entity)])].mentions += step }
  }

  private mutating func record(for entity: Entity) -> Int32 {
    if let known = entity.entry.flatMap({ recordOfEntry[$0] }) { return known }
    let form = form(of: entity.name)
    let country =
      entity.place.flatMap { $0.isCertain ? $0.place.code : nil }
      ?? (entity.isGeneric ? entity.country?.code : nil)
    let name = Name(
      text: entity.name, kind: entity.kind, country: country, isGeneric: entity.isGeneric)
    if entity.entry == nil, let known = record(form, name) { return known }
    let new = Int32(records.count)
    records.append(
      Record(
        name: name, form: form, entry: entity.entry, namesake: recordOfForm[Int(form)],
        keys: NameKeys(entity.name), homeCountry: entity.country))
    if let entry = entity.entry {
      recordOfEntry[entry] = new
    } else {
      recordOfForm[Int(form)] = new
    }
    return new
  }

  /// The record of a name that is in no dictionary.
  private func record(_ form: Int32, _ name: Name) -> Int32? {
    var record = recordOfForm[Int(form)]
    while let known = record.map(Int.init), !records[known].name.isTaken(as: name) {
      record = records[known].namesake
    }
    return record
  }

  /// The number of a form, which is added when it is new.
  private mutating func form(of text: String) -> Int32 {
    if let known = formOfText[text] { return known }
    let new = Int32(forms.count)
    forms.append(text)
    recordOfForm.append(nil)
    formOfText[text] = new
    return new
  }
}

/// How often each of a few values was counted.
///
/// Nearly all names have one form or two, and one place: a list is searched in less time than a value is hashed.
struct Tally<Value: Equatable & Sendable>: Sendable {
  /// The values with their counts, which are not 0.
  private(set) var counts: [(value: Value, count: Int)] = []

  /// Counts a value so many times more.
  mutating func count(_ value: Value, by step: Int) {
    guard let place = counts.firstIndex(where: { $0.value == value }) else {
      counts.append((value, step))
      return
    }
    counts[place].count += step
    if counts[place].count == 0 { counts.remove(at: place) }
  }
}

extension Dictionary where Key: Sendable, Value == Int {
  /// Adds the counts of a tally.
  mutating func add(_ tally: Tally<Key>) {
    for (value, count) in tally.counts { self[value, default: 0] += count }
  }
}
