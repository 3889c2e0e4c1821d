import Model

extension AppState {
  /// What the source pane's title says beside its name, the longest first: the file, the line of the account, and which of
  /// the article's events it is.
  var sourceDetails: [String] {
    guard let article = source.article, let document = source.document else { return [] }
    if let comparison = source.comparison {
      let accounts = counted(comparison.columns.count, "account")
      return ["\(accounts) of one event", accounts]
    }
    let account = source.account
    let start = account.map { snapshot.corpus.sentence(of: $0).start } ?? document.key.extent.start
    let file = document.key.file
    let shortFile = file.split(separator: "/").last.map(String.init) ?? file
    let line = ":\(document.lines.fileLine(at: start))"
    let count = snapshot.corpus.articles[article.index].accounts.count
    let place = account.map { "\($0.index + 1) of \(count)" }
    let event = place.map { " · event \($0)" } ?? ""
    let form = source.form != .raw ? "" : document.lines.isOfFile ? "raw file " : "all text of "
    return [form + file + line + event, shortFile + line + event, place ?? shortFile + line]
  }

  /// What is shown of the article at first, and on a slow line until its pane has the focus: the sentence and a little
  /// around it.
  ///
  /// Most of the bytes of a move are the article's. `nil` shows all of it.
  fileprivate var sourceGlance: TextRange? {
    guard isSlow || source.isGlance, focus != .source, let account = source.account else {
      return nil
    }
    let sentence = snapshot.corpus.sentence(of: account)
    // A row or two.
    let around = 80
    return TextRange(max(0, sentence.start - around), sentence.end + around)
  }

  func sourceHeading(of article: ArticleID) -> String {
    let title = snapshot.corpus.articles[article.index].article.title
    return title.map(snapshot.corpus.text(of: article).line) ?? "Without a title"
  }

  /// Which of the event's accounts is read; empty when it is the only one.
  fileprivate var accountPlace: String {
    guard let account = source.account else { return "" }
    let accounts = snapshot.corpus.event(snapshot.corpus.event(of: account)).accounts
    guard accounts.count > 1, let place = accounts.firstIndex(of: account) else { return "" }
    return "account \(place + 1) of \(accounts.count)"
  }

  /// Day of writing and outlet; before them whether nothing was found.
  func sourceParticulars(of article: ArticleID) -> String {
    let record = snapshot.corpus.articles[article.index]
    let nothing = record.accounts.isEmpty ? "no event was found in it" : nil
    let copy = snapshot.corpus.copyReason(of: article)
    return [nothing, record.dayOfWriting, record.article.outlet, copy].compactMap(\.self)
      .joined(separator: " · ")
  }
}

extension ArticleRecord {
  /// The day of writing and why it is believed, in words.
  var dayOfWriting: String {
    published.map { "written \($0.span.edtf) (\($0.basis.name))" } ?? "day of writing unknown"
  }
}

extension DateBasis {
  /// Its name in words.
  var name: String { rawValue.map { $0 == "_" ? " " : String($0) }.joined() }
}

extension Frame {
  mutating func drawSource(in area: Rectangle, state: AppState) {
    guard let article = state.source.article, let document = state.source.document else {
      put(
        DisplayText("No article."), row: area.row, column: area.column + 1,
        width: area.columns - 1, style: .role(.dim))
      return
    }
    if let comparison = state.source.comparison {
      draw(comparison, in: area, state: state)
      return
    }
    drawSourceHeader(of: article, in: area, state: state)
    let text = Rectangle(
      row: area.row + state.sourceHeaderHeight, column: area.column,
      rows: area.rows - state.sourceHeaderHeight, columns: area.columns)
    let rows = document.rows(from: state.source.top, count: text.rows)
    let highlights = Highlights(
      state.source.account, in: state.snapshot.corpus.articles[article.index],
      document.findings, matches: matches(in: rows, of: document, state: state),
      found: state.source.match)
    let glance = state.sourceGlance
    for (line, row) in zip(rows, text.rowRange) where glance?.overlaps(line.range) != false {
      draw(line, of: document, row: row, text, highlights)
    }
    if glance != nil, state.isSlow { drawInvitation(in: text) }
  }

