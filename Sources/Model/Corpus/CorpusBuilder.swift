/// Holds files in their order and makes snapshots of them.
public struct CorpusBuilder: Sendable {
  private var files: [LoadedFile] = []
  /// What the first `namedCount` files say of each name; kept between snapshots, for mostly files are added behind them.
  private var names = CorpusNames()
  private var namedCount = 0

  /// Nothing held yet.
  public init() {}

  /// The files of a snapshot.
  init(_ corpus: Corpus) {
    var articles: [[Findings]] = Array(repeating: [], count: corpus.files.count)
    for article in corpus.articles { articles[article.file.index].append(article.findings) }
    files = zip(corpus.files, articles).map { LoadedFile(file: $0, articles: $1) }
  }

  /// Adds a file behind those already there.
  public mutating func add(_ file: LoadedFile) { files.append(file) }

  /// Takes files in place of those of the same names, and holds all in a given order.
  ///
  /// - Parameter names: of all the files there are; a file with another name is dropped.
  mutating func update(with read: [LoadedFile], order names: [String]) {
    let replaced = Set(read.map(\.file.name))
    let held = Dictionary(
      (files + read).map { ($0.file.name, $0) }, uniquingKeysWith: { $1 })
    let updated = names.compactMap { held[$0] }
    let unchanged = zip(files, updated).prefix { old, new in
      old.file.name == new.file.name && !replaced.contains(new.file.name)
    }
    if unchanged.count < namedCount { forgetNames() }
    files = updated
  }

  /// A snapshot of all files so far.
  public mutating func corpus() -> Corpus {
    for file in files[namedCount...] {
      for findings in file.articles { names.add(findings) }
    }
    namedCount = files.count
    let articles = files.enumerated().flatMap { index, file in
      file.articles.map { ArticleRecord(file: FileID(index: index), findings: $0) }
    }
    return Corpus(files: files.map(\.file), articles: articles, actors: mergeActors(names))
  }

  private mutating func forgetNames() {
    names = CorpusNames()
    namedCount = 0
  }
}
