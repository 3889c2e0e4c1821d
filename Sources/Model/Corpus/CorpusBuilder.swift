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
          file: FileID(index: place), findings: findings, of: findings.article,
          identity: identity, names: names.add(findings))
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
  public mutating func corpus() -> Corpus {
    let identities = files.flatMap { $0.articles.map(\.identity) }
    let copies = CopyMerge(identities).copies
    let lines = SharedLines(identities, copies: copies)
    setAside(lines)
    let articles = files.flatMap(\.articles)
    return Corpus(
      files: files.map(\.file), articles: articles, copies: copies, sharedLines: lines,
      actors: mergeActors(names, articles: articles.lazy.map(\.names)), find: find)
  }

  /// Sets the shared lines of each article aside, and only those, and finds anew what is in the articles that this changes.
  private mutating func setAside(_ lines: SharedLines) {
    var changed: [(file: Int, article: Int, lines: [Int32])] = []
    var number = 0
    for file in files.indices {
      for article in files[file].articles.indices {
        let shared = lines.paragraphs[number]
        if files[file].articles[article].sharedLines != shared {
          changed.append((file, article, shared))
        }
        number += 1
      }
    }
    // Findings are several times the text: no more of them at once than every core needs.
    for start in stride(from: 0, to: changed.count, by: Self.foundAtOnce) {
      let batch = changed[start..<min(start + Self.foundAtOnce, changed.count)]
      let found = concurrentMap(count: batch.count) { [files, find] index in
        let (file, article, shared) = batch[start + index]
        let (record, text) = (files[file].articles[article], files[file].file.text)
        return (
          before: find(record.article, text),
          after: find(record.whole.settingAside(shared, by: .sharedLine), text)
        )
      }
      for ((file, article, shared), found) in zip(batch, found) {
        let record = files[file].articles[article]
        names.remove(found.before, numbers: record.names)
        files[file].articles[article] = ArticleRecord(
          file: record.file, findings: found.after, of: record.whole, without: shared,
          identity: record.identity, names: names.add(found.after))
      }
    }
  }

  private static let foundAtOnce = 256
}
