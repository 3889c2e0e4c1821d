import Testing

@testable import Model

/// An article whose findings are written by hand, so that the screen's tests do not depend on what the stages find.
struct MarkedArticle {
  var file: String
  var origin = SourceFile.Origin.disk
  var title: String?
  var outlet: String?
  var published: Published?
  /// Lines that are not part of the report.
  var setAside: [(line: String, rule: BoilerplateRule)] = []
  /// Every place where such a name stands is a mention.
  var entities: [(name: String, kind: ActorKind)] = []
  /// Words of the article that print a role.
  var roles: [MarkedRole] = []
  var accounts: [MarkedAccount] = []
  /// The words by which its copies are known.
  var body: String?
  var text: String

  /// The day of writing, with the words that tell it.
  struct Published {
    var day: String
    var basis: DateBasis
    var words: String
  }

  /// A corpus of one article a file.
  static func corpus(of articles: [MarkedArticle]) throws -> Corpus {
    let files = try articles.map { article in
      let text = SourceText(utf8: Array(article.text.utf8))
      return LoadedFile(
        file: SourceFile(name: article.file, origin: article.origin, text: text),
        articles: [try article.findings(in: text)])
    }
    var builder = CorpusBuilder { article, text in
      files.first { $0.file.text.bytes == text.bytes }?.articles[0] ?? .none(in: article)
    }
    for file in files { builder.add(file) }
    return builder.corpus()
  }

  private func findings(in source: SourceText) throws -> Findings {
    let bytes = source.bytes
    let boilerplate = try setAside.map { line, rule in
      let found = try range(line)
      return Article.Boilerplate(
        range: TextRange(found.start, min(bytes.count, found.end + 1)), rule: rule)
    }
    let titleRange = try title.map(range)
    let article = Article(
      extent: source.extent, title: titleRange, outlet: outlet, metadataDate: nil,
      paragraphs: (titleRange.map { [Article.Paragraph(range: $0, kind: .title)] } ?? [])
        + (try body.map { [Article.Paragraph(range: try range($0), kind: .body)] } ?? []),
      boilerplate: boilerplate.sorted { $0.range.start < $1.range.start })
    let mentions = entities.enumerated().flatMap { index, entity in
      ranges(of: entity.name, in: bytes).map {
        Mention(range: $0, entity: Int32(index), form: .name)
      }
    }
    let times = try accounts.compactMap { account in
      try account.words.map { try time(account, range($0)) }
    }.sorted { $0.range.start < $1.range.start }
    let sentences = try accounts.map { Sentence(range: try range($0.sentence), paragraph: 0) }
    return Findings(
      article: article, sentences: sentences, times: times,
      published: try published.map {
        Model.Published(
          span: try #require(DateSpan(edtf: $0.day)), basis: $0.basis,
          evidence: [try range($0.words)])
      },
      entities: entities.map {
        Entity(name: $0.name, kind: $0.kind, entry: nil, usesName: true, aliases: [])
      },
      mentions: mentions.sorted { $0.range.start < $1.range.start },
      accounts: try accounts.enumerated().map { index, account in
        try self.account(account, at: index, sentences[index].range)
      },
      participants: try accounts.flatMap(\.actors).map {
        Account.Participant(entity: try entity($0), role: .participant)
      },
      roles: try roles.map { role in
        Role(
          entity: try entity(role.holder), of: try role.owner.map(entity),
          title: try range(role.title), range: try range(role.words), standing: role.standing,
          rule: .titleBefore)
      })
  }

  private func range(_ words: String) throws -> TextRange {
    try #require(ranges(of: words, in: Array(text.utf8)).first, "“\(words)” is not in \(file)")
  }

  private func entity(_ name: String) throws -> Int32 {
    Int32(try #require(entities.firstIndex { $0.name == name }, "\(name) is no entity"))
  }

  private func account(_ account: MarkedAccount, at index: Int, _ sentence: TextRange) throws
    -> Account
  {
    let before = accounts[..<index].reduce(0) { $0 + $1.actors.count }
    return Account(
      sentence: sentence, words: UInt64(bitPattern: Int64(account.sentence.hashValue)),
      trigger: TextRange(sentence.start, sentence.start + 1),
      deed: DeedID(index: account.deed), date: try account.span,
      basis: account.date == nil ? .unknown : account.words == nil ? .inferred : .explicit,
      dateRule: account.date == nil ? .none : account.words == nil ? .sameParagraph : .ownWords,
      time: try account.words.map { Account.TimeWords(range: try range($0), rule: Self.rule) },
      type: .unclassified, modality: account.modality,
      participants: before..<before + account.actors.count,
      attribution: try account.saidBy.map(entity),
      location: try account.place.map {
        Account.Location(
          entity: try entity($0), words: TextRange(sentence.start, sentence.start + 1),
          isNear: false)
      })
  }

  private static let rule = TimeRuleID(index: 0)

  private func time(_ account: MarkedAccount, _ range: TextRange) throws -> TimeMention {
    TimeMention(
      range: range, type: .date, value: .reference(.past), span: try account.span,
      basis: .explicit, rule: Self.rule, anchor: .none, step: .asWritten, cue: nil,
      isContradicted: false)
  }

  private func ranges(of words: String, in bytes: [UInt8]) -> [TextRange] {
    let wanted = Array(words.utf8)
    return (0...max(0, bytes.count - wanted.count)).filter {
      bytes[$0...].starts(with: wanted)
    }.map { TextRange($0, $0 + wanted.count) }
  }
}

extension Findings {
  /// Of an article in which nothing was found.
  static func none(in article: Article) -> Findings {
    Findings(
      article: article, sentences: [], times: [], published: nil, entities: [], mentions: [],
      accounts: [], participants: [])
  }
}

/// A role of a person that the article prints.
struct MarkedRole {
  var holder: String
  var title: String
  var owner: String?
  var standing = Role.Standing.now
  /// All that says so.
  var words: String
}

/// An account whose sentence stands in the article's text.
struct MarkedAccount {
  var sentence: String
  /// EDTF; `nil` when it is undated.
  var date: String?
  /// The words that tell the date.
  var words: String?
  var modality = Modality.happened
  /// Accounts of the same event have the same number.
  var deed: UInt16 = 0
  var actors: [String] = []
  var saidBy: String?
  var place: String?

  fileprivate var span: DateSpan? {
    get throws { try date.map { try #require(DateSpan(edtf: $0)) } }
  }
}
