import Testing

@testable import Model

@Suite struct JSONTests {
  @Test func controlCharactersAndQuotesAreEscaped() {
    let value = JSON.object([
      ("a", .string("“x”\n\u{1B}[31m\"\\\u{9B}\u{2028}")),
      ("b", .array([.int(-1), .null, .bool(true)])),
    ])
    #expect(value.line == #"{"a":"“x”\n\u001b[31m\"\\\u009b\u2028","b":[-1,null,true]}"#)
  }

  @Test func charactersThatHideOrTurnTextAreEscaped() {
    #expect(JSON.string("a\u{202E}b\u{200B}c\u{2066}d").line == #""a\u202eb\u200bc\u2066d""#)
  }

  @Test(arguments: ["", "no json", "[]", "{\"id\":1,\"text\":\"x\"}", "{\"id\":\"a\"}"])
  func aLineThatIsNoDocumentIsAnsweredWithAnError(line: String) {
    let answer = annotation(of: Array(line.utf8), pipeline: Pipeline(data: .bundled)).line
    #expect(answer.contains("\"error\":\"not an object"))
    #expect(answer.contains("\"id\":null"))
  }

  @Test(arguments: [
    ("2013-05-03T16:56Z", "2013-05-03"), ("2013-05-03T23:56:01.5-07:00", "2013-05-03"),
    ("2013-05", "2013-05"),
  ])
  func theDayOfWritingMayBeToldWithItsTime(told: String, day: String) {
    let line = #"{"id":"a","text":"x","published":"\#(told)"}"#
    let answer = annotation(of: Array(line.utf8), pipeline: testPipeline).line
    #expect(answer.contains(#""published":{"edtf":"\#(day)""#))
  }

  @Test(arguments: ["yesterday", "2013-05-03T", "2013-05-03T16:56 <b>", "2013-02-30T10:00Z"])
  func aBadDayOfWritingIsAnsweredWithAnError(told: String) {
    let line = #"{"id":"a","text":"x","published":"\#(told)"}"#
    let answer = annotation(of: Array(line.utf8), pipeline: Pipeline(data: .bundled)).line
    #expect(answer.contains(#""id":"a""#))
    #expect(answer.contains("no EDTF date"))
  }
}
