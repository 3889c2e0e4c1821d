import Testing

@testable import TUI

struct LayoutTests {
  @Test(arguments: [(10, 40), (10, 69), (24, 69), (60, 40)])
  func narrowScreensShowOnePane(rows: Int, columns: Int) {
    guard case .single(let box) = Layout(Size(rows: rows, columns: columns)) else {
      Issue.record("not a single pane")
      return
    }
    #expect(box.area == Rectangle(row: 0, column: 0, rows: rows - 1, columns: columns))
  }

  @Test(arguments: [(10, 70), (24, 80), (40, 120), (60, 200)])
  func wideScreensAreFilledByThreePanes(rows: Int, columns: Int) {
    guard
      case .stacked(let timeline, let actors, let source) = Layout(
        Size(rows: rows, columns: columns))
    else {
      Issue.record("not three panes")
      return
    }
    #expect(timeline.area.columns == columns)
    #expect(actors.area.row == timeline.area.rows && source.area.row == timeline.area.rows)
    #expect(timeline.area.rows + actors.area.rows == rows - 1)
    #expect(actors.area.columns + 1 + source.area.columns == columns)
    for box in [timeline, actors, source] { #expect(box.content.rows >= 3) }
  }

  @Test(arguments: [(9, 80), (24, 39), (1, 1), (0, 0)])
  func tooSmallScreensHaveNoPanes(rows: Int, columns: Int) {
    #expect(Layout(Size(rows: rows, columns: columns)) == .tooSmall)
  }

  @Test(arguments: [(10, 70), (60, 200)])
  func aMaximisedPaneHasTheWholeScreen(rows: Int, columns: Int) {
    let size = Size(rows: rows, columns: columns)
    #expect(
      Layout(size, maximised: true)
        == .single(
          Layout.Box(area: Rectangle(row: 0, column: 0, rows: rows - 1, columns: columns))))
  }

  @Test func focusGoesRound() {
    #expect(Pane.allCases.map(\.next) == [.actors, .source, .main])
    #expect(Pane.allCases.map(\.previous) == [.source, .main, .actors])
  }
}
