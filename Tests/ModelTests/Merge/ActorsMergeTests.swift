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
    (["He met Omar al-Zidani.", "He met Ömar Al Zidani."], MergeRule.spelling),
    (["He joined the Sirte Youth Movement (SYM) now.", "He joined the SYM now."], .acronym),
    (["He met Omar Faraj Zidani.", "He met Omar Zidani."], .middleName),
    (["He met Omar Zidani.", "It was told by Mr Zidani then."], .folderSurname),
    (["He met Omar Zidani.", "He met Omar Zeidani."], .transliteration),
    (["He met Omar Zidani.", "It was told by Mr Zedani then."], .transliteration),
  ])
  func namesOfOneActorMeet(texts: [String], rule: MergeRule) {
    let actors = merged(texts).filter { $0.kind != .place }
    #expect(actors.count == 1)
    #expect(actors.first?.aliases.compactMap(\.rule) == [rule])
  }

  @Test(arguments: [
    ("He met Omar Zidani. It was Zidani again.", "Zidani", MergeRule.surname),
    ("He met Omar Zidani. It was Omar again.", "Omar", .givenName),
    ("He met Omar Faraj Zidani. It was Omar Zidani again.", "Omar Zidani", .middleName),
    ("He left the Sarman Youth Movement (SYM). It was the SYM again.", "SYM", .acronym),
    ("He left the Sarman Youth Movement. It was the SYM again.", "SYM", .initials),
    ("He left the Sarman Elections Council. It was the Council again.", "Council", .part),
    (
      "He left the Sarman Elections Council. The Elections Council fell.", "Elections Council",
      .part
    ),
    (
      "He left the Sarman Court. The Sarman Court of Appeal fell.", "Sarman Court", .part
    ),
    ("It was Hifter again.", "Hifter", .dictionary),
  ])
  func aFormTellsWhyItIsTheActors(text: String, form: String, rule: MergeRule) throws {
    let aliases = merged([text]).flatMap(\.aliases)
    #expect(try #require(aliases.first { $0.form == form }).rule == rule)
    #expect(aliases.filter { $0.rule == nil }.count < aliases.count)
  }

  @Test func bodiesOfTheSameNameInDifferentCountriesStayApart() {
    let chile = "Chile and Chile met. The Foreign Ministry of all left."
    let peru = "Peru and Peru met. The Foreign Ministry of all left."
    let open = "It rained. The Foreign Ministry of all left."
    func ministries(_ texts: [String]) -> Int {
      merged(texts).filter { $0.name == "Foreign Ministry" }.count
    }
    #expect(ministries([chile, chile]) == 1)
    #expect(ministries([chile, peru]) == 2)
    #expect(ministries([chile, open]) == 2)
    #expect(ministries([open, open]) == 1)
  }

  @Test func theReasonOfMostArticlesIsTold() throws {
    let actors = merged([
      "He met Omar Zidani. It was Zidani again.", "He met Omar Zidani. It was Zidani again.",
      "It was told by Mr Zidani then.",
    ])
    #expect(actors.count == 1)
    #expect(actors.first?.aliases.map(\.rule) == [.surname, nil])
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
    #expect(merged(texts).flatMap(\.aliases).allSatisfy { $0.rule == nil })
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
