/// The accounts of all articles, counted through from 0 in the order of the articles.
struct AccountNumbers: Sendable {
  /// By article: the number of its first account; at the end the number of all accounts.
  private let starts: [Int32]

  init(_ articles: [ArticleRecord]) {
    var starts: [Int32] = [0]
    starts.reserveCapacity(articles.count + 1)
    var count: Int32 = 0
    for record in articles {
      count += Int32(record.accounts.count)
      starts.append(count)
    }
    self.starts = starts
  }

  /// How many accounts there are.
  var count: Int { Int(starts[starts.count - 1]) }

  /// The numbers of an article's accounts.
  func numbers(of article: Int) -> Range<Int> { Int(starts[article])..<Int(starts[article + 1]) }

  /// The number of an account.
  func number(of account: AccountID) -> Int {
    Int(starts[account.article.index]) + account.index
  }

  /// The account of a number, by a search among the articles.
  func account(_ number: Int32) -> AccountID {
    var low = 0
    var high = starts.count - 1
    while low + 1 < high {
      let middle = (low + high) / 2
      if starts[middle] <= number { low = middle } else { high = middle }
    }
    return AccountID(article: ArticleID(index: low), index: Int(number - starts[low]))
  }
}
