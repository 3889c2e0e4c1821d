import Model

extension AppState {
  /// Goes over to another snapshot without losing the reader's place.
  mutating func take(_ update: LoadUpdate) {
    let old = snapshot
    let selected = selectedEvent.map { old.corpus.event($0).accounts[0] }
    let row = view.row(ofPosition: timeline.selected) - timeline.top
    snapshot = old.followed(by: update)
    view = FilteredView(
      snapshot: &snapshot, query: filters.current, grouping: view.rows.grouping)

    let move = SnapshotMove(from: old.corpus, to: snapshot.corpus)
    source.account = source.account.flatMap(move.account)
    trail.carry(move.account)
    searchStart?.location.carry(move.account)
    if hasChosen, let account = selected.flatMap(move.account) {
      timeline.selected = min(
        view.position(of: snapshot.corpus.event(of: account)).position, max(0, view.eventCount - 1))
      timeline.top = view.row(ofPosition: timeline.selected) - row
    } else if hasChosen {
      // Its article is gone: the reader stays at the row.
      timeline.selected = min(timeline.selected, max(0, view.eventCount - 1))
    } else {
      timeline = ListPosition()
    }
    let actor = { [corpus = snapshot.corpus] in corpus.actor($0, of: old.corpus) }
    actors.list(view, of: snapshot.corpus, move: actor)
    matrix.carry(actor)
    if source.account == nil || !hasChosen { readSelectedEvent() } else { rewrapSource() }
    takeAwaitedPlace()
    previewFilter()
    refit()
  }

  /// Goes where the reader was when the program ended, if that is there by now and the reader has not gone elsewhere.
  private mutating func takeAwaitedPlace() {
    guard !hasChosen, let account = awaited.flatMap(account(named:)) else { return }
    awaited = nil
    let position = view.position(of: snapshot.corpus.event(of: account)).position
    timeline.selected = min(position, max(0, view.eventCount - 1))
    hasChosen = true
    read(account)
  }
}

extension AppState {
  /// How many articles have come in since the first load that the reader has not looked for yet.
  var newArticleCount: Int { snapshot.progress.arrivedArticles - knownArrivals }

  /// Takes the mark of new articles off.
  mutating func noteArrivals() { knownArrivals = snapshot.progress.arrivedArticles }
}

/// Finds again in one snapshot what was known in the one before.
///
/// A file keeps its name and its text, so that an article is found by where it stands and an account by its number.
private struct SnapshotMove {
  let old: Corpus
  let new: Corpus
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

  /// The same account; `nil` when its file is gone.
  func account(_ account: AccountID) -> AccountID? {
    let record = old.articles[account.article.index]
    guard let file = file(record.file) else { return nil }
    let first = new.articles.partitioningIndex { $0.file.index >= file }
    let article = new.articles[first...].firstIndex {
      $0.file.index != file || $0.article.extent == record.article.extent
    }
    guard let article, new.articles[article].file.index == file,
      new.articles[article].accounts.indices.contains(account.index)
    else { return nil }
    return AccountID(article: ArticleID(index: article), index: account.index)
  }

  private func file(_ file: FileID) -> Int? {
    guard let moved else { return file.index }
    return moved[old.files[file.index].name]
  }
}
