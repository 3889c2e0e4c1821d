import Testing

@testable import Model

@Suite struct QueryTests {
  @Test(arguments: [
    "", "sirte", "actor:haftar from:2019-04-01 to:2019-06-30 sirte", "-actor:LNA",
    "(actor:Haftar OR actor:\"Fayez al-Sarraj\") -place:Sirte", "is:undated",
    "\"oil fields\" OR (ports -actor:NOC)", "on:2020-01-04/2020-01-06", "-(a OR b) c",
    "\"OR\" \"-x\" \"a\\\"b\"",
  ])
  func isWrittenAsItWasRead(text: String) throws {
    let query = try Query(parsing: text)
    #expect(query.description == text)
    #expect(try Query(parsing: query.description) == query)
  }

  @Test(arguments: [
    ("from:2019-04", "from:2019-04-01"), ("to:2019-06", "to:2019-06-30"),
    ("a AND b", "a b"), ("NOT a", "-a"), ("a  b", "a b"), ("((a))", "a"),
  ])
  func shorthandsMeanTheSame(text: String, meaning: String) throws {
    #expect(try Query(parsing: text).description == meaning)
  }

  @Test(arguments: [
    ("from:april", 5..<10), ("actr:haftar", 0..<5), ("(a OR b", 0..<1), ("a)", 1..<2),
    ("a OR", 4..<4), ("actor:", 6..<6), ("\"abc", 0..<4), ("is:strange", 3..<10), ("OR a", 0..<2),
    ("from:2019-02-30", 5..<15),
  ])
  func mistakesAreSaidWithTheirPlace(text: String, range: Range<Int>) {
    let error = #expect(throws: QueryError.self) { try Query(parsing: text) }
    #expect(error?.range == range)
    #expect(error?.message.isEmpty == false)
  }
}
