import Testing

@testable import Model

private let pipeline = Pipeline(data: .bundled)

/// The roles of a text, as `name: standing title of owner`.
private func roles(_ text: String) -> [String] {
  let source = SourceText(utf8: Array(text.utf8))
  let findings = pipeline.findings(inOneArticle: source, published: nil)
  return findings.roles.map { role in
    let owner = role.of.map { " of \(findings.entities[Int($0)].name)" } ?? ""
    let standing = role.standing == .now ? "" : "\(role.standing.rawValue) "
    return
      "\(findings.entities[Int(role.entity)].name): \(standing)\(source.line(role.title))\(owner)"
  }
}

@Suite struct RoleFinderTests {
  @Test(arguments: [
    (
      "It met Russian Foreign Minister Sergey Lavrov.", "Sergey Lavrov: Foreign Minister of Russia"
    ),
    (
      "It met Libyan National Army spokesman Ahmed al-Mismari.",
      "Ahmed al-Mismari: spokesman of Libyan National Army"
    ),
    ("It met UN envoy Ghassan Salamé.", "Ghassan Salame: envoy of United Nations"),
    ("It met U.S. President Donald Trump.", "Donald Trump: President of United States"),
    (
      "It met LNA commander Khalifa Haftar.", "Khalifa Haftar: commander of Libyan National Army"
    ),
    (
      "It met Turkish-backed GNA leader Sarraj.",
      "Fayez al-Sarraj: leader of Government of National Accord"
    ),
    ("It met Tripoli mayor Omar Zidani.", "Omar Zidani: mayor of Tripoli"),
    ("It met Secretary of State Ellen Marwick.", "Ellen Marwick: Secretary of State"),
    ("It met Commander-in-Chief Khalifa Haftar.", "Khalifa Haftar: Commander-in-Chief"),
    (
      "It met EU foreign policy chief Josep Borrell.",
      "Josep Borrell: foreign policy chief of European Union"
    ),
    (
      "It met Turkey's ambassador to Libya Omar Zidani.",
      "Omar Zidani: ambassador to Libya of Turkey"
    ),
    ("In Tripoli Prime Minister Fayez al-Sarraj spoke.", "Fayez al-Sarraj: Prime Minister"),
    ("It met anti-GNA commander Omar Zidani.", "Omar Zidani: commander"),
  ])
  func aTitleStandsBeforeTheName(text: String, expected: String) {
    #expect(roles(text) == [expected])
  }

  @Test(arguments: [
    (
      "It met Turkey's President Recep Tayyip Erdogan.", "Recep Tayyip Erdogan: President of Turkey"
    ),
    (
      "It met the GNA's interior minister Fathi Bashagha.",
      "Fathi Bashagha: interior minister of Government of National Accord"
    ),
    (
      "It met Libya's renegade commander Khalifa Haftar.",
      "Khalifa Haftar: renegade commander of Libya"
    ),
    (
      "It met Haftar's spokesman Ahmed al-Mismari.", "Ahmed al-Mismari: spokesman of Khalifa Haftar"
    ),
    (
      "It backs the Government of National Accord (GNA) of Prime Minister Fayez al-Sarraj.",
      "Fayez al-Sarraj: Prime Minister of Government of National Accord"
    ),
  ])
  func anOwnerHasTheRole(text: String, expected: String) {
    #expect(roles(text) == [expected])
  }

  @Test(arguments: [
    (
      "Ghassan Salamé, the UN envoy to Libya, spoke.",
      "Ghassan Salame: envoy to Libya of United Nations"
    ),
    (
      "Khalifa Haftar, commander of the Libyan National Army, left.",
      "Khalifa Haftar: commander of Libyan National Army"
    ),
    (
      "It was told by Fayez al-Sarraj, head of the Government of National Accord.",
      "Fayez al-Sarraj: head of Government of National Accord"
    ),
    (
      "Ahmed al-Mismari, a spokesman for Haftar's self-styled Libyan National Army (LNA), left.",
      "Ahmed al-Mismari: spokesman of Libyan National Army"
    ),
    (
      "Omar Zidani, commander of the western military zone, left.",
      "Omar Zidani: commander of the western military zone"
    ),
  ])
  func aRoleFollowsTheName(text: String, expected: String) {
    #expect(roles(text) == [expected])
  }

