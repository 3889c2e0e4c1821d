/// The rules, from the safest to the boldest.
extension ActorMerger {
  /// Applies every rule.
  mutating func merge() {
    // The most frequent name first: what several names could join, joins the one that most articles use.
    let order = named.sorted { left, right in
      let (isLeftKnown, isRightKnown) = (records[left].entry != nil, records[right].entry != nil)
      if isLeftKnown != isRightKnown { return isLeftKnown }
      if records[left].articles != records[right].articles {
        return records[left].articles > records[right].articles
      }
      let (left, right) = (records[left].name, records[right].name)
      if left.text != right.text { return left.text < right.text }
      return left.kind.rawValue < right.kind.rawValue
    }
    mergeSpellings(order)
    mergeAcronyms(order)
    mergeUnique(order, .middleName, short: { $0.words.count == 2 }, long: { $0.words.count > 2 })
    mergeUnique(order, .folderSurname, short: { $0.words.count == 1 }, long: { $0.words.count > 1 })
    mergeTransliterations(order)
    mergeSurnameTransliterations(order)
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
    guard !areApart(frequent, rare) else { return false }
    return isCompatible(frequent, rare) || records[rare].articles * 4 <= records[frequent].articles
  }

  /// Whether two names are those of places in different countries, or of bodies that may be different countries'.
  private func areApart(_ left: Int, _ right: Int) -> Bool {
    let (left, right) = (records[left].name, records[right].name)
    if left.isGeneric, right.isGeneric { return left.country != right.country }
    guard let left = left.country, let right = right.country else { return false }
    return left != right
  }

  private func isCompatible(_ left: Int, _ right: Int) -> Bool {
    let (left, right) = (records[left].name.kind, records[right].name.kind)
    return !(left == .person && right.isPlace || left.isPlace && right == .person)
  }

  private mutating func mergeAcronyms(_ order: [Int]) {
    var expansions: [String: Set<Int>] = [:]
    for record in order where records[record].keys.words.count > 1 {
      for (use, _) in records[record].formCounts.counts {
        let form = forms[Int(use.form)]
        if isAcronym(form) { expansions[form, default: []].insert(root(record)) }
      }
    }
    for record in order where records[record].entry == nil {
      guard let expansions = expansions[records[record].name.text], expansions.count == 1,
        let expansion = expansions.first, expansion != root(record),
        records[expansion].name.kind != .person
      else { continue }
      join(record, to: expansion, .acronym)
    }
  }

  /// Joins short names of persons to the only longer one with the same last word and, if they have two, the same first.
  private mutating func mergeUnique(
    _ order: [Int], _ rule: MergeRule, short isShort: (NameKeys) -> Bool,
    long isLong: (NameKeys) -> Bool
  ) {
    func key(_ keys: NameKeys) -> String {
      let first = rule == .folderSurname ? "" : keys.words.first?.spelling ?? ""
      return "\(first) \(keys.words.last?.spelling ?? "")"
    }
    var owners: [String: Set<Int>] = [:]
    for record in order where records[record].name.kind == .person && isLong(records[record].keys) {
      owners[key(records[record].keys), default: []].insert(root(record))
    }
    for record in order
    where records[record].name.kind == .person && records[record].entry == nil
      && isShort(records[record].keys)
    {
      guard let owners = owners[key(records[record].keys)], owners.count == 1,
        let owner = owners.first
      else { continue }
      join(record, to: owner, rule)
    }
  }

  private mutating func mergeTransliterations(_ order: [Int]) {
    var known: [String: [Int]] = [:]
    for record in order {
      guard let skeleton = skeleton(of: record) else { continue }
      let same = known[skeleton, default: []].first {
        root($0) != root(record) && records[$0].name.kind == records[record].name.kind
          && (records[$0].entry == nil || records[record].entry == nil)
          && records[$0].keys.transliterates(records[record].keys) && !areApart($0, record)
      }
      if let same { join(record, to: same, .transliteration) }
      known[skeleton, default: []].append(record)
    }
  }

  /// Joins "Hifter" in one article to "Khalifa Haftar" in the others, but a Bashar to no Omar al-Bashir.
  private mutating func mergeSurnameTransliterations(_ order: [Int]) {
    var owners: [String: [(record: Int, surname: NameKeys.Word)]] = [:]
    var firstNames: Set<String> = []
    for record in order where records[record].name.kind == .person {
      let words = records[record].keys.words
      guard words.count > 1, let surname = words.last else { continue }
      owners[surname.skeleton, default: []].append((record, surname))
      firstNames.insert(words[0].spelling)
    }
    for record in order
    where records[record].name.kind == .person && records[record].keys.words.count == 1
      && records[record].entry == nil && root(record) == record
    {
      let word = records[record].keys.words[0]
      guard !firstNames.contains(word.spelling), let skeleton = skeleton(of: record) else {
        continue
      }
      let matching = owners[skeleton, default: []].filter { $0.surname.transliterates(word) }
      let roots = Set(matching.map { root($0.record) })
      if roots.count == 1, let owner = roots.first { join(record, to: owner, .transliteration) }
    }
  }

  /// The consonants of a person's or place's name; `nil` for other names and for those that are too short to tell.
  private func skeleton(of record: Int) -> String? {
    let name = records[record].name
    guard name.kind == .person || name.kind == .place, !isAcronym(name.text) else { return nil }
    let skeleton = records[record].keys.skeleton
    return skeleton.utf8.count >= 3 ? skeleton : nil
  }

  private func isAcronym(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 &- 0x41 < 26 }
  }
}

extension ActorKind {
  /// Whether it is somewhere: a state is a country as well.
  fileprivate var isPlace: Bool { self == .place || self == .state }
}
