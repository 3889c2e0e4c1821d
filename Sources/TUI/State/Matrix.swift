import Model

/// How many of the filtered events the most active actors have in common.
struct Matrix: Sendable {
  let table: CoOccurrence

  /// So many actors have a row and a column.
  static let limit = 200

  init(_ view: FilteredView, of corpus: Corpus) {
    let active = view.actors.prefix(Self.limit).prefix { $0.count > 0 }
    table = corpus.coOccurrence(of: active.map(\.actor), in: view.selection)
  }

  var actors: [ActorID] { table.actors }

  func layout(in area: Rectangle) -> MatrixLayout {
    // The highest number is the most active actor's own.
    MatrixLayout(actors: actors.count, most: actors.isEmpty ? 0 : table[0, 0], in: area)
  }
}

/// Where the reader is in the matrix.
struct MatrixState: Equatable, Sendable {
  var rows = ListPosition()
  /// At first beside the diagonal, where two actors meet.
  var columns = ListPosition(selected: 1)
  /// The actors of the selected row and column, which stay selected when another filter puts them elsewhere.
  private var chosen: (row: ActorID, column: ActorID)?

  /// Takes a step down and one to the right, or up and to the left.
  mutating func move(
    _ matrix: Matrix, rows down: Motion, columns right: Motion, in layout: MatrixLayout
  ) {
    let count = matrix.actors.count
    guard count > 0 else { return }
    rows.move(down, count: count, height: layout.rows)
    columns.move(right, count: count, height: layout.columns)
    chosen = (matrix.actors[rows.selected], matrix.actors[columns.selected])
  }

  /// Finds what is selected again, and scrolls so that it is on the screen.
  mutating func fit(_ matrix: Matrix, in layout: MatrixLayout) {
    Self.fit(&rows, chosen?.row, in: matrix, height: layout.rows)
    Self.fit(&columns, chosen?.column, in: matrix, height: layout.columns)
  }

  private static func fit(
    _ position: inout ListPosition, _ actor: ActorID?, in matrix: Matrix, height: Int
  ) {
    let place = actor.flatMap { matrix.actors.firstIndex(of: $0) } ?? position.selected
    position.selected = max(0, min(place, matrix.actors.count - 1))
    position.show(row: position.selected, of: matrix.actors.count, height: height)
  }

  /// Goes over to another snapshot.
  mutating func carry(_ move: (ActorID) -> ActorID?) {
    guard let (row, column) = chosen else { return }
    guard let row = move(row), let column = move(column) else {
      chosen = nil
      return
    }
    chosen = (row, column)
  }

  static func == (left: MatrixState, right: MatrixState) -> Bool {
    left.rows == right.rows && left.columns == right.columns
      && left.chosen?.row == right.chosen?.row && left.chosen?.column == right.chosen?.column
  }
}

/// Where the parts of the matrix stand in a pane: names at the left and on top, a cell of the same width for each two actors.
struct MatrixLayout: Hashable {
  /// Columns of an actor's number.
  let numberColumns: Int
  /// Columns of its name.
  let nameColumns: Int
  /// Rows of the names that are written downwards; 0 where there are the numbers alone.
  let nameRows: Int
  /// Columns of a cell, with the blank before it.
  let cellColumns: Int
  /// How many rows and columns have room.
  let rows: Int
  let columns: Int

  /// - Parameter most: the highest number of events.
  init(actors count: Int, most: Int, in area: Rectangle) {
    numberColumns = "\(count)".utf8.count
    nameColumns = min(32, max(8, area.columns / 4))
    nameRows = area.rows < 18 ? 0 : min(14, area.rows / 3)
    cellColumns = 1 + min(Self.widestCount, max(numberColumns, "\(most)".utf8.count))
    rows = max(1, area.rows - nameRows - 1)
    columns = max(1, (area.columns - numberColumns - nameColumns - 2) / cellColumns)
  }

  /// Longer numbers are given in thousands or millions.
  private static let widestCount = 4

  /// The column, counted from the pane's, where the cells begin.
  var cellStart: Int { numberColumns + nameColumns + 2 }

  /// A number in the columns of a cell: `62500` is `62k`.
  func text(of count: Int) -> String {
    let texts = ["\(count)", "\(count / 1000)k", "\(count / 1_000_000)M"]
    return texts.first { $0.utf8.count < cellColumns } ?? texts[2]
  }
}

extension AppState {
  /// The matrix that is prepared, while it is the view.
  var preparedMatrix: Matrix? { prepared?.value as? Matrix }

  private func layout(of matrix: Matrix) -> MatrixLayout? {
    layout.box(of: .main).map { matrix.layout(in: $0.content) }
  }

  mutating func moveInMatrix(rows: Motion, columns: Motion) -> Bool {
    guard let prepared = preparedMatrix, let layout = layout(of: prepared) else { return false }
    let before = matrix
    matrix.move(prepared, rows: rows, columns: columns, in: layout)
    return (matrix.rows.selected, matrix.columns.selected)
      != (before.rows.selected, before.columns.selected)
  }

  mutating func moveAcrossMatrix(_ columns: Int) {
    if !moveInMatrix(rows: .rows(0), columns: .rows(columns)) {
      notice = Notice(columns > 0 ? "this is the last column" : "this is the first column")
    }
  }

  /// Selects the cell at a place of the pane, or the row where only a name is.
  mutating func pickInMatrix(row: Int, column: Int) -> Bool {
    guard let prepared = preparedMatrix, let layout = layout(of: prepared) else { return false }
    let actors = prepared.actors.indices
    let place = matrix.rows.top + row - layout.nameRows - 1
    let across = (column - layout.cellStart) / layout.cellColumns
    guard row > layout.nameRows, actors.contains(place) else { return false }
    let isCell = column >= layout.cellStart && actors.contains(matrix.columns.top + across)
    let picked = isCell ? matrix.columns.top + across : matrix.columns.selected
    _ = moveInMatrix(rows: .row(place + 1), columns: .row(picked + 1))
    return true
  }

  mutating func refitMatrix() {
    guard let prepared = preparedMatrix, let layout = layout(of: prepared) else { return }
    matrix.fit(prepared, in: layout)
  }

  /// The actors of the selected cell, and how many events they have in common.
  var selectedPair: (row: ActorID, column: ActorID, count: Int)? {
    guard let prepared = preparedMatrix, prepared.actors.indices.contains(matrix.rows.selected),
      prepared.actors.indices.contains(matrix.columns.selected)
    else { return nil }
    return (
      prepared.actors[matrix.rows.selected], prepared.actors[matrix.columns.selected],
      prepared.table[matrix.rows.selected, matrix.columns.selected]
    )
  }

  /// Shows only the events that the actors of the selected cell have in common, or again all.
  mutating func filterBySelectedPair() {
    guard let (row, column, count) = selectedPair else {
      notice = Notice("there is no actor here")
      return
    }
    guard count > 0 else {
      notice = Notice("they have no event in common here")
      return
    }
    let actors = [row, column].map { snapshot.corpus.actors[$0.index] }
    setFilter(filters.current.togglingOnly(actors))
  }
}
