import TestKit
import Testing

@testable import Model

@Suite struct QueryErrorTests {
  @Test(arguments: [
    ("from:april", 5..<10), ("actr:haftar", 0..<5), ("(a OR b", 0..<1), ("a)", 1..<2),
    ("a OR", 4..<4), ("actor:", 6..<6), ("\"abc", 0..<4), ("is:strange", 3..<10), ("OR a", 0..<2),
    ("from:2019-02-30", 5..<15), ("()", 1..<2), ("a \"\"", 2..<4), ("on:2019/2019-13", 8..<15),
    ("on:\"2019/2019-13\"", 3..<17), ("on:2020/2019", 3..<12), ("from:2019/2020", 5..<14),
    ("to:2019~", 3..<8), ("mode:sad", 5..<8), ("mark:ab", 5..<7), ("mark:1", 5..<6),
    ("actor:/haf/", 6..<11), ("/abc", 0..<4), ("/abc/i", 5..<6), ("sea /a(b/", 6..<7),
    ("/ä[b/", 3..<4), ("on:../..", 3..<8), ("type:", 5..<5),
  ])
  func mistakesAreSaidWithTheirPlace(text: String, range: Range<Int>) {
    let error = #expect(throws: QueryError.self) { try Query(parsing: text) }
    #expect(error?.range == range)
    #expect(error?.message.isEmpty == false)
  }

  @Test(arguments: [
    ("fromm:2019", "fromm: is no key; did you mean from:?"),
    ("Actor:haftar", "Actor: is no key; did you mean actor:?"),
    ("on:2019-4-6", "2019-4-6 is no date; did you mean 2019-04-06?"),
    ("on:2019-04..2019-06", "2019-04..2019-06 is no date; did you mean 2019-04/2019-06?"),
    ("on:2019-02-29", "the calendar has no 2019-02-29"),
    ("is:contestd", "contestd is not known here; did you mean contested?"),
    (
      "mode:x",
      "x is not known here; there are happened, claimed, denied, planned, threatened, "
        + "demanded, hypothetical, forecast"
    ),
    ("from:2019/2020", "one date is wanted here; on:2019/2020 takes an interval"),
    ("to:2019~", "no ~, ? or % is wanted here; date:2019~ asks for such a mark"),
    ("said:/m.*i/", "only sentences are searched by a pattern: write /m.*i/ alone"),
  ])
  func mistakesAreSaidWithWhatToDo(text: String, message: String) {
    let error = #expect(throws: QueryError.self) { try Query(parsing: text) }
    #expect(error?.message == message)
  }

  @Test func aFarKeyIsAnsweredWithTheKeysThatThereAre() {
    let error = #expect(throws: QueryError.self) { try Query(parsing: "https://example.org") }
    #expect(error?.message.hasPrefix("https: is no key; there are actor: said:") == true)
  }

  @Test func bracketsCannotBePiledUpUntilTheProgramBreaks() {
    for text in [
      String(repeating: "(", count: 100_000), String(repeating: "-", count: 100_000) + "a",
      "/" + String(repeating: "(", count: 100_000) + "/",
    ] {
      #expect(throws: QueryError.self) { try Query(parsing: text) }
    }
  }

  @Test(arguments: [
    ("\"port of", "\"port of\""), ("(a OR b", "a OR b"), ("(a OR", "a"), ("a OR ", "a"),
    ("a -", "a"),
    ("(", ""), ("((", ""), ("a (", "a"), ("a AND NOT", "a"), ("actor:", ""),
    ("sirte actor:", "sirte"),
    ("actor:haf", "actor:haf"), ("a from:2019-0", "a"), ("is:und", ""), ("mode:", ""),
    ("/si", "/si/"),
    ("/si(r", "/si(r)/"), ("/si(", "/si/"), ("/si[a", "/si[a]/"), ("/si|", "/si/"),
    ("/si\\", "/si\\//"),
    ("/a{2", "/a/"), ("/a(?", "/a/"), ("a \"", "a"), ("actor:\"Khalifa", "actor:Khalifa"),
    ("a OR (b \"c", "a OR (b c)"),
  ])
  func whatIsStillBeingTypedIsReadAsFarAsItStands(text: String, meaning: String) throws {
    #expect(try Query(typing: text, cursor: text.utf8.count).description == meaning)
  }

  @Test func whatIsBegunAtTheCursorIsLeftOut() throws {
    #expect(try Query(typing: "a from:2019-0 b", cursor: 13).description == "a b")
    #expect(throws: QueryError.self) { try Query(typing: "a from:2019-0 b", cursor: 1) }
  }

  @Test(arguments: ["fromm:2019", "a)", "fromm:", "/a)/", "OR"])
  func whatTypingOnWillNotMendIsSaidAtOnce(text: String) {
    #expect(throws: QueryError.self) { try Query(typing: text, cursor: text.utf8.count) }
  }

  @Test func everyTextIsReadOrRefusedWhileItIsTyped() {
    var random = SeededGenerator(seed: 7)
    let pieces = [
      "(", ")", "-", "\"", "/", "\\", "OR", "AND", "NOT", " ", "a", "from:", "2019", "-04", "is:",
      "[", "]",
      "{", "}", "|", "*", "é", ":", "on:", "..", "~", ",", "2",
    ]
    for _ in 0..<5000 {
      let count = Int.random(in: 1...12, using: &random)
      let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let cursor = Int.random(in: 0...text.utf8.count, using: &random)
      guard let query = try? Query(typing: text, cursor: cursor) else { continue }
      #expect((try? Query(parsing: query.description)) == query, "\(text)")
    }
  }
}
