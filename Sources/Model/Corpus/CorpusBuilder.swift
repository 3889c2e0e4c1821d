/// Holds files and makes snapshots of them.
public struct CorpusBuilder: Sendable {
  private var files: [HeldFile] = []
  /// By name where a file is in `files`.
  private var places: [String: Int] = [:]
  private var names = CorpusNames()
  /// How many files were ever added.
  private var added = 0
  private let find: Corpus.Finder

  /// A file with what is kept of its articles.
  private struct HeldFile {
    let file: SourceFile
    /// Which of all files that were ever added.
    let number: Int
    var articles: [ArticleRecord]
  }

  /// Nothing held yet.
  ///
  /// - Parameter find: what found the findings of the files that will be added.
  public init(find: @escaping Corpus.Finder) { self.find = find }

  /// Adds a file behind those already there, or in the place of one of the same name.
  public mutating func add(_ file: LoadedFile) {
    let place = places[file.file.name] ?? files.count
    added += 1
    let held = HeldFile(
      file: file.file, number: added,
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

  // MARK: Snapshots

  /// An article in which was found anew what there is without some lines, or with them again.
  struct FoundAnew: Sendable {
    /// The number of its file, and which of the articles in it.
    let file: Int
    let article: Int
    let sharedLines: [Int32]
    let folderDay: FolderDay?
    let before: Findings
    let after: Findings
  }

  /// A snapshot of all files.
  public mutating func corpus() -> Corpus { corpus { _ in } }

  /// A snapshot of all files.
  ///
  /// - Parameter tell: called with what was found anew, so that another builder of the same files need not find it again.
  mutating func corpus(telling tell: ([FoundAnew]) -> Void) -> Corpus {
    let identities = files.flatMap { $0.articles.map(\.identity) }
    let copies = CopyMerge(identities).copies
    let lines = SharedLines(identities, copies: copies)
    let days = FolderDays(
      identities, names: files.flatMap { file in file.articles.map { _ in file.file.name } },
      copies: copies)
    findAnew(lines, days, tell)
    let articles = files.flatMap(\.articles)
    return Corpus(
      files: files.map(\.file), articles: articles, copies: copies, sharedLines: lines,
      actors: mergeActors(names, articles: articles.lazy.map(\.names)), find: find)
  }

  /// Findings are several times the text: no more of them at once than every core needs.
  private static let foundAtOnce = 256

  /// Sets the shared lines of each article aside, and only those, gives it the day that the others tell, and finds anew what is
  /// in the articles that this changes.
  private mutating func findAnew(
    _ lines: SharedLines, _ days: FolderDays, _ tell: ([FoundAnew]) -> Void
  ) {
    let places = files.indices.flatMap { file in
      files[file].articles.indices.map { (file: file, article: $0) }
    }
    let told = zip(lines.paragraphs, days.days)
    let changed = zip(places, told).filter { place, told in
      let record = files[place.file].articles[place.article]
      return record.sharedLines != told.0 || record.article.folderDay != told.1
    }
    for start in stride(from: 0, to: changed.count, by: Self.foundAtOnce) {
      let batch = changed[start..<min(start + Self.foundAtOnce, changed.count)]
      let found = concurrentMap(count: batch.count) { [files, find] index in
        let (place, (lines, day)) = batch[start + index]
        let (held, record) = (files[place.file], files[place.file].articles[place.article])
        return FoundAnew(
          file: held.number, article: place.article, sharedLines: lines, folderDay: day,
          before: find(record.article, held.file.text),
          after: find(
            record.whole.settingAside(lines, by: .sharedLine).written(day), held.file.text))
      }
      take(found)
      tell(found)
    }
  }

  /// Takes over what was found anew in articles, but not in those of files that are gone or have changed.
  mutating func take(_ found: [FoundAnew]) {
    let places = Dictionary(uniqueKeysWithValues: files.indices.map { (files[$0].number, $0) })
    for found in found {
      guard let file = places[found.file] else { continue }
      let record = files[file].articles[found.article]
      names.remove(found.before, numbers: record.names)
      files[file].articles[found.article] = ArticleRecord(
        file: record.file, findings: found.after, of: record.whole, without: found.sharedLines,
        identity: record.identity, names: names.add(found.after))
    }
  }
}
