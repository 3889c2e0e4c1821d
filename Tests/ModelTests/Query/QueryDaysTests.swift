import Testing

@testable import Model

struct QueryDaysTests {
  @Test(arguments: [
    ("", nil, "from:2019-04-01 to:2019-04-30"),
    ("sirte", nil, "sirte from:2019-04-01 to:2019-04-30"),
    ("a OR b", nil, "(a OR b) from:2019-04-01 to:2019-04-30"),
    ("from:2018", nil, "from:2018-01-01 from:2019-04-01 to:2019-04-30"),
    ("from:2018 to:2020", "2018/2020", "from:2019-04-01 to:2019-04-30"),
    ("from:2018 to:2020 sirte", "2018/2020", "sirte from:2019-04-01 to:2019-04-30"),
    ("from:2018 to:2020", "2018/2019", "to:2020-12-31 from:2019-04-01 to:2019-04-30"),
  ])
  func aStretchTakesThePlaceOfTheOneBefore(query: String, earlier: String?, expected: String) throws
  {
    let days = try #require(DateSpan(edtf: "2019-04"))
    let before = try earlier.map { try #require(DateSpan(edtf: $0)) }
    let narrowed = try Query(parsing: query).narrowed(to: days, insteadOf: before)
    #expect(narrowed.description == expected)
    #expect(try Query(parsing: expected) == narrowed)
  }
}
