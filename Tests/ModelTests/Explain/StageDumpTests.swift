import FoundationEssentials
import TestKit
import Testing

@testable import Model

/// What every stage makes of the sample articles, compared with files under Snapshots/.
///
/// `RECORD_SNAPSHOTS=1` records them; they are read before they are committed.
@Suite struct StageDumpTests {
  private static let articles = "data/articles/"

  private static let names: [String] = {
    let names = try? FileManager.default.contentsOfDirectory(atPath: Project.folder + articles)
    return (names ?? []).filter { !$0.hasSuffix(".html") }.sorted()
  }()

  @Test func everyFileButPagesIsCompared() {
    #expect(Self.names.count == 9)
  }

  @Test(arguments: names)
  func stagesFindWhatTheyFoundBefore(name: String) throws {
    let bytes = try Project.bytes(of: Self.articles + name)
    var builder = CorpusBuilder(find: SmallCorpus.pipeline.findings)
    builder.add(try LoadedFile(name: name, bytes: bytes, pipeline: SmallCorpus.pipeline))
    let found = dump(of: builder.corpus())
    let recorded = try Project.recorded(found, at: "Tests/ModelTests/Snapshots/\(name)")
    let changes = zip(
      found.split(separator: "\n", omittingEmptySubsequences: false),
      recorded.split(separator: "\n", omittingEmptySubsequences: false)
    ).first { $0 != $1 }
    #expect(
      found == recorded,
      "\(name) differs first in: \(changes.map { "“\($0)”, was “\($1)”" } ?? "its length")")
  }
}
