import Testing

@testable import Model
@testable import TUI

struct TimeWindowTests {
  private func span(_ text: String) throws -> DateSpan { try #require(DateSpan(edtf: text)) }

  private func window(
    _ days: String, _ scale: TimeScale? = nil, from start: String = "0000", columns: Int = 78
  ) throws -> TimeWindow {
    TimeWindow(of: try span(days), scale: scale, from: try span(start).first, columns: columns)
  }

  @Test(arguments: [
    ("2019-04-04", TimeScale.day, 1, 12), ("2019-04", .day, 30, 2), ("2020-02", .day, 29, 2),
    ("2019-04-01/2019-06-17", .day, 78, 1), ("2019-04-01/2019-06-18", .week, 12, 6),
    ("2018", .week, 53, 1), ("2018/2019", .month, 24, 3), ("2010/2019", .quarter, 40, 1),
    ("1990/2019", .year, 30, 2), ("1453/2019", .decade, 57, 1), ("0000/0009", .quarter, 40, 1),
  ])
  func everythingIsShownAsFinelyAsItFits(
    days: String, scale: TimeScale, bins: Int, binColumns: Int
  ) throws {
    let window = try window(days)
    #expect(window.scale == scale && window.bins.count == bins && window.binColumns == binColumns)
    #expect(window.isWhole && window.columns <= 78)
  }

  @Test func tenThousandYearsAreShownInPart() throws {
    let window = try window("0000/9999", from: "9999")
    #expect(window.scale == .decade && window.hasEarlier && !window.hasLater)
    #expect(window.days.edtf == "9220/9999")
  }

  @Test func aCoarserScaleThanNeedBeIsNotTaken() throws {
    #expect(try window("2019-04", .year).scale == .day)
  }

  @Test(arguments: [
    ("2010-01-01", "2010-01-01/2010-03-19"), ("2019-04-04", "2019-04-04/2019-06-20"),
    ("2019-12-01", "2019-10-15/2019-12-31"), ("2030", "2019-10-15/2019-12-31"),
  ])
  func aZoomedWindowStaysInsideTheDays(start: String, days: String) throws {
    let window = try window("2010/2019", .day, from: start)
    #expect(window.days.edtf == days && window.binColumns == 1)
  }

  @Test(arguments: [
    (0...0, "2019-04-01"), (1...1, "2019-04-01"), (2...2, "2019-04-02"),
    (2...5, "2019-04-02/2019-04-03"), (-9 ... -1, "2019-04-01"), (58...200, "2019-04-30"),
    (0...59, "2019-04"),
  ])
  func columnsStandForDays(columns: ClosedRange<Int>, days: String) throws {
    #expect(try window("2019-04").days(ofColumns: columns).edtf == days)
  }

  @Test(arguments: TimeScale.allCases) func everyColumnLeadsBackToItsBin(scale: TimeScale) throws {
    let window = try window("2010/2019", scale, from: "2016-02-29")
    for column in 0..<window.columns {
      let days = window.days(ofColumns: column...column)
      #expect(window.columns(of: days).contains(column))
    }
  }

  @Test func daysOutsideLieOutside() throws {
    let window = try window("2010/2019", .day, from: "2015")
    #expect(window.columns(of: try span("2014-12-31")) == -1..<0)
    #expect(window.columns(of: try span("2015-01")) == 0..<31)
    #expect(try !window.contains(span("2014-12-31").first))
  }
}
