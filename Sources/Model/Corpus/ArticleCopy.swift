/// That an article is a copy of another one, and what tells so.
public struct ArticleCopy: Hashable, Sendable {
  /// In what way it is a copy.
  public enum Kind: String, CaseIterable, Sendable {
    /// The same words.
    case copy
    /// Nearly the same words, published elsewhere or who knows where.
    case syndicated
    /// Nearly the same words from the same outlet, or what has the same address: another version.
    case revision

    /// What it is of the other one, for people.
    var phrase: String {
      switch self {
      case .copy: "copy of"
      case .syndicated: "syndicated from"
      case .revision: "revision of"
      }
    }
  }

  /// The earliest published of all that are copies of each other; of the same time the first in the order of the files.
  public let original: ArticleID
  /// In what way.
  public let kind: Kind
  /// How much of the shorter of the two texts is in the other, 0...100.
  public let share: Int
}

extension Corpus {
  /// That an article is a copy, and of what, for people: `copy of reports/gazette.txt (97 % of the text in common)`.
  public func copyReason(of article: ArticleID) -> String? {
    guard let copy = copies[article.index] else { return nil }
    let file = files[articles[copy.original.index].file.index].name
    let title = articles[copy.original.index].article.title.map(text(of: copy.original).line)
    let name = title.map { "“\($0)”, \(file)" } ?? file
    let share = copy.kind == .copy ? "the same text" : "\(copy.share) % of the text in common"
    return "\(copy.kind.phrase) \(name) (\(share))"
  }

  /// The article that a copy was made of; the article itself when it is none.
  func original(of article: ArticleID) -> ArticleID { copies[article.index]?.original ?? article }

  /// How many articles report an event, those that are copies of each other counted once.
  public func sourceCount(of event: EventID) -> Int {
    Set(accounts(of: event).lazy.map { original(of: $0.article) }).count
  }
}
