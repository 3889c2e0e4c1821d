extension Frame {
  /// Draws a page over all rows but the last.
  mutating func draw(_ overlay: Overlay) {
    for row in 0..<(size.rows - 1) {
      fill(" ", row: row, columns: 0..<size.columns, style: .plain)
    }
    fill("─", row: 0, columns: 0..<size.columns, style: .role(.border))
    put(DisplayText("[\(overlay.title)]"), row: 0, column: 1, style: .role(.focusedTitle))
    for (offset, row) in overlay.rows[overlay.scroll.top...].prefix(size.rows - 2).enumerated() {
      put(
        row.label, row: 1 + offset, column: 0, width: overlay.labelColumns - 1,
        style: .role(.title), overflow: .ellipsis)
      put(row.text, row: 1 + offset, column: row.indent) { _ in .role(row.role) }
    }
  }
}
