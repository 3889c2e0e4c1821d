import Testing

@testable import Model

private let pipeline = Pipeline(data: .bundled)

/// The mentions at words that are given as names of a kind, as `text=entity`.
private func mentions(_ text: String, _ words: [(String, ActorKind?)]) -> [String] {
  let source = SourceText(utf8: Array(text.utf8))
  var end = 0
  let names = words.compactMap { word, kind -> GivenName? in
    let needle = FoldedNeedle(word)
    guard let range = needle.first(in: source.bytes, TextRange(end, source.bytes.count)) else {
      return nil
    }
    end = range.start
    return GivenName(range: range, kind: kind)
  }
  let findings = pipeline.findings(inOneArticle: source, published: nil, names: names)
  return findings.mentions.map {
    "\(source.line($0.range))=\(findings.entities[Int($0.entity)].name)"
  }
}

@Suite struct GivenNameTests {
  @Test func noOtherNamesAreLookedFor() {
    #expect(
      mentions("Omar Zidani left Tripoli for Cairo.", [("Tripoli", .place)]) == ["Tripoli=Tripoli"])
  }

  @Test func theGivenRangeStaysAndTheTitleIsNotCompared() {
    #expect(
      mentions(
        "Egypt's President Omar Zidani spoke. Zidani left.",
        [("Egypt's President Omar Zidani", .person), ("Zidani left", nil)]
      ).first == "Egypt's President Omar Zidani=Omar Zidani")
  }

  @Test func aNameOfTwoPersonsIsNeitherOnes() {
    let found = mentions(
      "Omar Zidani met Omar Zidani of the SYM and Ali Tamimi. Tamimi left.",
      [("Omar Zidani", .person), ("Omar Zidani of the SYM and Ali Tamimi", .person)])
    #expect(Set(found.map { $0.split(separator: "=").last }).count == 2)
  }

  @Test func wordsGluedToANameAreCutOff() {
    #expect(mentions("It is in SarmanThe army left.", [("Sarman", .place)]) == ["Sarman=Sarman"])
  }

  @Test func namesOfDifferentKindsStayApart() {
    let found = mentions(
      "Jordan Smith left Jordan.", [("Jordan Smith", .person), ("Jordan.", .place)])
    #expect(found.first == "Jordan Smith=Jordan Smith")
    #expect(found.last?.hasSuffix("=Jordan") == true)
  }

  @Test func anOfficeThatIsNoStateIsNotJoinedToIt() {
    #expect(
      mentions("The Kremlin spoke.", [("Kremlin", .organisation)]) == ["Kremlin=Kremlin"])
    #expect(mentions("The Kremlin spoke.", [("Kremlin", nil)]) == ["Kremlin=Russia"])
  }

  @Test func aTitleIsThePersonBehindIt() {
    #expect(
      mentions(
        "President Omar Zidani met Minister Ali Tamimi. The President left.",
        [
          ("President", .person), ("Omar Zidani", .person), ("Minister", .person),
          ("Ali Tamimi", .person), ("President left", .person),
        ]
      ).prefix(4) == [
        "President=Omar Zidani", "Omar Zidani=Omar Zidani", "Minister=Ali Tamimi",
        "Ali Tamimi=Ali Tamimi",
      ])
  }

  @Test func aRangeOutsideTheTextIsTold() {
    let line = #"{"id": "a", "text": "Omar.", "mentions": [{"start": 2, "end": 9}]}"#
    #expect(
      annotation(of: Array(line.utf8), pipeline: pipeline).line.contains(
        "a range that is empty or not in the text: 2 to 9"))
  }

  @Test func entitiesAreNumberedAcrossDocumentsWhereNamesAreEqual() {
    let lines = [
      #"{"id": "a", "text": "Jordan fell.", "mentions": [{"start": 0, "end": 6, "kind": "LOC"}]}"#,
      #"{"id": "b", "text": "Jordan fell.", "mentions": [{"start": 0, "end": 6, "kind": "PER"}]}"#,
    ]
    let answers = annotations(of: lines.map { Array($0.utf8) }, pipeline: pipeline).map(\.line)
    #expect(answers.map { $0.contains(#""entity":"Jordan (2)""#) }.filter(\.self).count == 1)
  }
}
