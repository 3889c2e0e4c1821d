import Glibc
import TestKit
import Testing

@testable import Model

/// What is wrong with a dictionary at a path, beside the bundled ones.
private func problems(_ text: String, at path: String = "actors/own.tsv") throws -> [String] {
  try problems(Array(text.utf8), at: path)
}

private func problems(_ bytes: [UInt8], at path: String) throws -> [String] {
  var reader = DictionaryReader()
  reader.read(bytes, of: path, as: try #require(DictionaryFormat.of(path)))
  reader.checkNeededStates(orIn: .bundled)
  return told(by: reader)
}

private func told(by reader: DictionaryReader) -> [String] {
  do throws(DictionaryProblems) {
    _ = try reader.result()
    return []
  } catch {
    return error.lines()
  }
}

/// A folder of dictionaries, by their paths in it.
private func folder(_ files: [String: String]) throws -> TemporaryFolder {
  let folder = try TemporaryFolder()
  for (path, text) in files {
    for slash in path.indices where path[slash] == "/" {
      mkdir("\(folder.path)/\(path[..<slash])", 0o755)
    }
    folder.write(text, to: path)
  }
  return folder
}

/// The data of the program with dictionaries, by their paths in a folder.
private func data(knowing files: [String: String]) throws -> DataFiles {
  let own = try folder(files)
  return try withExtendedLifetime(own) { try DataFiles.bundled.adding(folder: own.path) }
}

/// What a text names when the reader has these dictionaries, as `name=entity (kind)`.
private func mentions(_ text: String, knowing files: [String: String]) throws -> [String] {
  let data = try data(knowing: files)
  let source = SourceText(utf8: Array(text.utf8))
  let findings = Pipeline(data: data).findings(inOneArticle: source, published: nil)
  return findings.mentions.map { mention in
    let entity = findings.entities[Int(mention.entity)]
    return "\(source.line(mention.range))=\(entity.name) (\(entity.kind.rawValue))"
  }
}

@Suite struct DictionaryReaderTests {
  @Test func theDictionariesOfTheProgramHaveNoMistake() throws {
    let reader = DictionaryReader.bundled()
    #expect(told(by: reader) == [])
    let read = try reader.result()
    #expect(read.actors.count > 400 && read.states.count > 190 && read.places.count > 400)
  }

  @Test(arguments: [
    ("actors/own.tsv", "Guard\tgang", "7: gang is no kind; kinds are person, government, "),
    (
      "actors/own.tsv", "Guard\tarmed group",
      "7: armed group is no kind; did you mean armed_group? "
    ),
    ("actors/own.tsv", "Guard", "6: the kind is missing; a line is name, kind, other names, "),
    ("actors/own.tsv", "Guard armed_group", "18: the kind is missing; a line is name, kind, "),
    ("actors/own.tsv", "\tparty", "1: the name is missing; a line is name, kind, other names, "),
    ("actors/own.tsv", "Guard\tparty\tG\t\tx", "16: 5 columns, but a line is name, kind, other "),
    ("actors/own.tsv", "Guard\tstate", "7: a state stands in actors/states.tsv"),
    ("actors/own.tsv", "Guard\tplace", "7: a place stands in places/*.tsv"),
    (
      "actors/own.tsv", "Guard\tparty\t\tLybia",
      "14: no dictionary has the state Lybia; did you mean Libya? otherwise add it to "
    ),
    (
      "actors/own.tsv", "Guard\tparty\t\tNarnia",
      "14: no dictionary has the state Narnia; add it to actors/states.tsv"
    ),
    (
      "actors/own.tsv", "106 Guard\tparty",
      "1: 106 Guard cannot be looked for: a name begins with a letter"
    ),
    (
      "actors/states.tsv", "R\t\t\t\t\tx",
      "7: 6 columns, but a line is name, other names, demonyms, "
    ),
    ("actors/states.tsv", "\tR", "1: the name is missing; a line is name, other names, demonyms, "),
    (
      "places/own.tsv", "Zenda\t\t\tUK",
      "9: UK is no country's code; write the two letters of ISO 3166"
    ),
    (
      "places/own.tsv", "Zenda\t\t\tly",
      "9: ly is no country's code; write the two letters of ISO 3166"
    ),
    (
      "places/own.tsv", "Zenda\t\t\tLY 32.4",
      "9: LY 32.4 does not say where a place is; write LY, LY "
    ),
    (
      "places/own.tsv", "Zenda\t\t\tLY 1 2 town",
      "9: LY 1 2 town does not say where a place is; write "
    ),
    (
      "places/own.tsv", "Zenda\t\t\tLY 32,4 13",
      "9: 32,4 is no number of degrees; write it as in 32.44"
    ),
    ("places/own.tsv", "Zenda\t\t\tLY 132.4 13", "9: 132.4 is not between -90 and 90; "),
    ("places/own.tsv", "Zenda\t\t\tLY 32.4 -181", "9: -181 is not between -180 and 180; "),
    ("places/own.tsv", "Zenda\t\t\tLY nan 1", "9: nan is not between -90 and 90; "),
    (
      "places/own.tsv", "Zenda\t\t\tLY\tx",
      "12: 5 columns, but a line is name, other names, demonyms, where"
    ),
  ])
  func aBadLineIsToldWithItsPlaceAndWhatToDo(path: String, line: String, message: String) throws {
    let found = try problems("# a comment\n\(line)\n", at: path)
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("\(path):2:\(message)") == true, "\(found)")
  }

  @Test func bytesThatAreNoTextAreToldWithTheirPlace() throws {
    let line = Array("Łódź Guard\tparty\nCaf".utf8) + [0xE9] + Array(" Party\tparty\n".utf8)
    #expect(
      try problems(line, at: "actors/own.tsv")
        == ["actors/own.tsv:2:4: this is not UTF-8; save the file as UTF-8"])
  }

  @Test func columnsAreCountedInCharacters() throws {
    #expect(
      try problems("Łódź Guard\tgang").first?.hasPrefix("actors/own.tsv:1:12: gang is") == true)
  }

  @Test func aNameStandsInOneLine() throws {
    #expect(
      try problems("Red Guard\tparty\nRED GUARD\tarmed_group\n") == [
        "actors/own.tsv:2:1: RED GUARD stands already in actors/own.tsv:1; put both in one line"
      ])
  }

  @Test func everyMistakeOfALineAndOfAFileIsTold() throws {
    #expect(try problems("\tgang\t\t\tx\nGuard\nHorde\tparty\n\tparty\n").count == 5)
  }

  @Test func ofVeryManyMistakesTheOthersAreCounted() throws {
    let lines = try problems((1...25).map { "Guard \($0)a\tgang\n" }.joined())
    #expect(lines.count == 21)
    #expect(lines.last == "and 5 more")
  }

  @Test func whatIsLongIsCutInAMessage() throws {
    let found = try problems("Guard\t" + String(repeating: "x", count: 100_000))
    #expect(found.map(\.count).max().map { $0 < 300 } == true)
  }

  @Test(arguments: [
    "Guard\tparty", "Guard\tparty\t\t\t\t\t", "Guard\tparty\r\n", "\u{FEFF}Guard\tparty\n",
    "\n  \n\t\t\n# note\tnote\n # note\nGuard\tparty\n", " Guard \t party \t G ; H \t Libya \n", "",
  ])
  func whatEditorsAndSpreadsheetsAddIsNoMistake(text: String) throws {
    #expect(try problems(text) == [])
  }

  @Test(arguments: DictionaryFormat.table)
  func theExampleOfTheReferenceIsALine(format: DictionaryFormat) throws {
    var reader = DictionaryReader()
    for other in DictionaryFormat.table {
      reader.read(Array(other.example.utf8), of: other.files, as: other)
    }
    reader.checkNeededStates()
    #expect(told(by: reader) == [])
    #expect(format.example.split(separator: "\t").count <= format.columns.count)
  }

  @Test func theExampleOfTheReadmeHasNoMistake() throws {
    let lines = try Project.text(of: "README.md").split(separator: "\n")
    let start = try #require(lines.firstIndex { $0.hasPrefix("    # own/actors/") })
    var path = ""
    for line in lines[start...].prefix(5).map({ $0.dropFirst(4) }) {
      if line.hasPrefix("# own/") { path = String(line.dropFirst(6).prefix { $0 != ":" }) }
      #expect(try problems(String(line), at: path) == [])
      #expect(line.hasPrefix("#") || line.contains("\t"))
    }
  }

  @Test func noBytesStopTheReader() throws {
    var random = SeededGenerator(seed: 7)
    let bytes = Array("\t\t\n\r #;-LY9.Aé\u{FEFF}".utf8) + [0xFF, 0x80]
    for _ in 0..<300 {
      let text = (0..<40).map { _ in bytes.randomElement(using: &random) ?? 0 }
      for format in DictionaryFormat.table {
        let path = format.files.replacing("*", with: "own")
        for line in try problems(text, at: path) { #expect(line.hasPrefix(path)) }
      }
    }
  }
}

