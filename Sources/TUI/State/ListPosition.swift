/// A step through a list or a text.
enum Motion: Hashable, Sendable {
  /// Rows down, or up when negative.
  case rows(Int)
  /// Half pages down, or up when negative.
  case halfPages(Int)
  /// Pages down, or up when negative.
  case pages(Int)
  /// Rows down, or up when negative, and the view with them.
  case scroll(Int)
  case top
  case end
  /// To a row, counted from 1.
  case row(Int)

  /// The row that this leads to from `row`, in a view of `height` rows; not held to the rows there are.
  func target(from row: Int, last: Int, height: Int) -> Int {
    switch self {
    case .rows(let count): row + count
    case .halfPages, .pages, .scroll: row + shift(height: height)
    case .top: 0
    case .end: last
    case .row(let number): number - 1
    }
  }

  /// How far the view itself moves with the step.
  func shift(height: Int) -> Int {
    switch self {
    case .halfPages(let count): count * max(1, height / 2)
    // Two rows are seen again, so that the eye finds where it was.
    case .pages(let count): count * max(1, height - 2)
    case .scroll(let count): count
    case .rows, .top, .end, .row: 0
    }
  }
}

/// Which item of a list is selected, and which row is the first on the screen.
struct ListPosition: Hashable, Sendable {
  var selected = 0
  var top = 0

  /// Takes a step in a list of `count` items.
  mutating func move(_ motion: Motion, count: Int, height: Int) {
    let last = max(0, count - 1)
    let target = motion.target(from: selected, last: last, height: height)
    selected = min(max(0, target), last)
    top += motion.shift(height: height)
  }

  /// Scrolls so that a row is on the screen with some rows around it, and no row is missing that there is room for.
  mutating func show(row: Int, of rows: Int, height: Int) {
    let margin = max(0, min(2, (height - 1) / 2))
    top = max(min(top, row - margin), row + margin + 1 - height)
    top = max(0, min(top, rows - height))
  }
}

/// Which line of a text is the first on the screen.
struct ScrollPosition: Hashable, Sendable {
  var top = 0

  /// Takes a step in a text of `count` lines.
  mutating func move(_ motion: Motion, count: Int, height: Int) {
    let last = max(0, count - height)
    top = min(max(0, motion.target(from: top, last: last, height: height)), last)
  }
}
