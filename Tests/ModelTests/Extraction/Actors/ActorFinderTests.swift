import Testing

@testable import Model

/// The mentions of a text of one paragraph a line, as `text=entity (kind)`.
private func mentions(_ text: String) -> [String] {
  let source = SourceText(utf8: Array(text.utf8))
  let findings = finder.findings(inOneArticle: source, published: nil)
  return findings.mentions.map { mention in
    let entity = findings.entities[Int(mention.entity)]
    return "\(source.line(mention.range))=\(entity.name) (\(entity.kind.rawValue))"
  }
}

private let finder = Pipeline(data: .bundled)

@Suite struct ActorFinderTests {
  @Test(arguments: [
    ("It met Khalifa Hifter there.", "Khalifa Hifter=Khalifa Haftar (person)"),
    ("They left with al Sarraj on Monday.", "al Sarraj=Fayez al-Sarraj (person)"),
    ("It was said by the GNA again.", "GNA=Government of National Accord (government)"),
    ("He went to Tarhouna again.", "Tarhouna=Tarhuna (place)"),
    ("He watched France 24 at home.", "France 24=France 24 (media)"),
  ])
  func spellingsOfTheDictionaryAreOneActor(text: String, expected: String) {
    #expect(mentions(text) == [expected])
  }

  @Test func unitsOfDifferentNumbersAreDifferentActors() {
    #expect(
      mentions("They saw the 106 Brigade and the 110th Brigade near the 106 Brigade.") == [
        "106 Brigade=106 Brigade (armed_group)", "110th Brigade=110th Brigade (armed_group)",
        "106 Brigade=106 Brigade (armed_group)",
      ])
  }

  @Test(arguments: [
    "It told us who is there.", "They said it may be an act of war.", "Log in to add it.",
  ])
  func smallWordsAreNoAcronyms(text: String) {
    #expect(mentions(text) == [])
  }

  @Test(arguments: [
    ("A Libyan soldier fell.", MentionForm.demonym),
    ("It was the Kremlin again.", .metonym),
    ("They met the UAE again.", .acronym),
    ("They left Turkey again.", .name),
  ])
  func statesHaveManyForms(text: String, form: MentionForm) {
    let source = SourceText(utf8: Array(text.utf8))
    let findings = finder.findings(inOneArticle: source, published: nil)
    #expect(findings.mentions.map(\.form) == [form])
    #expect(findings.entities.map(\.kind) == [.state])
  }

  @Test func aPeopleIsNotItsState() {
    #expect(
      mentions("Egyptians fled from Egypt. A Dane met the Danes.") == [
        "Egyptians=Egyptians (population)", "Egypt=Egypt (state)", "Dane=Denmark (state)",
        "Danes=Danes (population)",
      ])
  }

  @Test func aNameThatNothingExplainsIsThePlaceOfTheGazetteerInACountryOfTheArticle() {
    #expect(
      mentions("Ukraine said that he saw Pokrovsk. It saw Peru.").contains(
        "Pokrovsk=Pokrovsk (place)"))
    #expect(mentions("He saw Pokrovsk. It saw Peru.").contains("Pokrovsk=Pokrovsk (person)"))
  }

  @Test(arguments: [
    ("They arrived in Ankara early.", "Ankara=Ankara (place)"),
    ("The talks failed and Ankara rejected the plan.", "Ankara=Turkey (state)"),
  ])
  func capitalsActForTheirStates(text: String, expected: String) {
    #expect(mentions(text) == [expected])
  }

  @Test(arguments: [
    ("He met Foreign Minister Omar Zidani.", "Omar Zidani=Omar Zidani (person)"),
    ("It was Secretary of State Ellen Marwick who left.", "Ellen Marwick=Ellen Marwick (person)"),
    ("The camp of warlord Zuhair Tamimi fell.", "Zuhair Tamimi=Zuhair Tamimi (person)"),
  ])
  func titlesAreNoPartOfTheName(text: String, expected: String) {
    #expect(mentions(text) == [expected])
  }

  @Test(arguments: [
    (
      "He joined the Martyrs Council of Sarman then.", "Martyrs Council of Sarman",
      ActorKind.government
    ),
    ("He joined the Suq al-Juma Brigade then.", "Suq al-Juma Brigade", .armedGroup),
    ("He read the Wadi Gazette then.", "Wadi Gazette", .media),
    ("He runs the Turkish Foreign Ministry now.", "Turkish Foreign Ministry", .government),
    ("He swam in the Zarqa River then.", "Zarqa River", .place),
  ])
  func theHeadOfANameTellsItsKind(text: String, name: String, kind: ActorKind) {
    #expect(mentions(text) == ["\(name)=\(name) (\(kind.rawValue))"])
  }

  @Test(arguments: [
    "It was the Skhira Accord again.", "He left before the Zarqa Conference.",
    "He led the Zorana operation.",
    "On Friday in May it ended.",
    "Pictures were shown. Capturing it was hard.", "Start of Spoiling", "Privacy Policy",
    "Read More",
  ])
  func whatCannotActIsNoActor(text: String) {
    #expect(mentions(text) == [])
  }

  @Test(arguments: [
    ("The Tigray People's Liberation Front met.", ["Tigray People's Liberation Front"]),
    ("They saw the Korean People's Army.", ["Korean People's Army"]),
    ("It hung in the Zorana Air and Space Museum.", ["Zorana Air and Space Museum"]),
    ("The Ministry of Defence met.", ["Ministry of Defence"]),
    ("The Presidential Council met.", ["Presidential Council"]),
    ("It told the European Centre for Zorana Studies.", ["European Centre for Zorana Studies"]),
    ("He met Michael A. Cinco there.", ["Michael A. Cinco"]),
    ("It was the Fezzan Anger movement.", ["Fezzan Anger"]),
    ("The Third Force left the First Division.", ["Third Force", "First Division"]),
    ("He saw the National Salvation Government.", ["National Salvation Government"]),
    ("It was the Sarman Council of the GNA.", ["Sarman Council", "GNA"]),
    ("Eastern Libyan forces fled.", ["Libyan"]),
    ("It was won by James To again.", ["James To"]),
    ("Fighters of the Liwa al-Zorana fled.", ["Liwa al-Zorana"]),
    (
      "It was the Zorana University of Arts and the Sarman Brigade.",
      ["Zorana University of Arts", "Sarman Brigade"]
    ),
  ])
  func namesEndWhereTheyEnd(text: String, names: [String]) {
    #expect(mentions(text).map { String($0.prefix { $0 != "=" }) } == names)
  }

  @Test(arguments: [
    ("They met the K25 rebels.", "K25=K25 (armed_group)"),
    ("The Zorana militia fled.", "Zorana=Zorana (armed_group)"),
    ("They recaptured Zorana Nova then.", "Zorana Nova=Zorana Nova (place)"),
    ("It was in the outskirts of Zorana Nova.", "Zorana Nova=Zorana Nova (place)"),
  ])
  func theWordsBesideANameTellItsKind(text: String, expected: String) {
    #expect(mentions(text) == [expected])
  }

  @Test(arguments: [
    "They flew an K25 then. It was the RX5.", "Iodine is needed. They drank iodine.",
  ])
  func whatIsNoNameElsewhereIsNone(text: String) {
    #expect(mentions(text) == [])
  }

  @Test func whatTheArticleSaysOfAnAcronymGoesBeforeTheDictionary() {
    #expect(
      mentions("They met the Rapid Support Forces (RSF). It was the RSF again.").map {
        $0.hasSuffix("=Rapid Support Forces (armed_group)")
      } == [true, true, true])
    #expect(
      mentions("It was told by the RSF.") == ["RSF=Reporters Without Borders (organisation)"])
  }

  @Test func theHeadOfANameIsShortForItWhereOnlyOneNameHasIt() {
    #expect(
      mentions("He left the Zorana Ministry. It was the Ministry again.").last
        == "Ministry=Zorana Ministry (government)")
    #expect(mentions("He left the Ministry.") == [])
    #expect(
      mentions("He left the Zorana Ministry for the Sarman Ministry or the Ministry.").count == 2)
  }

  @Test func surnamesBelongToTheFullName() {
    #expect(
      mentions("Tarik Yousefi left early. He was tired, Yousefi said. Yousefi slept.") == [
        "Tarik Yousefi=Tarik Yousefi (person)", "Yousefi=Tarik Yousefi (person)",
        "Yousefi=Tarik Yousefi (person)",
      ])
  }

  @Test func middleNamesComeAndGo() {
    #expect(
      Set(mentions("He met Omar Zidani. It was Omar F. Zidani again. Omar Faraj Zidani left."))
        == [
          "Omar Zidani=Omar Faraj Zidani (person)", "Omar F. Zidani=Omar Faraj Zidani (person)",
          "Omar Faraj Zidani=Omar Faraj Zidani (person)",
        ])
  }

  @Test func aSurnameBeforeItsSecondBearerIsNamedIsTheFirstOnes() {
    let names = mentions("He met Omar Zidani. Zidani left. His father Ali Zidani came. Zidani ate.")
    #expect(names.filter { $0 == "Zidani=Omar Zidani (person)" }.count == 2)
  }

  @Test func surnamesOfTwoPersonsStayOpen() {
    let names = mentions("He met Omar Zidani and Ali Zidani. It was Zidani again.")
    #expect(names.last == "Zidani=Zidani (person)")
  }

  @Test func acronymsBelongToTheNameBeforeTheBrackets() {
    #expect(
      mentions("He leads the Sirte Youth Movement (SYM) now. Later the SYM left.") == [
        "Sirte Youth Movement=Sirte Youth Movement (organisation)",
        "SYM=Sirte Youth Movement (organisation)", "SYM=Sirte Youth Movement (organisation)",
      ])
  }

  @Test func possessivesEndAName() {
    #expect(
      mentions("It was Libya’s Haftar.") == [
        "Libya=Libya (state)", "Haftar=Khalifa Haftar (person)",
      ])
  }

  @Test func headlinesNameWhoTheArticleNames() {
    #expect(
      mentions("Zuhair Tamimi Leaves Town\nThe warlord Zuhair Tamimi left town.") == [
        "Zuhair Tamimi=Zuhair Tamimi (person)", "Zuhair Tamimi=Zuhair Tamimi (person)",
      ])
  }

  @Test(arguments: [
    (
      "It was Iran's Foreign Ministry again.",
      "Foreign Ministry=Iranian Foreign Ministry (government)"
    ),
    (
      "He leads the Iranian Foreign Ministry.",
      "Iranian Foreign Ministry=Iranian Foreign Ministry (government)"
    ),
  ])
  func aMinistryIsNamedWithItsState(text: String, expected: String) {
    #expect(mentions(text).last == expected)
  }

  @Test func aShorterNameJoinsTheLongerOne() {
    #expect(
      mentions("It was the Sarman Elections Council again. The Elections Council left.").last
        == "Elections Council=Sarman Elections Council (government)")
  }

  @Test(arguments: [
    ("They lost a Mi-26 there.", [String]()),
    ("He met Kim Jong-un there.", ["Kim Jong-un=Kim Jong-un (person)"]),
    ("They met a Haftar-led force.", ["Haftar=Khalifa Haftar (person)"]),
    ("He joined the RX5 group there.", ["RX5=RX5 (organisation)"]),
  ])
  func hyphensAndNumbers(text: String, expected: [String]) {
    #expect(mentions(text) == expected)
  }

  @Test(arguments: [
    ("They fled from Asaba in May. Nobody is in Asaba now.", ActorKind.place),
    ("They fled to Kajora, Egypt then.", .place),
    ("They met fighters of the Asaba group then.", .organisation),
    ("It was told by Mr Asaba then. He lives in Asaba.", .person),
  ])
  func whatStandsAroundANameTellsItsKind(text: String, kind: ActorKind) {
    let findings = finder.findings(
      inOneArticle: SourceText(utf8: Array(text.utf8)), published: nil)
    #expect(findings.entities.first?.kind == kind)
  }

  @Test(arguments: [
    ("It was up to the House of Representatives in Libya.", true),
    ("It was up to the House of Representatives in Japan.", false),
  ])
  func sharedNamesNeedTheirState(text: String, isKnown: Bool) {
    let source = SourceText(utf8: Array(text.utf8))
    let findings = finder.findings(inOneArticle: source, published: nil)
    #expect((findings.entities.first?.entry != nil) == isKnown)
  }

  @Test(arguments: [
    ("It was the 106th Brigade again.", "106th Brigade=106th Brigade (armed_group)"),
    (
      "It was the Sirte-Jufra Operations Room then.",
      "Sirte-Jufra Operations Room=Sirte-Jufra Operations Room (organisation)"
    ),
    ("They fled from Hadba al-Khadra then.", "Hadba al-Khadra=Hadba al-Khadra (place)"),
    ("Since then Washington has accused nobody.", "Washington=United States (state)"),
  ])
  func namesAreReadWhole(text: String, expected: String) {
    #expect(mentions(text) == [expected])
  }

  @Test func aLongerCouncilIsAnotherOne() {
    #expect(
      mentions("He joined the National Security Council then.")
        == ["National Security Council=National Security Council (government)"])
  }

  @Test func otherLanguagesAreReadByTheDictionaryAlone() {
    let german =
      "Die Regierung in Tripolis sprach am Montag mit Haftar und den Vertretern der Milizen. "
    #expect(
      Set(mentions(String(repeating: german, count: 4)))
        == ["Haftar=Khalifa Haftar (person)"])
  }

  @Test(arguments: [
    ("It was taken by Jaish al-Zoran.", ActorKind.armedGroup),
    ("Fighters of the Zoran militia fled.", .armedGroup),
    ("The elders of the Zoran tribe met.", .population),
    ("It was said by the Provisional ZRA.", .organisation),
  ])
  func groupsAreOfManyKinds(text: String, kind: ActorKind) {
    let findings = finder.findings(
      inOneArticle: SourceText(utf8: Array(text.utf8)), published: nil)
    #expect(findings.entities.map(\.kind) == [kind])
  }

  @Test(arguments: [
    "Vicente Sainz de la Peña", "Omar bin Faraj al-Zorani", "Jean-Marc de Villiers",
  ])
  func smallWordsJoinTheNamesOfPersons(name: String) {
    #expect(mentions("He met \(name) there.") == ["\(name)=\(name) (person)"])
  }

  @Test(arguments: [
    ("By Ayman al-Warfalli", ["Ayman al-Warfalli=Ayman al-Warfalli (person)"]),
    ("Ayman Leaves Town", []), ("Home | News | Contact Us | About", []),
  ])
  func bylinesNamePersons(text: String, expected: [String]) {
    #expect(mentions(text) == expected)
  }

  @Test func theArticleOfANameIsNoWordToCutOff() {
    let names = mentions("He fell in the “Al Zorana” operation. Later al-Tamimi fled.")
    #expect(!names.contains { $0.hasPrefix("Zorana=") })
  }

  @Test func aBodyOfAKnownOneIsNamedApart() {
    #expect(
      mentions("It was the 12th Brigade of the Libyan National Army then.") == [
        "12th Brigade=12th Brigade (armed_group)",
        "Libyan National Army=Libyan National Army (armed_group)",
      ])
  }
}
