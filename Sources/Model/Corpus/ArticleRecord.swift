/// An article with what lists and filters read of its findings.
///
/// The rest of them is several times the text; ``Corpus/findings(in:)`` finds it again when an article is opened.
public struct ArticleRecord: Sendable {
  /// The file it stands in.
  public internal(set) var file: FileID
  /// The article, without the lines that others of its outlet have too.
  public let article: Article
  /// The article as it was cut out of its file.
  let whole: Article
  /// Which of its paragraphs are such lines, by their numbers as it was cut out.
  public let sharedLines: [Int32]
  /// When the article was written; `nil` when nothing tells.
  public let published: Published?
  /// The accounts that the article gives, in text order.
  public let accounts: [Account]
  /// The participants of all accounts, one account's behind the other's.
  private let participants: [Account.Participant]
  /// The roles that the article prints with its persons, in text order.
  let roles: [Role]
  /// For each entity of the article its record in ``CorpusNames``.
  let names: [Int32]
  let identity: ArticleIdentity

  init(
    file: FileID, findings: Findings, of whole: Article, without sharedLines: [Int32] = [],
    identity: ArticleIdentity, names: [Int32]
  ) {
    self.file = file
    self.whole = whole
    self.sharedLines = sharedLines
    self.identity = identity
    article = findings.article
    published = findings.published
    // Copies without the room into which the lists have grown.
    accounts = findings.accounts.map(\.self)
    participants = findings.participants.map(\.self)
    roles = findings.roles.map(\.self)
    self.names = names
  }

  /// The entities that take part in what an account reports, each once, in text order.
  public func participants(in account: Account) -> ArraySlice<Account.Participant> {
    participants[account.participants]
  }
}
