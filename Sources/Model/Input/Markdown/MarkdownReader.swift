/// Reads a Markdown note with front matter, as Obsidian's web clipper and static sites keep articles.
enum MarkdownReader {
  /// Whether a text begins with front matter.
  @Sendable
  static func recognises(_ bytes: [UInt8]) -> Bool {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let start = bytes.starts(with: mark) ? 3 : 0
    guard bytes[start...].starts(with: "---".utf8) else { return false }
    let head = bytes[start...].prefix(1 << 17).filter { $0 != 0x0D }
    return FrontMatter.lines(of: Array(head)) != nil
  }

  @Sendable
  static func read(_ bytes: [UInt8]) throws(LoadError) -> SourceText {
    let file = try readPlainText(bytes)
    guard let front = FrontMatter(file) else { throw .noArticle }
    var entry = ArticleEntry()
    // The most believed last.
    let fields = front.fields.compactMap { field in
      isOfArticle(field)
        ? ArticleField.named(field.name).map { (name: $0, values: field.values) } : nil
    }
    for field in fields.sorted(by: { $0.name.rank > $1.name.rank }) {
      entry.set(field.name.field, to: field.values)
    }
    let body = MarkdownBody(file, from: front.end)
    guard !body.blocks.isEmpty else { throw .noArticle }
    var writer = ArticleTextWriter()
    writer.add(entry, body: body.text, blocks: body.blocks.map { ($0, nil) })
    return writer.text(leftOut: nil)
  }

  /// A note's `created` is the day on which the page was clipped; it may be years after the article.
  private static func isOfArticle(_ field: FrontMatter.Field) -> Bool {
    !field.name.elementsEqual("created".utf8)
  }
}
