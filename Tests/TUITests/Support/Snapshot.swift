import Glibc
import Testing

@testable import TUI

/// Compares a frame with a file under Snapshots/, or records it there when RECORD_SNAPSHOTS is set.
///
/// A file holds the frame as text and, below it, one letter for the role of each cell: `.` for plain, a capital for what is
/// selected, `R` where that is plain.
func expectSnapshot(
  _ frame: Frame, named name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let path = snapshotFolder + name + ".txt"
  let text = description(of: frame)
  if getenv("RECORD_SNAPSHOTS") != nil {
    let file = try #require(fopen(path, "w"), "\(path) cannot be written")
    fputs(text, file)
    fclose(file)
    return
  }
  let recorded = try #require(
    contents(of: path), "no such snapshot; record it with RECORD_SNAPSHOTS=1 and read it",
    sourceLocation: sourceLocation)
  #expect(
    text == recorded, "the frame differs from \(name).txt:\n\(text)",
    sourceLocation: sourceLocation)
}

private let snapshotFolder = {
  // Tests/TUITests/Support/Snapshot.swift
  let file = #filePath
  return String(file.dropLast("Support/Snapshot.swift".count)) + "Snapshots/"
}()

private func contents(of path: String) -> String? {
  guard let file = fopen(path, "r") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  while case let byte = fgetc(file), byte != EOF { bytes.append(UInt8(byte)) }
  return String(decoding: bytes, as: UTF8.self)
}

private func description(of frame: Frame) -> String {
  let rows = 0..<frame.size.rows
  let cursor = frame.cursor.map { "cursor at row \($0.row), column \($0.column)\n" } ?? ""
  return rows.map { frame.text(row: $0) + "\n" }.joined()
    + rows.map { row in
      var letters = frame.cells(row: row).map { letter(of: $0.style) }
      while letters.last == "." { letters.removeLast() }
      return ":" + letters.joined() + "\n"
    }.joined() + cursor
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
