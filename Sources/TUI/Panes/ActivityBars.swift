import Model

/// Numbers of events as bars of eight heights.
enum ActivityBar {
  /// The bar for a number above 0.
  ///
  /// Heights grow with the square root: an actor with a hundredth of the busiest one's events still shows when it was busy.
  static func character(for count: Int, peak: Int) -> Character {
    let share = (Double(count) / Double(max(1, peak))).squareRoot()
    let height = Int((share * Double(bars.count)).rounded(.up))
    return bars[min(max(1, height), bars.count) - 1]
  }

  /// Something may have happened here, or beside.
  static let span: Character = "─"

  private static let bars: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
}

extension Frame {
  /// Draws a bar for what happened in each bin, else a line for what may have.
  ///
  /// - Parameter peak: what the highest bar stands for.
  mutating func draw(
    _ activity: Activity, peak: Int, row: Int, column: Int, binColumns: Int = 1,
    selectedBin: Int? = nil
  ) {
    for (bin, (count, span)) in zip(activity.counts, activity.spans).enumerated() {
      let (sign, role): (Character, Role) =
        if count > 0 {
          (ActivityBar.character(for: count, peak: peak), .count)
        } else if span > 0 {
          (ActivityBar.span, .dim)
        } else {
          (" ", .plain)
        }
      let first = column + bin * binColumns
      fill(
        sign, row: row, columns: first..<(first + binColumns),
        style: Style(role: role, isSelected: bin == selectedBin))
    }
  }
}
