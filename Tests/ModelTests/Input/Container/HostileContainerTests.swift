import TestKit
import Testing

@testable import Model

/// Containers that are damaged, or made to do harm.
@Suite struct HostileContainerTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private let report = Array(
    "Report on the harbour\n\nThe brigade left the harbour town on 4 April 2019, its spokesman said.\n"
      .utf8)

  private func read(_ bytes: [UInt8]) -> (names: [String], problems: [String]) {
    folder.write(bytes, to: "x")
    // What is in the texts is nothing to containers.
    let record = FileRecord(reading: "\(folder.path)/x") { _ in nil }
    return (
      record.names.map { String($0.dropFirst(folder.path.count + 1)) },
      record.problems(of: "x").map { "\($0.extent): \($0.cause.message)" }
    )
  }

  private static let endMissing = "its end is missing; what stands before it was read"

  /// A hundred megabytes for a hundred kilobytes, a thousand to one.
  private var bomb: [UInt8] {
    let member = Packed.bytes(.gzip, [("m", Array(repeating: 0x61, count: 1 << 20))])
    return Array(repeatElement(member, count: 100).joined())
  }

  private static let stopped =
    "some: stopped: it expands to more than 250 times its size; unpack it if you trust it"

  @Test func whatExpandsWithoutBoundIsStoppedAndKeepsWhatCameBefore() {
    let (names, problems) = read(
      Packed.bytes(.zip, [("a.txt", report), ("b.gz", bomb), ("c.txt", report)]))
    #expect(names == ["x/a.txt"])
    #expect(problems == [Self.stopped])
  }

  /// What is inside counts together, however it is spread.
  @Test func manySmallBombsAreOne() {
    let bombs: [Packed.File] = (0..<9).map { ("\($0).gz", Array(bomb.prefix(bomb.count / 5))) }
    let (names, problems) = read(Packed.bytes(.tar, [("a.txt", report)] + bombs))
    #expect(names.first == "x/a.txt")
    #expect(names.count < 10)
    #expect(problems.contains(Self.stopped))
  }

  @Test func encryptedEntriesAreToldAndTheOthersRead() {
    var bytes = Packed.bytes(.zip, [("a.txt", report), ("b.txt", report)])
    // The flag of the first entry, beside its bytes and in the list at the end.
    bytes[6] |= 1
    if let list = bytes.indices.first(where: { bytes[$0...].starts(with: [0x50, 0x4B, 1, 2]) }) {
      bytes[list + 8] |= 1
    }
    let (names, problems) = read(bytes)
    #expect(names == ["x/b.txt"])
    #expect(problems == ["some: left out a.txt: encrypted; save it without its password"])
  }

  @Test(arguments: [Packed.Form.gzip, .bzip2, .xz, .zstd])
  func aCompressedFileThatIsCutOffKeepsWhatStandsBefore(form: Packed.Form) {
    var generator = SeededGenerator(seed: 5)
    let words = [
      "brigade", "harbour", "depot", "river", "left", "took", "the", "a", "on", "4 April 2019",
    ]
    var text = "Report on the harbour\n\n"
    for _ in 0..<400_000 { text += (words.randomElement(using: &generator) ?? "") + " " }
    let bytes = Packed.bytes(form, [("t", Array(text.utf8))])
    let (names, problems) = read(Array(bytes.prefix(bytes.count * 9 / 10)))
    #expect(names == ["x"])
    #expect(problems.count == 1)
    #expect(problems.allSatisfy { $0.hasPrefix("some: ") && $0.hasSuffix("was read") })
  }

  @Test func aTarFileWhoseSizesLieKeepsWhatStandsBefore() {
    var bytes = Packed.bytes(.tar, [("a.txt", report), ("b.txt", report)])
    // The second header: a size of 8 GB, and a checksum that goes with it.
    let header = 1024
    bytes.replaceSubrange((header + 124)..<(header + 135), with: "77777777777".utf8)
    bytes.replaceSubrange((header + 148)..<(header + 156), with: "        ".utf8)
    let sum = bytes[header..<(header + 512)].reduce(0) { $0 + Int($1) }
    let digits = String(sum, radix: 8)
    bytes.replaceSubrange(
      (header + 148)..<(header + 148 + digits.utf8.count), with: digits.utf8)
    bytes[header + 148 + digits.utf8.count] = 0
    let (names, problems) = read(bytes)
    #expect(names.first == "x/a.txt")
    #expect(problems == ["some: \(Self.endMissing)"])
  }

  /// Wherever a byte is wrong, reading ends and says something, or reads on.
  @Test(arguments: [Packed.Form.zip, .tar, .sevenZip, .gzip, .bzip2, .xz, .zstd])
  func anyByteMayBeWrong(form: Packed.Form) {
    var generator = SeededGenerator(seed: 3)
    let isArchive = [.zip, .tar, .sevenZip].contains(form)
    let files: [Packed.File] = isArchive ? [("a.txt", report), ("b.txt", report)] : [("a", report)]
    let bytes = Packed.bytes(form, files)
    for _ in 0..<150 {
      var bytes = bytes
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        bytes[Int.random(in: 4..<bytes.count, using: &generator)] = .random(
          in: 0...255, using: &generator)
      }
      if Bool.random(using: &generator) {
        bytes.removeLast(.random(in: 0..<(bytes.count / 2), using: &generator))
      }
      folder.write(bytes, to: "x")
      var findings = 0
      Unpacker.unpack(path: "\(folder.path)/x", meter: Meter()) { _ in findings += 1 }
      #expect(findings > 0)
    }
  }

  @Test func aDeepNestOfCompressionsEnds() {
    var bytes = report
    for _ in 0..<50 { bytes = Packed.bytes(.gzip, [("x", bytes)]) }
    let (names, problems) = read(bytes)
    #expect(names == [])
    #expect(problems == ["all: more than 4 archives in each other; unpack the outer ones"])
  }

  @Test(arguments: [[], ["a/"]])
  func anArchiveWithNothingInItSaysSo(folders: [String]) {
    let bytes = Packed.bytes(.zip, folders.map { ($0, []) })
    #expect(read(bytes).problems == ["all: no text that reads like an article"])
  }
}
