/// Gathers files in their order and makes snapshots of what it has.
public struct CorpusBuilder: Sendable {
  private var files: [SourceFile] = []
  private var articles: [ArticleRecord] = []
  private var names = CorpusNames()

  /// Nothing gathered yet.
  public init() {}

  /// Adds a file behind those already there.
  public mutating func add(_ file: LoadedFile) {
    let id = FileID(index: files.count)
    files.append(file.file)
    articles += file.articles.map { ArticleRecord(file: id, findings: $0) }
    for findings in file.articles { names.add(findings) }
  }

  /// A snapshot of all files so far.
  public func corpus() -> Corpus {
    Corpus(files: files, articles: articles, actors: mergeActors(names))
  }
}
