import Testing

@testable import Model

/// What holds of all time expressions, whatever the day of writing.
struct TimePropertyTests {
  /// Days of 400 years, after which days of the month and of the week come back.
  private static let era = 146_097

  @Test(arguments: TimeRule.table.map(\.name))
  func relativeDaysMoveWithTheDayOfWriting(name: String) throws {
    let rule = try #require(TimeRule.table.first { $0.name == name })
    for (text, _) in rule.finds {
      let now = articleTimes(text, published: DateSpan(edtf: "2019-04-06"))
      let later = articleTimes(text, published: DateSpan(edtf: "2419-04-06"))
      // The Islamic calendar has another era, and a narrative may be one only near its dates.
      guard rule.reading.isPeriodic, now.count == later.count else { continue }
      for (one, other) in zip(now, later) where one.anchor == .dayOfWriting {
        let days = try #require(one.span).last - #require(other.span).last
        #expect(days == -Self.era, "\(text)")
      }
    }
  }

  @Test(arguments: [
    "2016-02-29", "2016-12-31", "2017-01-01", "2020-12-31", "2021-01-03", "2019-12-30",
    "0001-01-01", "9999-12-31", "1900-02-28", "2000-02-29",
  ])
  func anyDayOfWritingIsReckonedFrom(published: String) {
    let texts = TimeRule.table.flatMap { $0.finds.map(\.key) }
    for text in texts { _ = articleTimes(text, published: DateSpan(edtf: published)) }
  }

  @Test(arguments: [
    ("2020-12-30", "next week", "2021-W01"), ("2021-01-02", "this week", "2020-W53"),
    ("2021-01-05", "last week", "2020-W53"), ("2016-01-01", "yesterday", "2015-12-31"),
    ("2016-02-29", "a year ago", "2015"), ("2016-02-28", "tomorrow", "2016-02-29"),
    ("2016-03-31", "last month", "2016-02"), ("2019-01-31", "next month", "2019-02"),
    ("2019-01-02", "last quarter", "2018-Q4"), ("2000-02-29", "in December", "1999-12"),
  ])
  func calendarsEdgesAreCrossed(published: String, text: String, value: String) {
    #expect(articleTimes(text, published: DateSpan(edtf: published)).map(\.value.text) == [value])
  }
}

extension TimeRule.Reading {
  /// Whether its days come back after 400 years.
  fileprivate var isPeriodic: Bool {
    if case .holiday = self { false } else { true }
  }
}
