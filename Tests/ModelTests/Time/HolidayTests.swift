import Testing

@testable import Model

/// Days with a name in their years.
struct HolidayTests {
  @Test(arguments: [
    ("easter 0", 2019, "2019-04-21"), ("easter 0", 2000, "2000-04-23"),
    ("easter 0", 1981, "1981-04-19"), ("easter -2", 2024, "2024-03-29"),
    ("orthodox_easter 0", 2019, "2019-04-28"), ("orthodox_easter 0", 2024, "2024-05-05"),
    ("weekday 4 thursday 11", 2018, "2018-11-22"), ("weekday 0 monday 5", 2018, "2018-05-28"),
    ("fixed 12 25", 2018, "2018-12-25"), ("islamic 10 1", 2019, "2019-06-05"),
    ("islamic 1 1", 622, "0622-07-19"),
  ])
  func holidayHasItsDay(holiday: String, year: Int, day: String) throws {
    #expect(Holiday(holiday)?.day(in: year)?.description == day)
  }

  @Test(arguments: ["", "easter", "fixed 12", "weekday 4 someday 11", "islamic 1 x"])
  func rowThatNamesNoHolidayIsNone(row: String) {
    #expect(Holiday(row) == nil)
  }

  @Test func everyYearHasItsHolidaysWithoutTrap() {
    for year in [1, 4, 100, 622, 1582, 1899, 1900, 2000, 2100, 9998] {
      for holiday in ["easter 0", "orthodox_easter 0", "islamic 12 29", "weekday 5 monday 1"] {
        _ = Holiday(holiday)?.day(in: year)
      }
    }
  }
}
