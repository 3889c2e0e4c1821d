/// Dots on a grid of cells, two across and four down in each, as the characters of Braille have them.
struct DotGrid: Equatable, Sendable {
  let size: Size
  /// Row by row, the dots of each cell as Unicode numbers them.
  private var cells: [UInt8]

  init(_ size: Size) {
    self.size = size
    cells = Array(repeating: 0, count: max(0, size.rows) * max(0, size.columns))
  }

  private static let bits: [[UInt8]] = [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]]

  /// The character of a cell; `nil` when it has no dot.
  func character(row: Int, column: Int) -> Character? {
    let dots = cells[row * size.columns + column]
    guard dots != 0 else { return nil }
    return Unicode.Scalar(0x2800 + UInt32(dots)).map { Character($0) }
  }

  /// Draws a straight line between two points in dots, of every `step`th dot.
  mutating func line(
    from start: (x: Double, y: Double), to end: (x: Double, y: Double), step: Int
  ) {
    guard let (start, end) = clipped(start, end) else { return }
    let count = max(1, Int(max(abs(end.x - start.x), abs(end.y - start.y)).rounded(.up)))
    for index in 0...count {
      let part = Double(index) / Double(count)
      let x = Int(start.x + (end.x - start.x) * part)
      let y = Int(start.y + (end.y - start.y) * part)
      // By its place and not by its number, so that short stretches do not fill the gaps.
      if (x + y) % step == 0 { set(x, y) }
    }
  }

  private mutating func set(_ x: Int, _ y: Int) {
    let (column, row) = (x / MapWindow.dotsAcross, y / MapWindow.dotsDown)
    guard x >= 0, y >= 0, column < size.columns, row < size.rows else { return }
    cells[row * size.columns + column] |=
      Self.bits[x % MapWindow.dotsAcross][y % MapWindow.dotsDown]
  }

  /// The part of a line that lies on the grid (Liang and Barsky); `nil` when none does.
  private func clipped(
    _ start: (x: Double, y: Double), _ end: (x: Double, y: Double)
  ) -> (start: (x: Double, y: Double), end: (x: Double, y: Double))? {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let (width, height) = (
      Double(size.columns * MapWindow.dotsAcross), Double(size.rows * MapWindow.dotsDown)
    )
    var (from, to) = (0.0, 1.0)
    for (way, room) in [
      (-dx, start.x), (dx, width - start.x), (-dy, start.y), (dy, height - start.y),
    ] {
      if way == 0 {
        if room < 0 { return nil }
      } else if way < 0 {
        from = max(from, room / way)
      } else {
        to = min(to, room / way)
      }
    }
    guard from <= to else { return nil }
    return (
      (start.x + dx * from, start.y + dy * from), (start.x + dx * to, start.y + dy * to)
    )
  }
}
