import Testing

@testable import Model

/// TIMEX3 notation and the days of its dates.
struct TimexValueTests {
  @Test(arguments: [
    (TimexDate(year: .year(2019)), "2019", "2019"),
    (TimexDate(year: .year(2019), part: .month(4), day: .day(6)), "2019-04-06", "2019-04-06"),
    (TimexDate(year: .year(2019), part: .month(4), day: .unknownDay), "2019-04-XX", "2019-04"),
    (TimexDate(year: .year(2019), part: .week(14)), "2019-W14", "2019-04-01/2019-04-07"),
    (
      TimexDate(year: .year(2019), part: .week(14), day: .weekend), "2019-W14-WE",
      "2019-04-06/2019-04-07"
    ),
    (TimexDate(year: .year(2019), part: .season(.summer)), "2019-SU", "2019-22"),
    (TimexDate(year: .year(2019), part: .quarter(2)), "2019-Q2", "2019-34"),
    (TimexDate(year: .year(2019), part: .half(2)), "2019-H2", "2019-07-01/2019-12-31"),
    (TimexDate(year: .decade(199)), "199", "1990/1999"),
    (TimexDate(year: .century(18)), "18", "1800/1899"),
    (TimexDate(year: .beforeChrist(480)), "BC0480", nil),
    (TimexDate(year: .unknown, part: .unknownWeek, day: .weekday(.thursday)), "XXXX-WXX-4", nil),
    (TimexDate(year: .unknown, clock: .part(.night)), "XXXX-XX-XXTNI", nil),
    (
      TimexDate(year: .year(2019), part: .month(4), day: .day(6), clock: .minute(9, 5)),
      "2019-04-06T09:05", "2019-04-06"
    ),
    (TimexDate(year: .year(2019), part: .month(2), day: .day(30)), "2019-02-30", nil),
    (TimexDate(year: .year(2019), part: .week(53)), "2019-W53", nil),
  ])
  func dateHasItsNotationAndDays(date: TimexDate, text: String, edtf: String?) {
    #expect(date.text == text)
    #expect(date.span?.edtf == edtf)
  }

  @Test(arguments: [
    (TimexDuration(tenths: 20, unit: .week), "P2W"),
    (TimexDuration(tenths: 5, unit: .hour), "PT30M"),
    (TimexDuration(tenths: 5, unit: .day), "PT12H"),
    (TimexDuration(tenths: 15, unit: .day), "P1DT12H"),
    (TimexDuration(tenths: 25, unit: .year), "P2Y6M"),
    (TimexDuration(tenths: 25, unit: .month), "P2.5M"),
    (TimexDuration(tenths: 30, unit: .decade), "P30Y"),
    (TimexDuration(tenths: 10, unit: .fortnight), "P2W"),
    (TimexDuration(tenths: nil, unit: .day), "PXD"),
    (TimexDuration(tenths: nil, unit: .hour), "PTXH"),
    (TimexDuration(tenths: 228, unit: .year), "P22.8Y"),
  ])
  func durationHasItsNotation(duration: TimexDuration, text: String) {
    #expect(duration.text == text)
  }
}
