/// Stage 2: what in a file is report, and what is the page around it.
struct Cleaner: Sendable {
  private let lexicon: BoilerplateLexicon

  init(data: DataFiles) {
    lexicon = BoilerplateLexicon(data: data)
  }

  /// The articles of a text.
  ///
  /// - Returns: articles in text order. Where the format tells of them, those that it tells of; else their extents cover
  ///   the text, and there are none in text without a word.
  func articles(in text: SourceText) -> [Article] {
    if let structure = text.structure {
      return structure.articles.map { article(in: text.bytes, $0) }
    }
    let all = blocks(in: text.bytes, text.extent, lexicon: lexicon)
    guard !all.isEmpty else { return [] }
    var articles: [Article] = []
    for range in ArticleSplitter().split(all, in: text.bytes) {
      let start = range.lowerBound == 0 ? 0 : all[range.lowerBound].range.start
      let end =
        range.upperBound == all.count ? text.bytes.count : all[range.upperBound].range.start
      articles.append(
        article(
          of: range == all.indices ? all : Array(all[range]), extent: TextRange(start, end),
          in: text.bytes))
    }
    return articles
  }

  /// A text that is known to be one article.
  func article(in text: SourceText, _ extent: TextRange) -> Article {
    article(of: blocks(in: text.bytes, extent, lexicon: lexicon), extent: extent, in: text.bytes)
  }

  /// An article of a text whose format tells what is in it.
  private func article(in text: [UInt8], _ part: TextStructure.Part) -> Article {
    var key = BlockKey()
    let title =
      part.title.map { [Block(range: $0, in: text, lexicon: lexicon, key: &key)] } ?? []
    let told = part.blocks?.map {
      Block(range: $0.range, in: text, lexicon: lexicon, key: &key)
    }
    let behindTitle = TextRange(part.title?.end ?? part.extent.start, part.extent.end)
    let rest = told ?? blocks(in: text, behindTitle, lexicon: lexicon)
    var sorting = BlockSorting(
      blocks: title + rest, rules: part.blocks.map { title.map { _ in nil } + $0.map(\.rule) },
      isTitled: part.title != nil,
      metadata: part.metadata, text: text)
    sorting.run()
    return Article(
      extent: part.extent, title: sorting.titleRange,
      outlet: part.metadata.outlet ?? sorting.outlet, metadataDate: part.metadata.date,
      paragraphs: sorting.paragraphs, boilerplate: sorting.boilerplate)
  }

  private func article(of blocks: [Block], extent: TextRange, in text: [UInt8]) -> Article {
    var sorting = BlockSorting(blocks: blocks, text: text)
    sorting.run()
    return Article(
      extent: extent, title: sorting.titleRange, outlet: sorting.outlet, metadataDate: nil,
      paragraphs: sorting.paragraphs, boilerplate: sorting.boilerplate)
  }
}
