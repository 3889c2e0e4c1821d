/// All that has been read so far: an immutable snapshot that every pane and every command reads.
public struct Corpus: Sendable {
  /// The files that were read, in the order in which the folder lists them.
  public let files: [SourceFile]
  /// The articles, file by file, in text order.
  public let articles: [ArticleRecord]
  /// The actors and places, the most often named first.
  public let actors: [ConflictActor]
  /// How many events there are; an ``EventID`` is below it.
  public let eventCount: Int
  /// How many of them are dated; these come first.
  public let datedCount: Int

  /// A corpus without articles.
  public static let empty = Corpus()

  private init() {
    files = []
    articles = []
    actors = []
    eventCount = 0
    datedCount = 0
  }

  /// The event at a place of the timeline.
  public func event(_ id: EventID) -> Event { fatalError("to be written \(id)") }

  /// The event that an account belongs to.
  public func event(of account: AccountID) -> EventID { fatalError("to be written \(account)") }

  /// The events that an article reports, in the order of its text.
  public func events(in article: ArticleID) -> [EventID] { fatalError("to be written \(article)") }

  /// The actor that an entity of an article is.
  public func actor(_ entity: Int32, in article: ArticleID) -> ActorID {
    fatalError("to be written \(article)")
  }

  /// How often an actor takes part in an event of the whole corpus.
  public func eventCount(of actor: ActorID) -> Int { fatalError("to be written \(actor)") }

  /// The text of the file that an article stands in.
  public func text(of article: ArticleID) -> SourceText {
    files[articles[article.index].file.index].text
  }
}

/// A file that was read.
public struct SourceFile: Sendable {
  /// The path as the reader gave it, or as found below the folder that the reader gave.
  public let name: String
  /// Its text.
  public let text: SourceText
}

/// An article and what was found in it.
public struct ArticleRecord: Sendable {
  /// The file it stands in.
  public let file: FileID
  /// What the stages found.
  public let findings: Findings
}
