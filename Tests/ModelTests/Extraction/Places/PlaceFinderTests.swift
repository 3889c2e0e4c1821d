import Testing

@testable import Model

private let pipeline = Pipeline(data: .bundled)

private func findings(_ text: String) -> Findings {
  pipeline.findings(inOneArticle: SourceText(utf8: Array(text.utf8)), published: nil)
}

/// Each place that a text names, with its country and the rule.
private func places(_ text: String) -> [String] {
  findings(text).entities.compactMap { entity in
    guard let reading = entity.place, entity.kind == .place else { return nil }
    return "\(entity.name), \(reading.place.code.text) by \(reading.rule.rawValue)"
  }
}

/// Where the only account of a text puts its event, as printed, and how exactly.
private func location(_ text: String) -> String? {
  let findings = findings(text)
  guard let location = findings.accounts.first?.location else { return nil }
  let words = SourceText(utf8: Array(text.utf8)).line(location.words)
  let place = findings.entities[Int(location.entity)].place?.place
  return "\(words) (\(place.map { PlacePrecision($0, isNear: location.isNear).rawValue } ?? "-"))"
}

@Suite struct PlaceFinderTests {
  @Test(arguments: [
    ("He went to Tripoli.", "Tripoli, LY by dictionary"),
    ("He went to Tripoli, Lebanon.", "Tripoli, LB by beside"),
    (
      "Lebanon was quiet. In Lebanon the Lebanese army went to Tripoli. Lebanon waits.",
      "Tripoli, LB by article"
    ),
    ("He went to Paris, Texas.", "Paris, US by beside"),
    ("American soldiers of the United States flew to Paris in America.", "Paris, FR by dictionary"),
  ])
  func theCountryOfTheArticleDecidesBetweenPlacesOfAName(text: String, expected: String) {
    #expect(places(text).contains(expected), "\(places(text))")
  }

  @Test(arguments: [
    "He met Reading at home.", "Nice weather came.", "Victoria said so.",
    "Salama went home with Hamdan.", "The Mobile shop closed.",
  ])
  func wordsAndPersonsAreNoPlacesWithoutEvidence(text: String) {
    #expect(places(text) == [])
  }

  @Test func aTownThatNoDictionaryHasIsFoundByWhatStandsAround() {
    #expect(
      places("Fighters seized the towns of Buynaksk and Kizlyar in Russia on Monday.")
        == ["Buynaksk, RU by only", "Kizlyar, RU by only"])
  }

  @Test func continentsAndSeasAreOnNoMap() {
    #expect(places("He went to Africa over the Mediterranean.") == [])
  }

  @Test(arguments: [
    ("Jets bombed a camp 90 km south of Sirte.", "90 km south of Sirte (near)"),
    ("Jets bombed a camp near Sirte.", "near Sirte (near)"),
    ("Jets bombed a camp on the outskirts of Sirte.", "outskirts of Sirte (near)"),
    ("Jets bombed a camp in southern Sirte.", "Sirte (exact)"),
    ("Jets bombed a camp in the south of Fezzan.", "Fezzan (region)"),
    ("Jets bombed a camp in Libya.", "Libya (country)"),
    ("Jets bombed a camp in Marda.", "Marda (-)"),
  ])
  func thePlaceOfAnEventIsKeptAsPrinted(text: String, expected: String) {
    #expect(location(text) == expected)
  }

  @Test func whatHappensInACountryIsNotDoneByIt() {
    let findings = findings("Jets bombed a camp in Libya.")
    #expect(findings.accounts.map { findings.participants(in: $0).count } == [0])
  }
}
