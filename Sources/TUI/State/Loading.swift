import Model

extension AppState {
  /// Goes over to another snapshot without losing the reader's place.
  mutating func take(_ update: LoadUpdate) {
    let old = snapshot
    let selected = selectedEvent.map { old.corpus.event($0).accounts[0] }
    let actor = selectedActor.map { old.corpus.actors[$0.actor.index].name }
    let row = view.row(ofPosition: timeline.selected) - timeline.top
    snapshot = old.followed(by: update)
    view = FilteredView(snapshot: snapshot, query: filters.current)

    let move = SnapshotMove(from: old.corpus, to: snapshot.corpus)
    source.account = source.account.flatMap(move.account)
    if hasChosen, let account = selected.flatMap(move.account) {
      timeline.selected = min(
        view.position(of: snapshot.corpus.event(of: account)).position, max(0, view.eventCount - 1))
      timeline.top = view.row(ofPosition: timeline.selected) - row
    } else {
      timeline = ListPosition()
    }
    selectActor(named: actor)
    if source.account == nil || !hasChosen { readSelectedEvent() } else { rewrapSource() }
    refit()
  }
}

/// Finds again in one snapshot what was known in the one before.
///
/// A file keeps its name and its text, so that an article is found by where it stands and an account by its number.
private struct SnapshotMove {
  let old: Corpus
  let new: Corpus

  init(from old: Corpus, to new: Corpus) {
    self.old = old
    self.new = new
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
    let name = old.files[file.index].name
    // Mostly files are added behind those that are there.
    if file.index < new.files.count, new.files[file.index].name == name { return file.index }
    return new.files.firstIndex { $0.name == name }
  }
}
