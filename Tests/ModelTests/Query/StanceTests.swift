import Testing

@testable import Model

struct StanceTests {
  private let haftar = ConflictActor(name: "Haftar", kind: .person, aliases: [])
  private let sarraj = ConflictActor(
    name: "Fayez al-Sarraj", kind: .person, aliases: [])
  private let sirte = ConflictActor(name: "Sirte", kind: .place, aliases: [])

  @Test func includedActorsAreJoinedByOrAndTakenBackOneByOne() {
    var query = Query.all.with(.included, on: haftar).with(.included, on: sarraj)
    #expect(query.description == "actor:Haftar OR actor:\"Fayez al-Sarraj\"")
    #expect(query.stance(on: haftar) == .included)
    query = query.with(.excluded, on: haftar)
    #expect(query.description == "actor:\"Fayez al-Sarraj\" -actor:Haftar")
    #expect(query.stance(on: haftar) == .excluded)
    query = query.with(.none, on: haftar).with(.none, on: sarraj)
    #expect(query == .all)
  }

  @Test func aPlaceNarrowsWhatAnActorLetsThrough() {
    let query = Query.all.with(.included, on: haftar).with(.included, on: sirte)
    #expect(query.description == "actor:Haftar place:Sirte")
    #expect(query.stance(on: sirte) == .included)
    #expect(query.with(.none, on: haftar).description == "place:Sirte")
  }

  @Test func stancesLeaveTheRestOfTheQueryAlone() throws {
    let query = try Query(parsing: "sirte from:2019-04-01 actor:Haftar")
    #expect(query.with(.none, on: haftar).description == "sirte from:2019-04-01")
  }

  @Test(arguments: [
    ("", "actor:Haftar"), ("actor:Haftar", ""),
    ("sirte actor:Haftar from:2019-04-01", "sirte from:2019-04-01"),
    ("actor:Haftar OR actor:LNA", "actor:Haftar"), ("place:Sirte actor:tripoli", "actor:Haftar"),
    ("-actor:Haftar -actor:LNA", "-actor:LNA actor:Haftar"),
    ("(actor:Haftar OR sirte)", "(actor:Haftar OR sirte) actor:Haftar"),
  ])
  func onlyOneTakesThePlaceOfAllOthers(before: String, after: String) throws {
    #expect(try Query(parsing: before).togglingOnly([haftar]).description == after)
  }

  @Test(arguments: [
    ("", "actor:Haftar place:Sirte"), ("actor:Haftar", "actor:Haftar place:Sirte"),
    ("place:Sirte x actor:Haftar", "x"),
  ])
  func severalMustAllTakePart(before: String, after: String) throws {
    #expect(try Query(parsing: before).togglingOnly([haftar, sirte]).description == after)
  }

  @Test func onlyOneTwiceIsOnlyOne() {
    #expect(Query.all.togglingOnly([haftar, haftar]).description == "actor:Haftar")
  }
}
