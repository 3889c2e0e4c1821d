import Model

/// What is highlighted in the rows of an article that are seen.
struct Highlights {
  private let findings: Findings
  private let account: Account?
  private let sentence: TextRange?
  private let matches: [TextRange]
  /// The match that was found last.
  private let found: TextRange?

  /// - Parameters:
  ///   - account: the one that is read, if it is one.
  ///   - matches: where the words that are searched for stand in the rows.
  init(
    of article: ArticleID, account id: AccountID?, in corpus: Corpus, matches: [TextRange] = [],
    found: TextRange? = nil
  ) {
    findings = corpus.articles[article.index].findings
    account = id.map(corpus.account)
    sentence = id.map(corpus.sentence)
    self.matches = matches
    self.found = found
  }

  /// What stands at the left of a row: where the account is, and where other events were taken from.
  func mark(of row: TextRange) -> String? {
    if let sentence, row.contains(sentence.start) { return ">" }
    if let sentence, row.overlaps(sentence) { return "│" }
    let accounts = findings.accounts
    let next = accounts.partitioningIndex { start(of: $0) >= row.start }
    return next < accounts.count && start(of: accounts[next]) < row.end ? "•" : nil
  }

  private func start(of account: Account) -> Int {
    findings.sentences[Int(account.sentence)].range.start
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
    for paragraph in elements(of: findings.article.paragraphs, in: row, \.range)
    where paragraph.kind == .title || paragraph.kind == .heading {
      set(.heading, paragraph.range)
    }
    if let sentence { set(.account, sentence) }
    for mention in elements(of: findings.mentions, in: row, \.range) {
      set(role(of: mention), mention.range)
    }
    for time in elements(of: findings.times, in: row, \.range) { set(.date, time.range) }
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

  private func role(of mention: Mention) -> Role {
    if let account, mention.entity == account.attribution, sentence?.contains(mention.range) == true
    {
      return .attribution
    }
    return findings.entities[Int(mention.entity)].kind == .place ? .place : .actor
  }
}
