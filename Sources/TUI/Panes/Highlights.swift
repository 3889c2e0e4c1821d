import Model

/// What is highlighted in the rows of an article that are seen.
struct Highlights {
  private let record: ArticleRecord
  private let findings: Findings?
  private let account: Account?
  private let matches: [TextRange]
  /// The match that was found last.
  private let found: TextRange?

  /// - Parameters:
  ///   - account: the one that is read, if it is one.
  ///   - findings: those of the article, if they are at hand.
  ///   - matches: where the words that are searched for stand in the rows.
  init(
    _ account: AccountID?, in record: ArticleRecord, _ findings: Findings?,
    matches: [TextRange] = [], found: TextRange? = nil
  ) {
    self.record = record
    self.findings = findings
    self.account = account.map { record.accounts[$0.index] }
    self.matches = matches
    self.found = found
  }

  private var sentence: TextRange? { account?.sentence }

  /// What stands at the left of a row: where the account is, and where other events were taken from.
  func mark(of row: TextRange) -> String? {
    if let sentence, row.contains(sentence.start) { return ">" }
    if let sentence, row.overlaps(sentence) { return "│" }
    let accounts = record.accounts
    let next = accounts.partitioningIndex { $0.sentence.start >= row.start }
    return next < accounts.count && accounts[next].sentence.start < row.end ? "•" : nil
  }

  /// The style of each byte of a row.
  func styles(in row: TextRange, plain: Role = .plain) -> [Style] {
    var styles = Array(repeating: Style.role(plain), count: row.count)
    func set(_ role: Role, _ range: TextRange, isSelected: Bool = false) {
      let start = max(range.start, row.start)
      let end = min(range.end, row.end)
      for offset in start..<max(start, end) {
        styles[offset - row.start] = Style(role: role, isSelected: isSelected)
      }
    }
    for paragraph in elements(of: record.article.paragraphs, in: row, \.range)
    where paragraph.kind == .title || paragraph.kind == .heading {
      set(.heading, paragraph.range)
    }
    if let sentence { set(.account, sentence) }
    if let findings {
      for mention in elements(of: findings.mentions, in: row, \.range) {
        set(role(of: mention, findings), mention.range)
      }
      for time in elements(of: findings.times, in: row, \.range) { set(.date, time.range) }
    }
    for match in matches where match.overlaps(row) {
      set(.match, match, isSelected: match == found)
    }
    return styles
  }

  /// Those of some ranges in text order that reach into a row.
  private func elements<Element>(
    of all: [Element], in row: TextRange, _ range: (Element) -> TextRange
  ) -> ArraySlice<Element> {
    all[all.partitioningIndex { range($0).end > row.start }...].prefix {
      range($0).start < row.end
    }
  }

  private func role(of mention: Mention, _ findings: Findings) -> Role {
    if let account, mention.entity == account.attribution, sentence?.contains(mention.range) == true
    {
      return .attribution
    }
    return findings.entities[Int(mention.entity)].kind == .place ? .place : .actor
  }
}

extension Corpus {
  /// What the stages find in an article, for its highlights; `nil` when it is so long that a key would wait for it.
  func highlights(in article: ArticleID) -> Findings? {
    // The stages go through fifteen bytes in a microsecond.
    articles[article.index].article.extent.count > 500_000 ? nil : findings(in: article)
  }
}
