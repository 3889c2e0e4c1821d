import Testing

@testable import Model

@Suite struct PrintedRoleTests {
  private static let articles: [(name: String, text: String)] = [
    (
      "first.txt",
      """
      A meeting in Moscow

      Posted April 5, 2019

      Russian Foreign Minister Sergey Lavrov met LNA spokesman Ahmed al-Mismari on Thursday.
      Ahmed al-Mismari, the LNA spokesman, left.
      """
    ),
    (
      "second.txt",
      """
      Talks go on

      Posted June 1, 2019

      The Russian foreign minister, Sergey Lavrov, spoke of former LNA spokesman Ahmed al-Mismari.
      """
    ),
    (
      "undated.txt",
      """
      A word about talks

      Russian Foreign Minister Sergey Lavrov told journalist Omar Zidani so.
      """
    ),
  ]

  private func corpus() throws -> Corpus { try SmallCorpus.corpus(Self.articles) }

  private func actor(_ name: String, in corpus: Corpus) throws -> ActorID {
    try #require(corpus.actors(named: name).first)
  }

  @Test func aRoleHasTheDaysOfTheArticlesThatPrintIt() throws {
    let corpus = try corpus()
    let roles = corpus.roles(of: try actor("Sergey Lavrov", in: corpus))
    #expect(roles.map(\.title) == ["Foreign Minister"])
    #expect(roles.map(\.articles) == [3])
    #expect(roles.map { $0.days?.edtf } == ["2019-04-05/2019-06-01"])
    #expect(roles.map { $0.owner.map { corpus.actors[$0.index].name } } == ["Russia"])
  }

  @Test func aRoleLeadsToWhereItIsPrinted() throws {
    let corpus = try corpus()
    let role = try #require(corpus.roles(of: try actor("Sergey Lavrov", in: corpus)).first)
    let text = corpus.text(of: role.evidence.article)
    #expect(text.line(role.evidence.range) == "Russian Foreign Minister Sergey Lavrov")
  }

  @Test func whatIsPastIsARoleOfItsOwn() throws {
    let corpus = try corpus()
    let roles = corpus.roles(of: try actor("Ahmed al-Mismari", in: corpus))
    #expect(roles.map(\.wording) == ["former spokesman", "spokesman"])
    #expect(roles.map(\.articles) == [1, 1])
  }

  @Test func rolesAreFoundFromBothEnds() throws {
    let corpus = try corpus()
    let army = try actor("Libyan National Army", in: corpus)
    let roles = corpus.roles(belongingTo: army)
    #expect(roles == corpus.roles(of: try actor("Ahmed al-Mismari", in: corpus)))
    #expect(roles.allSatisfy { $0.owner == army })
  }

  @Test(arguments: [
    ("Sergey Lavrov", String?.some("Russia"), Sector.government),
    ("Ahmed al-Mismari", "Libya", .military),
    ("Libyan National Army", "Libya", .military), ("Russia", "Russia", .government),
    ("Omar Zidani", nil, .journalists),
  ])
  func rolesTellCountryAndSector(name: String, country: String?, sector: Sector) throws {
    let corpus = try corpus()
    let actor = try actor(name, in: corpus)
    #expect(corpus.country(of: actor)?.name == country)
    #expect(corpus.sector(of: actor) == sector)
  }

  @Test func theOrderOfLoadingDoesNotMatter() throws {
    func summary(_ corpus: Corpus) throws -> Set<PrintedRole> {
      Set(corpus.actors.indices.flatMap { corpus.roles(of: ActorID(index: $0)) })
    }
    let files = Self.articles.map(\.name)
    var builder = CorpusBuilder(find: SmallCorpus.pipeline.findings(in:of:))
    for (name, text) in Self.articles.reversed() {
      builder.add(
        try LoadedFile(name: name, bytes: Array(text.utf8), pipeline: SmallCorpus.pipeline))
      _ = builder.corpus()
    }
    builder.arrange(files)
    #expect(try summary(builder.corpus()) == summary(corpus()))
  }

  @Test func rolesOfArticlesThatAreGoneAreGone() throws {
    var builder = CorpusBuilder(find: SmallCorpus.pipeline.findings(in:of:))
    for (name, text) in Self.articles {
      builder.add(
        try LoadedFile(name: name, bytes: Array(text.utf8), pipeline: SmallCorpus.pipeline))
    }
    _ = builder.corpus()
    builder.arrange(["second.txt"])
    let corpus = builder.corpus()
    let roles = corpus.roles(of: try actor("Ahmed al-Mismari", in: corpus))
    #expect(roles.map(\.wording) == ["former spokesman"])
  }
}

@Suite struct SectorTests {
  @Test(arguments: [
    ("spokesman", Sector?.some(.military), Sector.military), ("Foreign Minister", nil, .government),
    ("president", .business, .business), ("army spokesman", .government, .military),
    ("member of parliament", .government, .legislature), ("rebel leader", nil, .rebels),
    ("Secretary-General", .internationalOrganisation, .internationalOrganisation),
    ("Attorney General", nil, .judiciary), ("Secretary of State", nil, .government),
    ("General", .government, .military), ("journalist", .government, .journalists),
  ])
  func wordsOfARoleTellTheSector(title: String, owner: Sector?, expected: Sector) {
    #expect(Sector(role: title, of: owner) == expected)
  }

  @Test(arguments: ["spokesman", "head", "member", "Generalissimo", "Director General"])
  func otherWordsTellNone(title: String) {
    #expect(Sector(role: title, of: nil) == nil)
  }

  @Test(arguments: [
    ("Libyan National Army", ActorKind.armedGroup, Sector.military),
    ("Zintan Brigades", .armedGroup, .unaffiliatedForces),
    ("Tripoli Revolutionaries Brigade", .armedGroup, .rebels),
    ("House of Representatives", .government, .legislature),
    ("General Council", .government, .government),
    ("Supreme Court", .government, .judiciary), ("Red Harbour Company", .organisation, .business),
    ("Red Harbour", .organisation, .unknown), ("Libya", .state, .government),
  ])
  func namesTellTheSector(name: String, kind: ActorKind, expected: Sector) {
    #expect(Sector(name: name, kind: kind) == expected)
  }

  @Test(arguments: [ActorKind.person, .place])
  func personsAndPlacesHaveNoneByName(kind: ActorKind) {
    #expect(Sector(name: "Army", kind: kind) == nil)
  }
}
