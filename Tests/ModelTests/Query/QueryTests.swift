import Testing

@testable import Model

@Suite struct QueryTests {
  @Test(arguments: [
    "", "sirte", "actor:haftar from:2019-04-01 to:2019-06-30 sirte", "-actor:LNA",
    "(actor:Haftar OR actor:\"Fayez al-Sarraj\") -place:Sirte", "is:undated",
    "\"oil fields\" OR (ports -actor:NOC)", "on:2020-01-04/2020-01-06", "-(a OR b) c",
    "\"OR\" \"-x\" \"a\\\"b\"", "said:mismari type:unclassified mode:denied source:\"The Agency\"",
    "on:2019-04/.. date:../2019-04~ date:2019%", "is:dated -is:contested mark:a",
    "/port of (sirte|derna)/ -/\\bgun\\w*\\//", "\"/etc/\"",
  ])
  func isWrittenAsItWasRead(text: String) throws {
    let query = try Query(parsing: text)
    #expect(query.description == text)
    #expect(try Query(parsing: query.description) == query)
  }

  @Test(arguments: [
    ("from:2019-04", "from:2019-04-01"), ("to:2019-06", "to:2019-06-30"),
    ("a AND b", "a b"), ("NOT a", "-a"), ("a  b", "a b"), ("((a))", "a"),
    ("mode:Denied", "mode:denied"), ("on:2019-04/", "on:2019-04/.."), ("on:201X", "on:2010/2019"),
    ("date:2019-XX-XX?", "date:2019?"), ("a(b)/c/", "a b /c/"),
    ("actor:a\"b c\"", "actor:a \"b c\""),
  ])
  func shorthandsMeanTheSame(text: String, meaning: String) throws {
    #expect(try Query(parsing: text).description == meaning)
  }

  @Test func everyExampleIsRead() throws {
    for key in QueryKey.table {
      #expect(!key.help.isEmpty && !key.examples.isEmpty, "\(key.name)")
      for example in key.examples {
        let query = try Query(parsing: example.text)
        #expect(query.description.contains("\(key.name):") || example.meaning.contains("same as"))
        #expect(!example.meaning.isEmpty)
      }
    }
    for row in QuerySyntax.terms + QuerySyntax.dates {
      for example in row.examples { _ = try Query(parsing: example.text) }
    }
  }

  @Test func noKeyStandsTwice() {
    #expect(Set(QueryKey.table.map(\.name)).count == QueryKey.table.count)
  }
}
