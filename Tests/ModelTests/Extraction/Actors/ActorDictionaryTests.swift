import Testing

@testable import Model

private let (dictionary, vocabulary): (ActorDictionary, Vocabulary) = {
  var vocabulary = Vocabulary()
  return (ActorDictionary(data: .bundled, vocabulary: &vocabulary), vocabulary)
}()

private func match(_ text: String) -> ActorDictionary.Match? {
  let bytes = Array(text.utf8)
  let tokens = tokens(in: bytes, TextRange(0, bytes.count), vocabulary: vocabulary)
  return dictionary.match(at: 0, in: tokens[...], of: bytes)
}

@Suite struct ActorDictionaryTests {
  @Test func everyRowIsFoundByItsName() {
    let lost = dictionary.entries.filter { entry in
      match(entry.name).map { dictionary[$0.entry].name } != entry.name
    }
    #expect(lost.map(\.name) == [])
  }

  @Test func everyNeededStateExists() {
    #expect(
      dictionary.entries.compactMap(\.needs).allSatisfy { dictionary[$0].kind == .state })
    #expect(dictionary.entries.contains { $0.needs != nil })
  }

  @Test(arguments: [
    ("al-Sarraj", "Fayez al-Sarraj"), ("al Sarraj", "Fayez al-Sarraj"),
    ("Al-Sarraj", "Fayez al-Sarraj"), ("France 24", "France 24"), ("France 2", "France"),
    ("Libyan National Army", "Libyan National Army"), ("Libyan National Bank", "Libya"),
    ("U.S.", "United States"), ("US", "United States"), ("Nato", "NATO"),
  ])
  func theLongestNameIsFound(text: String, name: String) throws {
    let found = try #require(match(text))
    #expect(dictionary[found.entry].name == name)
  }

  @Test(arguments: ["us", "who", "is", "turkey", "it", "Libyanize"])
  func wordsAreNoNames(text: String) {
    #expect(match(text) == nil)
  }
}
