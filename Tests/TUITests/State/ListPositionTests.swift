import Testing

@testable import TUI

struct ListPositionTests {
  @Test(arguments: [
    (Motion.rows(1), 51), (.rows(-1), 49), (.rows(7), 57), (.rows(-1000), 0), (.rows(1000), 99),
    (.halfPages(1), 55), (.halfPages(-1), 45), (.pages(1), 58), (.pages(-2), 34),
    (.top, 0), (.end, 99), (.row(5), 4), (.row(0), 0), (.row(1000), 99),
  ])
  func stepsAndStaysInTheList(motion: Motion, expected: Int) {
    var position = ListPosition(selected: 50, top: 45)
    position.move(motion, count: 100, height: 10)
    #expect(position.selected == expected)
  }

  @Test func aPageKeepsTheSelectionWhereItIsOnTheScreen() {
    var position = ListPosition(selected: 50, top: 45)
    position.move(.pages(1), count: 100, height: 10)
    position.show(row: position.selected, of: 100, height: 10)
    #expect(position.selected - position.top == 5)
  }

  @Test(arguments: [
    (row: 0, top: 0), (row: 20, top: 18), (row: 46, top: 44), (row: 47, top: 45),
    (row: 52, top: 45),
    (row: 53, top: 46), (row: 99, top: 90),
  ])
  func rowsAroundTheSelectionAreSeen(row: Int, top: Int) {
    var position = ListPosition(selected: 50, top: 45)
    position.show(row: row, of: 100, height: 10)
    #expect(position.top == top)
  }

  @Test func shortListsStartAtTheTop() {
    var position = ListPosition(selected: 2, top: 7)
    position.show(row: 2, of: 3, height: 10)
    #expect(position.top == 0)
  }

  @Test(arguments: [
    (Motion.rows(1), 1), (.pages(1), 8), (.end, 40), (.rows(-3), 0), (.row(12), 11),
  ])
  func aTextScrollsByItsFirstLine(motion: Motion, top: Int) {
    var position = ScrollPosition()
    position.move(motion, count: 50, height: 10)
    #expect(position.top == top)
  }
}
