import TestKit
import Testing

@testable import Model

struct EDTFTests {
  @Test(arguments: [
    "2019-04-04", "2019-04", "2019", "2019-04-04?", "2019-04~", "2019%", "2019-21", "2019-33",
    "2020-01-04/2020-01-06", "2011/2019", "2019-04-01/2019-04-07", "0000-01-01", "9999-12-31",
  ])
  func readingAndWritingASpanAgree(text: String) {
    #expect(DateSpan(edtf: text)?.edtf == text)
  }

  @Test(arguments: [
    "", "19", "2019-13", "2019-02-29", "2019-4-4", "04.04.2019", "2019-04-06/2019-04-04", "2019/",
    "2019-04-04T10:00", "2019-37", "XXXX-04", "2019-XX-04", "201X-04", "20X9", "+19X", "-0044",
    "Y170000002", "2019-00", "2019-04-00", "2019-04-32", "99999", "2019-04-3X-01", "[2019..]",
    "2019-21-04", "../2019", "2019??", "--2019", "2019-", "2019-04-04-", "[]", "[2019", "٢٠١٩",
  ])
  func whatMeansNoDaysInOnePieceIsNoSpan(text: String) {
    #expect(DateSpan(edtf: text) == nil)
  }

  @Test(arguments: [
    ("2019-24", "2019-12-01", "2020-02-29"), ("2019-34", "2019-04-01", "2019-06-30"),
    ("2019-41", "2019-07-01", "2019-12-31"), ("2020-02", "2020-02-01", "2020-02-29"),
    ("2019-04-XX", "2019-04-01", "2019-04-30"), ("2019-04-1X", "2019-04-10", "2019-04-19"),
    ("2019-04-3X", "2019-04-30", "2019-04-30"), ("2019-04-0X", "2019-04-01", "2019-04-09"),
    ("2019-XX", "2019-01-01", "2019-12-31"), ("2019-1X", "2019-10-01", "2019-12-31"),
    ("2019-XX-XX?", "2019-01-01", "2019-12-31"), ("201X~", "2010-01-01", "2019-12-31"),
    ("20XX", "2000-01-01", "2099-12-31"), ("1XXX", "1000-01-01", "1999-12-31"),
    ("[2019-03-04,2019-04-03]", "2019-03-04", "2019-04-03"),
    ("[1667,1670..1672]", "1667-01-01", "1672-12-31"), ("0000-02-29", "0000-02-29", "0000-02-29"),
    ("9999", "9999-01-01", "9999-12-31"),
  ])
  func periodHasItsDays(text: String, first: String, last: String) {
    #expect(day(text).first.description == first)
    #expect(day(text).last.description == last)
  }

  private static let all: DateSpan.Qualifier = [.approximate, .uncertain]
  private static let marks: [(String, [DateSpan.Qualifier])] = [
    ("2004-06~-11", [.approximate, .approximate, []]),
    ("?2004-06-~11", [.uncertain, [], .approximate]), ("2004-06-11%", [all, all, all]),
    ("2004?-06-11", [.uncertain, [], []]), ("?2004-06~", [all, .approximate]),
  ]

  @Test(arguments: marks)
  func marksBelongToTheirParts(text: String, qualifiers: [DateSpan.Qualifier]) throws {
    let value = try #require(EDTF(text))
    guard case .date(let date) = value else { return #expect(Bool(false), "\(text) is a date") }
    #expect(date.qualifiers == qualifiers)
    #expect(EDTF(value.description) == value)
  }

  @Test(arguments: [
    "2019-04/..", "../2019-04", "2019-04/", "/2019-04-06", "[..1760-12-03]", "[1760-12..]",
    "[1667,1668,1670..1672]", "2019-XX-04", "XXXX-12-25", "20X9", "-0044", "-004X", "Y170000002",
    "Y-17000", "2019-40", "2019~/2020?", "1X99-0X",
  ])
  func whatIsNoSpanIsReadAndWrittenToo(text: String) {
    #expect(EDTF(text)?.description == text)
  }

  @Test(arguments: [
    "/", "../..", "/..", "2019/2020/2021", "[2019,]", "[..]", "[2019...2020]", "Y2019", "Y02019",
    "Y99999999999999999999", "-0000", "-2019-13", "2019-02-30", "XXXX-02-30", "20190", "2o19",
  ])
  func whatIsNoValueIsRefused(text: String) {
    #expect(EDTF(text) == nil)
  }

  @Test func whatIsWrittenIsReadAsTheSameValue() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<5000 {
      let value = EDTF.any(&generator)
      #expect(EDTF(value.description) == value, "\(value)")
    }
  }

  @Test func aSpanIsReadAsItWasWritten() {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<5000 {
      let span = DateSpan.any(&generator)
      #expect(DateSpan(edtf: span.edtf) == span, "\(span.edtf)")
    }
  }

  @Test func monthOverlapsItsDays() {
    #expect(day("2019-04").overlaps(day("2019-04-30")))
    #expect(!day("2019-04").overlaps(day("2019-05-01")))
  }
}

extension DateSpan.Qualifier {
  fileprivate static func any(_ generator: inout SeededGenerator) -> Self {
    Self(rawValue: UInt8.random(in: 0...3, using: &generator))
  }
}

extension DateSpan {
  fileprivate static func any(_ generator: inout SeededGenerator) -> DateSpan {
    let year = Int.random(in: 0...9998, using: &generator)
    let first = CivilDate(dayNumber: Int32.random(in: -719_528...2_932_000, using: &generator))
    let qualifier = Qualifier.any(&generator)
    let spans = [
      DateSpan(day: first, qualifier: qualifier),
      DateSpan(year: year, month: Int.random(in: 1...12, using: &generator), qualifier: qualifier),
      DateSpan(year: year, qualifier: qualifier),
      DateSpan(
        year: year, season: Int.random(in: 21...24, using: &generator), qualifier: qualifier),
      DateSpan(year: year, quarter: Int.random(in: 1...4, using: &generator), qualifier: qualifier),
      DateSpan(first, first + 6, precision: .week, qualifier: qualifier),
      DateSpan(
        first, first + Int.random(in: 7...400, using: &generator), precision: .days,
        qualifier: qualifier),
    ].compactMap(\.self)
    return spans[Int.random(in: 0..<spans.count, using: &generator)]
  }
}

extension EDTF {
  fileprivate static func any(_ generator: inout SeededGenerator) -> EDTF {
    let dates = (0..<4).map { _ in CalendarDate.any(&generator) }
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: return .interval(.date(dates[0]), .open)
    case 1: return .interval(.unknown, .date(dates[0]))
    case 2: return .oneOf([.upTo(dates[0]), .date(dates[1]), .range(dates[2], dates[3])])
    case 3: return .oneOf([.from(dates[0])])
    default: return .date(dates[0])
    }
  }
}

extension EDTF.CalendarDate {
  fileprivate static func any(_ generator: inout SeededGenerator) -> Self {
    func digits(_ range: ClosedRange<Int>, _ count: Int) -> EDTF.Digits {
      EDTF.Digits(Int.random(in: range, using: &generator), count: count)
    }
    let year = EDTF.Year.digits(
      digits(1...9999, 4), isNegative: Bool.random(using: &generator))
    let parts = Int.random(in: 1...3, using: &generator)
    let isMonth = parts == 3 || Bool.random(using: &generator)
    return Self(
      year: year, part: parts > 1 ? digits(isMonth ? 1...12 : 33...36, 2) : nil,
      day: parts > 2 ? digits(1...28, 2) : nil,
      qualifiers: (0..<parts).map { _ in DateSpan.Qualifier.any(&generator) })
  }
}
