import Testing

@testable import Model
@testable import TUI

struct TimeAxisTests {
  private func axis(
    _ dates: [(edtf: String, count: Int)], scale: TimeScale? = nil, from start: String = "0000",
    columns: Int = 78
  ) throws -> TimeAxis {
    var count = 0
    let spans = try dates.map { (try #require(DateSpan(edtf: $0.edtf)), $0.count) }
      .sorted { ($0.0.first, $1.0.last) < ($1.0.first, $0.0.last) }
    let runs = DayRuns(
      spans.map { span, events in
        count += events
        return .init(first: span.first, last: span.last, positions: (count - events)..<count)
      })
    let days = try #require(runs.days)
    let first = try #require(DateSpan(edtf: start)).first
    return TimeAxis(
      TimeWindow(of: days, scale: scale, from: first, columns: columns), of: runs)
  }

  private func text(_ axis: TimeAxis) -> [String] {
    var frame = Frame(Size(rows: 2, columns: axis.window.columns + 2))
    frame.draw(
      axis, in: Rectangle(row: 0, column: 0, rows: 2, columns: axis.window.columns + 2),
      selected: nil, brushed: nil)
    return [frame.text(row: 0), frame.text(row: 1)]
  }

  @Test func eventsAreCountedInTheBinOfTheirDays() throws {
    let axis = try axis([
      ("2016", 1), ("2019-04-04", 2), ("2019-04-30", 1), ("2019-05-01", 4), ("2019-04", 1),
    ])
    #expect(axis.window.scale == .month)
    #expect(axis.counts.suffix(2) == [4, 4])
    #expect(axis.counts.prefix(12).allSatisfy { $0 == 0 })
    #expect(!axis.isCovered.prefix(12).contains(false))
    #expect(!axis.isCovered[12...].contains(true))
  }

  @Test func aSpanOverTwoBinsIsInNeither() throws {
    let axis = try axis([("2019-04-01", 1), ("2019-04-03/2019-04-05", 3)])
    #expect(axis.counts == [1, 0, 0, 0, 0])
    #expect(axis.isCovered == [false, false, true, true, true])
  }

  @Test func aWindowShowsWhatReachesIntoIt() throws {
    let axis = try axis(
      [
        ("2010", 1), ("2019-03-30/2019-04-02", 1), ("2019-04-05", 2), ("2019-06/2019-08", 1),
        ("2029", 1),
      ],
      scale: .day, from: "2019-04-01")
    #expect(axis.window.hasEarlier && axis.window.hasLater)
    #expect(axis.counts.reduce(0, +) == 2 && axis.counts[4] == 2)
    #expect(axis.isCovered.prefix(3) == [true, true, false])
    #expect(!axis.isCovered.suffix(17).contains(false))
    #expect(!axis.isCovered[2..<61].contains(true))
  }

  @Test func onlyABinWithoutEventsHasNoBar() throws {
    let axis = try axis([("2019-04-01", 1), ("2019-04-02", 800), ("2019-04-04", 200)], columns: 4)
    #expect(text(axis)[0] == " ▁█ ▄")
  }

  @Test(arguments: [
    ("2019-04-04", [" ████████████", " │2019-04-04"]),
    ("2019-04-04 2019-04-05", [" ████████████████████████", " │2019-04-04  2019-04-05│"]),
    (
      "2017-05-18 2020-02-29",
      [
        " ██\(String(repeating: " ", count: 64))██",
        " │2017-05        │2018                   │2019               2020-02│",
      ]
    ),
  ])
  func fewDaysAreWide(dates: String, expected: [String]) throws {
    #expect(text(try axis(dates.split(separator: " ").map { (String($0), 1) })) == expected)
  }

  /// Of every stretch of time at every width the first and the last day are named in full, with the year.
  @Test(arguments: TimeScale.allCases) func labelsAreWholeAndApart(scale: TimeScale) throws {
    for (first, last) in [
      ("0003", "2019"), ("1999-11-30", "2020-02-29"), ("2019-04-04", "2019-06"),
    ] {
      for columns in [12, 24, 38, 78, 118, 198] {
        let axis = try axis([(first, 1), (last, 1)], scale: scale, from: first, columns: columns)
        let labels = axis.labels
        #expect(!labels.isEmpty)
        for (label, next) in zip(labels, labels.dropFirst()) {
          #expect(label.column + label.text.count < next.column)
        }
        for label in labels {
          #expect(label.text.split(separator: "-")[0].count { $0.isNumber } == 4)
          #expect(label.column >= 0 && label.column + label.text.count <= axis.window.columns)
        }
      }
    }
  }

  @Test(arguments: [
    ("2019-04-04", "▲", 3...3), ("2019-04-04?", "?", 3...3),
    ("2019-04-04/2019-04-06", "├─┤", 3...5),
    ("2019-04-04~/2019-04-06~", "├~┤", 3...5), ("2019-04-04/2019-04-05", "├┤", 3...4),
    ("2019-04-04?/2019-04-05?", "├?", 3...4), ("2019-03-28/2019-04-03", "◄─┤", 0...2),
    ("2019-06-16/2019-07-01", "├►", 76...77), ("2019", String(repeating: "─", count: 76), 1...76),
  ])
  func anEventIsDrawnAsTheSpanItIs(edtf: String, signs: String, columns: ClosedRange<Int>) throws {
    let window = try axis([("2018", 1), ("2020", 1)], scale: .day, from: "2019-04-01").window
    let pieces = AxisMarker.event(try #require(DateSpan(edtf: edtf)), in: window)
      .filter { columns.contains($0.column) }
    #expect(String(pieces.map(\.sign)) == signs && pieces.map(\.column) == Array(columns))
  }
}
