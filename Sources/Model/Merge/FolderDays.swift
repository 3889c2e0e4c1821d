internal import Glibc

/// Stage 11: the days on which articles that do not tell it were written, by the other articles of the folder.
///
/// An article that is a copy has the day of the others; 03/04/2019 is read as the outlet's other articles show; else the day is near those of the articles that have most of its rare words:
/// reports of one story are written within days. The days of the week in its text decide between them. What comes of it
/// does not depend on when the articles were read; of equals the first in the order of the files counts.
struct FolderDays {
  /// By article: `nil` where the article tells itself or the others do not decide.
  private(set) var days: [FolderDay?]

  private let articles: [ArticleIdentity]
  private let names: [String]

  /// - Parameters:
  ///   - names: by article the name of its file.
  init(_ articles: [ArticleIdentity], names: [String], copies: [ArticleCopy?]) {
    self.articles = articles
    self.names = names
    days = Array(repeating: nil, count: articles.count)
    let undated = articles.indices.filter { articles[$0].clues.isOpen }
    guard !undated.isEmpty, articles.contains(where: { $0.clues.day != nil }) else { return }
    takeFromCopies(copies)
    takeOrderFromOutlets()
    let left = undated.filter { days[$0] == nil }
    let index = StoryIndex(articles, undated: left)
    let found = concurrentMap(count: left.count) { [self] number in
      dayByNeighbours(of: left[number], index)
    }
    for (article, day) in zip(left, found) { days[article] = day }
  }

  // MARK: Copies

  /// Gives copies the earliest day that one of the articles of the same text has.
  private mutating func takeFromCopies(_ copies: [ArticleCopy?]) {
    var earliest: [Int: (day: CivilDate, article: Int)] = [:]
    for (article, identity) in articles.enumerated() {
      guard let day = identity.clues.day else { continue }
      let original = copies[article]?.original.index ?? article
      let best = earliest[original]
      if best.map({ day < $0.day }) ?? true {
        earliest[original] = (day, article)
      }
    }
    for article in articles.indices where articles[article].clues.isOpen {
      guard let found = earliest[copies[article]?.original.index ?? article],
        articles[article].clues.allows(found.day)
      else { continue }
      days[article] = FolderDay(
        span: DateSpan(day: found.day, qualifier: .uncertain), kinship: .copy,
        neighbours: [neighbour(found.article, found.day)], words: [], weekday: nil)
    }
  }

  // MARK: Outlets

  /// Settles `03/04/2019` by the other articles of the outlet, where these agree on the order of day and month.
  private mutating func takeOrderFromOutlets() {
    var orders: [ArticleOrigin.Publisher: (order: DayMonthOrder, articles: [Int])] = [:]
    for (article, identity) in articles.enumerated() {
      guard let order = identity.clues.order, identity.clues.day != nil else { continue }
      let known = orders[identity.origin.publisher]
      orders[identity.origin.publisher] = (
        known.map { $0.order == order ? order : .ambiguous } ?? order,
        (known?.articles ?? [])
          + (known?.articles.count ?? 0 < Self.toldNeighbours ? [article] : [])
      )
    }
    for article in articles.indices where days[article] == nil {
      guard let either = articles[article].clues.either,
        let known = orders[articles[article].origin.publisher], known.order != .ambiguous
      else { continue }
      let day = known.order == .dayFirst ? either.dayFirst : either.monthFirst
      days[article] = FolderDay(
        span: DateSpan(day: day, qualifier: .uncertain), kinship: .outlet,
        neighbours: known.articles.compactMap { other in
          articles[other].clues.day.map { neighbour(other, $0) }
        }, words: [], weekday: nil)
    }
  }

  private func neighbour(_ article: Int, _ day: CivilDate) -> FolderDay.Neighbour {
    FolderDay.Neighbour(name: names[article], day: day)
  }

  // MARK: Neighbours

