import Testing

@testable import Model

private let pipeline = Pipeline(data: .bundled)

private func findings(_ text: String) -> Findings {
  pipeline.findings(inOneArticle: SourceText(utf8: Array(text.utf8)), published: nil)
}

private func merge(_ articles: [Findings]) -> MergedActors {
  var names = CorpusNames()
  let numbers = articles.map { names.add($0) }
  return mergeActors(names, articles: numbers)
}

private func merged(_ texts: [String]) -> [ConflictActor] {
  merge(texts.map(findings)).actors
}

@Suite struct ActorsMergeTests {
  @Test(arguments: [
    (["He met Omar al-Zidani.", "He met Ömar Al Zidani."], ConflictActor.MergeRule.spelling),
    (["He joined the Sirte Youth Movement (SYM) now.", "He joined the SYM now."], .acronym),
    (["He met Omar Faraj Zidani.", "He met Omar Zidani."], .middleName),
    (["He met Omar Zidani.", "It was told by Mr Zidani then."], .surname),
    (["He met Omar Zidani.", "He met Omar Zeidani."], .transliteration),
    (["He met Omar Zidani.", "It was told by Mr Zedani then."], .transliteration),
  ])
  func namesOfOneActorMeet(texts: [String], rule: ConflictActor.MergeRule) {
    let actors = merged(texts).filter { $0.kind != .place }
    #expect(actors.count == 1)
    #expect(actors.first?.merges.map(\.rule) == [rule])
  }

  @Test(arguments: [
    ["He met Omar Zidani.", "He met Ali Zidani."],
    ["He met Omar Zidani and Ali Zidani.", "It was told by Mr Zidani then."],
    ["He met Hassan Tamimi.", "He met Hussein Tamimi."],
    ["He led the Sarman Army then.", "He led the Sarman Government then."],
    ["He met Omar Bashiri and Bashari Faraj.", "It was told by Mr Bashari then."],
    ["He lives in Zidani.", "It was told by Mr Zidani then."],
  ])
  func differentActorsStayApart(texts: [String]) {
    #expect(Set(merged(texts).map(\.name)).count >= 2 || merged(texts).count >= 2)
    #expect(merged(texts).allSatisfy { $0.merges.isEmpty })
  }

  @Test func dictionaryNamesStand() throws {
    let actor = try #require(merged(["It was Hifter again.", "It was Haftar again."]).first)
    #expect(actor.name == "Khalifa Haftar")
    #expect(actor.aliases.map(\.form) == ["Haftar", "Hifter"])
    #expect(actor.aliases.map(\.count) == [1, 1])
  }

  @Test func actorsOfMostArticlesComeFirst() {
    let actors = merged([
      "They left Turkey again.", "They left Egypt again for Turkey.", "They left Egypt for Turkey.",
    ])
    #expect(actors.map(\.name) == ["Turkey", "Egypt"])
  }

  @Test func entitiesFindTheirActor() {
    let articles = ["They left Egypt again.", "They left Turkey for Egypt."].map(findings)
    var names = CorpusNames()
    let numbers = articles.map { names.add($0) }
    let merged = mergeActors(names, articles: numbers)
    for (article, numbers) in zip(articles, numbers) {
      for (entity, number) in zip(article.entities, numbers) {
        let actor = merged.actorOfRecord[Int(number)]
        #expect(merged.actors[Int(actor)].name == entity.name)
      }
    }
  }

  @Test func theOrderOfArticlesDoesNotMatter() {
    let texts = [
      "He met Omar Zidani.", "It was told by Mr Zidani then.", "He met Omar Zeidani in Sarman.",
      "He met Omar Faraj Zidani.", "They left Egypt for Turkey.",
    ]
    #expect(merged(texts) == merged(texts.reversed()))
  }

  @Test func snapshotsInBetweenChangeNothing() {
    let articles = [
      "He met Omar Zidani.", "It was told by Mr Zidani then.", "He met Omar Zeidani in Sarman.",
    ].map(findings)
    var names = CorpusNames()
    var numbers: [[Int32]] = []
    let snapshots = articles.map { article in
      numbers.append(names.add(article))
      return mergeActors(names, articles: numbers).actors
    }
    #expect(snapshots.last == merge(articles).actors)
    #expect(snapshots.first == merge(Array(articles.prefix(1))).actors)
  }
}
