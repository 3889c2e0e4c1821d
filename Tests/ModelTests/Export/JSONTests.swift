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

  @Test func aBadDayOfWritingIsAnsweredWithAnError() {
    let line = #"{"id":"a","text":"x","published":"yesterday"}"#
    let answer = annotation(of: Array(line.utf8), pipeline: Pipeline(data: .bundled)).line
    #expect(answer.contains(#""id":"a""#))
    #expect(answer.contains("no EDTF date"))
  }
}
