import Model

extension AppState {
  /// What stands in place of the list's rows when there are none.
  fileprivate var emptyArticles: String {
    snapshot.progress.isComplete || snapshot.progress.isStopped
      ? "No article was found." : "Reading…"
  }

  /// The day of writing, `?` when nothing tells it.
  fileprivate func day(of article: ArticleID) -> String {
    snapshot.corpus.articles[article.index].published.map {
      DateText.text($0.span, columns: ArticleColumns.day)
    } ?? "?"
  }
}

/// Where the columns of the list begin; those that a narrow screen has no room for are empty.
private struct ArticleColumns {
  /// The width of the column of days.
  static let day = 10

  let basis: Int
  let count: Range<Int>
  let outlet: Range<Int>
  let title: Range<Int>
  let file: Range<Int>

  /// - Parameter count: the width of the longest count.
  init(_ area: Rectangle, count width: Int) {
    let end = area.column + area.columns
    let isWide = area.columns >= Layout.narrowest
    let outletWidth = isWide ? min(24, area.columns / 6) : 0
    let fileWidth = isWide ? min(48, area.columns / 4) : 0
    basis = area.column + Self.day + 2
    count = (basis + 2)..<(basis + 2 + width)
    outlet = (count.upperBound + 1)..<(count.upperBound + 1 + outletWidth)
    file = (end - fileWidth)..<end
    title =
      isWide
      ? (outlet.upperBound + 1)..<(file.lowerBound - 1) : outlet.lowerBound..<file.lowerBound
  }
}

extension Frame {
  mutating func drawArticles(in area: Rectangle, state: AppState) {
    guard let list = state.articleList, list.count > 0 else {
      put(
        DisplayText(state.emptyArticles), row: area.row, column: area.column + 1,
        style: .role(.dim), overflow: .ellipsis)
      return
    }
    let rows = state.articles.top..<min(list.rowCount, state.articles.top + area.rows)
    let selected = state.selectedItem.map(ArticleList.Row.item)
    let columns = ArticleColumns(area, count: list.countColumns)
    for (row, listed) in zip(area.rowRange, rows.map { list.row($0) }) {
      switch listed {
      case .heading: drawNotReadHeading(row: row, area, state: state)
      case .item(.problem(let number)):
        drawMarker("", isSelected: listed == selected, row: row, area, state: state)
        draw(state.snapshot.progress.problems[number], row: row, area)
      case .item(.article(let article)):
        drawMarker(
          state.day(of: article), isSelected: listed == selected, row: row, area,
          state: state)
        drawCount(of: article, in: list, row: row, columns)
        draw(article, row: row, columns, isDim: list.counts[article.index] == 0, state: state)
      }
    }
  }

  private mutating func drawNotReadHeading(row: Int, _ area: Rectangle, state: AppState) {
    let end = area.column + area.columns
    fill("─", row: row, columns: (area.column + 1)..<end, style: .role(.border))
    put(
      DisplayText(" \(state.snapshot.progress.problemSummary ?? "") "), row: row,
      column: area.column + 2, style: .role(.heading))
  }

  /// Marker and day alone are reversed, in one piece, as on the timeline.
  private mutating func drawMarker(
    _ day: String, isSelected: Bool, row: Int, _ area: Rectangle, state: AppState
  ) {
    put(
      DisplayText((isSelected ? ">" : " ") + day), row: row, column: area.column,
      width: ArticleColumns.day + 1,
      style: Style(role: .plain, isSelected: isSelected && state.focus == .main))
  }

  private mutating func drawCount(
    of article: ArticleID, in list: ArticleList, row: Int, _ columns: ArticleColumns
  ) {
    let count = DisplayText(list.count(of: article))
    put(
      count, row: row, column: columns.count.upperBound - count.width,
      style: .role(list.counts[article.index] == 0 ? .dim : .count))
  }

  /// Draws `d= 3/14 Marda Gazette  Front takes the harbour   reports/gazette.txt` but for the count.
  private mutating func draw(
    _ article: ArticleID, row: Int, _ columns: ArticleColumns, isDim: Bool, state: AppState
  ) {
    let corpus = state.snapshot.corpus
    let record = corpus.articles[article.index]
    if let mark = record.published?.basis.mark {
      put(DisplayText(String(mark)), row: row, column: columns.basis, style: .role(.mark))
    }
    if corpus.copies[article.index] != nil {
      put(DisplayText("="), row: row, column: columns.basis + 1, style: .role(.mark))
    }
    put(
      DisplayText(record.article.outlet ?? ""), row: row,
      column: columns.outlet.lowerBound, width: columns.outlet.count, style: .role(.dim),
      overflow: .ellipsis)
    let style = Style.role(isDim ? .dim : .plain)
    let title = record.article.title.map(corpus.text(of: article).line)
    put(
      DisplayText(title ?? "without a title"), row: row, column: columns.title.lowerBound,
      width: columns.title.count, style: title == nil ? .role(.dim) : style, overflow: .ellipsis)
    putEnd(
      of: DisplayText(corpus.files[record.file.index].name), row: row, columns: columns.file,
      style: .role(.dim))
  }

  /// Draws `archive/photo.jpg  not text; save the article as plain text`.
  private mutating func draw(_ problem: LoadProblem, row: Int, _ area: Rectangle) {
    let middle = area.column + area.columns / 3
    putEnd(
      of: DisplayText(problem.file), row: row, columns: (area.column + 1)..<middle, style: .plain)
    put(
      DisplayText(problem.cause.message), row: row, column: middle + 1,
      width: area.column + area.columns - middle - 1, style: .role(.dim), overflow: .ellipsis)
  }

  /// Writes the end of a text that is longer than its place: of a path it tells more than the beginning.
  private mutating func putEnd(
    of text: DisplayText, row: Int, columns: Range<Int>, style: Style
  ) {
    var end = text.glyphs[...]
    var column = columns.lowerBound
    if text.width > columns.count {
      guard columns.count > 0 else { return }
      while end.reduce(0, { $0 + $1.width }) > columns.count - 1 { end.removeFirst() }
      column = put(DisplayText("…"), row: row, column: column, style: style)
    }
    put(end, row: row, column: column, width: columns.upperBound - column) { _ in style }
  }
}
