import Testing

@testable import Model

struct TimeScaleTests {
  @Test(arguments: [
    (TimeScale.day, "2019-04-04", "2019-04-04"), (.day, "2020-02-29", "2020-02-29"),
    (.week, "2019-04-04", "2019-04-01/2019-04-07"), (.week, "2018-12-31", "2018-12-31/2019-01-06"),
    (.week, "2019-01-06", "2018-12-31/2019-01-06"), (.week, "2021-01-03", "2020-12-28/2021-01-03"),
    (.week, "1969-12-31", "1969-12-29/1970-01-04"), (.week, "2020-02-29", "2020-02-24/2020-03-01"),
    (.month, "2020-02-29", "2020-02"), (.month, "2019-02-28", "2019-02"),
    (.month, "1900-02-28", "1900-02"), (.quarter, "2019-03-31", "2019-33"),
    (.quarter, "2019-04-01", "2019-34"), (.year, "2020-12-31", "2020"),
    (.decade, "2019-12-31", "2010/2019"), (.decade, "2020-01-01", "2020/2029"),
    (.decade, "0009-12-31", "0000/0009"), (.year, "0000-01-01", "0000"),
    (.month, "0001-01-01", "0001-01"), (.decade, "9999-12-31", "9990/9999"),
    (.month, "9999-12-31", "9999-12"),
  ])
  func aDayIsInItsBin(scale: TimeScale, day: String, bin: String) throws {
    let date = try #require(DateSpan(edtf: day)).first
    let number = scale.bin(of: date)
    #expect(scale.days(ofBins: number...number).edtf == bin)
  }

  @Test(arguments: [(TimeScale.week, "0000-01-01"), (.week, "9999-12-31")])
  func binsEndWhereDatesDo(scale: TimeScale, day: String) throws {
    let date = try #require(DateSpan(edtf: day)).first
    let bin = scale.bin(of: date)
    let days = scale.days(ofBins: bin...bin)
    #expect(days.first >= CivilDate.earliest && days.last <= CivilDate.latest)
    #expect(days.first <= date && date <= days.last)
  }

  /// Also before the year 0, which no date that is read reaches.
  @Test(arguments: TimeScale.allCases) func binsFollowOneAnotherWithoutAGap(scale: TimeScale) {
    let days = stride(from: -800_000, through: 3_000_000, by: 977).map {
      CivilDate(dayNumber: Int32($0))
    }
    for day in days {
      let bin = scale.bin(of: day)
      let next = scale.firstDay(ofBin: bin + 1)
      #expect(scale.firstDay(ofBin: bin) <= day && day < next)
      #expect(scale.bin(of: next - 1) == bin && scale.bin(of: next) == bin + 1)
    }
  }

  @Test(arguments: [
    ("2019-04-01", "2019-04-30", Precision.month), ("2020-02-01", "2020-02-29", .month),
    ("2020-02-01", "2020-02-28", .days), ("2019-04-01", "2019-06-30", .quarter),
    ("2019-03-01", "2019-05-31", .season), ("2019-12-01", "2020-02-29", .season),
    ("2019-02-01", "2019-04-30", .days), ("2019-01-01", "2019-12-31", .year),
    ("2019-02-01", "2020-01-31", .days), ("2014-01-01", "2019-12-31", .years),
    ("2019-04-01", "2019-04-07", .week), ("2019-04-02", "2019-04-08", .days),
    ("2019-04-04", "2019-04-04", .day), ("2019-04-30", "2019-05-01", .days),
  ])
  func daysHaveTheNameOfTheCalendar(first: String, last: String, precision: Precision) throws {
    let span = DateSpan(
      named: try #require(DateSpan(edtf: first)).first, try #require(DateSpan(edtf: last)).first)
    #expect(span.precision == precision)
  }
}