  /// How sure one must be; measured by `scripts/score-time` on gold of which half is dated.
  private enum Least {
    /// Likeness of the most alike neighbour: the cosine of the weighted words.
    static let likeness = 0.1
    /// Likeness of one that counts at all.
    static let vote = 0.05
    /// Rare words in common with that neighbour: fewer are a few names.
    static let words = 6
    /// How many times as alike as other dated articles that neighbour must be, and how many of these there must be: in a folder
    /// about one conflict all articles are alike.
    static let contrast = 4.0
    static let others = 6
    /// Of the votes, those for days near the chosen one.
    static let agreement = 0.4
  }

  private static let mostNeighbours = 10
  /// Neighbours and words that are told.
  private static let toldNeighbours = 3
  /// Days around that of a neighbour on which an article of the same story may have been written, and what a day's difference
  /// takes from the neighbour's vote.
  private static let reach = 3
  private static let fading = 0.3
  /// Days in which all reports of one story are written.
  private static let story = 30

  private func dayByNeighbours(of article: Int, _ index: StoryIndex) -> FolderDay? {
    let found = index.nearest(to: articles[article].story, most: Self.mostNeighbours)
    let neighbours = found.nearest.filter { $0.likeness >= Least.vote }
    guard let nearest = neighbours.first, nearest.likeness >= Least.likeness,
      nearest.commonWords >= Least.words, found.othersCount >= Least.others,
      nearest.likeness >= Least.contrast * found.likenessOfOthers
    else { return nil }
    let votes = neighbours.compactMap { neighbour in
      articles[neighbour.article].clues.day.map {
        (day: $0, vote: neighbour.likeness * neighbour.likeness)
      }
    }
    guard let day = bestDay(votes, articles[article].clues) else { return nil }
    let agreeing = votes.filter { abs($0.day - day) <= Self.story }.reduce(0) { $0 + $1.vote }
    guard agreeing >= Least.agreement * votes.reduce(0, { $0 + $1.vote }) else { return nil }
    let told = neighbours.filter { neighbour in
      articles[neighbour.article].clues.day.map { abs($0 - day) <= Self.story } ?? false
    }.prefix(Self.toldNeighbours)
    return FolderDay(
      span: DateSpan(day: day, qualifier: [.uncertain, .approximate]), kinship: .story,
      neighbours: told.compactMap { told in
        articles[told.article].clues.day.map { neighbour(told.article, $0) }
      },
      words: told.first.map {
        index.tellingWords(articles[article].story, articles[$0.article].story)
      }
        ?? [],
      weekday: articles[article].clues.weekdays.last {
        $0 == day.weekday || $0 == (day - 1).weekday
      })
  }

  /// The day that neighbours and clues speak for most; the earliest of several.
  private func bestDay(
    _ votes: [(day: CivilDate, vote: Double)], _ clues: WritingClues
  ) -> CivilDate? {
    var scores: [CivilDate: Double] = [:]
    for (day, vote) in votes {
      for offset in -Self.reach...Self.reach {
        scores[day + offset, default: 0] += vote * pow(Self.fading, Double(abs(offset)))
      }
    }
    var best: (day: CivilDate, score: Double)?
    // What is told as past was over; a day or two may be another zone's.
    let earliest = clues.latestPast.map { $0 - Self.reach } ?? .earliest
    for (day, votes) in scores.sorted(by: { $0.key < $1.key })
    where clues.allows(day) && day >= earliest {
      let score = votes * clues.weekdays.reduce(1) { $0 * $1.likelihood(writtenOn: day) }
      if score > best?.score ?? 0 { best = (day, score) }
    }
    return best?.day
  }
}

extension Weekday {
  /// How likely a day is that of writing where a text says "on Thursday", beside the likeliest.
  ///
  /// The day itself and the one before are usual; beyond three days writers tell the date.
  fileprivate func likelihood(writtenOn day: CivilDate) -> Double {
    Self.likelihoods[(day.weekday.rawValue - rawValue + 7) % 7]
  }

  /// By days since the weekday; six is also the day before it.
  private static let likelihoods = [1, 1, 0.8, 0.7, 0.4, 0.25, 0.3]
}
