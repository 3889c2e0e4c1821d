import Model

/// What the source pane shows.
struct SourceState: Equatable, Sendable {
  /// The account that is highlighted.
  var account: AccountID?
  /// The line of the file in which it begins, from 1.
  var lineNumber = 0
  var document: SourceDocument?
  var scroll = ScrollPosition()
  /// The search match that was found last.
  var match: TextRange?
  /// Whether the timeline has moved on since.
  var isBehind = false

  var lineCount: Int { document?.lines.count ?? 0 }
}

extension AppState {
  /// The columns left of the text that mark where events were taken from.
  static let sourceMargin = 2

  /// Rows of the source pane that name the article; few where there is little room.
  var sourceHeaderHeight: Int { contentHeight(of: .source) >= 6 ? 2 : 1 }

  /// Rows of the source pane under its header.
  var sourceHeight: Int { max(1, contentHeight(of: .source) - sourceHeaderHeight) }

  /// The event that is selected on the timeline.
  var selectedEvent: EventID? {
    view.selection.events.indices.contains(timeline.selected)
      ? view.selection.events[timeline.selected] : nil
  }

  /// Has the source pane show what the timeline has selected.
  mutating func settle() {
    guard source.isBehind else { return }
    readSelectedEvent()
  }

  /// Shows the first account of the selected event.
  mutating func readSelectedEvent() {
    source.isBehind = false
    guard let event = selectedEvent else {
      source = SourceState()
      return
    }
    read(snapshot.corpus.event(event).accounts[0])
  }

  /// Shows an account in its article.
  mutating func read(_ account: AccountID) {
    source.isBehind = false
    source.account = account
    let text = snapshot.corpus.text(of: account.article)
    source.lineNumber = text.lineNumber(at: snapshot.corpus.sentence(of: account).start)
    rewrapSource()
    guard let document = source.document else { return }
    source.scroll.show(
      document.lines(of: snapshot.corpus.sentence(of: account)), of: document.lines.count,
      height: sourceHeight)
  }

  /// Makes the lines of the article anew if it or the width has changed; the reader's place in it stays.
  mutating func rewrapSource() {
    guard let account = source.account, let box = layout.box(of: .source) else { return }
    let record = snapshot.corpus.articles[account.article.index]
    let file = snapshot.corpus.files[record.file.index]
    let key = SourceDocument.Key(
      file: file.name, extent: record.article.extent,
      columns: box.content.columns - Self.sourceMargin)
    let old = source.document
    guard old?.key != key else { return }
    let same = old.flatMap { $0.key.isSameArticle(as: key) ? $0 : nil }
    let findings = same?.findings ?? snapshot.corpus.findings(in: account.article)
    let document = SourceDocument(findings: findings, text: file.text, key: key)
    source.document = document
    if let old = same {
      source.scroll.top =
        old.lines.indices.contains(source.scroll.top)
        ? document.line(at: old.lines[source.scroll.top].start) : 0
    } else {
      source.scroll = ScrollPosition()
      source.match = nil
    }
  }

  // MARK: Through the article and through the accounts

  /// Goes to an event further on, or back, in the article.
  mutating func stepInArticle(_ steps: Int) {
    settle()
    guard let account = source.account else {
      notice = Notice("there is no article here")
      return
    }
    let corpus = snapshot.corpus
    let accounts = corpus.articles[account.article.index].accounts
    let next = account.index + steps
    guard accounts.indices.contains(next) else {
      notice = Notice(
        steps > 0 ? "no event further on in this article" : "no event before this in the article")
      return
    }
    let found = AccountID(article: account.article, index: next)
    jump {
      $0.read(found)
      $0.select(corpus.event(of: found))
    }
  }

  /// Selects an event on the timeline if the filter shows it, and says so if not.
  mutating func select(_ event: EventID) {
    let (position, isShown) = view.position(of: event)
    if isShown {
      timeline.selected = position
      hasChosen = true
    } else {
      notice = Notice("the filter hides this event on the timeline")
    }
  }

  /// Goes to another account of the event, round in a circle.
  mutating func stepThroughAccounts(_ steps: Int) {
    settle()
    guard let account = source.account else {
      notice = Notice("there is no event here")
      return
    }
    let corpus = snapshot.corpus
    let accounts = corpus.event(corpus.event(of: account)).accounts
    guard accounts.count > 1, let place = accounts.firstIndex(of: account) else {
      notice = Notice("this is the only account of the event")
      return
    }
    let next = (place + steps % accounts.count + accounts.count) % accounts.count
    jump { $0.read(accounts[next]) }
  }
}
