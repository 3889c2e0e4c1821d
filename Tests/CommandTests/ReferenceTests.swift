import Glibc
import PtyKit
import TUI
import TestKit
import Testing

/// The generated pages agree with the tables of the program.
struct ReferenceTests {
  private static func printed(_ arguments: String) throws -> String {
    let articles = try TemporaryArticles()
    let program = PtySession.path(ofProduct: "sitrep")
    #expect(system("'\(program)' \(arguments) >'\(articles.folder)/page'") == 0)
    return try articles.read("page")
  }

  @Test(arguments: [("docs/reference.md", "markdown"), ("docs/sitrep.1", "man")])
  func aPageIsWhatTheProgramPrints(path: String, format: String) throws {
    let printed = try Self.printed("reference --format \(format)")
    #expect(try Project.text(of: path) == printed, "run scripts/generate")
  }

  @Test func theReadmeHasTheTableOfKeys() throws {
    let keys = try Self.printed("reference --format keys")
    #expect(try Project.text(of: "README.md").contains(keys), "run scripts/generate")
  }

  @Test func everyCommandStandsOnEveryPage() throws {
    let markdown = try Project.text(of: "docs/reference.md")
    let manual = try Project.text(of: "docs/sitrep.1")
    let readme = try Project.text(of: "README.md")
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
