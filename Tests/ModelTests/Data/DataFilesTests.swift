import FoundationEssentials
import Testing

@testable import Model

@Suite struct DataFilesTests {
  // Tests/ModelTests/Data/DataFilesTests.swift
  private static let data =
    String(#filePath.dropLast("Tests/ModelTests/Data/DataFilesTests.swift".count)) + "data/"

  @Test func everyFileThatIsCompiledInIsDescribed() throws {
    let readme = String(
      decoding: try Data(contentsOf: URL(filePath: Self.data + "README.md")), as: UTF8.self)
    for name in DataFiles.bundled.names {
      #expect(readme.contains("| `\(name)` |"), "data/README.md has no row for \(name)")
    }
  }

  @Test(arguments: ["actors", "en", "places"])
  func everyFileOfTheFolderIsCompiledIn(folder: String) throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.data + folder)
    #expect(!files.isEmpty)
    for file in files { #expect(DataFiles.bundled.names.contains("\(folder)/\(file)")) }
  }
}
