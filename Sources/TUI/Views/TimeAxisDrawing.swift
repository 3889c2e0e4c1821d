import Model

extension Frame {
  /// Draws bars and labels, and what is marked or selected between them or, where there are two rows, over the labels.
  mutating func draw(
    _ axis: TimeAxis, in area: Rectangle, selected: DateSpan?, brushed: DateSpan?
  ) {
    guard area.rows > 0 else { return }
    let start = area.column + TimeAxis.margin
    drawBars(axis, row: area.row, column: start)
    let labelRow = area.row + area.rows - 1
    for label in axis.labels {
      put(
        DisplayText(label.text), row: labelRow, column: start + label.column, style: .role(.title))
    }
    let markerRow = area.row + 1
    let pieces =
      brushed.map { AxisMarker.brush($0, in: axis.window) }
      ?? selected.map { AxisMarker.event($0, in: axis.window) } ?? []
    for piece in pieces {
      drawMarker(piece.sign, row: markerRow, column: start + piece.column)
    }
  }

  private mutating func drawBars(_ axis: TimeAxis, row: Int, column: Int) {
    let window = axis.window
    if window.hasEarlier {
      put(DisplayText(String(AxisSign.earlier)), row: row, column: column - 1, style: .role(.mark))
    }
    let most = axis.most
    for index in axis.counts.indices {
      let first = column + index * window.binColumns
      let columns = first..<(first + window.binColumns)
      let count = axis.counts[index]
      if count > 0 {
        let bar = ActivityBar.character(for: count, peak: most)
        fill(bar, row: row, columns: columns, style: .role(.date))
      } else if axis.isCovered[index] {
        fill(AxisSign.covered, row: row, columns: columns, style: .role(.dim))
      }
    }
    if window.hasLater {
      put(
        DisplayText(String(AxisSign.later)), row: row, column: column + window.columns,
        style: .role(.mark))
    }
  }

  /// Draws a sign of a marker; a letter of a label that stands there stays and is reversed.
  private mutating func drawMarker(_ sign: Character, row: Int, column: Int) {
    let here = self[row, column].content
    let isFree = here == .character(" ") || here == .character(AxisSign.tick)
    self[row, column] =
      isFree
      ? Cell(content: .character(sign), style: .role(.mark))
      : Cell(content: here, style: Style(role: .mark, isSelected: true))
  }
}

/// The characters of the axis.
enum AxisSign {
  /// Only events cover it that are not dated so finely.
  static let covered: Character = "┄"
  static let tick: Character = "│"
  static let earlier: Character = "◄"
  static let later: Character = "►"
  static let day: Character = "▲"
  static let spanStart: Character = "├"
  static let span: Character = "─"
  static let spanEnd: Character = "┤"
  static let brushStart: Character = "["
  static let brush: Character = "="
  static let brushEnd: Character = "]"

  /// What the help says of them.
  static let table = [
    TimelineMark(
      sign: String([1, 4, 9].map { ActivityBar.character(for: $0, peak: 9) }),
      meaning: "how many events there are; the height is the root of the number"),
    TimelineMark(
      sign: String(repeating: covered, count: 3),
      meaning: "only events that are not dated so finely, somewhere in here"),
    TimelineMark(sign: "\(day)", meaning: "the selected event"),
    TimelineMark(
      sign: "\(spanStart)\(span)\(spanEnd)",
      meaning: "the selected event, somewhere in here or all the time"),
    TimelineMark(
      sign: "\(brushStart)\(brush)\(brushEnd)", meaning: "the stretch that is being marked"),
    TimelineMark(sign: "\(earlier) \(later)", meaning: "there is more before, or after"),
  ]
}

/// What stands under the bars to show some days.
enum AxisMarker {
  /// A sign in a column of the axis.
  struct Piece: Hashable, Sendable {
    let column: Int
    let sign: Character
  }

  /// An event: `▲` in one bin, `├──┤` over several, with arrows where it goes on outside the window; a date in doubt is drawn
  /// with EDTF's mark of that, `?` or `├??┤`.
  static func event(_ span: DateSpan, in window: TimeWindow) -> [Piece] {
    let columns = window.columns(of: span)
    let doubt = DateText.mark(of: span.qualifier).first
    guard columns.count == window.binColumns else {
      let between = doubt ?? AxisSign.span
      let end = columns.count == 2 ? doubt ?? AxisSign.spanEnd : AxisSign.spanEnd
      return pieces(columns, (AxisSign.spanStart, between, end), in: window)
    }
    let middle = columns.lowerBound + columns.count / 2
    return (0..<window.columns).contains(middle)
      ? [Piece(column: middle, sign: doubt ?? AxisSign.day)] : []
  }

  /// A stretch that is being marked: `[===]`.
  static func brush(_ span: DateSpan, in window: TimeWindow) -> [Piece] {
    pieces(
      window.columns(of: span), (AxisSign.brushStart, AxisSign.brush, AxisSign.brushEnd),
      in: window)
  }

  private static func pieces(
    _ columns: Range<Int>, _ signs: (start: Character, between: Character, end: Character),
    in window: TimeWindow
  ) -> [Piece] {
    let shown = columns.clamped(to: 0..<window.columns)
    return shown.map { column in
      let sign: Character =
        switch column {
        case _ where columns.count == 1: signs.between
        case columns.lowerBound: signs.start
        case columns.upperBound - 1: signs.end
        case shown.lowerBound where shown.lowerBound > columns.lowerBound: AxisSign.earlier
        case shown.upperBound - 1 where shown.upperBound < columns.upperBound: AxisSign.later
        default: signs.between
        }
      return Piece(column: column, sign: sign)
    }
  }
}
