/// The panes of the screen, in the order in which focus goes through them.
enum Pane: String, CaseIterable, Codable, Sendable {
  /// The upper one, with a view of the filtered events.
  case main
  case actors, source

  var next: Pane { neighbour(1) }
  var previous: Pane { neighbour(Self.allCases.count - 1) }

  private func neighbour(_ steps: Int) -> Pane {
    let all = Self.allCases
    return all[((all.firstIndex(of: self) ?? 0) + steps) % all.count]
  }
}

/// Where everything stands on a screen of a certain size.
///
/// The view takes the full width above the actors and the source: a terminal then scrolls it by itself, for half the
/// bytes of panes side by side. A narrow screen shows one pane at a time.
enum Layout: Hashable, Sendable {
  case tooSmall
  case single(Box)
  case stacked(main: Box, actors: Box, source: Box)

  /// A title line and the rows under it.
  struct Box: Hashable, Sendable {
    let area: Rectangle

    var content: Rectangle {
      Rectangle(row: area.row + 1, column: area.column, rows: area.rows - 1, columns: area.columns)
    }
  }

  /// The smallest screen on which there is anything to see.
  static let smallest = Size(rows: 10, columns: 40)
  /// The narrowest screen with panes side by side.
  static let narrowest = 70

  /// - Parameter maximised: whether one pane takes the whole screen although there is room for three.
  init(_ size: Size, maximised: Bool = false) {
    guard size.rows >= Self.smallest.rows, size.columns >= Self.smallest.columns else {
      self = .tooSmall
      return
    }
    // The last row is the status line's.
    let rows = size.rows - 1
    guard size.columns >= Self.narrowest, !maximised else {
      self = .single(Box(area: Rectangle(row: 0, column: 0, rows: rows, columns: size.columns)))
      return
    }
    let upper = 1 + (rows - 2) * 11 / 20
    let lower = rows - upper
    let left = min(60, size.columns / 3)
    self = .stacked(
      main: Box(area: Rectangle(row: 0, column: 0, rows: upper, columns: size.columns)),
      actors: Box(area: Rectangle(row: upper, column: 0, rows: lower, columns: left)),
      source: Box(
        area: Rectangle(
          row: upper, column: left + 1, rows: lower, columns: size.columns - left - 1)))
  }

  /// The place of a pane, also of one that is not seen now; `nil` on a screen that is too small.
  func box(of pane: Pane) -> Box? {
    switch (self, pane) {
    case (.tooSmall, _): nil
    case (.single(let box), _): box
    case (.stacked(let box, _, _), .main): box
    case (.stacked(_, let box, _), .actors): box
    case (.stacked(_, _, let box), .source): box
    }
  }
}
