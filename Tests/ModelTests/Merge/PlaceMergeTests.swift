import Testing

@testable import Model

/// What all articles together say of where places are.
@Suite struct PlaceMergeTests {
  private func places(_ texts: [String]) throws -> [String] {
    let corpus = try SmallCorpus.corpus(
      texts.enumerated().map { (name: "\($0.offset).txt", text: $0.element) })
    return corpus.actors.compactMap { actor in
      guard actor.kind == .place, let reading = actor.place else { return nil }
      return "\(actor.name), \(reading.place.code.text) by \(reading.rule.rawValue)"
    }.sorted()
  }

  private static let lebanon =
    "Unrest in Lebanon\n\nThe Lebanese army shelled Tripoli on Monday, Lebanon said. Lebanon waits.\n"
  private static let libya =
    "Unrest in Libya\n\nThe Libyan army shelled Tripoli on Monday, Libya said. Libya waits.\n"
  @Test func placesOfANameInTwoCountriesStayApart() throws {
    #expect(
      try places([Self.lebanon, Self.libya])
        == ["Tripoli, LB by article", "Tripoli, LY by dictionary"])
  }

  @Test func otherArticlesDecideWhereOneDoesNot() throws {
    let doubtful = "Unrest again\n\nSoldiers shelled a camp in Santa Cruz on Monday.\n"
    let philippines =
      "Unrest in the Philippines\n\nSoldiers in the Philippines shelled a camp on Monday.\n"
    #expect(try places([doubtful]) == ["Santa Cruz, BO by largest"])
    #expect(try places([doubtful, philippines]) == ["Santa Cruz, PH by folder"])
  }

  @Test(arguments: [
    ("place:Tripoli", 2), ("place:Libya", 1), ("place:lebanon", 1), ("place:liban", 1),
    ("place:beirut", 0), ("-place:Libya", 1),
  ])
  func aRegionOrCountryFindsWhatHappenedInItsPlaces(query: String, count: Int) throws {
    var evaluator = QueryEvaluator(
      try SmallCorpus.corpus([
        (name: "1.txt", text: Self.lebanon), (name: "2.txt", text: Self.libya),
      ]))
    #expect(evaluator.count(of: try Query(parsing: query)) == count)
  }

  @Test func theCountriesOfPlacesAreOffered() throws {
    let corpus = try SmallCorpus.corpus([
      (name: "1.txt", text: Self.lebanon), (name: "2.txt", text: Self.libya),
    ])
    let offered = completions(of: "place:l", at: 7, in: corpus).items
    #expect(offered.map(\.text) == ["Lebanon", "Liban-Nord", "Libya"])
    #expect(offered.allSatisfy { $0.help == "events in it, 1 event" })
  }

  @Test func theOrderOfTheArticlesDoesNotMatter() throws {
    #expect(try places([Self.lebanon, Self.libya]) == places([Self.libya, Self.lebanon]))
  }
}
