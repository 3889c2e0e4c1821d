/// Finds the dated articles that have most in common with an article, by its rare words.
///
/// Likeness is the cosine of the weighted words. Only what few articles have is looked up, and of a long text only so much as fits
/// a bounded number of steps, so that the time grows with the number of articles and not with its square.
struct StoryIndex: Sendable {
  /// By word that is looked up its number.
  private let numbers: [UInt32: Int32]
  /// By number of a word the dated articles with it.
  private let postings: GroupedArray<Posting>
  /// By article the length of its vector; zero of articles that are not dated.
  private let lengths: [Double]
  private let datedCount: Int
  private let rarity: WordRarity

  private struct Posting {
    let article: Int32
    let weight: Float
  }

  /// A dated article and what it has in common with another.
  struct Neighbour {
    let article: Int
    /// The cosine of the weighted words, 0...1.
    let likeness: Double
    /// How many of the words that were looked up.
    let commonWords: Int
  }

  /// Postings that are gone through for one article.
  private static let mostSteps = 4096

  /// - Parameter undated: the articles that neighbours will be looked up of.
  init(_ articles: [ArticleIdentity], undated: [Int]) {
    let rarity = WordRarity(articles.lazy.map(\.story))
    var numbers: [UInt32: Int32] = [:]
    for article in undated {
      for word in articles[article].story.words where rarity[word] > 0 && numbers[word] == nil {
        numbers[word] = Int32(numbers.count)
      }
    }
    postings = GroupedArray(groupCount: numbers.count) { pair in
      for (number, article) in articles.enumerated() where article.clues.day != nil {
        for (word, weight) in article.story.weighted {
          guard let group = numbers[word] else { continue }
          pair(group, Posting(article: Int32(number), weight: Float(weight * rarity[word])))
        }
      }
    }
    lengths = articles.map { $0.clues.day == nil ? 0 : Self.length($0.story, rarity) }
    datedCount = articles.count { $0.clues.day != nil }
    self.numbers = numbers
    self.rarity = rarity
  }

  private static func length(_ story: StoryWords, _ rarity: WordRarity) -> Double {
    story.weighted.reduce(0) { sum, term in
      let weight = term.weight * rarity[term.word]
      return sum + weight * weight
    }.squareRoot()
  }

  /// The dated articles that are most like an article, and how alike the others are.
  struct Neighbours {
    /// The most alike first; of equals the first in the list of all.
    var nearest: [Neighbour] = []
    /// How many dated articles there are beside them.
    var othersCount = 0
    /// The likeness of these, on average.
    var likenessOfOthers = 0.0
  }

  /// The dated articles that are most like an article.
  func nearest(to story: StoryWords, most: Int) -> Neighbours {
    var met: [Int32: (product: Double, commonWords: Int)] = [:]
    var steps = 0
    for (word, weight) in rarity.terms(of: story) where steps < Self.mostSteps {
      guard let number = numbers[word] else { continue }
      for posting in postings[Int(number)] {
        met[posting.article, default: (0, 0)].product += weight * Double(posting.weight)
        met[posting.article, default: (0, 0)].commonWords += 1
      }
      steps += postings[Int(number)].count
    }
    let length = Self.length(story, rarity)
    var nearest: [Neighbour] = []
    var sum = 0.0
    for (number, common) in met.sorted(by: { $0.key < $1.key }) {
      let article = Int(number)
      let likeness = common.product / (length * lengths[article])
      sum += likeness
      let place = nearest.firstIndex { $0.likeness < likeness } ?? nearest.count
      guard place < most else { continue }
      nearest.insert(
        Neighbour(
          article: article, likeness: likeness, commonWords: common.commonWords), at: place)
      if nearest.count > most { nearest.removeLast() }
    }
    let othersCount = datedCount - nearest.count
    let ofOthers = sum - nearest.reduce(0) { $0 + $1.likeness }
    return Neighbours(
      nearest: nearest, othersCount: othersCount,
      likenessOfOthers: othersCount > 0 ? ofOthers / Double(othersCount) : 0)
  }

  /// Words that are told of what two articles have in common.
  private static let toldWords = 4

  /// The rarest words that two articles have in common.
  func tellingWords(_ story: StoryWords, _ other: StoryWords) -> [UInt32] {
    let others = Set(other.words)
    return rarity.terms(of: story).lazy.map(\.word).filter(others.contains).prefix(Self.toldWords)
      .map(\.self)
  }
}
