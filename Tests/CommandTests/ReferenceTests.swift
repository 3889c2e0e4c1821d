import Glibc
import PtyKit
import TUI
import Testing

/// The generated pages agree with the tables of the program.
struct ReferenceTests {
  private static let root = String(
    #filePath.dropLast("Tests/CommandTests/ReferenceTests.swift".count))

  private static func file(_ path: String) throws -> String {
    let articles = try TemporaryArticles()
    #expect(system("cp '\(root)\(path)' '\(articles.folder)/page'") == 0)
    return try articles.read("page")
  }

  private static func printed(_ arguments: String) throws -> String {
    let articles = try TemporaryArticles()
    let program = PtySession.path(ofProduct: "sitrep")
    #expect(system("'\(program)' \(arguments) >'\(articles.folder)/page'") == 0)
    return try articles.read("page")
  }

  @Test(arguments: [("docs/reference.md", "markdown"), ("docs/sitrep.1", "man")])
  func aPageIsWhatTheProgramPrints(path: String, format: String) throws {
    let printed = try Self.printed("reference --format \(format)")
    #expect(try Self.file(path) == printed, "run scripts/generate")
  }

  @Test func theReadmeHasTheTableOfKeys() throws {
    let keys = try Self.printed("reference --format keys")
    #expect(try Self.file("README.md").contains(keys), "run scripts/generate")
  }

  @Test func everyCommandStandsOnEveryPage() throws {
    let markdown = try Self.file("docs/reference.md")
    let manual = try Self.file("docs/sitrep.1")
    let readme = try Self.file("README.md")
    for row in KeyReference.all.flatMap(\.rows) {
      guard let name = row.name else { continue }
      #expect(markdown.contains("| \(name) |"), "\(name)")
      #expect(manual.contains("(\(name.replacing("-", with: "\\-")))"), "\(name)")
    }
    for row in KeyReference.panes.flatMap(\.rows) where !row.keys.isEmpty {
      #expect(readme.contains("` \((row.name ?? row.help).replacing("-", with: " "))"), "\(row)")
    }
  }
}
