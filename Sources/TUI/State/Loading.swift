import Model

extension AppState {
  /// Goes over to another snapshot without losing the reader's place.
  mutating func take(_ update: LoadUpdate) {
    let old = snapshot
    let selected = selectedEvent.map { old.corpus.event($0).accounts[0] }
    let comparison = source.comparison
    let row = view.row(ofPosition: timeline.selected) - timeline.top
    snapshot = old.followed(by: update)
    let move = SnapshotMove(from: old.corpus, to: snapshot.corpus)
    carryMarks(from: old.corpus, move.account)
    view = FilteredView(
      snapshot: &snapshot, query: filters.current, marks: marks, grouping: view.rows.grouping)
    articles.selected = articles.selected.flatMap(move.item)
    source.subject = source.subject.flatMap(move.subject)
    trail.carry(move)
    searchStart?.location.carry(move)
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
    listActors(move: actor)
    matrix.carry(actor)
    map.carry(actor)
    if source.subject == nil || !hasChosen {
      readSelectedEvent()
    } else if !rewrapSource() {
      showSubject()
    }
    source.comparison = nil
    if let comparison, let account = move.account(comparison.account) {
      compare(account, from: comparison.origin)
    }
    takeAwaitedPlace()
    previewFilter()
    refit()
  }

  /// Goes where the reader was when the program ended, if that is there by now and the reader has not gone elsewhere.
  private mutating func takeAwaitedPlace() {
    guard !hasChosen, let name = awaited,
      let account = AccountFinder(snapshot.corpus, paths: paths).account(name)
    else { return }
    awaited = nil
    let position = view.position(of: snapshot.corpus.event(of: account)).position
    timeline.selected = min(position, max(0, view.eventCount - 1))
    hasChosen = true
    read(.account(account))
    guard let rows = awaitedRows else { return }
    awaitedRows = nil
    // A row from a file may be any number.
    let row = min(max(0, rows.timeline), size.rows)
    timeline.top = view.row(ofPosition: timeline.selected) - row
    if let place = rows.text { putSource(at: place) }
  }
}

extension AppState {
  /// Stops the loader, or has it go on.
  mutating func toggleLoading() {
    let progress = snapshot.progress
    if progress.isStopped {
      request(.load(.goOn))
      notice = Notice("reading goes on")
    } else if !progress.isComplete {
      request(.load(.stop))
      notice = Notice("reading stops; what has been read stays")
    } else {
      notice = Notice("everything has been read")
    }
  }

  /// How many articles have come in since the first load that the reader has not looked for yet.
  var newArticleCount: Int { snapshot.progress.arrivedArticles - knownArrivals }

  /// Takes the mark of new articles off.
  mutating func noteArrivals() { knownArrivals = snapshot.progress.arrivedArticles }
}
