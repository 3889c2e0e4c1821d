import TestKit
import Testing

@testable import Model

/// Files that nobody wrote to be read, in every format.
@Suite struct HostileFilesTests {
  private static let formats = "Tests/Fixtures/formats/"

  private static let files = [
    "atom/feed.xml", "html-koi8-r/page.html", "json-lines/reports.jsonl", "json-list/archive.json",
    "mail/letter.eml", "markdown/clipped.md", "mhtml/page.mhtml", "rss/feed.xml",
    "rss-rdf/feed.xml",
    "singlefile/page.html", "utf-16/report.txt", "windows-1256/report.txt",
  ]

  /// Reads bytes in whatever format they are, and looks where the articles are.
  private func read(_ bytes: [UInt8]) {
    guard let text = try? InputFormat.read(bytes) else { return }
    for article in SmallCorpus.pipeline.articles(in: text) {
      #expect(article.extent.end <= text.bytes.count)
      #expect(article.paragraphs.allSatisfy { article.extent.contains($0.range) })
    }
    #expect(String(validating: text.bytes, as: UTF8.self) != nil)
  }

  @Test(arguments: files) func everyByteValueAndEveryEndIsRead(file: String) throws {
    let bytes = try Project.bytes(of: Self.formats + file)
    for value in UInt8.min...UInt8.max {
      var changed = bytes
      changed[(Int(value) * 7919 + 13) % bytes.count] = value
      changed[(Int(value) * 104_729 + 5) % bytes.count] = value
      read(changed)
    }
    for end in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 64)) {
      read(Array(bytes[..<end]))
    }
  }

  @Test(arguments: files) func strayNULsAndHalvesOfPairsAreRead(file: String) throws {
    let bytes = try Project.bytes(of: Self.formats + file)
    for stray: [UInt8] in [
      [0], [0xED, 0xA0, 0x80], [0xC0, 0x80], [0xF8], Array("\\ud800".utf8), Array("&#xD800;".utf8),
    ] {
      var text: [UInt8] = []
      for (index, byte) in bytes.enumerated() {
        text.append(byte)
        if index % 601 == 600 { text += stray }
      }
      read(text)
    }
  }

  /// Each would take hours if anything were done twice for every level or for every part of a line.
  @Test(arguments: HostileFile.table) func deepAndWideFilesEnd(file: HostileFile) {
    read(file.make(100_000))
  }
}
