import Model

/// Which account: what it is known by in another snapshot, and when the program is started again.
struct AccountName: Hashable, Codable, Sendable {
  /// Which of the paths that were opened its file was found under, from 0.
  let root: Int
  /// The file's path below that; empty when the path is the file's own.
  let file: String
  /// The extent of its article in the file's text, in bytes.
  let start: Int
  let end: Int
  /// Its number in the article, from 0.
  let account: Int
}

extension AppState {
  /// The name of an account; `nil` for one of a file that was not found under a path, such as standard input.
  func name(of account: AccountID) -> AccountName? {
    let record = snapshot.corpus.articles[account.article.index]
    let file = snapshot.corpus.files[record.file.index].name
    let extent = record.article.extent
    for (root, path) in paths.enumerated() {
      guard file == path || file.hasPrefix(Self.folder(path)) else { continue }
      return AccountName(
        root: root, file: String(file.dropFirst(Self.folder(path).count)), start: extent.start,
        end: extent.end, account: account.index)
    }
    return nil
  }

  /// The account of this name; `nil` when there is none.
  func account(named name: AccountName) -> AccountID? {
    let corpus = snapshot.corpus
    guard paths.indices.contains(name.root) else { return nil }
    let path = paths[name.root]
    let wanted = name.file.isEmpty ? path : Self.folder(path) + name.file
    guard let file = corpus.files.firstIndex(where: { $0.name == wanted }) else { return nil }
    let first = corpus.articles.partitioningIndex { $0.file.index >= file }
    let article = corpus.articles[first...].prefix { $0.file.index == file }
      .firstIndex { record in
        let extent = record.article.extent
        return (extent.start, extent.end) == (name.start, name.end)
      }
    guard let article,
      corpus.articles[article].accounts.indices.contains(name.account)
    else { return nil }
    return AccountID(article: ArticleID(index: article), index: name.account)
  }

  /// What the paths of files below a path begin with.
  private static func folder(_ path: String) -> String { path.hasSuffix("/") ? path : path + "/" }
}
