import Model

extension AppState {
  /// What the source pane's title says beside its name, the longest first: the file, and the line of the account.
  var sourceDetails: [String] {
    guard let account = source.account else { return [] }
    let corpus = snapshot.corpus
    let name = corpus.files[corpus.articles[account.article.index].file.index].name
    let shortName = name.split(separator: "/").last.map(String.init) ?? name
    return [name, shortName].map { "\($0):\(source.lineNumber)" }
  }

  func sourceHeading(of account: AccountID) -> String {
    let article = snapshot.corpus.articles[account.article.index].article
    return article.title.map(snapshot.corpus.text(of: account.article).line) ?? "Without a title"
  }

  /// Which of the event's accounts this is; empty when it is the only one.
  fileprivate func accountPlace(of account: AccountID) -> String {
    let accounts = snapshot.corpus.event(snapshot.corpus.event(of: account)).accounts
    guard accounts.count > 1, let place = accounts.firstIndex(of: account) else { return "" }
    return "account \(place + 1) of \(accounts.count)"
  }

  /// Day of writing, outlet, and which of the article's events this is.
  func sourceParticulars(of account: AccountID) -> String {
    let record = snapshot.corpus.articles[account.article.index]
    let written =
      record.published.map { "written \($0.span.edtf) (\($0.basis.name))" }
      ?? "day of writing unknown"
    let place = "event \(account.index + 1) of \(record.accounts.count)"
    return [written, record.article.outlet, place].compactMap(\.self).joined(separator: " · ")
  }
}

extension DateBasis {
  /// Its name in words.
  var name: String { rawValue.map { $0 == "_" ? " " : String($0) }.joined() }
}

extension Frame {
  mutating func drawSource(in area: Rectangle, state: AppState) {
    guard let account = state.source.account, let document = state.source.document else {
      put(
        DisplayText("No article."), row: area.row, column: area.column + 1,
        width: area.columns - 1, style: .role(.dim))
      return
    }
    drawSourceHeader(of: account, in: area, state: state)
    let text = Rectangle(
      row: area.row + state.sourceHeaderHeight, column: area.column,
      rows: area.rows - state.sourceHeaderHeight, columns: area.columns)
    let top = state.source.scroll.top
    let shown = document.lines[top..<min(document.lines.count, top + text.rows)]
    let highlights = Highlights(of: account, in: document, around: shown, state: state)
    for (offset, line) in shown.enumerated() {
      draw(line, of: document, row: text.row + offset, text, highlights)
    }
  }

  private mutating func drawSourceHeader(
    of account: AccountID, in area: Rectangle, state: AppState
  ) {
    let column = area.column + AppState.sourceMargin
    let end = area.column + area.columns
    let place = DisplayText(state.accountPlace(of: account))
    put(
      DisplayText(state.sourceHeading(of: account)), row: area.row, column: column,
      width: end - column - place.width - 1, style: .role(.heading), overflow: .ellipsis)
    put(place, row: area.row, column: end - place.width, style: .role(.count))
    guard state.sourceHeaderHeight > 1 else { return }
    put(
      DisplayText(state.sourceParticulars(of: account)), row: area.row + 1, column: column,
      width: end - column, style: .role(.dim), overflow: .ellipsis)
  }

  private mutating func draw(
    _ line: SourceDocument.Line, of document: SourceDocument, row: Int, _ area: Rectangle,
    _ highlights: Highlights
  ) {
    let column = area.column + AppState.sourceMargin
    let width = area.columns - AppState.sourceMargin
    switch line {
    case .blank: break
    case .fold(_, let number):
      let fold = document.folds[Int(number)]
      let rules = fold.rules.map(\.name).joined(separator: ", ")
      put(
        DisplayText("--- \(counted(fold.lineCount, "line")) set aside: \(rules) ---"), row: row,
        column: column,
        width: width, style: .role(.boilerplate), overflow: .ellipsis)
    case .text(let range):
      if let mark = highlights.mark(of: range) {
        put(DisplayText(mark), row: row, column: area.column, style: .role(.mark))
      }
      let styles = highlights.styles(in: range)
      put(
        DisplayText(highlights.bytes, in: range.indices).glyphs[...], row: row, column: column,
        width: width
      ) { styles[$0] }
    }
  }
}

extension BoilerplateRule {
  /// Its name in words.
  fileprivate var name: String { rawValue.map { $0 == "_" ? " " : String($0) }.joined() }
}

/// What is highlighted in the lines that are seen.
private struct Highlights {
  let bytes: [UInt8]
  private let findings: Findings
  private let account: Account
  private let sentence: TextRange
  private let matches: [TextRange]
  /// The match that was found last.
  private let found: TextRange?

  init(
    of id: AccountID, in document: SourceDocument, around lines: ArraySlice<SourceDocument.Line>,
    state: AppState
  ) {
    let corpus = state.snapshot.corpus
    bytes = corpus.text(of: id.article).bytes
    findings = document.findings
    account = corpus.account(id)
    sentence = corpus.sentence(of: id)
    found = state.source.match
    let start = lines.first?.start ?? 0
    let end =
      if case .text(let range) = lines.last { range.end } else { lines.last?.start ?? start }
    matches = state.search?.matches(in: bytes, TextRange(start, max(start, end))) ?? []
  }

  /// What stands at the left of a line: where the account is, and where other events were taken from.
  func mark(of line: TextRange) -> String? {
    if line.contains(sentence.start) { return ">" }
    if line.overlaps(sentence) { return "│" }
    let accounts = findings.accounts
    let next = accounts.partitioningIndex { $0.sentence.start >= line.start }
    return next < accounts.count && accounts[next].sentence.start < line.end ? "•" : nil
  }

  /// The style of each byte of a line.
  func styles(in line: TextRange) -> [Style] {
    var styles = Array(repeating: Style.plain, count: line.count)
    func set(_ role: Role, _ range: TextRange, isSelected: Bool = false) {
      let start = max(range.start, line.start)
      let end = min(range.end, line.end)
      for offset in start..<max(start, end) {
        styles[offset - line.start] = Style(role: role, isSelected: isSelected)
      }
    }
    let paragraphs = findings.article.paragraphs
    for paragraph in paragraphs[first(in: paragraphs, line, \.range)...]
      .prefix(while: { $0.range.start < line.end })
    where paragraph.kind == .title || paragraph.kind == .heading {
      set(.heading, paragraph.range)
    }
    set(.account, sentence)
    let mentions = findings.mentions
    for mention in mentions[first(in: mentions, line, \.range)...]
      .prefix(while: { $0.range.start < line.end })
    {
      set(role(of: mention), mention.range)
    }
    let times = findings.times
    for time in times[first(in: times, line, \.range)...]
      .prefix(while: { $0.range.start < line.end })
    {
      set(.date, time.range)
    }
    for match in matches where match.overlaps(line) {
      set(.match, match, isSelected: match == found)
    }
    return styles
  }

  /// The first of some ranges in text order that reaches into a line.
  private func first<Element>(
    in elements: [Element], _ line: TextRange, _ range: (Element) -> TextRange
  ) -> Int {
    elements.partitioningIndex { range($0).end > line.start }
  }

  private func role(of mention: Mention) -> Role {
    if mention.entity == account.attribution, sentence.contains(mention.range) {
      return .attribution
    }
    return findings.entities[Int(mention.entity)].kind == .place ? .place : .actor
  }
}
