import FoundationEssentials
import TestKit
import Testing

@testable import Model

/// Who acts in the sample articles: the list that a reader of them would make.
@Suite struct SampleActorsTests {
  @Test(arguments: ActorKind.allCases.filter { $0 != .place })
  func everyActorIsListedOnce(kind: ActorKind) throws {
    let names = Self.corpus.actors.filter { $0.kind == kind }.map(\.name).sorted()
    #expect(names == Self.listed[kind])
  }

  private static let corpus: Corpus = {
    let folder = Project.folder + "data/articles"
    return ArticleLoader(paths: [folder], pipeline: SmallCorpus.pipeline).load().corpus
  }()

  // "Isseen" is a town, in a spelling that no gazetteer has and with nothing beside it that says so.
  private static let listed: [ActorKind: [String]] = [
    .person: [
      "Abdelrazek al-Nadori", "Abdul Hamid Dbeibah", "Ahmed al-Mismari", "Al-Mahdi al-Barghathi",
      "Ali Abu Zakouk", "Ali Kanna", "Ali al-Hassi", "Amin al-Hashemi", "Antonio Guterres",
      "Fathi Bashagha", "Fayez al-Sarraj", "Ghassan Salame", "Hanan al-Barasi", "Ibrahim Jadhran",
      "Idris Bukhamada", "Isseen", "Jamal al-Triki", "Jazia Chaaiter", "Khalifa Haftar",
      "Khalifa al-Ghwell", "Malek Mersit", "Martin Kobler", "Mohamed Gliwan", "Mohamed al-Menfi",
      "Mohammed Gnounou", "Muammar Gaddafi", "Mustafa Sanalla", "Osama al-Juwaili",
      "Recep Tayyip Erdogan", "Sergey Lavrov", "Stephanie Williams", "Vladimir Putin",
    ],
    .armedGroup: [
      "12th Brigade", "Al-Qaeda", "Benghazi Defense Brigades", "Derna Mujahideen Shura Council",
      "General Command", "Islamic State", "Kaniyat", "Libya Dawn",
      "Libyan National Army", "Operation Dignity", "Petroleum Facilities Guard",
      "Sirte Protection Force", "Third Force", "Volcano of Rage",
    ],
    .government: [
      "General National Congress", "Government of National Accord", "House of Representatives",
      "National Salvation Government", "Presidential Council", "United States Department of State",
    ],
    .internationalOrganisation: [
      "International Criminal Court", "United Nations", "United Nations Security Council",
      "United Nations Support Mission in Libya", "World Health Organization",
    ],
    .organisation: [
      "Fezzan Anger", "High National Elections Commission", "Human Rights Watch",
      "National Oil Corporation",
      "Office of Information", "Red Crescent", "Twitter",
    ],
    .media: ["Libyan News Agency"], .party: [], .population: ["Arabs", "Libyans", "Tuareg"],
    .state: [
      "Algeria", "Chad", "Germany", "Italy", "Lebanon", "Libya", "Morocco", "Russia", "Sudan",
      "Tunisia", "Turkey", "United States",
    ],
  ]
}
