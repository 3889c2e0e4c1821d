import Testing

@testable import Model

/// Every rule finds what it is for, and leaves alone what only looks like it.
struct TimeRuleTests {
  static let writing = DateSpan(edtf: "2019-04-06")

  @Test(arguments: TimeRule.table.map(\.name))
  func ruleFindsItsExamplesAndNothingElse(name: String) throws {
    let rule = try #require(TimeRule.table.first { $0.name == name })
    func values(_ text: String) -> [String] {
      articleTimes(text, published: Self.writing).filter { $0.rule.name == name }
        .map(\.value.text)
    }
    #expect(!rule.finds.isEmpty && !rule.not.isEmpty, "a rule has examples of both kinds")
    for (text, expected) in rule.finds {
      #expect(values(text).joined(separator: " ") == expected, "\(text)")
    }
    for text in rule.not { #expect(values(text) == [], "\(text)") }
  }

  @Test func ruleNamesAreUnique() {
    #expect(Set(TimeRule.table.map(\.name)).count == TimeRule.table.count)
  }

  @Test func everyPhraseIsUsed() {
    let patterns = TimeRule.table.map(\.pattern) + TimeRule.phrases.values
    for name in TimeRule.phrases.keys {
      #expect(patterns.contains { $0.contains("@\(name)") }, "@\(name) is used by no rule")
    }
  }

  @Test func mentionStaysSmall() {
    #expect(MemoryLayout<TimeMention>.stride <= 64)
  }
}

/// The time mentions of a text whose lines are paragraphs.
func articleTimes(_ text: String, published: DateSpan? = nil) -> [TimeMention] {
  findings(text, published: published).times
}

/// All findings in a text whose lines are paragraphs.
func findings(_ text: String, published: DateSpan? = nil) -> Findings {
  testPipeline.findings(
    inOneArticle: SourceText(utf8: Array(text.utf8)), published: published?.edtf)
}

/// The stages over the program's own dictionaries.
let testPipeline = Pipeline(data: .bundled)
