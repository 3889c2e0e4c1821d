/// Stage 10: which lines so many articles of an outlet have that they are the page's and not the report's.
///
/// Articles that are copies of each other count once. A label or a heading must stand in three articles; what reads like a
/// sentence must also stand in half of all that the outlet has here, for reports of one affair share sentences of background.
/// What reports an event, headlines, datelines and credits are never set aside, nor is nearly all of an article.
struct SharedLines: Sendable {
  /// By outlet and line: in how many articles it stands.
  private let counts: [UInt64: Int32]
  /// By article: its paragraphs that are such lines, by their numbers in the article as it was cut out of its file.
  let paragraphs: [[Int32]]

  private static let leastArticles = 3
  /// A fifth of its words an article keeps, or all of them.
  private static let leastKept = 5

  init(_ articles: [ArticleIdentity], copies: [ArticleCopy?]) {
    var count = LineCount(articles, copies: copies)
    count.countAll()
    counts = count.articlesOfLine.filter { $0.value >= Self.leastArticles }
    let articlesOfOutlet = count.articlesOfOutlet
    paragraphs = articles.map { [counts] article in
      guard !counts.isEmpty else { return [] }
      let half = (articlesOfOutlet[article.origin.publisher, default: 0] + 1) / 2
      var shared: [Int32] = []
      var (words, kept) = (0, 0)
      for (number, line) in article.lines.enumerated() {
        words += Int(line.wordCount)
        let count = line.hash.flatMap { counts[Self.key($0, article.origin)] } ?? 0
        if count > 0, !line.isSentence || count >= half {
          shared.append(Int32(number))
        } else {
          kept += Int(line.wordCount)
        }
      }
      return kept * Self.leastKept >= words ? shared : []
    }
  }

  /// In how many articles of its outlet a line of an article stands, copies counted once.
  func count(of line: ArticleIdentity.Line, in article: ArticleIdentity) -> Int {
    line.hash.flatMap { counts[Self.key($0, article.origin)] }.map(Int.init) ?? 0
  }

  fileprivate static func key(_ line: UInt32, _ origin: ArticleOrigin) -> UInt64 {
    origin.publisher.hash &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(line)
  }
}

/// Counts in how many articles of an outlet each line stands.
private struct LineCount {
  private(set) var articlesOfLine: [UInt64: Int32] = [:]
  private(set) var articlesOfOutlet: [ArticleOrigin.Publisher: Int32] = [:]
  private let articles: [ArticleIdentity]
  /// The articles, those that are copies of each other side by side, with their originals.
  private let order: [(original: Int, article: Int)]

  init(_ articles: [ArticleIdentity], copies: [ArticleCopy?]) {
    self.articles = articles
    order = articles.indices.map { (copies[$0]?.original.index ?? $0, $0) }.sorted { $0 < $1 }
  }

  mutating func countAll() {
    let shared = SharedKeys(articles.lazy.map { Self.keys(of: $0) }.joined())
    var last: (original: Int, keys: Set<UInt64>, outlets: Set<ArticleOrigin.Publisher>) = (
      -1, [], []
    )
    for (original, article) in order {
      if original != last.original { last = (original, [], []) }
      let identity = articles[article]
      if last.outlets.insert(identity.origin.publisher).inserted {
        articlesOfOutlet[identity.origin.publisher, default: 0] += 1
      }
      for key in Self.keys(of: identity)
      where shared.contains(key) && last.keys.insert(key).inserted {
        articlesOfLine[key, default: 0] += 1
      }
    }
  }

  private static func keys(of article: ArticleIdentity) -> [UInt64] {
    article.lines.compactMap { line in
      line.hash.map { SharedLines.key($0, article.origin) }
    }
  }
}