  /// Says that there is more; always in the same row, where it costs nothing to leave it.
  private mutating func drawInvitation(in area: Rectangle) {
    let row = area.row + area.rows - 1
    fill(" ", row: row, columns: area.column..<(area.column + area.columns), style: .plain)
    put(
      DisplayText("Enter or Tab shows the whole article"), row: row, column: area.column + 2,
      width: area.columns - 2, style: .role(.dim), overflow: .ellipsis)
  }

  private mutating func drawSourceHeader(
    of article: ArticleID, in area: Rectangle, state: AppState
  ) {
    let column = area.column + 2
    let end = area.column + area.columns
    let place = DisplayText(state.accountPlace)
    put(
      DisplayText(state.sourceHeading(of: article)), row: area.row, column: column,
      width: end - column - place.width - 1, style: .role(.heading), overflow: .ellipsis)
    put(place, row: area.row, column: end - place.width, style: .role(.count))
    guard state.sourceHeaderHeight > 1 else { return }
    put(
      DisplayText(state.sourceParticulars(of: article)), row: area.row + 1, column: column,
      width: end - column, style: .role(.dim), overflow: .ellipsis)
  }

  /// Where the words that are searched for stand, also across the ends of rows.
  private func matches(
    in rows: [SourceDocument.Line], of document: SourceDocument, state: AppState
  ) -> [TextRange] {
    guard let search = state.search else { return [] }
    return rows.split { !$0.isText }.flatMap { rows -> [TextRange] in
      guard let first = rows.first, let last = rows.last else { return [] }
      return search.matches(
        in: document.bytes, TextRange(first.range.start, last.range.end))
    }
  }

  private mutating func draw(
    _ line: SourceDocument.Line, of document: SourceDocument, row: Int, _ area: Rectangle,
    _ highlights: Highlights
  ) {
    let column = area.column + document.margin
    let width = area.columns - document.margin
    func text(_ whiteSpace: DisplayText.WhiteSpace) -> DisplayText {
      DisplayText(document.bytes, in: line.range.indices, whiteSpace: whiteSpace)
    }
    switch line.kind {
    case .blank: break
    case .fold(let number):
      put(
        DisplayText(document.description(ofFold: number)), row: row, column: column, width: width,
        style: .role(.boilerplate), overflow: .ellipsis)
    case .aside:
      put(DisplayText("-"), row: row, column: column - 2, style: .role(.boilerplate))
      let styles = highlights.styles(in: line.range, plain: .boilerplate)
      put(text(.collapsed).glyphs[...], row: row, column: column, width: width) { styles[$0] }
    case .text, .raw:
      if let number = document.number(of: line) {
        let digits = DisplayText("\(number)")
        put(digits, row: row, column: column - 3 - digits.width, style: .role(.dim))
      }
      if let mark = highlights.mark(of: line.range) {
        put(DisplayText(mark), row: row, column: column - 2, style: .role(.mark))
      }
      let styles = highlights.styles(in: line.range)
      put(
        text(line.kind == .raw ? .asWritten : .collapsed).glyphs[...], row: row, column: column,
        width: width
      ) { styles[$0] }
    }
  }
}

extension SourceDocument {
  /// The number of the line of the raw file that begins with a row.
  fileprivate func number(of row: Line) -> Int? {
    guard row.kind == .raw else { return nil }
    let number = lines.line(at: row.range.start)
    return lines.range(of: number).start == row.range.start
      ? lines.fileLine(at: row.range.start) : nil
  }

  /// What stands in place of what was set aside, or above it.
  fileprivate func description(ofFold number: UInt32) -> String {
    let fold = folds[Int(number)]
    let reasons = fold.reasons.joined(separator: ", ")
    return "--- \(counted(fold.lineCount, "line")) set aside: \(reasons) ---"
  }
}
