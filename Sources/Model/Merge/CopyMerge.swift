/// Stage 9: which articles are copies of which.
///
/// The articles are gone through from the earliest published on, each compared with those before it that have some of its
/// words; so what comes of it depends on the articles and not on when they were read. Which one is closest is found for all
/// at once, on every core.
struct CopyMerge {
  /// By article: of which it is a copy; `nil` for originals.
  private(set) var copies: [ArticleCopy?]

  /// When two texts are versions of one; measured on made-up copies by `CopyMergeTests`.
  private enum Least {
    /// Of the shorter one's words in the other, where both begin alike.
    static let share = 0.5
    /// The same where they begin differently: a new first paragraph, or one that was cut.
    static let shareAlone = 0.85
    /// The same where both have the same address.
    static let shareAtAddress = 0.2
    /// Of the openings.
    static let opening = 0.25
    /// Of the numbers, where there are some: a form that is filled in anew every day has others.
    static let figures = 0.5
    static let figureCount = 4
    /// The shorter has at least so much of the longer one's length.
    static let length = 0.33
  }

  /// Of how many lowest hashes two texts are tried that have one in common, and with how many texts that have it: what more
  /// have is a stock phrase.
  private static let keys = 16
  private static let mostTried = 64
  /// Of these hashes two versions of one text have more than one in common, unless there are only few.
  private static let fewestHits: UInt8 = 2

  private let identities: [ArticleIdentity]
  /// The articles in the order in which they were published; the place of an article in it is its turn.
  private let order: [Int]
  private let shared: SharedKeys
  /// By key of a fingerprint the turns of the articles with it, the earliest first, of the keys that several have.
  private var turnsOfKey: [UInt64: [Int32]] = [:]

  init(_ articles: [ArticleIdentity]) {
    identities = articles
    copies = Array(repeating: nil, count: articles.count)
    // Sorting is stable: articles of one time stay in the order of their files.
    order = articles.indices.sorted { articles[$0].publication < articles[$1].publication }
    shared = SharedKeys(articles.lazy.compactMap { Self.keys(of: $0) }.joined())
    for turn in order.indices {
      for key in sharedKeys(of: turn)
      where turnsOfKey[key, default: []].count < Self.mostTried {
        turnsOfKey[key, default: []].append(Int32(turn))
      }
    }
    for (turn, other) in closest().enumerated() {
      if let other { join(order[turn], to: order[other]) }
    }
    turnsOfKey = [:]
  }

  private func sharedKeys(of turn: Int) -> [UInt64] {
    Self.keys(of: identities[order[turn]])?.filter(shared.contains) ?? []
  }

  /// What copies of an article have some of: all of its words, runs of them, its address.
  private static func keys(of identity: ArticleIdentity) -> [UInt64]? {
    guard let fingerprint = identity.fingerprint else { return nil }
    let runs = fingerprint.sample.hashes.prefix(keys).map { UInt64($0) }
    return [fingerprint.words | 1 << 63] + runs
      + (identity.origin.address.map { [$0 | 1 << 63] } ?? [])
  }

  /// How many articles a core takes at once, at least, and how often one takes some, at most: each time takes memory for all
  /// articles.
  private static let leastBatch = 256
  private static let mostBatches = 64

  /// By turn the article before it that is most like it.
  private func closest() -> [Int?] {
    let batch = max(Self.leastBatch, order.count / Self.mostBatches + 1)
    return concurrentMap(count: (order.count + batch - 1) / batch) { number in
      let turns = number * batch..<min((number + 1) * batch, order.count)
      var hits = [UInt8](repeating: 0, count: turns.upperBound)
      return turns.map { closest(to: $0, &hits) }
    }.flatMap(\.self)
  }

  /// The article before this one that is most like it, of these the first in the corpus; `nil` when none is a version of it.
  ///
  /// - Parameter hits: by turn, all 0, before and after.
  private func closest(to turn: Int, _ hits: inout [UInt8]) -> Int? {
    let keys = sharedKeys(of: turn)
    var tried: [Int32] = []
    for key in keys {
      // All the words and the address tell more than one run of words does.
      let weight: UInt8 = key & 1 << 63 != 0 ? Self.fewestHits : 1
      for other in turnsOfKey[key] ?? [] {
        if other >= turn { break }
        if hits[Int(other)] == 0 { tried.append(other) }
        hits[Int(other)] += weight
      }
    }
    let fewest: UInt8 = keys.count < Self.keys ? 1 : Self.fewestHits
    var best: (turn: Int, share: Double)?
    for other in tried.lazy.map(Int.init) {
      defer { hits[other] = 0 }
      guard hits[other] >= fewest, let share = share(of: order[turn], and: order[other]) else {
        continue
      }
      if best.map({ (-share, order[other]) < (-$0.share, order[$0.turn]) }) ?? true {
        best = (other, share)
      }
    }
    return best?.turn
  }

  /// How much two articles have in common; `nil` when they are no versions of one.
  private func share(of article: Int, and other: Int) -> Double? {
    guard let left = identities[article].fingerprint, let right = identities[other].fingerprint
    else {
      return nil
    }
    if left.words == right.words { return 1 }
    let address = identities[article].origin.address
    let isAtAddress = address != nil && address == identities[other].origin.address
    // What is cheap to tell before what is not: most that are tried have a stock phrase in common and nothing else.
    let isOfLength =
      Double(min(left.wordCount, right.wordCount))
      >= Double(max(left.wordCount, right.wordCount)) * Least.length
    guard isAtAddress || isOfLength && haveFigures(left, right) else { return nil }
    let share = left.sample.share(with: right.sample)
    if isAtAddress, share >= Least.shareAtAddress { return share }
    guard isOfLength, !isAtAddress || haveFigures(left, right) else { return nil }
    if share >= Least.shareAlone { return share }
    let isAlike = share >= Least.share && left.opening.share(with: right.opening) >= Least.opening
    return isAlike ? share : nil
  }

  /// Whether two texts have enough of their figures in common, or too few figures to tell.
  private func haveFigures(_ left: TextFingerprint, _ right: TextFingerprint) -> Bool {
    min(left.figures.count, right.figures.count) < Least.figureCount
      || left.figures.share(with: right.figures) >= Least.figures
  }

  private mutating func join(_ article: Int, to other: Int) {
    let original = copies[other]?.original.index ?? other
    guard let left = identities[article].fingerprint, let right = identities[original].fingerprint
    else { return }
    let isSame = left.words == right.words
    let isOfSamePublisher = identities[article].origin.isOfSamePublisher(
      as: identities[original].origin)
    copies[article] = ArticleCopy(
      original: ArticleID(index: original),
      kind: isSame ? .copy : isOfSamePublisher ? .revision : .syndicated,
      share: isSame ? 100 : Int(left.sample.share(with: right.sample) * 100))
  }
}

extension ArticleOrigin {
  /// Whether both are known to be of one outlet, or have the same address.
  fileprivate func isOfSamePublisher(as other: ArticleOrigin) -> Bool {
    if let address, address == other.address { return true }
    switch (publisher, other.publisher) {
    case (.named(let name), .named(let otherName)): return name == otherName
    case (.named, .folder), (.folder, .named), (.folder, .folder): return false
    }
  }
}
