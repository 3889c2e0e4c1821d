/// What the articles say of each name, gathered article by article: all that the merging of names needs to know of them.
///
/// It is kept from one snapshot to the next, so that every article is looked through once.
struct CorpusNames: Sendable {
  /// A name with what its articles take it for.
  struct Name: Hashable {
    let text: String
    let kind: ActorKind
    /// The country of a place or state, where the articles leave no doubt of it.
    var country: CountryCode?
  }

  /// All that the articles say of one name, or of one actor of the dictionary.
  struct Record {
    let name: Name
    let entry: ActorEntryID?
    let keys: NameKeys
    /// Whose it is by its name.
    let homeCountry: Country?
    /// In how many articles it is; 0 when all that had it are gone.
    var articles = 0
    var mentions = 0
    /// By use of a form that it is named by: in how many articles.
    var formCounts: [FormUse: Int] = [:]
    /// By place that they take it for: in how many articles.
    var readings: [PlaceReading: Int] = [:]
  }

  /// A form of a name, and why articles take it for the name's.
  struct FormUse: Hashable {
    /// Its number in ``CorpusNames/forms``.
    let form: Int32
    /// `nil` for the name itself.
    let rule: MergeRule?
  }

  private(set) var records: [Record] = []
  private var recordOfName: [Name: Int32] = [:]
  private var recordOfEntry: [ActorEntryID: Int32] = [:]
  /// Every form of any name, once.
  private(set) var forms: [String] = []
  private var formOfText: [String: Int32] = [:]

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
    for (entity, record) in zip(article.entities, numbers) {
      records[Int(record)].articles += step
      if let reading = entity.place {
        let total = records[Int(record)].readings[reading, default: 0] + step
        records[Int(record)].readings[reading] = total == 0 ? nil : total
      }
      if entity.usesName { count(entity.name, nil, of: record, by: step) }
      for alias in entity.aliases { count(alias.form, alias.rule, of: record, by: step) }
    }
    for mention in article.mentions { records[Int(numbers[Int(mention.entity)])].mentions += step }
  }

  private mutating func record(for entity: Entity) -> Int32 {
    let name = Name(
      text: entity.name, kind: entity.kind,
      country: entity.place.flatMap { $0.isCertain ? $0.place.code : nil })
    if let entry = entity.entry {
      if let known = recordOfEntry[entry] { return known }
      let new = addRecord(name, entry, entity.country)
      recordOfEntry[entry] = new
      return new
    }
    if let known = recordOfName[name] { return known }
    let new = addRecord(name, nil, entity.country)
    recordOfName[name] = new
    return new
  }

  private mutating func addRecord(
    _ name: Name, _ entry: ActorEntryID?, _ homeCountry: Country?
  ) -> Int32 {
    records.append(
      Record(name: name, entry: entry, keys: NameKeys(name.text), homeCountry: homeCountry))
    return Int32(records.count - 1)
  }

  private mutating func count(
    _ text: String, _ rule: MergeRule?, of record: Int32, by step: Int
  ) {
    let form: Int32
    if let known = formOfText[text] {
      form = known
    } else {
      form = Int32(forms.count)
      forms.append(text)
      formOfText[text] = form
    }
    let use = FormUse(form: form, rule: rule)
    let total = records[Int(record)].formCounts[use, default: 0] + step
    records[Int(record)].formCounts[use] = total == 0 ? nil : total
  }
}
