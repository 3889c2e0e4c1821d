/// Rows and columns of a screen or of a part of it.
struct Size: Hashable, Sendable {
  var rows: Int
  var columns: Int
}

/// A rectangle of cells, counted from the upper left corner of the screen.
struct Rectangle: Hashable, Sendable {
  var row: Int
  var column: Int
  var rows: Int
  var columns: Int
}

/// One character position of the screen.
struct Cell: Hashable, Sendable {
  /// What it shows; the right half of a wide character is `.rightHalf`.
  var content: Content
  var style: Style

  enum Content: Hashable, Sendable {
    /// A grapheme cluster that is safe to send, one or two columns wide.
    case character(Character)
    /// The second column of the wide character to the left.
    case rightHalf
  }

  static let blank = Cell(content: .character(" "), style: .plain)
}

/// What a text is on the screen; a theme gives each role its colour and attributes.
enum Role: UInt8, CaseIterable, Sendable {
  case plain, dim, border, title, focusedTitle, heading
  case date, actor, place, account, attribution, boilerplate
  case count, mark, match, status, prompt, error
}

/// How a cell is drawn.
struct Style: Hashable, Sendable {
  var role: Role
  /// The selected row of a list; drawn reversed.
  var isSelected = false

  static let plain = Style(role: .plain)

  static func role(_ role: Role) -> Style { Style(role: role) }
}

/// All cells of one screen, and where the cursor stands.
struct Frame: Hashable, Sendable {
  let size: Size
  /// Row by row, `size.rows * size.columns` cells.
  private(set) var cells: [Cell]
  /// Where the cursor is shown; `nil` hides it.
  var cursor: (row: Int, column: Int)? {
    get { cursorCell.map { ($0 / size.columns, $0 % size.columns) } }
    set { cursorCell = newValue.map { $0.row * size.columns + $0.column } }
  }
  private var cursorCell: Int?

  init(_ size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: max(0, size.rows) * max(0, size.columns))
  }

  subscript(row: Int, column: Int) -> Cell {
    get { cells[row * size.columns + column] }
    set { cells[row * size.columns + column] = newValue }
  }

  /// The cells of one row, left to right.
  func cells(row: Int) -> ArraySlice<Cell> {
    cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// One row as text, without the blanks at its end.
  func text(row: Int) -> String {
    var line = ""
    for column in 0..<size.columns {
      if case .character(let character) = self[row, column].content { line.append(character) }
    }
    while line.last == " " { line.removeLast() }
    return line
  }
}