@Suite struct OwnDictionariesTests {
  @Test func anActorOfTheReaderIsFound() throws {
    let text = "He met crimson guards there. He met the Crimson Guards. They left Zenda again."
    let files = [
      "actors/north/own.tsv": "Crimson Guard\tarmed_group\tCrimson Guards\n",
      "places/own.tsv": "Zenda\n",
    ]
    #expect(
      try mentions(text, knowing: files)
        == ["Crimson Guards=Crimson Guard (armed_group)", "Zenda=Zenda (place)"])
  }

  @Test func theReadersKindCountsAndNamesAreAdded() throws {
    let files = ["actors/own.tsv": "Libyan National Army\tgovernment\tFieldmen\n"]
    #expect(
      try mentions("They met the LNA and the Fieldmen there.", knowing: files) == [
        "LNA=Libyan National Army (government)", "Fieldmen=Libyan National Army (government)",
      ])
  }

  @Test func aNameOfTheReaderGoesBeforeThoseOfTheProgram() throws {
    let files = ["places/own.tsv": "LNA\n"]
    #expect(try mentions("They left the LNA there.", knowing: files) == ["LNA=LNA (place)"])
  }

  @Test func aCapitalWithAnotherSpellingStillSpeaksForItsState() throws {
    let files = ["places/own.tsv": "Ankara\tAngora\n"]
    #expect(
      try mentions("They left Angora early. Angora rejected the plan.", knowing: files)
        == ["Angora=Ankara (place)", "Angora=Turkey (state)"])
  }

  @Test func aStateOfTheReaderHasAllItsForms() throws {
    let files = [
      "actors/states.tsv":
        "Ruritania\t\tRuritanian;Ruritanians\tStrelsau\tPink Palace\nlibya\tGreat Jamahiriya\n",
      "actors/own.tsv": "Border Guard\tarmed_group\t\tRuritania\n",
    ]
    #expect(
      try mentions(
        "A Ruritanian left Ruritanians. The Pink Palace and Strelsau rejected it. The Border Guard fell. "
          + "The Great Jamahiriya is Libyan.", knowing: files) == [
          "Ruritanian=Ruritania (state)", "Ruritanians=Ruritanians (population)",
          "Pink Palace=Ruritania (state)",
          "Strelsau=Ruritania (state)", "Border Guard=Border Guard (armed_group)",
          "Great Jamahiriya=libya (state)", "Libyan=libya (state)",
        ])
  }

  @Test func aLineOfItsOwnPartsANameFromAnother() throws {
    let text = "He met Omar Zidani. It was Zidani again."
    #expect(
      try mentions(text, knowing: ["actors/own.tsv": "Sarman Watch\tmedia\n"]) == [
        "Omar Zidani=Omar Zidani (person)", "Zidani=Omar Zidani (person)",
      ])
    #expect(
      try mentions(text, knowing: ["actors/own.tsv": "Zidani\tarmed_group\n"]).last
        == "Zidani=Zidani (armed_group)")
  }

  @Test func aPlaceOfTheReaderIsWhereTheReaderPutsIt() throws {
    let files = ["places/own.tsv": "Zenda\t\t\tLY 30.123 14.5\nDerna\t\t\tLY 10 20 region\n"]
    let resolver = PlaceResolver(data: try data(knowing: files))
    func place(_ name: String) -> MapPlace? {
      resolver.reading(
        of: PlaceResolver.Name(key: PlaceKey(name), entry: name), in: PlaceResolver.Countries()
      )?.place
    }
    #expect(place("Zenda")?.whereabouts == "Zenda, Libya (30.12 N 14.5 E)")
    #expect(place("Derna")?.extent == .region)
    #expect(place("Derna")?.coordinates == MapPlace.Coordinates(latitude: 10, longitude: 20))
    #expect(resolver.spellings(ofEntry: "Derna").contains("Darnah"))
  }

  @Test func aCopyOfTheProgramsDictionariesChangesNothing() throws {
    let names = DataFiles.bundled.names.filter { $0.hasSuffix(".tsv") }
    let files = names.map {
      ($0, String(decoding: DataFiles.bundled.bytes(of: $0), as: UTF8.self))
    }
    let dictionaries = try data(knowing: Dictionary(uniqueKeysWithValues: files)).dictionaries
    let counts = dictionaries.map { [$0.actors.count, $0.states.count, $0.places.count] }
    let bundled = Dictionaries.bundled
    #expect(
      counts == [[bundled.actors.count, bundled.states.count, bundled.places.count], [0, 0, 0]])
  }

  @Test func aFolderWithoutDictionariesIsTold() throws {
    func told(_ path: String) -> [String] {
      do throws(DictionaryProblems) {
        _ = try DataFiles.bundled.adding(folder: path)
        return []
      } catch {
        return error.lines()
      }
    }
    let own = try folder(["own.tsv": "Guard\tparty\n", "actors/README": "Guard\n"])
    #expect(
      told(own.path + "/")
        == ["\(own.path)/: no dictionaries in it; they are actors/*.tsv and places/*.tsv"])
    #expect(
      told(own.path + "/own.tsv") == [
        "\(own.path)/own.tsv: no folder; dictionaries are a folder with actors/*.tsv and places/*.tsv in it"
      ])
    #expect(
      told(own.path + "/gone")
        == ["\(own.path)/gone: there is no such file or folder; check the path"])
    symlink("nowhere", own.path + "/actors/own.tsv")
    #expect(
      told(own.path)
        == ["\(own.path)/actors/own.tsv: there is no such file or folder; check the path"])
  }
}
