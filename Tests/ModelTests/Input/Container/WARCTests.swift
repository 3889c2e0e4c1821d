import TestKit
import Testing

@testable import Model

@Suite struct WARCTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The name of each part in the file with what is read of it, and what is not.
  private func read(_ bytes: [UInt8]) -> (parts: [String: SourceText], losses: [String]) {
    folder.write(bytes, to: "x")
    var parts: [String: SourceText] = [:]
    var losses: [String] = []
    Unpacker.unpack(path: "\(folder.path)/x", meter: Meter()) { finding in
      switch finding {
      case .part(let part):
        parts[String(part.name.dropFirst(folder.path.count + 3))] = try? part.read()
      case .loss(let cause, let entry): losses.append("\(entry ?? "x"): \(cause.message)")
      }
    }
    return (parts, losses)
  }

  @Test func pagesHaveTheirAddressAndNothingElseIsRead() throws {
    var warc = WARC()
    warc.add("warcinfo", ["Content-Type: application/warc-fields"], Array("software: x\r\n".utf8))
    warc.answer("https://a.example/1", body: WARC.page(1))
    warc.add(
      "request", ["WARC-Target-URI: https://a.example/1"], Array("GET / HTTP/1.1\r\n\r\n".utf8))
    warc.add("metadata", ["WARC-Target-URI: https://a.example/1"], Array("x: y".utf8))
    warc.add(
      "response", ["WARC-Target-URI: dns:a.example", "Content-Type: text/dns"],
      Array("20240506 a.example. 1.2.3.4".utf8))
    warc.answer("https://a.example/moved", status: "301 Moved", body: WARC.page(2))
    warc.answer("https://a.example/gone", status: "404 Not Found", body: WARC.page(3))
    warc.answer("https://a.example/a.png", headers: ["Content-Type: image/png"], body: [1, 2, 0])
    warc.answer(
      "https://a.example/robots.txt", headers: ["Content-Type: text/plain"],
      body: Array("User-agent: *".utf8))
    warc.add(
      "revisit", ["WARC-Target-URI: https://a.example/1"], Array("HTTP/1.1 200 OK\r\n\r\n".utf8))
    warc.add(
      "resource", ["WARC-Target-URI: https://a.example/4", "Content-Type: text/html"], WARC.page(4))
    warc.add(
      "conversion", ["WARC-Target-URI: <https://a.example/5>", "Content-Type: text/plain"],
      Array("The brigade left the harbour.".utf8))
    let (parts, losses) = read(warc.bytes)
    #expect(
      parts.keys.sorted() == ["https://a.example/1", "https://a.example/4", "https://a.example/5"])
    #expect(losses == [])
    let part = try #require(parts["https://a.example/1"]?.structure?.articles.first)
    #expect(part.metadata.address == "https://a.example/1")
    #expect(part.metadata.title == "Brigade 1 leaves the harbour")
    // The day of capture is none of the article.
    #expect(part.metadata.published == nil)
  }

  @Test func aPageSaysWhereItStandsItself() throws {
    var warc = WARC()
    warc.answer(
      "https://a.example/?id=1",
      body: WARC.page(1, head: "<link rel=canonical href='https://a.example/one'>"))
    let part = try #require(read(warc.bytes).parts.values.first?.structure?.articles.first)
    #expect(part.metadata.address == "https://a.example/one")
  }

  @Test func theServerTellsEncodingAndKind() throws {
    var warc = WARC()
    // "Войска" in Windows-1251, in a page that begins like text.
    let word: [UInt8] = [0xC2, 0xEE, 0xE9, 0xF1, 0xEA, 0xE0]
    warc.answer(
      "https://a.example/1", headers: ["content-type: text/html; charset=windows-1251"],
      body: Array("<p>".utf8) + word + Array(" left the town on Friday.</p>".utf8))
    let text = try #require(read(warc.bytes).parts.values.first)
    #expect(text.string(text.extent).contains("Войска left the town"))
    #expect(!text.string(text.extent).contains("<p>"))
  }

  @Test func bodiesAreReadAsTheyWereSent() throws {
    let page = WARC.page(1)
    var chunks: [UInt8] = []
    for start in stride(from: 0, to: page.count, by: 100) {
      let piece = page[start..<min(start + 100, page.count)]
      chunks += Array("\(String(piece.count, radix: 16));x=y\r\n".utf8) + piece + [0x0D, 0x0A]
    }
    chunks += Array("0\r\n\r\n".utf8)
    let packed = Packed.bytes(.gzip, [("p", page)])
    let type = "Content-Type: text/html"
    var warc = WARC()
    warc.answer("1", headers: [type, "Transfer-Encoding: chunked"], body: chunks)
    warc.answer("2", headers: [type, "Transfer-Encoding: chunked"], body: page)
    warc.answer("3", headers: [type, "Content-Encoding: gzip"], body: packed)
    warc.answer("4", headers: [type, "Content-Encoding: gzip"], body: page)
    warc.answer("5", headers: [type, "Content-Encoding: br"], body: page)
    warc.answer(
      "6", headers: [type, "Content-Encoding: br"], body: [0x0B, 2, 0x80, 1, 0x7F] + page)
    warc.answer("7", headers: [type, "Transfer-Encoding: chunked"], body: chunks.dropLast(200))
    warc.answer(
      "8", headers: [type, "Transfer-Encoding: chunked"], body: Array("ffffffff\r\nabc".utf8))
    let (parts, losses) = read(warc.bytes)
    let bodies = ["1", "2", "3", "4", "5"].map { parts[$0]?.bytes }
    #expect(bodies[0]?.isEmpty == false)
    #expect(bodies.allSatisfy { $0 == bodies[0] })
    #expect(losses == ["6: packed with br, which is not read"])
    #expect(parts["7"] != nil)
  }

  @Test(arguments: [0, 5, 200, 600])
  func recordsThatLieOfTheirLengthDoNotHideOthers(length: Int) {
    var warc = WARC()
    warc.answer("1", body: WARC.page(1))
    warc.answer("2", body: WARC.page(2), length: length)
    for number in 3...4 { warc.answer("\(number)", body: WARC.page(number)) }
    let (parts, losses) = read(warc.bytes)
    #expect(parts["1"] != nil)
    #expect(parts["4"] != nil)
    #expect(losses.contains("x: no record, or one that is not as long as it says"))
  }

  @Test func lineEndsBetweenRecordsMayBeMissing() {
    var warc = WARC()
    for number in 1...3 { warc.answer("\(number)", body: WARC.page(number), ending: "") }
    let (parts, losses) = read(warc.bytes)
    #expect(parts.count == 3)
    #expect(losses == [])
  }

  /// Every cut leaves what stands before it.
  @Test func aFileThatIsCutOffKeepsWhatStandsBefore() {
    var warc = WARC()
    for number in 1...3 { warc.answer("\(number)", body: WARC.page(number)) }
    for length in stride(from: 60, to: warc.bytes.count - 4, by: 37) {
      let (parts, losses) = read(Array(warc.bytes.prefix(length)))
      let whole = length * 3 / (warc.bytes.count + 12)
      #expect(parts.count >= whole)
      #expect(losses.count <= 2)
      // But for a cut between two records.
      if length * 3 % warc.bytes.count > 100 { #expect(!losses.isEmpty) }
    }
  }

  @Test func anyBytesBehindTheOpeningEnd() {
    var generator = SeededGenerator(seed: 7)
    let words = [
      "WARC/1.0\r\n", "WARC-Type: response\r\n", "Content-Length: ", "99999999999999999999",
      "12\r\n", "-1\r\n",
      "\r\n\r\n", "WARC-Target-URI: x\r\n", "Content-Type: application/http\r\n",
      "HTTP/1.1 200 OK\r\n", "\0", "a", "\n",
      "Transfer-Encoding: chunked\r\n", "Content-Encoding: gzip\r\n", "\u{1F}\u{8B}",
    ]
    for _ in 0..<300 {
      var text = "WARC/1.0\r\n"
      for _ in 0..<Int.random(in: 0..<60, using: &generator) {
        text += words.randomElement(using: &generator) ?? ""
      }
      _ = read(Array(text.utf8))
    }
  }
}
