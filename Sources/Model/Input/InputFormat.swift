/// A format of files: how to tell that a file is in it, and how to read it.
public struct InputFormat: Sendable {
  /// The name that messages and lists use.
  public let name: String
  /// Whether bytes are in this format.
  let recognises: @Sendable ([UInt8]) -> Bool
  /// The text of the file; `nil` where the format is known and cannot be read yet.
  let read: (@Sendable ([UInt8]) throws(LoadError) -> SourceText)?

  /// Whether files of this format can be read, not only recognised.
  public var isRead: Bool { read != nil }

  /// All formats; the first that recognises a file reads it.
  ///
  /// Readers with tables of their own are made when the first file of their format is read.
  // One row per line reads as a table.
  // swift-format-ignore
  public static let table: [InputFormat] = [
    InputFormat(name: "HTML", recognises: { HTMLReader.recognises($0) || XMLScanner.rootName(of: $0) == "html" }, read: { bytes throws(LoadError) in try HTMLReader.standard.read(bytes) }),
    InputFormat(name: "RSS or Atom", recognises: FeedReader.recognises, read: { bytes throws(LoadError) in try FeedReader.standard.read(bytes) }),
    InputFormat(name: "mail or MHTML", recognises: MailReader.recognises, read: MailReader.read),
    InputFormat(name: "XML", recognises: { begins($0, with: ["<?xml"]) }, read: nil),
    InputFormat(name: "JSON", recognises: JSONArticleReader.recognises, read: JSONArticleReader.read),
    InputFormat(name: "Markdown with front matter", recognises: MarkdownReader.recognises, read: MarkdownReader.read),
    InputFormat(name: "plain text", recognises: isText, read: readPlainText),
  ]

  /// The text of a file in whatever format it is.
  static func read(_ bytes: [UInt8]) throws(LoadError) -> SourceText {
    guard !bytes.isEmpty else { throw .empty }
    let legible = legible(bytes)
    guard let format = table.first(where: { $0.recognises(legible) }) else { throw .binary }
    guard let read = format.read else { throw .unsupportedFormat(format.name) }
    return try read(bytes).knowingLines(of: bytes)
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
    return head.count { $0 == 0 } * 512 <= head.count
  }
}
