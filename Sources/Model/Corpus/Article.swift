/// One report, cut out of a file.
public struct Article: Sendable {
  /// The stretch of the file's text that it takes up, boilerplate included.
  public let extent: TextRange
  /// Its headline; `nil` when it has none.
  public let title: TextRange?
  /// Who published it, as the article itself says.
  public let outlet: String?
  /// When it was written, as the file's own fields say, such as a feed's `pubDate`.
  public private(set) var metadataDate: MetadataDate?
  /// The stretches that are worth reading, in text order: headings and body.
  public private(set) var paragraphs: [Paragraph]
  /// The stretches that are not part of the report, in text order.
  public private(set) var boilerplate: [Boilerplate]

  /// When it was written, as the other articles of the folder tell; `nil` until they are read, and where they do not tell.
  private(set) var folderDay: FolderDay?
  /// The names in it, where a reader gives them: then no others are looked for.
  private(set) var givenNames: [GivenName]?

  /// A day that the file tells beside the text.
  public struct MetadataDate: Hashable, Sendable {
    /// A day or a time by ISO 8601, or as it is written.
    public let text: String
    /// Where it was read.
    public let source: MetadataSource
  }

  /// The article with some of its paragraphs, by their numbers, set aside.
  func settingAside(_ numbers: [Int32], by rule: BoilerplateRule) -> Article {
    guard !numbers.isEmpty else { return self }
    let aside = Set(numbers)
    let stretches = numbers.map { Boilerplate(range: paragraphs[Int($0)].range, rule: rule) }
    var article = self
    article.paragraphs = paragraphs.enumerated().filter { !aside.contains(Int32($0.offset)) }
      .map(\.element)
    article.boilerplate = (boilerplate + stretches).sorted { $0.range.start < $1.range.start }
    return article
  }

  /// The article with a day that is told with it.
  func given(published text: String) -> Article {
    var article = self
    article.metadataDate = MetadataDate(text: text, source: .field)
    return article
  }

  /// The article with its names, and with nothing set aside: whoever gives names has read all of it.
  func given(names: [GivenName]) -> Article {
    let all = paragraphs + boilerplate.map { Paragraph(range: $0.range, kind: .body) }
    var article = self
    article.paragraphs = all.sorted { $0.range.start < $1.range.start }
    article.boilerplate = []
    article.givenNames = names
    return article
  }

  /// The article with the day that other articles tell.
  func written(_ day: FolderDay?) -> Article {
    var article = self
    article.folderDay = day
    return article
  }

  /// A paragraph, a heading or a line such as a dateline or a credit.
  public struct Paragraph: Hashable, Sendable {
    /// What a paragraph is to the later stages.
    public enum Kind: UInt8, Sendable {
      case title, heading, dateline, credit, body
    }
    /// Its bytes, without white space at the ends.
    public let range: TextRange
    /// What it is.
    public let kind: Kind
  }

  /// A stretch that was set aside, and the rule that did it.
  public struct Boilerplate: Hashable, Sendable {
    /// Whole lines.
    public let range: TextRange
    /// The rule.
    public let rule: BoilerplateRule
  }
}
