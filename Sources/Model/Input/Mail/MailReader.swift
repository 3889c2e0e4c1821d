/// Reads mails (EML) and pages that were saved as mails (MHTML).
enum MailReader {
  /// Whether bytes begin with the headers of a mail.
  ///
  /// A sender, or a saved page's address, and another header that only mail has: clippings, too, begin with lines such as
  /// `Date: ...`.
  @Sendable
  static func recognises(_ bytes: [UInt8]) -> Bool {
    let headers = MailHeaders(bytes, TextRange(0, min(bytes.count, 1 << 16)))
    guard headers.isWellFormed else { return false }
    return (headers.has("from") || headers.has("snapshot-content-location"))
      && ["mime-version", "message-id", "received", "return-path", "content-type", "to"].contains(
        where: headers.has)
  }

  @Sendable
  static func read(_ bytes: [UInt8]) throws(LoadError) -> SourceText {
    let headers = MailHeaders(bytes, TextRange(0, bytes.count))
    let root = MailParts.Part(
      headers: headers, body: TextRange(headers.bodyStart, bytes.count))
    let parts = MailParts(bytes, root)
    if let page = parts.page {
      let text = try HTMLReader.standard.read(
        try text(of: page, in: bytes, declared: TextEncoding.declared(inMarkup:)))
      return isSavedPage(headers) ? saved(text, page, headers) : mail(text, headers)
    }
    guard let plain = parts.plain else { throw .noArticle }
    return mail(try text(of: plain, in: bytes), headers)
  }

  /// The text of a part, and the way back to the file.
  ///
  /// - Parameter declared: finds what the text itself says of its encoding; the header goes first.
  private static func text(
    of part: MailParts.Part, in bytes: [UInt8], declared: ([UInt8]) -> TextEncoding? = { _ in nil }
  ) throws(LoadError) -> SourceText {
    let body = TransferDecoder(bytes, part.body)
      .decode(part.headers.kind("content-transfer-encoding"))
    let charset = part.headers.parameter("charset", of: "content-type")
      .flatMap(TextEncoding.init(label:))
    // Many programs write "us-ascii" or "iso-8859-1" without having looked.
    let named = charset == .windows1252 ? declared(body.bytes) : charset ?? declared(body.bytes)
    let text = try decodeText(body.bytes, declared: named)
    return SourceText(
      bytes: text.bytes, origin: text.origin.through(body.origin, textCount: text.bytes.count))
  }

  // MARK: What the headers say

  /// A program that saves a page says where it stood, and its date is that of saving.
  private static func isSavedPage(_ headers: MailHeaders) -> Bool {
    headers.has("snapshot-content-location") || headers.has("x-maf-information")
      || headers.line("from")?.lowercased().contains("saved by") == true
  }

  private static func saved(
    _ text: SourceText, _ page: MailParts.Part, _ headers: MailHeaders
  ) -> SourceText {
    guard let part = text.structure?.articles.first else { return text }
    var metadata = part.metadata
    metadata.title = metadata.title ?? headers.line("subject")
    metadata.address =
      metadata.address ?? headers.line("snapshot-content-location")
      ?? page.headers.line("content-location")
    return SourceText(
      bytes: text.bytes, origin: text.origin,
      structure: TextStructure(articles: [
        TextStructure.Part(
          extent: part.extent, title: part.title, blocks: part.blocks, metadata: metadata)
      ]))
  }

  /// The subject as the headline, and the text below it.
  private static func mail(_ text: SourceText, _ headers: MailHeaders) -> SourceText {
    var entry = ArticleEntry()
    if let subject = headers.text("subject") { entry.set(.title, to: [subject]) }
    if let date = headers.text("date") { entry.set(.published, to: [date]) }
    entry.metadata.id = headers.line("message-id")
    entry.metadata.outlet = headers.line("from").map(name(ofSender:))
    let page = text.structure?.articles.first
    entry.metadata.language = page?.metadata.language
    entry.metadata.address = page?.metadata.address
    entry.metadata.authors = page?.metadata.authors ?? []
    var writer = ArticleTextWriter()
    writer.add(entry, body: text, blocks: page?.blocks)
    return writer.text(leftOut: nil)
  }

  /// The name of a sender, `"River Desk" <desk@ledger.example>`; the address of one without.
  private static func name(ofSender sender: String) -> String {
    let name = sender.prefix { $0 != "<" }.filter { $0 != "\"" }
    let words = name.split(separator: " ").joined(separator: " ")
    return words.isEmpty ? sender.filter { $0 != "<" && $0 != ">" } : words
  }
}
