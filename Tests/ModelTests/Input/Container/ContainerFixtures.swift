import FoundationEssentials
import Glibc
import TestKit
import Testing

@testable import Model

/// Makes the small containers in Tests/Fixtures/formats, anew with `RECORD_SNAPSHOTS=1`.
@Suite struct ContainerFixtures {
  private static let report = Array(
    """
    Brigade leaves the harbour

    MARDA, 4 April 2019 - The brigade left the harbour town of Marda on Thursday, its spokesman said.

    """.utf8)

  private static var warc: [UInt8] {
    var warc = WARC()
    warc.add(
      "warcinfo", ["Content-Type: application/warc-fields"], Array("software: none\r\n".utf8))
    warc.answer("https://ledger.example/harbour", body: WARC.page(1))
    warc.answer("https://ledger.example/moved", status: "302 Found", body: [])
    warc.answer(
      "https://ledger.example/depot",
      headers: ["Content-Type: text/html; charset=utf-8", "Content-Encoding: gzip"],
      body: Packed.bytes(.gzip, [("p", WARC.page(2))]))
    warc.answer("https://ledger.example/a.png", headers: ["Content-Type: image/png"], body: [0, 1])
    return warc.bytes
  }

  private static let picture: Packed.File = ("files/harbour.png", [0x89, 0x50, 0x4E, 0x47, 0, 0])

  private static let files: [(name: String, bytes: [UInt8])] = [
    ("gzip/report.txt.gz", Packed.bytes(.gzip, [("report.txt", report)])),
    (
      "zip/reports.zip",
      Packed.bytes(
        .zip, [("files/", []), ("files/page.html", WARC.page(1)), picture, ("report.txt", report)])
    ),
    (
      "tar/reports.tar.xz",
      Packed.bytes(
        .xz,
        [("t", Packed.bytes(.tar, [("page.html", WARC.page(1)), ("../report.txt", report)]))])
    ),
    (
      "7-zip/reports.7z", Packed.bytes(.sevenZip, [("page.html", WARC.page(1)), ("r.txt", report)])
    ),
    ("warc/crawl.warc", warc),
    ("warc-gz/crawl.warc.gz", Packed.bytes(.gzip, [("w", warc)])),
    (
      "wacz/crawl.wacz",
      Packed.bytes(
        .zip,
        [
          ("archive/data.warc.gz", Packed.bytes(.gzip, [("w", warc)])),
          ("indexes/index.cdx", Array("example,ledger)/harbour 2024 {}".utf8)),
          ("pages/pages.jsonl", Array("{\"text\": \"The same text again.\"}".utf8)),
          ("datapackage.json", Array("{\"profile\": \"data-package\"}".utf8)),
        ])
    ),
    (
      "zip-truncated/reports.zip",
      Packed.bytes(.zip, [("a.txt", report), ("b.txt", report)]).dropLast(300)
    ),
  ].map { ($0.0, Array($0.1)) }

  @Test func theyAreThere() throws {
    let formats = Project.folder + "Tests/Fixtures/formats/"
    for (name, bytes) in Self.files {
      let url = URL(filePath: formats + name)
      if getenv("RECORD_SNAPSHOTS") != nil {
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
      }
      let there = try Data(contentsOf: url)
      // Compressed bytes differ from one version of a library to the next.
      #expect(there.prefix(4) == Data(bytes.prefix(4)))
    }
  }
}
