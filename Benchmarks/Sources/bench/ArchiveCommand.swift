import ArgumentParser
import Glibc
import Model

/// `bench archive`: that a capture of any length is read in little memory, and how fast.
struct ArchiveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive",
    abstract: "Write a WARC.gz file of varied pages, load it, print memory and throughput.")

  @Option(help: "The articles to vary: a folder of plain text files.") var from = "data/articles"
  @Option(help: "The file; it is made if it is not there.") var file: String
  @Option(help: "How many megabytes (10^6 bytes) of records to make it of.") var megabytes = 1000
  @Option(help: "Of so many records one is a page, the others are pictures.") var recordsPerPage = 1

  func run() throws {
    if access(file, F_OK) != 0 { try write() }
    let clock = ContinuousClock()
    var unpackedBytes = 0
    let unpacking = try clock.measure { unpackedBytes = try bytes(from: "gzip -dc '\(file)'") }
    let pipeline = Pipeline(data: .bundled)
    let before = peakMegabytes()
    var update: LoadUpdate?
    let loading = clock.measure {
      update = ArticleLoader(paths: [file], pipeline: pipeline).load()
    }
    guard let corpus = update?.corpus else { return }
    let text = corpus.files.reduce(0) { $0 + $1.text.bytes.count }
    let megabytes = Double(unpackedBytes) / 1e6
    print(
      """
      \(rounded(megabytes)) MB of records, \(corpus.files.count) pages, \(corpus.eventCount) events, \
      \(rounded(Double(text) / 1e6)) MB of text
      gzip -dc alone: \(rounded(unpacking / .seconds(1))) s, \(rounded(megabytes / (unpacking / .seconds(1)))) MB/s
      load: \(rounded(loading / .seconds(1))) s, \(rounded(megabytes / (loading / .seconds(1)))) MB/s, \
      \(rounded(loading / unpacking)) times as long
      peak RSS \(peakMegabytes()) MB, \(before) MB before
      """)
    for problem in update?.progress.problems ?? [] {
      print("\(problem.file): \(problem.cause.message)")
    }
  }

  private func bytes(from command: String) throws -> Int {
    guard let pipe = popen(command, "r") else { throw ValidationError("\(command): cannot be run") }
    defer { pclose(pipe) }
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    var count = 0
    while true {
      let got = fread(&piece, 1, piece.count, pipe)
      if got == 0 { return count }
      count += got
    }
  }

  /// Writes pages with scripts around their text, and pictures between them.
  private func write() throws {
    let texts = try articleTexts(in: from)
    guard let pipe = popen("gzip -1 >'\(file)'", "w") else {
      throw ValidationError("\(file): cannot be written")
    }
    defer { pclose(pipe) }
    var generator = CorpusGenerator(articles: texts, seed: 1)
    let script = [UInt8](
      (0..<800).map { "var a\($0) = document.querySelector('#m\($0 * 7919 % 1000)');" }
        .joined(separator: "\n").utf8)
    var written = 0
    var number = 0
    while written < megabytes * 1_000_000 {
      let isPicture = !number.isMultiple(of: recordsPerPage)
      let type = isPicture ? "image/png" : "text/html; charset=utf-8"
      let body = isPicture ? script : page(generator.next(), script: script)
      let message = Array("HTTP/1.1 200 OK\r\nContent-Type: \(type)\r\n\r\n".utf8) + body
      let record =
        Array(
          """
          WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://ledger.example/\(number)\r
          Content-Type: application/http; msgtype=response\r\nContent-Length: \(message.count)\r\n\r\n
          """.utf8) + message + Array("\r\n\r\n".utf8)
      guard fwrite(record, 1, record.count, pipe) == record.count else {
        throw ValidationError("\(file): cannot be written")
      }
      written += record.count
      number += 1
    }
  }

  private func page(_ text: [UInt8], script: [UInt8]) -> [UInt8] {
    let paragraphs = text.split(separator: 0x0A)
    var page = Array("<!DOCTYPE html><html><head><title>".utf8) + (paragraphs.first ?? [])
    page += Array("</title><script>".utf8) + script + Array("</script></head><body>\n".utf8)
    for paragraph in paragraphs { page += Array("<p>".utf8) + paragraph + Array("</p>\n".utf8) }
    return page + Array("</body></html>".utf8)
  }
}
