import Model

/// In which order the articles are listed.
enum ArticleOrder: String, CaseIterable, Codable, Sendable {
  case day, outlet, events, file

  /// Its name in words.
  var name: String {
    switch self {
    case .day: "by day of writing"
    case .outlet: "by outlet"
    case .events: "by number of events"
    case .file: "by file"
    }
  }

  var next: ArticleOrder {
    let all = Self.allCases
    return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
  }
}

/// Where the reader is in the list of articles.
struct ArticleListState: Hashable, Sendable {
  var order = ArticleOrder.day
  /// `nil` is the first one.
  var selected: ArticleList.Item?
  /// The first row on the screen.
  var top = 0
}

/// The articles in an order, how much of them passes the filter, and behind them the files that could not be read.
struct ArticleList: Sendable {
  /// Something that can be selected.
  enum Item: Hashable, Sendable {
    case article(ArticleID)
    /// The number of a problem of the loader.
    case problem(Int)
  }

  /// A row on the screen.
  enum Row: Hashable, Sendable {
    case item(Item)
    /// The line above the files that could not be read.
    case heading
  }

  let order: ArticleOrder
  /// By article: how many of its accounts report an event that passes the filter.
  let counts: [Int32]
  /// By article: how many accounts it has.
  let totals: [Int32]
  /// Columns that are enough for every count, such as `3/14`.
  let countColumns: Int
  private let snapshotNumber: Int
  private let articles: [Int32]
  /// By article: its place in `articles`.
  private let places: [Int32]
  private let problemCount: Int

  /// - Parameter before: what was listed last; its order may still hold.
  init(
    _ snapshot: Snapshot, events: [EventID], order: ArticleOrder, before: ArticleList? = nil
  ) {
    self.order = order
    snapshotNumber = snapshot.number
    problemCount = snapshot.progress.problems.count
    let counts = snapshot.corpus.accountCounts(of: events)
    let totals = snapshot.corpus.articles.map { Int32($0.accounts.count) }
    self.counts = counts
    self.totals = totals
    let digits = "\(totals.max() ?? 0)".utf8.count
    countColumns = counts == totals ? digits : 2 * digits + 1
    if let before, before.snapshotNumber == snapshotNumber, before.order == order, order != .events
    {
      articles = before.articles
      places = before.places
    } else {
      articles = Self.sorted(snapshot.corpus, by: order, counts: counts)
      var places = articles
      for (place, article) in articles.enumerated() { places[Int(article)] = Int32(place) }
      self.places = places
    }
  }

  /// The articles in an order; those that are alike in it in the order of their files.
  private static func sorted(
    _ corpus: Corpus, by order: ArticleOrder, counts: [Int32]
  ) -> [Int32] {
    let all = Array(0..<Int32(corpus.articles.count))
    switch order {
    case .file: return all
    case .events: return all.sorted { counts[Int($0)] > counts[Int($1)] }
    case .day:
      let days = corpus.articles.map { record in
        record.published.map { ($0.span.first.dayNumber, $0.span.last.dayNumber) }
          ?? (.max, .max)
      }
      return all.sorted { days[Int($0)] < days[Int($1)] }
    case .outlet:
      let outlets = corpus.articles.map(\.article.outlet)
      // Each name is compared once with the others, however many articles it has; no name comes last.
      let names = Set(outlets.compactMap(\.self)).sorted()
      let ranks = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
      let keys = outlets.map { $0.flatMap { ranks[$0] } ?? names.count }
      return all.sorted { keys[Int($0)] < keys[Int($1)] }
    }
  }

  /// `3/14`: three of its fourteen events pass the filter.
  func count(of article: ArticleID) -> String {
    let (count, total) = (counts[article.index], totals[article.index])
    return count == total ? "\(total)" : "\(count)/\(total)"
  }

  /// How many items there are.
  var count: Int { articles.count + problemCount }

  /// How many rows there are.
  var rowCount: Int { count + (problemCount > 0 ? 1 : 0) }

  func row(_ row: Int) -> Row {
    if row == articles.count { return .heading }
    return .item(item(row < articles.count ? row : row - 1))
  }

  /// The row of the item at a place.
  func row(ofPlace place: Int) -> Int { place < articles.count ? place : place + 1 }

  /// The item at a place, 0..<`count`.
  func item(_ place: Int) -> Item {
    place < articles.count
      ? .article(ArticleID(index: Int(articles[place]))) : .problem(place - articles.count)
  }

  /// Where an item stands; the first place if there is none.
  func place(of item: Item?) -> Int {
    switch item {
    case .article(let article) where article.index < places.count: Int(places[article.index])
    case .problem(let number) where number < problemCount: articles.count + number
    case .article, .problem, nil: 0
    }
  }
}
