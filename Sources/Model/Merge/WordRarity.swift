internal import Glibc

/// In how many articles each word stands, and how much a word tells of what an article is about.
struct WordRarity: Sendable {
  private var counts: [UInt16]
  private let shift: UInt32
  /// By the number of articles that have a word its weight, the logarithm of the inverse of their share (TF-IDF).
  ///
  /// Words that are in one article only or in too many have none.
  private let weights: [Double]

  /// In how many articles a word may stand that tells something: an eighth, within these.
  private static let mostArticles = 16...256

  /// Counts the words of all articles.
  ///
  /// Two words may share a counter, of which there are several for each: a word then counts as less rare than it is.
  init(_ articles: some Collection<StoryWords>) {
    let bits = min(24, max(16, Int.bitWidth - (articles.count * 64).leadingZeroBitCount))
    counts = Array(repeating: 0, count: 1 << bits)
    shift = UInt32(32 - bits)
    let most = min(
      max(articles.count / 8, Self.mostArticles.lowerBound), Self.mostArticles.upperBound)
    weights = (0...most).map { $0 < 2 ? 0 : max(0, log(Double(articles.count) / Double($0))) }
    for article in articles {
      for word in article.words where counts[Int(word >> shift)] < .max {
        counts[Int(word >> shift)] += 1
      }
    }
  }

  /// In how many articles a word stands, at most 65,535.
  func count(of word: UInt32) -> Int { Int(counts[Int(word >> shift)]) }

  /// How much a word tells; zero of those that are not looked up.
  subscript(word: UInt32) -> Double {
    let count = count(of: word)
    return count < weights.count ? weights[count] : 0
  }

  /// The words of an article that tell something with their weights, the rarest first.
  func terms(of story: StoryWords) -> [(word: UInt32, weight: Double)] {
    story.weighted.map { ($0, $1 * self[$0]) }.filter { $0.1 > 0 }
      .sorted { (count(of: $0.0), $0.0) < (count(of: $1.0), $1.0) }
  }
}
