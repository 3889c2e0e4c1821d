/// The pages in a WARC file, in the order in which they were captured.
///
/// Of the records those with pages, feeds, texts and data are opened, by what the server said they are; pictures, scripts,
/// redirects, requests and the crawler's own notes are passed over. The day of capture tells nothing of an article.
/// - Source: WARC 1.1 (ISO 28500:2017), 4 to 6; RFC 9112, 7.1.
struct WARCFiles: ContainedFiles {
  private let stream: ByteStream
  private let meter: Meter
  /// What the record before has not been asked for yet.
  private var record: RecordSource?

  /// In so many bytes the end of headers is looked for; addresses and cookies may be long.
  private static let headerLengths = [1 << 12, 1 << 16]

  @Sendable
  static func list(_ stream: ByteStream, _ meter: Meter) throws(LoadError) -> any ContainedFiles {
    WARCFiles(stream: stream, meter: meter)
  }

  @Sendable
  static func recognises(_ head: [UInt8]) -> Bool { head.starts(with: Self.opening) }

  /// How every record begins.
  private static let opening = Array("WARC/1.".utf8)

  mutating func next() throws(LoadError) -> ContainedFile? {
    while true {
      try record?.skipRest()
      record = nil
      while let byte = try stream.peek(1).first, byte == 0x0D || byte == 0x0A {
        try stream.skip(1)
      }
      guard let byte = try stream.peek(1).first else { return nil }
      guard byte == Self.opening[0], let headers = try headers(of: stream, opening: Self.opening),
        let length = headers.line("content-length").flatMap({ Int($0) }), length >= 0
      else {
        try goOnWithNextRecord()
        return ContainedFile(name: nil, bytes: .failure(.damagedRecord))
      }
      let record = RecordSource(stream, length: length)
      self.record = record
      if let file = try page(in: record, headers) { return file }
    }
  }

  /// The headers that come next, and goes on behind them; `nil` where there are none.
  private func headers(of stream: ByteStream, opening: [UInt8]) throws(LoadError) -> MailHeaders? {
    for length in Self.headerLengths {
      let head = Array(try stream.peek(length))
      guard head.starts(with: opening), let line = head.firstIndex(of: 0x0A) else { return nil }
      guard let end = Self.endOfHeaders(in: head, from: line) else { continue }
      try stream.skip(end)
      return MailHeaders(head, TextRange(line + 1, end))
    }
    return nil
  }

  /// The offset behind the blank line that ends headers.
  private static func endOfHeaders(in bytes: [UInt8], from start: Int) -> Int? {
    var line = start + 1
    for index in bytes.indices[line...] where bytes[index] == 0x0A {
      if bytes[line..<index].allSatisfy({ $0 == 0x0D }) { return index + 1 }
      line = index + 1
    }
    return nil
  }

  /// A record whose length is wrong is left where the next one begins on a line.
  private func goOnWithNextRecord() throws(LoadError) {
    repeat {
      if try stream.line(atMost: 1 << 12).isEmpty { return }
    } while try stream.peek(Self.opening.count).elementsEqual(Self.opening) == false
  }

  // MARK: What a record holds

  /// The page in a record; `nil` where there is none.
  private func page(
    in record: RecordSource, _ headers: MailHeaders
  ) throws(LoadError) -> ContainedFile? {
    guard let address = headers.line("warc-target-uri")?.trimming(["<", ">"]),
      !address.hasSuffix("/robots.txt")
    else { return nil }
    switch headers.kind("warc-type") {
    case "response" where headers.kind("content-type") == "application/http":
      return try answer(in: ByteStream(record), address)
    case "resource", "conversion":
      return file(in: record, headers, address)
    default: return nil
    }
  }

  /// What a server answered, if it is a page.
  private func answer(
    in stream: ByteStream, _ address: String
  ) throws(LoadError) -> ContainedFile? {
    let opening = Array("HTTP/".utf8)
    let status = Array(try stream.peek(16)).split(separator: 0x20).dropFirst().first
    guard status?.elementsEqual("200".utf8) == true,
      let headers = try headers(of: stream, opening: opening)
    else { return nil }
    return file(in: try TransferredBody(stream, headers), headers, address)
  }

