import TestKit
import Testing

@testable import Model
@testable import TUI

/// Keys, clicks and sizes in any order never trap, and no pane draws outside its box: 10,000 steps in all.
struct RandomKeysTests {
  @Test(arguments: 1...8)
  func noKeysAndNoSizesTrap(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let updates = try (1...SmallCorpus.articles.count).map {
      try SmallCorpus.update(
        Array(SmallCorpus.articles.shuffled(using: &generator).prefix($0)), isComplete: $0 == 4)
    }
    let keys =
      Set(Keymap.standard.commands.flatMap(\.keys)).subtracting(["q", .control("c")])
      .sorted { $0.name < $1.name } + "actor:tolan (\"-019".map(Key.character)
    var script = Script()
    for step in 0..<1250 {
      switch Int.random(in: 0..<60, using: &generator) {
      case 0: script.send(.resize(Self.size(using: &generator)))
      case 1:
        script.send(.loaded(.snapshot(updates.randomElement(using: &generator) ?? updates[0])))
      case 2...4: script.send(.settle)
      case 5: script.send(.paste("from:2019 \u{1B}[31m"))
      case 6...8: script.send(.mouse(Self.mouse(on: script.state.size, using: &generator)))
      default: script.press(keys.randomElement(using: &generator) ?? .enter)
      }
      let frame = script.frame
      #expect(frame.size == script.state.size)
      if step.isMultiple(of: 10) {
        expectNoControlCharacters(in: frame)
        expectPanesInTheirBoxes(script.state)
      }
    }
  }

  /// Mostly those of terminals, at times as small and as large as can be.
  private static func size(using generator: inout SeededGenerator) -> Size {
    switch Int.random(in: 0..<20, using: &generator) {
    case 0: Size(rows: 1, columns: 1)
    case 1: Size(rows: 200, columns: 500)
    default:
      Size(
        rows: .random(in: 1...60, using: &generator),
        columns: .random(in: 1...200, using: &generator))
    }
  }

  private static func mouse(on size: Size, using generator: inout SeededGenerator) -> MouseEvent {
    let actions: [MouseEvent.Action] = [.press, .release, .wheelUp, .wheelDown]
    return MouseEvent(
      action: actions.randomElement(using: &generator) ?? .press,
      row: .random(in: 0...size.rows, using: &generator),
      column: .random(in: 0...size.columns, using: &generator))
  }

  private func expectPanesInTheirBoxes(_ state: AppState) {
    for pane in Pane.allCases {
      guard let area = state.layout.box(of: pane)?.content else { continue }
      var frame = Frame(state.size)
      frame.draw(pane, in: area, state: state)
      let columns = area.column..<(area.column + area.columns)
      for row in 0..<state.size.rows {
        for (column, cell) in frame.cells(row: row).enumerated()
        where cell != .blank && !(area.rowRange.contains(row) && columns.contains(column)) {
          Issue.record("\(pane) draws at row \(row), column \(column) of \(state.size)")
          return
        }
      }
    }
  }

  /// Nothing that comes from a file moves a cursor.
  private func expectNoControlCharacters(in frame: Frame) {
    for row in 0..<frame.size.rows {
      let scalars = frame.text(row: row).unicodeScalars
      #expect(scalars.allSatisfy { $0.properties.generalCategory != .control })
    }
  }
}
