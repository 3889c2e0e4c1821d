/// The text of a document that holds no text of its own to be read, such as DOCX or PDF, paragraph by paragraph.
///
/// What counts as its file is this text: lines and offsets are those of it.
struct DocumentText {
  /// What a paragraph is by its style.
  enum Style: Sendable {
    case title, body
  }

  private var bytes: [UInt8] = []
  private var blocks: [(range: TextRange, rule: BoilerplateRule?)] = []
  private var title: TextRange?

  /// Adds a paragraph, with the rule by which it is set aside, if it is.
  mutating func add(_ paragraph: [UInt8], as style: Style = .body, rule: BoilerplateRule? = nil) {
    guard paragraph.contains(where: { $0 > 0x20 }) else { return }
    if !bytes.isEmpty { bytes += [0x0A, 0x0A] }
    let range = TextRange(bytes.count, bytes.count + paragraph.count)
    bytes += paragraph
    if style == .title, title == nil, blocks.count < 4 { title = range }
    blocks.append((range, rule))
  }

  /// The articles of the document: those of a service whose layout it has, or else one.
  func articles() throws(LoadError) -> SourceText {
    guard !blocks.isEmpty else { throw .empty }
    return try Self.articles(ofServiceIn: bytes) ?? oneArticle(SourceText(utf8: bytes))
  }

  /// The articles of a text in the layout of a service; `nil` where it has none.
  static func articles(ofServiceIn bytes: [UInt8]) throws(LoadError) -> SourceText? {
    let text = SourceText(utf8: bytes)
    if NexisReader.recognises(bytes) {
      return try NexisReader.read(text).knowingLines(of: bytes)
    }
    return FactivaReader.recognises(bytes)
      ? try FactivaReader.read(text).knowingLines(of: bytes) : nil
  }

  /// All of it, its headline first where a style tells it.
  private func oneArticle(_ text: SourceText) -> SourceText {
    var metadata = ArticleMetadata()
    metadata.title = title.map(text.line)
    let start = title?.start ?? 0
    let part = TextStructure.Part(
      extent: TextRange(start, bytes.count), title: title,
      blocks: blocks.filter { title == nil || $0.range.start > start }, metadata: metadata)
    return SourceText(
      bytes: bytes, origin: .identity, structure: TextStructure(articles: [part])
    ).knowingLines(of: bytes)
  }
}
