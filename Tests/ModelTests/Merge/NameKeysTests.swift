import Testing

@testable import Model

@Suite struct NameKeysTests {
  @Test(arguments: [
    ("Fayez al-Sarraj", "Fayez Serraj"), ("Hifter", "Haftar"),
    ("Khaled al-Mishri", "Khalid Meshri"),
    ("Tarhuna", "Tarhouna"), ("Gnounou", "Qanunu"), ("Dbeibah", "Dabaiba"),
  ])
  func spellingsShareTheirConsonants(left: String, right: String) {
    #expect(NameKeys(left).skeleton == NameKeys(right).skeleton)
  }

  @Test(arguments: [
    ("Hassan", "Hussein"), ("Omar Zidani", "Ali Zidani"), ("Omar Zidani", "Zidani"),
  ])
  func differentNamesAreNoTransliterations(left: String, right: String) {
    #expect(!NameKeys(left).transliterates(NameKeys(right)))
  }

  @Test(arguments: [
    ("al-Sarraj", "al sarraj", "al-Sarraj"), ("Ra's Lanuf", "ras lanuf", "Ra’s Lanuf"),
  ])
  func spellingIgnoresMarksAndCapitals(name: String, other: String, third: String) {
    #expect(NameKeys(name).spelling == NameKeys(other).spelling)
    #expect(NameKeys(name).spelling == NameKeys(third).spelling)
  }

  @Test(arguments: [
    ("Hifter", "Haftar"), ("Mohamed", "Muhammad"), ("Khalid Meshri", "Khaled al-Mishri"),
    ("Bouteflika", "Bouteflicka"),
  ])
  func closeSpellingsAreTransliterations(left: String, right: String) {
    #expect(NameKeys(left).transliterates(NameKeys(right)))
  }

  @Test(arguments: [("Eastern", "Western"), ("Pancho", "Banco")])
  func differentConsonantsAreDifferentNames(left: String, right: String) {
    #expect(NameKeys(left).skeleton != NameKeys(right).skeleton)
  }
}