  /// The bytes that these headers speak of, if they say that it is a page.
  private func file(
    in body: any ByteSource, _ headers: MailHeaders, _ address: String
  ) -> ContainedFile? {
    let type = headers.kind("content-type")
    guard type.map(Self.types.contains) ?? true else { return nil }
    let envelope = Envelope(
      encoding: headers.parameter("charset", of: "content-type")
        .flatMap(TextEncoding.init(label:)),
      address: address, type: type)
    return ContainedFile(
      name: address, bytes: decoded(body, headers.kind("content-encoding")), envelope: envelope)
  }

  /// Crawlers often keep the header and not the coding, so the bytes decide.
  private func decoded(
    _ body: any ByteSource, _ coding: String?
  ) -> Result<any ByteSource, LoadError> {
    Result { () throws(LoadError) in
      let stream = ByteStream(body)
      switch coding {
      case "gzip", "x-gzip":
        guard try stream.peek(2).elementsEqual([0x1F, 0x8B]) else { return stream }
        return try Archive(.compressed, stream, meter).next()?.bytes ?? MemorySource([])
      case "deflate", "br", "zstd":
        let head = try stream.head(512)
        // Text has line ends, and none of the other control characters.
        guard head.contains(where: { $0 < 0x09 }) else { return stream }
        throw .contentCoding(coding ?? "")
      default: return stream
      }
    }
  }

  /// What servers call that which may be, or have, articles.
  private static let types: Set<String> = [
    "text/html", "application/xhtml+xml", "text/plain", "application/json", "application/x-ndjson",
    "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/xml",
    "text/xml", "text/markdown", "message/rfc822", "multipart/related", "application/pdf",
  ]
}

/// The bytes of a record.
///
/// A class, as every source is.
private final class RecordSource: ByteSource {
  private let stream: ByteStream
  private var rest: Int

  private static let longestPiece = 1 << 16

  init(_ stream: ByteStream, length: Int) {
    self.stream = stream
    rest = length
  }

  func next() throws(LoadError) -> [UInt8] {
    guard rest > 0 else { return [] }
    let piece = try stream.next(atMost: min(rest, Self.longestPiece))
    guard !piece.isEmpty else { throw .cutOff }
    rest -= piece.count
    return Array(piece)
  }

  func skipRest() throws(LoadError) {
    while rest > 0 {
      let piece = try stream.next(atMost: rest)
      guard !piece.isEmpty else { throw .cutOff }
      rest -= piece.count
    }
  }
}

/// The body of an HTTP message, of the chunks in which it was sent.
///
/// A class, as every source is.
private final class TransferredBody: ByteSource {
  private let stream: ByteStream
  private var isChunked: Bool
  /// Bytes of the chunk that are left.
  private var rest = 0

  private static let longestPiece = 1 << 16
  /// Bytes of the line with a chunk's length at most; it may have extensions.
  private static let longestLine = 1 << 10

  /// - Parameter stream: behind the headers.
  init(_ stream: ByteStream, _ headers: MailHeaders) throws(LoadError) {
    self.stream = stream
    // Some crawlers keep the header and put the chunks together.
    let line = try stream.peek(Self.longestLine)
    isChunked = headers.kind("transfer-encoding") == "chunked" && Self.length(in: line) != nil
  }

  func next() throws(LoadError) -> [UInt8] {
    guard isChunked else { return Array(try stream.next(atMost: Self.longestPiece)) }
    if rest == 0 {
      var line = try stream.line(atMost: Self.longestLine)
      // Behind each chunk stands a line end.
      if line.allSatisfy({ $0 <= 0x20 }) { line = try stream.line(atMost: Self.longestLine) }
      guard !line.isEmpty, let length = Self.length(in: line) else { return [] }
      rest = length
    }
    let piece = try stream.next(atMost: min(rest, Self.longestPiece))
    rest -= piece.count
    return Array(piece)
  }

  /// The number in the line with which a chunk begins; `nil` where there is none.
  private static func length(in bytes: ArraySlice<UInt8>) -> Int? {
    let digits = bytes.prefix { $0 > 0x20 && $0 != 0x3B }
    guard digits.count <= 8, let end = bytes.dropFirst(digits.count).first,
      end <= 0x20 || end == 0x3B
    else { return nil }
    return Int(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}

extension String {
  fileprivate func trimming(_ characters: Set<Character>) -> String {
    String(drop(while: characters.contains).prefix { !characters.contains($0) })
  }
}
