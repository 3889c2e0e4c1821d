import Testing

@testable import Model

/// What one sentence reports, in an article written on Saturday 6 April 2019.
@Suite struct EventFinderTests {
  private func accounts(_ text: String) throws -> (findings: Findings, accounts: [Account]) {
    let source = SourceText(utf8: Array("A headline\n\n06.04.2019\n\n\(text)".utf8))
    let findings = try #require(SmallCorpus.pipeline.findings(in: source).first)
    return (findings, findings.accounts)
  }

  /// `who did it > to whom`, each by name, with `-` for nobody.
  private func roles(_ findings: Findings, _ account: Account) -> String {
    func names(_ role: ParticipantRole) -> String {
      let names = findings.participants(in: account).filter { $0.role == role }.map {
        findings.entities[Int($0.entity)].name
      }
      return names.isEmpty ? "-" : names.joined(separator: "+")
    }
    return "\(names(.source)) > \(names(.target))"
  }

  @Test(arguments: [
    (
      "Khalifa Haftar attacked the GNA in Tripoli.",
      "Khalifa Haftar > Government of National Accord"
    ),
    ("The GNA was attacked by Khalifa Haftar.", "Khalifa Haftar > Government of National Accord"),
    ("Fayez al-Sarraj met Antonio Guterres on Friday.", "Fayez al-Sarraj > Antonio Guterres"),
    ("The LNA will attack the GNA.", "Libyan National Army > Government of National Accord"),
    ("The LNA seized Sirte, Ahmed al-Mismari said.", "Libyan National Army > -"),
  ])
  func whoDidItToWhom(text: String, expected: String) throws {
    let (findings, accounts) = try accounts(text)
    try #require(accounts.count == 1)
    #expect(roles(findings, accounts[0]) == expected)
  }

  @Test(arguments: [
    ("The LNA seized Sirte on Friday.", Modality.happened),
    ("The LNA seized Sirte, the UN said.", .claimed),
    ("According to the UN, troops seized Sirte.", .claimed),
    ("The GNA denied that the LNA had seized Sirte.", .denied),
    ("The LNA will seize Sirte next week.", .planned),
    ("The LNA threatened to seize Sirte.", .threatened),
    ("The UN urged the LNA to leave Sirte.", .demanded),
    ("The LNA could seize Sirte next week.", .hypothetical),
    ("In May 2014 Khalifa Haftar attacked Benghazi.", .happened),
  ])
  func modality(text: String, expected: Modality) throws {
    #expect(try accounts(text).accounts.map(\.modality) == [expected])
  }

  @Test(arguments: [
    ("The LNA seized Sirte on Thursday.", "2019-04-04", AccountDateRule.ownWords),
    ("The LNA seized Sirte.", "2019-04-06?", .dayOfWriting),
    ("The LNA had seized Sirte.", "undated", .none),
    ("On Friday the LNA seized Sirte in 2017 the city fell to others.", "2019-04-05", .ownWords),
  ])
  func dateIsTakenFromTheNearestGround(text: String, date: String, rule: AccountDateRule) throws {
    let account = try #require(try accounts(text).accounts.first)
    #expect((account.date?.edtf ?? "undated") == date)
    #expect(account.dateRule == rule)
  }

  @Test func nextSentenceOfTheParagraphIsOfTheSameDay() throws {
    let found = try accounts(
      "The LNA seized Sirte on Thursday. Its men captured Ahmed al-Mismari.\n\nThe GNA attacked Derna."
    )
    #expect(found.accounts.map { $0.date?.edtf } == ["2019-04-04", "2019-04-04?", "2019-04-06?"])
    #expect(found.accounts.map(\.dateRule) == [.ownWords, .sameParagraph, .dayOfWriting])
  }

  @Test(arguments: [
    "Sirte is a city on the coast of Libya.", "The city is important to Khalifa Haftar.",
    "It was attacked.", "Who will win in Libya?", "The so-called government of Libya.",
    "The elected parliament of Libya is in Tobruk.", "Khalifa Haftar has not attacked Tripoli.",
    "The LNA didn't enter Sirte.",
  ])
  func sentencesThatReportNothingAreNoEvents(text: String) throws {
    #expect(try accounts(text).accounts.isEmpty)
  }

  @Test func placeIsTheOneNearestToTheDeed() throws {
    let (findings, accounts) = try accounts("From Benghazi the LNA attacked Sirte.")
    let place = try #require(accounts.first?.place)
    #expect(findings.entities[Int(place)].name == "Sirte")
  }
}
