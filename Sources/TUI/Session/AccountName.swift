import Model

/// Which account: what it is known by when the program is started again.
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
  /// A hash of its sentence: in a file that was written anew, or is read otherwise by another version, the sentence counts.
  let sentence: String

  /// The name of an account; `nil` for one of a file that was not found under a path, such as standard input.
  init?(_ account: AccountID, in corpus: Corpus, paths: [String]) {
    let record = corpus.articles[account.article.index]
    let file = corpus.files[record.file.index].name
    let found = paths.firstIndex { file == $0 || file.hasPrefix(Self.folder($0)) }
    guard let root = found else { return nil }
    self.root = root
    self.file = String(file.dropFirst(Self.folder(paths[root]).count))
    start = record.article.extent.start
    end = record.article.extent.end
    self.account = account.index
    sentence = Self.hash(of: account, in: corpus)
  }

  /// The path of the file; `nil` when that many paths were not opened.
  fileprivate func path(below paths: [String]) -> String? {
    guard paths.indices.contains(root) else { return nil }
    return file.isEmpty ? paths[root] : Self.folder(paths[root]) + file
  }

  /// What the paths of files below a path begin with.
  private static func folder(_ path: String) -> String { path.hasSuffix("/") ? path : path + "/" }

  fileprivate static func hash(of account: AccountID, in corpus: Corpus) -> String {
    var hash = FNV1a()
    hash.combine(
      corpus.text(of: account.article).bytes[corpus.sentence(of: account).indices])
    return String(hash.value, radix: 16)
  }
}

/// Finds the accounts of a snapshot by their names.
struct AccountFinder {
  private let corpus: Corpus
  private let paths: [String]
  private let files: [String: Int]

  init(_ corpus: Corpus, paths: [String]) {
    self.corpus = corpus
    self.paths = paths
    files = Dictionary(zip(corpus.files.map(\.name), 0...)) { first, _ in first }
  }

  /// The account of a name; `nil` when its file or its sentence is not there.
  func account(_ name: AccountName) -> AccountID? {
    guard let file = name.path(below: paths).flatMap({ files[$0] }) else { return nil }
    let first = corpus.articles.partitioningIndex { $0.file.index >= file }
    let articles = corpus.articles[first...].prefix { $0.file.index == file }
    let accounts = articles.indices.lazy.flatMap { article in
      corpus.articles[article].accounts.indices.lazy.map {
        AccountID(article: ArticleID(index: article), index: $0)
      }
    }
    return accounts.first { isAt($0, name) && has($0, name) } ?? accounts.first { has($0, name) }
  }

  private func isAt(_ account: AccountID, _ name: AccountName) -> Bool {
    let extent = corpus.articles[account.article.index].article.extent
    return (extent.start, extent.end, account.index) == (name.start, name.end, name.account)
  }

  private func has(_ account: AccountID, _ name: AccountName) -> Bool {
    AccountName.hash(of: account, in: corpus) == name.sentence
  }
}
