/// Gathers files in their order and makes snapshots of what it has.
public struct CorpusBuilder: Sendable {
  private var files: [SourceFile] = []
  private var articles: [ArticleRecord] = []
  private var names = CorpusNames()
  private let find: Corpus.Finder

  /// Nothing gathered yet.
  ///
  /// - Parameter find: what found the findings of the files that will be added.
  public init(find: @escaping Corpus.Finder) { self.find = find }

  /// Adds a file behind those already there.
  public mutating func add(_ file: LoadedFile) {
    let id = FileID(index: files.count)
    files.append(file.file)
    for findings in file.articles {
      articles.append(ArticleRecord(file: id, findings: findings, names: names.add(findings)))
    }
  }

  /// A snapshot of all files so far.
  public func corpus() -> Corpus {
    Corpus(
      files: files, articles: articles,
      actors: mergeActors(names, articles: articles.lazy.map(\.names)), find: find)
  }
}
