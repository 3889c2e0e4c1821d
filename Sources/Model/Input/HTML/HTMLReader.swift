/// Reads a page: its text with what is its article, and what it says of it.
struct HTMLReader: Sendable {
  private let characters: HTMLCharacters
  private let words: HTMLRoleWords

  static let standard = HTMLReader(characters: .standard, words: .standard)

  /// Whether bytes begin like a page, white space and comments left aside.
  @Sendable
  static func recognises(_ bytes: [UInt8]) -> Bool {
    var head = bytes.prefix(4096)
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { head = head.dropFirst(3) }
    while true {
      head = head.drop { $0 <= 0x20 }
      guard head.starts(with: "<!--".utf8) else { break }
      guard
        let end = head.indices.dropFirst(4).first(where: { head[$0...].starts(with: "-->".utf8) })
      else { return false }
      head = head[(end + 3)...]
    }
    let opening = head.prefix(16).map(Folding.lowercase)
    return ["<!doctype html", "<html", "<head", "<body"].contains { opening.starts(with: $0.utf8) }
  }

  /// Reads the bytes of a page.
  ///
  /// - Parameter declared: the encoding that the server named.
  func read(_ bytes: [UInt8], declared: TextEncoding? = nil) throws(LoadError) -> SourceText {
    try read(try decodeText(bytes, declared: .declared(around: declared, inMarkup: bytes)))
  }

  /// Reads a page whose characters are decoded.
  func read(_ decoded: SourceText) throws(LoadError) -> SourceText {
    let page = HTMLPage(utf8: decoded.bytes, origin: decoded.origin, characters: characters)
    guard !page.blocks.isEmpty else { throw .empty }
    let roles = page.tree.roles(words: words)
    let reader = HTMLMetadataReader(
      page: page, characters: characters, roles: roles,
      savedAddress: Self.addressWhereSaved(decoded.bytes))
    let finder = HTMLArticleFinder(
      page: page, roles: roles, summaries: reader.summaries,
      body: reader.body.flatMap(StatedBody.init))
    return SourceText(
      bytes: page.text.bytes, origin: page.text.origin,
      structure: TextStructure(
        blocks: zip(page.blocks, finder.rules).map { ($0.range, $1) }, metadata: reader.metadata))
  }

  /// The address that SingleFile notes in a comment at the head of the pages it saves.
  ///
  /// The day beside it is that of saving, which tells nothing of the article.
  private static func addressWhereSaved(_ bytes: [UInt8]) -> String? {
    guard bytes.prefix(4096).contains("Page saved with SingleFile".utf8) else { return nil }
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self)
    guard let note = head.firstRange(of: "Page saved with SingleFile"),
      let label = head[note.upperBound...].firstRange(of: "url: ")
    else { return nil }
    let address = head[label.upperBound...].prefix { !$0.isWhitespace }
    return address.isEmpty ? nil : String(address)
  }
}
