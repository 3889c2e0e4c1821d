/// A format of files: how to tell that a file is in it, and how to read it.
public struct InputFormat: Sendable {
  /// The name that messages and lists use.
  public let name: String
  /// Whether a file that begins with these bytes is in this format; see ``headLength``.
  let recognises: @Sendable ([UInt8]) -> Bool
  let contents: Contents
  /// What servers call it, where that has to be asked for.
  let types: Set<String>

  /// What a file of a format has.
  enum Contents: Sendable {
    /// A text, of one article or of many; the encoding is what stands around the file and tells of it.
    case text(
      @Sendable (_ bytes: [UInt8], _ declared: TextEncoding?) throws(LoadError) -> SourceText)
    /// Files of any format.
    case files(@Sendable (ByteStream, Meter) throws(LoadError) -> any ContainedFiles)
    /// It is known, but cannot be read yet.
    case unread
  }

  init(
    _ name: String, _ recognises: @escaping @Sendable ([UInt8]) -> Bool, _ contents: Contents,
    types: Set<String> = []
  ) {
    self.types = types
    self.name = name
    self.recognises = recognises
    self.contents = contents
  }

  /// Whether files of this format can be read, not only recognised.
  public var isRead: Bool {
    switch contents {
    case .text, .files: true
    case .unread: false
    }
  }

  /// All formats; the first that recognises a file reads it.
  ///
  /// Readers with tables of their own are made when the first file of their format is read.
  // One row per line reads as a table.
  // swift-format-ignore
  public static let table: [InputFormat] = [
    InputFormat("WACZ", ArchiveFiles.recognisesWACZ, .files(ArchiveFiles.wacz)),
    InputFormat("Word (DOCX)", WordReader.recognises, .text { bytes, _ throws(LoadError) in try WordReader.read(bytes) }),
    InputFormat("Word before 2007, or with a password", { $0.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) }, .unread),
    InputFormat("zip", { $0.starts(with: [0x50, 0x4B, 3, 4]) || $0.starts(with: [0x50, 0x4B, 5, 6]) }, .files(ArchiveFiles.zip)),
    InputFormat("tar", ArchiveFiles.recognisesTar, .files(ArchiveFiles.tar)),
    InputFormat("7-Zip", { $0.starts(with: [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]) }, .files(ArchiveFiles.sevenZip)),
    InputFormat("gzip, bzip2, xz or zstd", ArchiveFiles.recognisesCompressed, .files(ArchiveFiles.compressed)),
    InputFormat("WARC", WARCFiles.recognises, .files(WARCFiles.list)),
    InputFormat("mailbox", MailboxFiles.recognises, .files(MailboxFiles.list)),
    InputFormat("HTML", { HTMLReader.recognises($0) || XMLScanner.rootName(of: $0) == "html" }, .text { bytes, declared throws(LoadError) in try HTMLReader.standard.read(bytes, declared: declared) }, types: ["text/html", "application/xhtml+xml"]),
    InputFormat("RSS or Atom", FeedReader.recognises, .text { bytes, declared throws(LoadError) in try FeedReader.standard.read(bytes, declared: declared) }),
    InputFormat("mail or MHTML", MailReader.recognises, .text { bytes, _ throws(LoadError) in try MailReader.read(bytes) }),
    InputFormat("XML", { begins($0, with: ["<?xml"]) }, .unread),
    InputFormat("JSON", JSONArticleReader.recognises, .text { bytes, _ throws(LoadError) in try JSONArticleReader.read(bytes) }),
    InputFormat("Markdown with front matter", MarkdownReader.recognises, .text { bytes, _ throws(LoadError) in try MarkdownReader.read(bytes) }),
    InputFormat("PDF", PDFReader.recognises, .text { bytes, _ throws(LoadError) in try PDFReader.read(bytes) }),
    InputFormat("Nexis download", NexisReader.recognises, .text { bytes, declared throws(LoadError) in try NexisReader.read(try decodeText(bytes, declared: declared)) }),
    InputFormat("Factiva download", FactivaReader.recognises, .text { bytes, declared throws(LoadError) in try FactivaReader.read(try decodeText(bytes, declared: declared)) }),
    InputFormat("plain text", isText, .text { bytes, declared throws(LoadError) in try decodeText(bytes, declared: declared) }),
  ]

  /// Of so many bytes at the beginning of a file its format is told; the headers of a mail may be long.
  static let headLength = 1 << 16

  /// The format of a file that begins with these bytes.
  ///
  /// - Parameter type: what its server called it, which counts where the bytes say no more than that they are text.
  /// - Throws: `.empty`, and `.binary` where there is none.
  static func format(of head: [UInt8], type: String? = nil) throws(LoadError) -> InputFormat {
    guard !head.isEmpty else { throw .empty }
    let legible = legible(head)
    guard let place = table.firstIndex(where: { $0.recognises(legible) }) else { throw .binary }
    guard place == table.endIndex - 1, let type else { return table[place] }
    return table.first { $0.types.contains(type) } ?? table[place]
  }

  /// The text of a file in whatever format it is.
  static func read(_ bytes: [UInt8]) throws(LoadError) -> SourceText {
    try format(of: Array(bytes.prefix(headLength))).read(bytes)
  }

  /// The text of a file of this format.
  ///
  /// - Throws: `.unsupportedFormat` also of containers, which have files and no text.
  func read(_ bytes: [UInt8], in envelope: Envelope = Envelope()) throws(LoadError) -> SourceText {
    switch contents {
    case .text(let read):
      try read(bytes, envelope.encoding).knowingLines(of: bytes).placed(at: envelope.address)
    case .files, .unread: throw .unsupportedFormat(name)
    }
  }

  /// Bytes in which ASCII can be read: UTF-16 is turned into UTF-8.
  private static func legible(_ bytes: [UInt8]) -> [UInt8] {
    guard EncodingEvidence.utf16(bytes) != nil, let text = try? decodeText(bytes) else {
      return bytes
    }
    return text.bytes
  }

  /// Whether the bytes begin with one of the openings, white space, a byte order mark and case left aside.
  private static func begins(_ bytes: [UInt8], with openings: [String]) -> Bool {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let body = bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes[...]
    let head = body.drop { $0 <= 0x20 }.prefix(16).map(Folding.lowercase)
    return openings.contains { head.starts(with: $0.utf8) }
  }

  /// Whether the bytes are text in an encoding that extends ASCII: hardly a zero byte near the beginning.
  ///
  /// One in 512 may be a stray one; of compressed bytes one in 256 is zero, of most others many more.
  private static func isText(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(4096)
    return bytes.next(0, in: head.indices) == head.count
      || head.count { $0 == 0 } * 512 <= head.count
  }
}

/// What stands around a file in a container and tells of it.
struct Envelope: Sendable {
  /// The encoding that it is said to be in.
  var encoding: TextEncoding?
  /// Where it was on the web.
  var address: String?
  /// What its server called it, such as `text/html`.
  var type: String?
}

extension SourceText {
  /// The text with an address for the articles that name none.
  fileprivate func placed(at address: String?) -> SourceText {
    guard let address, let structure else { return self }
    let articles = structure.articles.map { part in
      var metadata = part.metadata
      metadata.address = metadata.address ?? address
      return TextStructure.Part(
        extent: part.extent, title: part.title, blocks: part.blocks, metadata: metadata)
    }
    return SourceText(
      bytes: bytes, origin: origin,
      structure: TextStructure(articles: articles, leftOut: structure.leftOut),
      fileLines: fileLines)
  }
}
