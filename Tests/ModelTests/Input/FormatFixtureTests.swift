import FoundationEssentials
import Glibc
import TestKit
import Testing

@testable import Model

/// What is read of a small file of each format, compared with the file beside it.
///
/// `RECORD_SNAPSHOTS=1` records it; it is read before it is committed.
@Suite struct FormatFixtureTests {
  private static let formats = Project.folder + "Tests/Fixtures/formats/"
  private static let expectation = "expected.jsonl"

  private static let files: [String] = names(in: formats).flatMap { folder in
    names(in: formats + folder).filter { $0 != expectation }.map { folder + "/" + $0 }
  }

  private static func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  @Test func thereAreFiles() { #expect(Self.files.count >= 4) }

  @Test(arguments: files)
  func articlesAreRead(file: String) throws {
    var lines: [String] = []
    ArticleListing(pipeline: SmallCorpus.pipeline).write(paths: [Self.formats + file]) {
      lines.append($0.replacing(Self.formats, with: ""))
    } complain: {
      lines.append($0.cause.message)
    }
    // Other machines than those of the project may lack the program that reads these.
    if lines.contains(where: { $0.contains("install poppler-utils") }) { return }
    let found = lines.map { $0 + "\n" }.joined()
    let folder = file.prefix { $0 != "/" }
    let expected = URL(filePath: Self.formats + folder + "/" + Self.expectation)
    if getenv("RECORD_SNAPSHOTS") != nil {
      try Data(found.utf8).write(to: expected)
      return
    }
    #expect(found == String(decoding: try Data(contentsOf: expected), as: UTF8.self))
  }
}
