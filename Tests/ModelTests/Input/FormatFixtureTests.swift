import FoundationEssentials
import Glibc
import Testing

@testable import Model

/// What is read of the files under Tests/Fixtures/formats, compared with the articles recorded beside each.
///
/// `RECORD_SNAPSHOTS=1` records them; they are read before they are committed.
@Suite struct FormatFixtureTests {
  // Tests/ModelTests/Input/FormatFixtureTests.swift
  private static let folder =
    String(#filePath.dropLast("ModelTests/Input/FormatFixtureTests.swift".count))
    + "Fixtures/formats/"
  private static let ending = ".articles.jsonl"

  private static let names: [String] = FileWalker(paths: [String(folder.dropLast())]).files
    .map { String($0.path.dropFirst(folder.count)) }.filter { !$0.hasSuffix(ending) }

  @Test func fixturesAreFound() {
    #expect(!Self.names.isEmpty)
  }

  @Test(arguments: names)
  func articlesAreThoseRecorded(name: String) throws {
    var lines: [String] = []
    ArticleListing(pipeline: SmallCorpus.pipeline).write(paths: [Self.folder + name]) {
      lines.append($0)
    } complain: { problem in
      lines.append(problem.cause.message)
    }
    let found = lines.map { $0.replacing(Self.folder, with: "") + "\n" }.joined()
    let recording = URL(filePath: Self.folder + name + Self.ending)
    if getenv("RECORD_SNAPSHOTS") != nil {
      try Data(found.utf8).write(to: recording)
      return
    }
    let recorded = String(decoding: try Data(contentsOf: recording), as: UTF8.self)
    #expect(found == recorded, "\(name)")
  }
}
