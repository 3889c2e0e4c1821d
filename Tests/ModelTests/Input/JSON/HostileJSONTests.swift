import Testing

@testable import Model

/// Whatever the bytes are, reading ends, in time linear in them, with text that is valid and maps into the file.
@Suite struct HostileJSONTests {
  private static let small = #"""
    {"id": 1, "title": "M\u00e1rda", "text": "One \ud83d\udea2.\n<p>Two</p>", "date": 1554508800}
    [{"_source": {"body": ["a", {"text": "b"}], "authors": [null, "x"]}}, {"maintext": "é"}]
    """#

  /// Reads and checks what every reader promises.
  private func check(_ bytes: [UInt8]) {
    guard let text = try? JSONArticleReader.read(bytes) else { return }
    #expect(String(validating: text.bytes, as: UTF8.self) != nil)
    let parts = text.structure?.articles ?? []
    #expect(!parts.isEmpty)
    for part in parts {
      #expect(text.extent.contains(part.extent))
      #expect(part.title.map(part.extent.contains) ?? true)
      #expect(part.blocks?.allSatisfy { part.extent.contains($0.range) } ?? true)
      let range = text.origin.fileRange(part.extent)
      #expect(range.start <= range.end && range.end <= bytes.count)
    }
  }

  @Test func aFileMayEndAfterEveryByte() {
    let bytes = Array(Self.small.utf8)
    for end in 0...bytes.count { check(Array(bytes[..<end])) }
  }

  @Test func everyByteMayStandEverywhere() {
    let bytes = Array(Self.small.utf8)
    for index in bytes.indices {
      for byte in stride(from: UInt8(index % 5), to: 250, by: 5) {
        var changed = bytes
        changed[index] = byte
        check(changed)
      }
    }
    for byte in UInt8.min...UInt8.max {
      check(Array(#"{"text": "a"#.utf8) + [byte] + Array(#"b", "date": "#.utf8) + [byte] + [0x7D])
    }
  }

  @Test(arguments: ["[", "{\"a\":", "{\"text\":[", "[{\"a\":", "\"", "\\", "{\"a\":1,\n", ",", "}"])
  func depthIsAnErrorAndEnds(opening: String) {
    check(Array((#"{"text": "One."}"# + "\n" + String(repeating: opening, count: 100_000)).utf8))
    check(Array(String(repeating: opening, count: 100_000).utf8))
  }

  @Test func depthIsToldApart() {
    let deep = String(repeating: "{\"a\":", count: 100_000)
    #expect(throws: LoadError.leftOut(LeftOut(cause: .tooDeep, line: 1, count: 1))) {
      try JSONArticleReader.read(Array(deep.utf8))
    }
  }

  @Test func aLineOfMegabytesIsRead() throws {
    let member = #""text": "The column stood on the road.\n\u00e9 "#
    let words = String(repeating: #"The column stood on the road.\n\u00e9 "#, count: 60_000)
    let text = try JSONArticleReader.read(Array(("{" + member + words + "\"}").utf8))
    #expect(text.bytes.count > 1_800_000)
    check(Array((#"[{"text": "x"}"# + String(repeating: #",{"text":"x"}"#, count: 20_000)).utf8))
  }

  @Test func brokenLinesCostNoMoreThanTheirBytes() throws {
    let broken = String(repeating: "{\"text\": [\"a\",\n", count: 50_000)
    #expect(throws: LoadError.self) { try JSONArticleReader.read(Array(broken.utf8)) }
    let lines = String(repeating: "{\"text\": \"never closed\n", count: 50_000)
    #expect(throws: LoadError.self) { try JSONArticleReader.read(Array(lines.utf8)) }
  }
}
