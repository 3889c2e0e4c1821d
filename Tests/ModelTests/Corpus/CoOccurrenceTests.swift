import Testing

@testable import Model

/// Who takes part together with whom, in the three articles of ``SmallCorpus``.
struct CoOccurrenceTests {
  private let corpus: Corpus
  private let all: [ActorID]

  init() throws {
    corpus = try SmallCorpus.corpus()
    all = corpus.actors.indices.map(ActorID.init(index:))
  }

  private func index(_ name: String) throws -> Int {
    try #require(corpus.actors.firstIndex { $0.name == name })
  }

  @Test func actorsAndPlacesHaveEventsInCommon() throws {
    let table = corpus.coOccurrence(of: all, in: corpus.select(.all))
    let (haftar, tripoli, benghazi, sirte) = try (
      index("Khalifa Haftar"), index("Tripoli"), index("Benghazi"), index("Sirte")
    )
    #expect(table[haftar, tripoli] == 1)
    #expect(table[haftar, benghazi] == 1)
    #expect(table[haftar, sirte] == 0)
    #expect(try table[index("Libyan National Army"), sirte] == 1)
  }

  @Test(arguments: ["", "from:2020", "tripoli", "actor:nobody"])
  func theTableIsSymmetricWithEachActorsOwnEventsInTheDiagonal(filter: String) throws {
    let selection = corpus.select(try Query(parsing: filter))
    let table = corpus.coOccurrence(of: all, in: selection)
    for row in all.indices {
      #expect(table[row, row] == selection.actorCounts[row])
      for column in all.indices { #expect(table[row, column] == table[column, row]) }
    }
  }

  @Test(arguments: ["", "from:2020"])
  func companionsAreARowOfTheTable(filter: String) throws {
    let selection = corpus.select(try Query(parsing: filter))
    let table = corpus.coOccurrence(of: all, in: selection)
    for actor in all {
      let row = all.indices.map { table[actor.index, $0] }
      #expect(corpus.companions(of: actor, in: selection) == row)
    }
  }

  @Test func onlyTheWantedActorsAreInTheTableInTheirOrder() throws {
    let wanted = try [index("Tripoli"), index("Khalifa Haftar")].map(ActorID.init(index:))
    let table = corpus.coOccurrence(of: wanted, in: corpus.select(.all))
    #expect(table.actors == wanted)
    #expect((table[0, 0], table[0, 1], table[1, 1]) == (2, 1, 2))
  }
}

struct NameOrderTests {
  @Test func namesAreRankedWhateverTheirCaseAndMarks() {
    let names = ["Zoe", "łęcka", "al-Qaeda", "Lecka", "Al-Qaeda", "Zoë", "Zoe"]
    let actors = names.map { ConflictActor(name: $0, kind: .person, aliases: []) }
    #expect(actors.sortedByName().map(\.index) == [4, 2, 3, 1, 0, 6, 5])
  }
}
