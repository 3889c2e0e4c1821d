import TestKit
import Testing

@testable import Model

@Suite struct ArchiveTests {
  private let files: [Packed.File] = [
    ("reports/", []), ("reports/a.txt", Array("One report.".utf8)),
    ("reports/المرفأ.txt", Array("Another report.".utf8)),
    ("long.txt", Array(repeating: 0x61, count: 300_000)),
  ]

  @Test(arguments: [
    (Packed.Form.zip, Archive.Packing.zip), (.tar, .tar), (.sevenZip, .sevenZip),
  ])
  func filesComeWithTheirNamesAndFoldersDoNot(form: Packed.Form, packing: Archive.Packing) throws {
    // libarchive writes 7-Zip's names in UTF-16, which takes a locale.
    let files =
      form == .sevenZip ? self.files.filter { $0.name.utf8.count == $0.name.count } : files
    let entries = try Archive.entries(of: Packed.bytes(form, files), packing) { _ in true }
    #expect(Set(entries.map(\.name)) == Set(files.dropFirst().map(\.name)))
    for entry in entries {
      #expect(files.contains { $0.name == entry.name && $0.bytes == entry.bytes })
    }
  }

  /// As Windows and Python mark them.
  @Test func namesThatAreMarkedAsUTF8AreReadInAnyLocale() throws {
    var bytes = Packed.bytes(.zip, [("المرفأ.txt", Array("One report.".utf8))])
    let list = try #require(
      bytes.indices.first { bytes[$0...].starts(with: [0x50, 0x4B, 1, 2]) })
    bytes[7] |= 8
    bytes[list + 9] |= 8
    #expect(try Archive.entries(of: bytes) { _ in true }.map(\.name) == ["المرفأ.txt"])
  }

  /// The bytes of what was made smaller.
  private func unpacked(_ bytes: [UInt8]) throws -> [UInt8] {
    let meter = Meter()
    meter.consume(bytes.count)
    let archive = try Archive(.compressed, MemorySource(bytes), meter)
    let entry = try #require(try archive.next())
    var content: [UInt8] = []
    try ByteStream(entry.bytes).readAll(atMost: 1 << 20, into: &content)
    let isLast = try archive.next() == nil
    #expect(isLast)
    return content
  }

  @Test(arguments: [Packed.Form.gzip, .bzip2, .xz, .zstd])
  func aCompressedFileIsOneEntry(form: Packed.Form) throws {
    let isSame = try unpacked(Packed.bytes(form, [files[3]])) == files[3].bytes
    #expect(isSame)
  }

  @Test(arguments: ["", "\0\0\0", "garbage"])
  func membersOfGzipFollowEachOtherAndGarbageBehindThemIsNoMistake(garbage: String) throws {
    let one = Packed.bytes(.gzip, [("a", Array("One. ".utf8))])
    let two = Packed.bytes(.gzip, [("b", Array("Two.".utf8))])
    #expect(try unpacked(one + two + garbage.utf8) == Array("One. Two.".utf8))
  }
}
