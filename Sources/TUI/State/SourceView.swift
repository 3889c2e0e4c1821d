import Model

/// The rows of the source pane: how they are made, where the reader is in them, and in which form.
extension AppState {
  /// Rows of the source pane that name the article; few where there is little room.
  var sourceHeaderHeight: Int { contentHeight(of: .source) >= 6 ? 2 : 1 }

  /// Rows of the source pane under its header.
  var sourceHeight: Int { max(1, contentHeight(of: .source) - sourceHeaderHeight) }

  // MARK: Making rows

  /// Makes the document anew if the article, its form or the width has changed.
  ///
  /// - Returns: whether a place in the text is still the same place.
  @discardableResult
  mutating func rewrapSource() -> Bool {
    guard let article = source.article, let box = layout.box(of: .source) else { return true }
    let record = snapshot.corpus.articles[article.index]
    let file = snapshot.corpus.files[record.file.index]
    let key = SourceDocument.Key(
      file: file.name, extent: record.article.extent, form: source.form,
      sharedLines: record.sharedLines,
      columns: source.form == .raw
        ? box.content.columns : min(box.content.columns, longestSourceRow))
    let old = source.document
    // The texts are mostly one and the same array, which is seen at once.
    let isSameFile = old.map { $0.key.file == file.name && $0.bytes == file.text.bytes } ?? false
    guard !isSameFile || old?.key != key else { return true }
    let isSameArticle =
      isSameFile && old?.key.extent == key.extent && old?.key.sharedLines == key.sharedLines
    source.document = SourceDocument(
      article: record.article, text: file.text, key: key,
      findings: isSameArticle ? old?.findings : snapshot.corpus.highlights(in: article),
      lines: isSameFile ? old?.lines : nil,
      reason: { snapshot.corpus.reason(for: $0, in: article) })
    if isSameFile, let old, old.key.sharesText(with: key) { return true }
    source.top = SourcePosition()
    source.anchor = nil
    source.match = nil
    return false
  }

  /// Changes what the rows depend on, and leaves the reader's place where it is on the screen.
  mutating func keepingSourcePlace(_ change: (inout AppState) -> Void) {
    let place = source.anchor ?? sourcePlace
    change(&self)
    if let comparison = source.comparison {
      compare(comparison.account, from: comparison.origin)
    }
    if rewrapSource(), let place {
      putSource(at: place)
      source.anchor = place
    } else {
      showSubject()
    }
  }

  /// The beginning of the account if that is on the screen, or else of the first row.
  var sourcePlace: SourceState.Anchor? {
    guard let document = source.document else { return nil }
    if let account = source.account {
      let offset = snapshot.corpus.sentence(of: account).start
      let row = document.rows(
        from: source.top, to: document.position(of: offset), limit: sourceHeight)
      if (0..<sourceHeight).contains(row) { return SourceState.Anchor(offset: offset, row: row) }
    }
    return SourceState.Anchor(offset: document.offset(of: source.top), row: 0)
  }

  /// Scrolls so that a place is where it was on the screen.
  mutating func putSource(at place: SourceState.Anchor) {
    guard let document = source.document else { return }
    // A place from a file may be any number.
    let row = min(max(0, place.row), sourceHeight - 1)
    source.top = document.position(document.position(of: place.offset), movedBy: -row)
    keepSourceInBounds()
  }

  // MARK: Scrolling

  /// Takes a step through the text and says whether there was one to take; rows are counted as lines of the file.
  mutating func scrollSource(_ motion: Motion) -> Bool {
    if let hasMoved = source.comparison?.move(motion) { return hasMoved }
    guard let document = source.document else { return false }
    let before = source.top
    switch motion {
    case .rows(let count): source.top = document.position(before, movedBy: count)
    case .halfPages, .pages, .scroll:
      source.top = document.position(before, movedBy: motion.shift(height: sourceHeight))
    case .top: source.top = SourcePosition()
    case .end: source.top = document.last
    case .row(let number):
      let line = document.lines.range(of: min(max(1, number), document.lines.count))
      source.top = document.position(of: line.start)
    }
    keepSourceInBounds()
    guard source.top != before else { return false }
    source.anchor = nil
    return true
  }

  /// Scrolls so that a range is on the screen, a third from the top where there is room; not at all if it already is.
  mutating func showInSource(_ range: TextRange) {
    guard let document = source.document else { return }
    let first = document.position(of: range.start)
    let last = document.position(of: max(range.start, range.end - 1))
    let height = sourceHeight
    let count = document.rows(from: first, to: last, limit: height) + 1
    let row = document.rows(from: source.top, to: first, limit: height)
    if row < 0 || row + count > height {
      source.anchor = nil
      let above = max(0, min(height / 3, height - count))
      source.top = document.position(first, movedBy: -above)
    }
    keepSourceInBounds()
  }

  /// Scrolls back as far as rows would be missing at the end that there is room for.
  mutating func keepSourceInBounds() {
    guard let document = source.document else { return }
    source.top = min(source.top, document.position(document.last, movedBy: 1 - sourceHeight))
  }

  // MARK: Forms

  /// Shows what was set aside in its places, or folds it.
  mutating func toggleFolds() {
    settle()
    guard let article = source.article else {
      notice = Notice("there is no article here")
      return
    }
    guard source.form != .raw else {
      notice = Notice("nothing is folded in the raw file; B goes back to the article")
      return
    }
    guard !snapshot.corpus.articles[article.index].article.boilerplate.isEmpty else {
      notice = Notice("nothing was set aside in this article")
      return
    }
    keepingSourcePlace { $0.source.form = $0.source.form == .read ? .unfolded : .read }
    let lines = counted(source.document?.folds.reduce(0) { $0 + $1.lineCount } ?? 0, "line")
    notice = Notice(
      source.form == .read ? "\(lines) set aside, folded" : "\(lines) set aside, shown in place")
  }

  /// Shows the raw file, or the article again.
  mutating func toggleRaw() {
    settle()
    guard source.article != nil else {
      notice = Notice("there is no article here")
      return
    }
    keepingSourcePlace { $0.source.form = $0.source.form == .raw ? .read : .raw }
  }
}
