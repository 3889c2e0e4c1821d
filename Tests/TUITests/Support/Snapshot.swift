import TestKit
import Testing

@testable import TUI

/// Compares the frame of a script with the file of that name and its size under Snapshots/, or records it there when
/// RECORD_SNAPSHOTS is set.
///
/// A file holds the frame as text and, below it, one letter for each cell.
///
/// - Parameter theme: gives the cells their attributes, which the letters then stand for: `.` for none, `r` for reversed, a
///   capital for others that are reversed. Without one they stand for roles: `.` for plain, a capital for what is selected,
///   `R` where that is plain.
func expectFrame(
  _ script: Script, _ name: String, in theme: Theme? = nil,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let size = script.state.size
  let file = "\(name)-\(size.columns)x\(size.rows).txt"
  let text = lines(of: script.frame, in: theme).map { $0 + "\n" }.joined()
  let recorded = try Project.recorded(text, at: "Tests/TUITests/Snapshots/\(file)")
  #expect(
    text == recorded, "the frame differs from \(file):\n\(text)", sourceLocation: sourceLocation)
}

/// The rows of a frame as text, then a row of letters for each.
func lines(of frame: Frame, in theme: Theme? = nil) -> [String] {
  let rows = 0..<frame.size.rows
  return rows.map(frame.text)
    + rows.map { row in
      var letters = frame.cells(row: row).map { cell in
        theme.map { letter(of: $0.appearance(of: cell.style).attributes) } ?? letter(of: cell.style)
      }
      while letters.last == "." { letters.removeLast() }
      return ":" + letters.joined()
    } + (frame.cursor.map { ["cursor at row \($0.row), column \($0.column)"] } ?? [])
}

private func letter(of style: Style) -> String {
  let letter =
    switch style.role {
    case .plain: style.isSelected ? "r" : "."
    case .dim: "i"
    case .border: "-"
    case .title: "t"
    case .focusedTitle: "f"
    case .heading: "h"
    case .date: "d"
    case .actor: "a"
    case .place: "l"
    case .account: "s"
    case .attribution: "q"
    case .boilerplate: "b"
    case .count: "n"
    case .mark: "k"
    case .match: "m"
    case .status: "="
    case .prompt: "p"
    case .error: "e"
    }
  return style.isSelected ? letter.uppercased() : letter
}

private func letter(of attributes: Appearance.Attributes) -> String {
  let isReversed = attributes.contains(.reverse)
  let letter =
    switch attributes.subtracting(.reverse) {
    case []: isReversed ? "r" : "."
    case .bold: "b"
    case .dim: "d"
    case .underline: "u"
    case [.bold, .underline]: "x"
    default: "?"
    }
  return isReversed && letter != "r" ? letter.uppercased() : letter
}
