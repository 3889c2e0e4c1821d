import Testing

@testable import Model

@Suite struct GazetteerTests {
  private static let text = DataFiles.bundled.bytes(of: "places/gazetteer.tsv")
  private let gazetteer = Gazetteer(Self.text)

  private func countries(_ name: String) -> Set<String> {
    Set(gazetteer.matches(PlaceKey(name).bytes).entries.map(\.country.text))
  }

  @Test func linesAreInTheOrderOfTheirBytes() {
    let lines = Self.text.split(separator: UInt8(ascii: "\n")).dropFirst()
    #expect(lines.count > 70_000)
    #expect(zip(lines, lines.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
  }

  @Test func everyNameLeadsToAPlace() {
    let lines = Self.text.split(separator: UInt8(ascii: "\n")).dropFirst()
    for (number, line) in lines.enumerated() where number.isMultiple(of: 97) {
      let name = Array(line.prefix { $0 != 0x09 })
      let entries = gazetteer.matches(name).entries
      #expect(
        !entries.isEmpty && entries.allSatisfy { gazetteer.place($0) != nil },
        "\(String(decoding: line, as: UTF8.self))")
    }
  }

  @Test(arguments: [
    ("Tripoli", ["LY", "LB", "GR"]), ("Sirt", ["LY"]), ("Kiev", ["UA"]), ("Libya", ["LY"]),
    ("Rio de Janeiro", ["BR"]), ("Zürich", ["CH"]), ("al-Tarhuna of Nowhere", []),
  ])
  func namesAreFoundWithAllTheirPlaces(name: String, expected: [String]) {
    #expect(countries(name) == Set(expected))
  }

  @Test func aNameKnowsWhetherLongerOnesBeginWithIt() {
    #expect(gazetteer.matches(Array("rio".utf8)).hasLonger)
    #expect(!gazetteer.matches(Array("rio de janeiro".utf8)).hasLonger)
    #expect(!gazetteer.matches(Array("benghaz".utf8)).hasLonger)
  }

  @Test func aTownKnowsItsRegionAndItsCountry() throws {
    let entry = try #require(gazetteer.matches(Array("tarhuna".utf8)).entries.first)
    let place = try #require(gazetteer.place(entry))
    #expect(place.whereabouts == "Tarhuna, Al Marqab, Libya (32.44 N 13.63 E)")
  }

  @Test func everyStateOfTheDictionaryIsOnTheMapUnlessItIsOfThePast() {
    let resolver = PlaceResolver(data: .bundled)
    let past = ["Soviet Union", "Yugoslavia", "Czechoslovakia"]
    for row in DataFiles.bundled.rows(of: "actors/states.tsv") where !past.contains(row[0]) {
      #expect(resolver.country(ofState: row[0]) != nil, "\(row[0])")
    }
  }

  @Test(arguments: ["places/libya.tsv", "places/world.tsv"])
  func everyPlaceOfADictionaryIsOnTheMapOrSaidToBeOnNone(file: String) {
    let resolver = PlaceResolver(data: .bundled)
    for row in DataFiles.bundled.rows(of: file) where row[3] != "-" {
      let names = [row[0]] + row[1].split(separator: ";").map(String.init)
      let isFound = names.contains { name in
        ([PlaceKey(name)] + PlaceKey(name).shorterForms.map(\.key)).contains { key in
          let name = PlaceResolver.Name(key: key, entry: row[0])
          return resolver.reading(of: name, in: PlaceResolver.Countries()) != nil
        }
      }
      #expect(isFound, "\(row[0])")
    }
  }
}
