import Testing

@testable import Model

struct CivilDateTests {
  @Test(arguments: [
    (1970, 1, 1, 0), (2019, 4, 6, 17_992), (2000, 2, 29, 11_016), (1939, 9, 1, -11_080),
    (1, 1, 1, -719_162),
  ])
  func dayNumberAndComponentsAgree(year: Int, month: Int, day: Int, number: Int) throws {
    let date = try #require(CivilDate(year: year, month: month, day: day))
    #expect(Int(date.dayNumber) == number)
    #expect(date.components == (year, month, day))
  }

  @Test(arguments: [(2019, 2, 29), (1900, 2, 29), (2019, 13, 1), (2019, 4, 31), (2019, 0, 1)])
  func dayThatDoesNotExistIsRefused(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [
    ("2019-04-06", 2019, 14), ("2018-12-31", 2019, 1), ("2021-01-03", 2020, 53),
    ("2016-01-03", 2015, 53),
  ])
  func isoWeekCrossesTheYear(date: String, year: Int, week: Int) {
    #expect(day(date).first.isoWeek == (year, week))
  }

  @Test(arguments: [
    (2019, 1, "2018-12-31"), (2020, 53, "2020-12-28"), (2019, 53, nil), (2019, 0, nil),
  ])
  func mondayOfAWeek(year: Int, week: Int, monday: String?) {
    #expect(CivilDate(isoYear: year, week: week)?.description == monday)
  }

  @Test(arguments: [("2019-01-31", 1, "2019-02-28"), ("2019-04-06", -4, "2018-12-06")])
  func monthsAreAddedWithinTheMonth(date: String, months: Int, expected: String) {
    #expect(day(date).first.adding(months: months).description == expected)
  }

  @Test func saturdayIsSaturday() {
    #expect(day("2019-04-06").first.weekday == .saturday)
  }
}
