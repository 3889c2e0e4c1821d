import Testing

@testable import Model

@Suite struct WrittenDaysTests {
  private func days(_ text: String, _ language: String? = nil) -> [WrittenDays.Meaning] {
    WrittenDays.standard.days(
      in: Array(text.utf8), TextRange(0, text.utf8.count), language: language
    )
    .map(\.meaning)
  }

  @Test(arguments: [
    "6 April 2019", "April 6, 2019", "Apr. 6th, 2019", "the 6th of April, 2019",
    "Saturday, 6 April 2019 10:15",
    "Publié le 6 avril 2019", "6. April 2019", "Samstag, 06.04.2019, 12:00 Uhr", "06.04.19",
    "6 de abril de 2019",
    "6 aprile 2019", "6 kwietnia 2019", "6. dubna 2019", "2019. április 6.", "6 апреля 2019 г.",
    "6 квітня 2019",
    "6 Απριλίου 2019", "6 Nisan 2019 Cumartesi", "السبت 6 أبريل 2019", "٦ نيسان/أبريل ٢٠١٩",
    "6 نيسان 2019",
    "۶ آوریل ۲۰۱۹", "6 באפריל 2019", "6 अप्रैल 2019", "2019年4月6日", "2019年04月06日 星期六", "2019년 4월 6일",
    "6 tháng 4, 2019", "2019-04-06", "2019/4/6", "2019.04.06 10:15", "/2019/apr/06/",
    "6 huhtikuuta 2019",
    "6 kovo 2018, 6 balandžio 2019", "04/31/2018 no, 2019-apr-06",
  ])
  func aDayIsReadInManyLanguages(text: String) {
    #expect(days(text).last == CivilDate(year: 2019, month: 4, day: 6).map(WrittenDays.Meaning.day))
  }

  @Test(arguments: [
    "April 2019", "2019", "© 2019 Marda Gazette", "6 April", "10:15:30", "1.2.3", "192.168.2019.1",
    "31.04.2019",
    "2019-13-06", "66 April 2019", "6 rivers, 2019", "12345/04/2019", "",
  ])
  func whatIsNoDayIsNotRead(text: String) { #expect(days(text).isEmpty) }

  @Test func numbersThatMayHaveChangedPlacesAreBothTold() throws {
    let april = try #require(CivilDate(year: 2019, month: 4, day: 3))
    let march = try #require(CivilDate(year: 2019, month: 3, day: 4))
    #expect(days("03/04/2019") == [.either(dayFirst: april, monthFirst: march)])
    #expect(days("03.04.2019") == [.day(april)])
    #expect(days("04/04/2019").count == 1 && days("04/13/2019").count == 1)
  }

  @Test func aMonthOfTwoNeighboursIsThatOfTheLanguage() {
    func month(_ language: String?) -> Int? {
      if case .day(let day) = days("6. listopada 2019.", language).first { day.month } else { nil }
    }
    #expect(month("hr") == 10 && month("pl-PL") == 11 && month(nil) == nil)
  }

  @Test func aYearMayBeTheFirstOrTheSecondMonthOfLebanon() throws {
    let january = try #require(CivilDate(year: 2019, month: 1, day: 6))
    #expect(days("6 كانون الثاني 2019") == [.day(january)])
    #expect(days("6 كانون الثاني/يناير 2019") == [.day(january)])
  }
}
