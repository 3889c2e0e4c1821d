/// A sentence of an article's body.
public struct Sentence: Hashable, Sendable {
  /// From its first character to its closing mark.
  public let range: TextRange
  /// The number of its paragraph in ``Article/paragraphs``.
  public let paragraph: Int
}

/// All that the stages found in one article.
public struct Findings: Sendable {
  /// The article as it was cut out of its file.
  public let article: Article
  /// In text order.
  public let sentences: [Sentence]
  /// Time expressions, resolved as far as they can be, in text order.
  public let times: [TimeMention]
  /// When the article was written; `nil` when nothing tells.
  public let published: Published?
  /// The actors and places that the article names, each once.
  public let entities: [Entity]
  /// In text order.
  public let mentions: [Mention]
  /// The accounts that the article gives, in text order.
  public let accounts: [Account]
  /// The participants of all accounts, one account's behind the other's.
  let participants: [Account.Participant]
  /// The roles that the article prints with its persons, in text order.
  public var roles: [Role] = []
  /// What the article tells of the day of its writing.
  var clues = WritingClues()
}

/// The day on which an article was written, or the days between which it must have been.
public struct Published: Hashable, Sendable {
  /// The day or days.
  public let span: DateSpan
  /// Why it is believed.
  public let basis: DateBasis
  /// The stretches of text that say so.
  public let evidence: [TextRange]
  /// Where beside the text it was read; `nil` for other bases.
  public internal(set) var source: MetadataSource?
  /// The other articles that tell it.
  public internal(set) var folderDay: FolderDay?
  /// What speaks against it or leaves it open.
  public internal(set) var doubts: [Doubt] = []

  /// The day that other articles tell, with the words of this one that speak for it.
  init(_ folderDay: FolderDay, evidence: [TextRange] = []) {
    span = folderDay.span
    basis = .inferred
    self.evidence = evidence
    self.folderDay = folderDay
  }

  init(
    span: DateSpan, basis: DateBasis, evidence: [TextRange], source: MetadataSource? = nil,
    doubts: [Doubt] = []
  ) {
    self.span = span
    self.basis = basis
    self.evidence = evidence
    self.source = source
    self.doubts = doubts
  }

  /// Why a day of writing is not sure.
  public enum Doubt: Hashable, Sendable {
    /// Two numbers may each be the day or the month, and nothing tells the order.
    case order(dayFirst: CivilDate, monthFirst: CivilDate)
    /// The day of the week that is printed with a date is not that of the date.
    case weekday(TextRange)

    /// Whether the article contradicts itself.
    var isContradiction: Bool {
      switch self {
      case .order: false
      case .weekday: true
      }
    }
  }
}

/// Why a date is believed.
public enum DateBasis: String, CaseIterable, Sendable {
  case explicit, relative, dateline, metadata, inferred, reader, unknown
  case reportedBy = "reported_by"
}
