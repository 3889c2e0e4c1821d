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
    let text = SourceText(utf8: bytes)
    guard !blocks.isEmpty else { throw .empty }
    let found: SourceText
    if NexisReader.recognises(bytes) {
      found = try NexisReader.read(text)
    } else if FactivaReader.recognises(bytes) {
      found = try FactivaReader.read(text)
    } else {
      found = oneArticle(text)
    }
    return SourceText(
      bytes: found.bytes, origin: found.origin, structure: found.structure,
      fileLineStarts: bytes.indices.filter { bytes[$0] == 0x0A }.map { UInt32($0 + 1) })
  }

  /// All of it, its headline first where a style tells it.
  private func oneArticle(_ text: SourceText) -> SourceText {
    guard let title else {
      return SourceText(
        bytes: bytes, origin: .identity,
        structure: TextStructure(blocks: blocks, metadata: ArticleMetadata()))
    }
    var metadata = ArticleMetadata()
    metadata.title = text.line(title)
    let behind = blocks.filter { $0.range.start > title.start }
    return SourceText(
      bytes: bytes, origin: .identity,
      structure: TextStructure(articles: [
        TextStructure.Part(
          extent: TextRange(title.start, bytes.count), title: title, blocks: behind,
          metadata: metadata)
      ]))
  }
}
