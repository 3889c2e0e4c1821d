import FoundationEssentials
import TestKit
import Testing

@testable import Model

@Suite struct DataFilesTests {
  @Test func everyFileThatIsCompiledInIsDescribed() throws {
    let readme = try Project.text(of: "data/README.md")
    for name in DataFiles.bundled.names {
      #expect(readme.contains("| `\(name)` |"), "data/README.md has no row for \(name)")
    }
  }

  @Test(arguments: ["actors", "en", "html", "places"])
  func everyFileOfTheFolderIsCompiledIn(folder: String) throws {
    let files = try FileManager.default.contentsOfDirectory(
      atPath: Project.folder + "data/" + folder)
    #expect(!files.isEmpty)
    for file in files { #expect(DataFiles.bundled.names.contains("\(folder)/\(file)")) }
  }
}
