/// What a file's format tells of the articles in its text.
struct TextStructure: Sendable {
  /// An article of the text.
  struct Part: Sendable {
    /// The stretch of the text that it takes up, its headline included.
    let extent: TextRange
    /// The line at its beginning that is its headline; `nil` where the format does not tell one.
    let title: TextRange?
    /// The stretches of text behind the headline, in text order, and the rule by which each is set aside, if it is;
    /// `nil` where that is plain text.
    let blocks: [(range: TextRange, rule: BoilerplateRule?)]?
    /// What the file says of the article beside its text.
    let metadata: ArticleMetadata
  }

  /// In text order.
  let articles: [Part]
  /// The entries of the file that are no articles; `nil` when there are none.
  let leftOut: LeftOut?

  init(articles: [Part], leftOut: LeftOut? = nil) {
    self.articles = articles
    self.leftOut = leftOut
  }

  /// Of a text that is one article.
  ///
  /// - Parameter blocks: from the beginning of the text to its end.
  init(blocks: [(range: TextRange, rule: BoilerplateRule?)], metadata: ArticleMetadata) {
    self.init(articles: [
      Part(
        extent: TextRange(0, blocks.last?.range.end ?? 0), title: nil, blocks: blocks,
        metadata: metadata)
    ])
  }
}

/// What a file says of an article beside its text.
struct ArticleMetadata: Sendable {
  /// What its archive calls it.
  var id: String?
  var title: String?
  var outlet: String?
  var authors: [String] = []
  /// When it was published: a day or a time by ISO 8601, or as it is written.
  var published: String?
  /// When it was last changed, written like ``published``.
  var modified: String?
  var language: String?
  var address: String?
  var section: String?
  /// Where on a page each field was read; other formats have a field of their own for each.
  var sources: [ArticleField: MetadataSource] = [:]

  /// The day of publication with where it was read.
  var date: Article.MetadataDate? {
    published.map { Article.MetadataDate(text: $0, source: sources[.published] ?? .field) }
  }
}

/// Entries of a file of many articles that could not be read as one.
public struct LeftOut: Hashable, Sendable {
  /// Why the first of them was left out.
  public let cause: Cause
  /// The line of the file, from 1, on which the first of them begins.
  public let line: Int
  /// How many there are.
  public internal(set) var count: Int

  /// Why an entry was left out.
  public enum Cause: Hashable, Sendable {
    case notJSON, tooDeep, noBody

    /// What it has in common with others, for counting.
    var summary: String {
      switch self {
      case .notJSON: "not JSON"
      case .tooDeep: "too deep"
      case .noBody: "without a text"
      }
    }

    /// What is the matter, for people.
    var message: String {
      switch self {
      case .notJSON: "not JSON"
      case .tooDeep: "more than \(JSONReader.deepest) objects and lists inside each other"
      case .noBody: "no field with the text of an article, such as text, maintext or body"
      }
    }
  }
}
