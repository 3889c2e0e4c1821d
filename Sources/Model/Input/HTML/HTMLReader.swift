/// Reads a page: its text with what is its article, and what it says of it.
struct HTMLReader: Sendable {
  private let characters: HTMLCharacters
  private let words: HTMLRoleWords

  static let standard = HTMLReader(data: .bundled)

  init(data: DataFiles) {
    characters = HTMLCharacters(data: data)
    words = HTMLRoleWords(data: data)
  }

  @Sendable
  func read(_ bytes: [UInt8]) throws(LoadError) -> SourceText {
    let decoded = try readPlainText(bytes)
    let page = HTMLPage(utf8: decoded.bytes, origin: decoded.origin, characters: characters)
    guard !page.blocks.isEmpty else { throw .empty }
    let finder = HTMLArticleFinder(page: page, words: words)
    let metadata = HTMLMetadataReader(page: page, characters: characters).metadata
    return SourceText(
      bytes: page.text.bytes, origin: page.text.origin,
      structure: TextStructure(
        blocks: zip(page.blocks, finder.rules).map { ($0.range, $1) }, metadata: metadata))
  }
}
