import Model

/// Finds again in one snapshot what was known in the one before.
struct SnapshotMove {
  private let old: Corpus
  private let new: Corpus
  /// The numbers of the new files by their names; `nil` while the old ones are all in their places.
  private let moved: [String: Int]?

  init(from old: Corpus, to new: Corpus) {
    self.old = old
    self.new = new
    // Mostly files are added behind those that are there.
    let stays = zip(old.files, new.files).allSatisfy { $0.name == $1.name }
    moved =
      stays && old.files.count <= new.files.count
      ? nil : Dictionary(zip(new.files.map(\.name), 0...)) { first, _ in first }
  }

  /// What is read; `nil` when it is gone.
  func subject(_ subject: SourceState.Subject) -> SourceState.Subject? {
    switch subject {
    case .account(let account): self.account(account).map(SourceState.Subject.account)
    case .article(let article): self.article(article).map(SourceState.Subject.article)
    }
  }

  /// The same item of the list of articles; `nil` when it is gone.
  func item(_ item: ArticleList.Item) -> ArticleList.Item? {
    switch item {
    case .article(let article): self.article(article).map(ArticleList.Item.article)
    case .problem: item
    }
  }

  /// The same article; `nil` when its file or its stretch of it is gone.
  func article(_ article: ArticleID) -> ArticleID? {
    let record = old.articles[article.index]
    guard let file = file(record.file) else { return nil }
    let first = new.articles.partitioningIndex { $0.file.index >= file }
    return new.articles[first...].prefix { $0.file.index == file }
      .firstIndex { $0.article.extent == record.article.extent }.map(ArticleID.init)
  }

  /// The same account; `nil` when its file or its sentence is gone.
  ///
  /// Mostly a file is what it was, and an account is found by where it stands; in one that was written anew, by its sentence.
  func account(_ account: AccountID) -> AccountID? {
    let record = old.articles[account.article.index]
    guard let file = file(record.file) else { return nil }
    let first = new.articles.partitioningIndex { $0.file.index >= file }
    let articles = new.articles[first...].prefix { $0.file.index == file }
    let sentence = Self.sentence(of: account, in: old)
    let extent = record.article.extent
    if let same = articles.firstIndex(where: { $0.article.extent == extent }) {
      let found = AccountID(article: ArticleID(index: same), index: account.index)
      if new.articles[same].accounts.indices.contains(account.index),
        Self.sentence(of: found, in: new) == sentence
      {
        return found
      }
    }
    return articles.indices.lazy.flatMap { article in
      new.articles[article].accounts.indices.lazy.map {
        AccountID(article: ArticleID(index: article), index: $0)
      }
    }.first { Self.sentence(of: $0, in: new) == sentence }
  }

  private static func sentence(of account: AccountID, in corpus: Corpus) -> ArraySlice<UInt8> {
    corpus.text(of: account.article).bytes[corpus.sentence(of: account).indices]
  }

  private func file(_ file: FileID) -> Int? {
    guard let moved else { return file.index }
    return moved[old.files[file.index].name]
  }
}
