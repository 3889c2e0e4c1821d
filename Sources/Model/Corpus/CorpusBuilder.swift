/// Holds files and makes snapshots of them.
public struct CorpusBuilder: Sendable {
  private var files: [HeldFile] = []
  /// By name where a file is in `files`.
  private var places: [String: Int] = [:]
  private var names = CorpusNames()
  private let find: Corpus.Finder

  /// A file with what is kept of its articles.
  private struct HeldFile {
    let file: SourceFile
    var articles: [ArticleRecord]
  }

  /// Nothing held yet.
  ///
  /// - Parameter find: what found the findings of the files that will be added.
  public init(find: @escaping Corpus.Finder) { self.find = find }

  /// Adds a file behind those already there, or in the place of one of the same name.
  public mutating func add(_ file: LoadedFile) {
    let place = places[file.file.name] ?? files.count
    let held = HeldFile(
      file: file.file,
      articles: zip(file.articles, file.identities).map { findings, identity in
        ArticleRecord(
          file: FileID(index: place), findings: findings, identity: identity,
          names: names.add(findings))
      })
    if place == files.count {
      places[file.file.name] = place
      files.append(held)
    } else {
      forgetNames(of: files[place])
      files[place] = held
    }
  }

  /// Puts the files in an order, by their names, and drops those that are not named.
  mutating func arrange(_ names: [String]) {
    let order = names.compactMap { places[$0] }
    guard !order.elementsEqual(files.indices) else { return }
    for gone in Set(files.indices).subtracting(order) { forgetNames(of: files[gone]) }
    files = order.map { files[$0] }
    places.removeAll(keepingCapacity: true)
    for place in files.indices {
      places[files[place].file.name] = place
      for article in files[place].articles.indices {
        files[place].articles[article].file = FileID(index: place)
      }
    }
  }

  private mutating func forgetNames(of held: HeldFile) {
    for article in held.articles {
      names.remove(find(article.article, held.file.text), numbers: article.names)
    }
  }

  /// A snapshot of all files.
  public func corpus() -> Corpus {
    let articles = files.flatMap(\.articles)
    return Corpus(
      files: files.map(\.file), articles: articles,
      actors: mergeActors(names, articles: articles.lazy.map(\.names)), find: find)
  }
}