  @Test(arguments: [
    (
      "The head of the U.N. Support Mission in Libya (UNSMIL), Ghassan Salamé, spoke.",
      ["Ghassan Salame: head of United Nations Support Mission in Libya"]
    ),
    (
      "The LNA spokesman, Colonel Ahmed al-Mismari, spoke.",
      ["Ahmed al-Mismari: spokesman of Libyan National Army", "Ahmed al-Mismari: Colonel"]
    ),
    ("His interior minister, Fathi Bashagha, spoke.", ["Fathi Bashagha: interior minister"]),
  ])
  func aNameFollowsTheRole(text: String, expected: [String]) {
    #expect(roles(text) == expected)
  }

  @Test(arguments: [
    (
      "It met army spokesman Brig. Gen. Omar Zidani.",
      ["Omar Zidani: army spokesman", "Omar Zidani: Brig. Gen."]
    ),
    (
      "It met Chief of Staff Gen. Omar Zidani.",
      ["Omar Zidani: Chief of Staff", "Omar Zidani: Gen."]
    ),
    (
      "It met General Commander Field Marshal Khalifa Haftar.",
      ["Khalifa Haftar: General Commander", "Khalifa Haftar: Field Marshal"]
    ),
    ("It met Attorney General Omar Zidani.", ["Omar Zidani: Attorney General"]),
  ])
  func anOfficeAndARankAreTwo(text: String, expected: [String]) {
    #expect(roles(text) == expected)
  }

  @Test(arguments: [
    (
      "It met former Libyan prime minister Ali Zeidan.",
      "Ali Zeidan: former prime minister of Libya"
    ),
    (
      "It met ex-GNA minister Omar Zidani.",
      "Omar Zidani: former minister of Government of National Accord"
    ),
    ("It met then-President Barack Obama.", "Barack Obama: then President"),
    ("It met the late Libyan leader Muammar Gaddafi.", "Muammar Gaddafi: late leader of Libya"),
    ("Then President Barack Obama left.", "Barack Obama: President"),
  ])
  func pastRolesAreMarked(text: String, expected: String) {
    #expect(roles(text) == [expected])
  }

  @Test(arguments: [
    "The president of the club told Haftar that it was late.",
    "Presidents Putin and Erdogan met.",
    "Russian and Turkish presidents Vladimir Putin and Recep Tayyip Erdogan met.",
    "He met Khalifa Haftar, the prime minister, and others.",
    "He met Khalifa Haftar, the prime minister, Fayez al-Sarraj, and others.",
    "It was told by Haftar, his spokesman and others.",
    "The spokesman for the prime minister, Omar Zidani, left.",
    "The self-proclaimed president Omar Zidani left.",
    "The head of the delegation left, Haftar said.",
    "With Haftar, the general and the president met.",
    "Haftar, the commander said, was ill.",
    "It met Mr Omar Zidani and Members Ali Faraj and Omar Tamimi.",
  ])
  func whatLeavesItOpenIsNone(text: String) {
    #expect(roles(text) == [])
  }

  @Test func theNameOfAnotherTitleIsNotTakenAway() {
    #expect(
      roles("A spokesman for President Emmanuel Macron left.") == ["Emmanuel Macron: President"])
  }

  @Test func theRangeCoversAllThatSaysSo() throws {
    let source = SourceText(utf8: Array("Yesterday UN envoy Ghassan Salamé left.".utf8))
    let findings = pipeline.findings(inOneArticle: source, published: nil)
    let role = try #require(findings.roles.first)
    #expect(source.line(role.range) == "UN envoy Ghassan Salamé")
    #expect(role.rule == .titleBefore)
  }

  @Test(arguments: [
    ("It met the Libyan National Army.", String?.some("Libya")),
    ("It met the Government of National Accord.", "Libya"),
    ("It met the Zidani Brigade of Misrata.", "Libya"),
    ("It met the Turkish Defence Ministry.", "Turkey"),
    ("It met the Harbour Defence Ministry.", nil),
    ("It met the Islamic State.", nil),
    ("It met the Tunis Dialogue Committee.", nil),
    ("It met the United Nations Support Mission in Libya.", nil),
  ])
  func namesTellTheCountry(text: String, country: String?) throws {
    let source = SourceText(utf8: Array(text.utf8))
    let findings = pipeline.findings(inOneArticle: source, published: nil)
    let group = try #require(findings.entities.first { $0.kind != .state && $0.kind != .place })
    #expect(group.country?.name == country)
  }
}
