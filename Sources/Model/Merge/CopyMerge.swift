/// Stage 9: which articles are copies of which.
///
/// The articles are gone through from the earliest published on, each compared with those before it that have some of its
/// words; so what comes of it depends on the articles and not on when they were read.
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
  private static let fewestHits = 2

  private let identities: [ArticleIdentity]
  /// By key of a fingerprint the articles with it, the earliest first, of the keys that several have.
  private var articlesOfKey: [UInt64: [Int32]] = [:]

  init(_ articles: [ArticleIdentity]) {
    identities = articles
    copies = Array(repeating: nil, count: articles.count)
    let shared = SharedKeys(identities.lazy.compactMap { Self.keys(of: $0) }.joined())
    for article in Self.inOrderOfPublication(articles) {
      guard let keys = Self.keys(of: identities[article])?.filter(shared.contains) else { continue }
      if let other = closest(to: article, keys) { join(article, to: other) }
      for key in keys where articlesOfKey[key, default: []].count < Self.mostTried {
        articlesOfKey[key, default: []].append(Int32(article))
      }
    }
    articlesOfKey = [:]
  }

  private static func inOrderOfPublication(_ articles: [ArticleIdentity]) -> [Int] {
    // Sorting is stable: articles of one time stay in the order of their files.
    articles.indices.sorted { articles[$0].publication < articles[$1].publication }
  }

  /// What copies of an article have some of: all of its words, runs of them, its address.
  private static func keys(of identity: ArticleIdentity) -> [UInt64]? {
    guard let fingerprint = identity.fingerprint else { return nil }
    let runs = fingerprint.sample.hashes.prefix(keys).map { UInt64($0) }
    return [fingerprint.words | 1 << 63] + runs
      + (identity.origin.address.map { [$0 | 1 << 63] } ?? [])
  }

  /// The article before this one that is most like it, of these the earliest; `nil` when none is a version of it.
  private func closest(to article: Int, _ keys: [UInt64]) -> Int? {
    var hits: [Int32: Int] = [:]
    for key in keys {
      // All the words and the address tell more than one run of words does.
      let weight = key & 1 << 63 != 0 ? Self.fewestHits : 1
      for other in articlesOfKey[key] ?? [] { hits[other, default: 0] += weight }
    }
    let fewest = keys.count < Self.keys ? 1 : Self.fewestHits
    var best: (article: Int, share: Double)?
    for (other, hits) in hits where hits >= fewest {
      guard let share = share(of: article, and: Int(other)) else { continue }
      if best.map({ (-share, Int(other)) < (-$0.share, $0.article) }) ?? true {
        best = (Int(other), share)
      }
    }
    return best?.article
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
