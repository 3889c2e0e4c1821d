import Testing

@testable import Model

@Suite struct NominalFinderTests {
  @Test(arguments: [
    ("LNA commander Omar Zidani met him. His forces left.", ["His forces"]),
    ("LNA commander Omar Zidani left with his own militia.", ["his own militia"]),
    ("LNA commander Omar Zidani left. It was Zidani's troops again.", ["troops"]),
    ("Omar Zidani, head of the LNA, left. Ali Tamimi lost his troops.", []),
    ("LNA commander Omar Zidani met Ali Tamimi and his troops.", []),
    ("LNA spokesman Omar Zidani left. His troops came.", []),
    ("Former LNA commander Omar Zidani left. His troops came.", []),
    ("LNA commander Omar Zidani left. His house fell.", []),
    ("Omar Zidani left. His troops came.", []),
  ])
  func wordsStandForTheForceOfTheOnlyOneWhoCanBeMeant(text: String, nominals: [String]) {
    let source = SourceText(utf8: Array(text.utf8))
    let findings = SmallCorpus.pipeline.findings(inOneArticle: source, published: nil)
    let found = findings.mentions.filter { $0.form == .nominal }
    #expect(found.map { source.line($0.range) } == nominals)
    #expect(found.allSatisfy { findings.entities[Int($0.entity)].name == "Libyan National Army" })
  }
}
