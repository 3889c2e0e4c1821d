import TestKit
import Testing

@testable import Model
@testable import TUI

struct TimelineRowsTests {
  /// Whatever the groups, rows and positions lead to each other and back.
  @Test(arguments: 1...200) func rowsAndPositionsAgree(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let runs = randomRuns(&generator)
    let undated = Int.random(in: 0...2, using: &generator) * 3
    for scale in [TimeScale.day, .month, .year] {
      for busiest in [nil, 1, 3] {
        let rows = TimelineRows(
          of: runs, eventCount: runs.eventCount + undated,
          grouping: .init(scale: scale, busiest: busiest))
        expectConsistency(of: rows, eventCount: runs.eventCount + undated)
      }
    }
  }

  private func expectConsistency(of rows: TimelineRows, eventCount: Int) {
    var shown: [Int] = []
    var group: TimelineRows.Group?
    var told = 0
    for row in 0..<rows.count {
      switch rows[row] {
      case .heading(let heading):
        #expect(group.map { $0.positions.upperBound == (shown.last ?? -1) + 1 } ?? true)
        #expect(rows.group(ofRow: row) == heading)
        group = heading
      case .event(let position):
        #expect(rows.row(ofPosition: position) == row && rows.isShown(position))
        #expect(rows.rank(ofPosition: position) == shown.count)
        #expect(rows.position(ofRank: shown.count) == position)
        #expect(rows.rank(nearRow: row, goingUp: true) == shown.count)
        #expect(rows.rank(nearRow: row, goingUp: false) == shown.count)
        #expect(rows.group(ofRow: row) == group && group?.positions.contains(position) == true)
        shown.append(position)
      case .folded(let folded):
        told = folded.events
        #expect(rows.group(ofRow: row) == nil)
      }
    }
    #expect(shown == shown.sorted() && Set(shown).count == shown.count)
    #expect(shown.count == rows.shownCount && shown.count + told == eventCount)
    let hidden = Set(0..<eventCount).subtracting(shown)
    for position in hidden {
      #expect(!rows.isShown(position))
      if let folded = rows.folded { #expect(rows.row(ofPosition: position) == folded.row) }
      let next = shown.first { $0 > position } ?? shown.last
      #expect(rows.position(ofRank: rows.rank(ofPosition: position)) == next)
    }
  }

  private func randomRuns(_ generator: inout SeededGenerator) -> DayRuns {
    var spans: [DateSpan] = []
    for _ in 0..<Int.random(in: 0...40, using: &generator) {
      let day = CivilDate(dayNumber: .random(in: 17_800...18_300, using: &generator))
      let scale = TimeScale.allCases.randomElement(using: &generator) ?? .day
      spans.append(
        Bool.random(using: &generator)
          ? scale.days(ofBinWith: day)
          : DateSpan(named: day, day + Int.random(in: 0...40, using: &generator)))
    }
    spans = Set(spans).sorted { ($0.first, $1.last) < ($1.first, $0.last) }
    var count = 0
    return DayRuns(
      spans.map { span in
        let start = count
        count += Int.random(in: 1...4, using: &generator)
        return DayRuns.Run(first: span.first, last: span.last, positions: start..<count)
      })
  }

  private func headings(_ spans: [String], _ scale: TimeScale) throws -> [String] {
    let runs = try spans.enumerated().map { index, text in
      let span = try #require(DateSpan(edtf: text))
      return DayRuns.Run(first: span.first, last: span.last, positions: index..<(index + 1))
    }
    return TimelineRows(of: DayRuns(runs), eventCount: spans.count, grouping: .init(scale: scale))
      .groups.map { group in
        switch group.heading {
        case .bin(let days), .span(let days): DateText.heading(days)
        case .undated: "undated"
        }
      }
  }

  @Test(arguments: [
    (
      TimeScale.day,
      ["2019", "2019-33", "2019-01", "2019-01-01 Tue", "2019-01-02/05", "2019-01-02 Wed"]
    ),
    (.month, ["2019", "2019-Q1", "2019-01"]), (.year, ["2019"]),
  ])
  func spansThatAreCoarserThanAGroupHaveTheirOwnHeading(scale: TimeScale, expected: [String]) throws
  {
    let spans = [
      "2019", "2019-33", "2019-01", "2019-01-01", "2019-01-02/2019-01-05", "2019-01-02",
    ]
    #expect(try headings(spans, scale) == expected.map { $0 == "2019-33" ? "2019-Q1" : $0 })
  }

  @Test func aSpanThatBeginsInsideAGroupDoesNotTearItApart() throws {
    let spans = ["2019-04-10", "2019-04-20/2019-05-03", "2019-04-25", "2019-05-01"]
    #expect(try headings(spans, .month) == ["2019-04", "2019-05"])
  }
}
