import FoundationEssentials
import Glibc
import Testing

@testable import Model

/// What every stage makes of the sample articles, compared with files under Snapshots/.
///
/// `RECORD_SNAPSHOTS=1` records them; they are read before they are committed.
@Suite struct StageDumpTests {
  // Tests/ModelTests/Explain/StageDumpTests.swift
  private static let tests = String(#filePath.dropLast("Explain/StageDumpTests.swift".count))
  private static let articles = tests + "../../data/articles/"

  private static let names: [String] = {
    let names = try? FileManager.default.contentsOfDirectory(atPath: articles)
    return (names ?? []).filter { $0.hasSuffix(".txt") || $0.hasSuffix(".jsonl") }.sorted()
  }()

  @Test func everyFileOfTextAndOfJSONLinesIsCompared() {
    #expect(Self.names.count == 8)
  }

  @Test(arguments: names)
  func stagesFindWhatTheyFoundBefore(name: String) throws {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: Self.articles + name)))
    let found = dump(
      of: try LoadedFile(name: name, bytes: bytes, pipeline: SmallCorpus.pipeline))
    let snapshot = URL(filePath: Self.tests + "Snapshots/" + name)
    if getenv("RECORD_SNAPSHOTS") != nil {
      try Data(found.utf8).write(to: snapshot)
      return
    }
    let recorded = String(decoding: try Data(contentsOf: snapshot), as: UTF8.self)
    let changes = zip(
      found.split(separator: "\n", omittingEmptySubsequences: false),
      recorded.split(separator: "\n", omittingEmptySubsequences: false)
    ).first { $0 != $1 }
    #expect(
      found == recorded,
      "\(name) differs first in: \(changes.map { "“\($0)”, was “\($1)”" } ?? "its length")")
  }
}
