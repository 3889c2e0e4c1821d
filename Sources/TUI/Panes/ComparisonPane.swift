import Model

extension Frame {
  /// Draws accounts beside each other, or one under the other.
  mutating func draw(_ comparison: Comparison, in area: Rectangle, state: AppState) {
    let corpus = state.snapshot.corpus
    if comparison.beside == 1 {
      for (offset, row) in area.rowRange.enumerated() {
        guard let (number, line) = comparison.row(at: comparison.scroll.top + offset) else {
          continue
        }
        draw(line, of: number, comparison, row: row, column: area.column, corpus)
      }
      return
    }
    for (place, number) in comparison.shown.enumerated() {
      let column = area.column + place * comparison.width
      if place > 0 {
        for row in area.rowRange {
          put(DisplayText("│"), row: row, column: column - 1, style: .role(.border))
        }
      }
      draw(0, of: number, comparison, row: area.row, column: column, corpus)
      for offset in 1..<max(1, area.rows) {
        draw(
          comparison.scroll.top + offset, of: number, comparison, row: area.row + offset,
          column: column, corpus)
      }
    }
  }

  /// Draws a row of an account, at its left whether it is selected, or differs from the first.
  private mutating func draw(
    _ line: Int, of number: Int, _ comparison: Comparison, row: Int, column: Int, _ corpus: Corpus
  ) {
    let account = comparison.columns[number]
    guard line < account.rows.count else { return }
    let isSelected = line == 0 && number == comparison.selected
    let mark = isSelected ? ">" : account.rows[line].differs ? "≠" : ""
    put(DisplayText(mark), row: row, column: column, style: .role(.mark))
    let text = column + 2
    let width = comparison.width - Comparison.margin
    switch account.rows[line].content {
    case .words(let words, let role):
      put(words, row: row, column: text, width: width) { _ in .role(role) }
    case .text(let range, let styles):
      let bytes = corpus.text(of: account.account.article).bytes
      put(
        DisplayText(bytes, in: range.indices).glyphs[...], row: row, column: text, width: width
      ) { styles[$0] }
    }
  }
}
