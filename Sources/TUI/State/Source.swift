import Model

/// What the source pane shows.
struct SourceState: Equatable, Sendable {
  /// What is read.
  enum Subject: Hashable, Sendable {
    /// A sentence in its article.
    case account(AccountID)
    case article(ArticleID)
  }

  /// A place that stays where it is on the screen when rows are made anew.
  struct Anchor: Hashable, Codable, Sendable {
    /// In the text.
    let offset: Int
    /// On the screen, counted from the first row of the text.
    let row: Int
  }

  var subject: Subject?
  var form = SourceForm.read
  var document: SourceDocument?
  /// The first row on the screen.
  var top = SourcePosition()
  /// Where the reader is, kept from the first change of form or size until something else is read: going back then
  /// leads to the same rows.
  var anchor: Anchor?
  /// The accounts of the event side by side, when they are shown instead of the article.
  var comparison: Comparison?
  /// The search match that was found last.
  var match: TextRange?
  /// Whether the timeline has moved on since.
  var isBehind = false
  /// Whether only the sentence and a little around it is shown, until keys pause for longer.
  var isGlance = false

  /// The account that is highlighted.
  var account: AccountID? {
    if case .account(let account) = subject { account } else { nil }
  }

  var article: ArticleID? {
    switch subject {
    case .account(let account): account.article
    case .article(let article): article
    case nil: nil
    }
  }

  /// The line of the file at the top of the screen, and how many the file has; or which account is selected.
  var position: (index: Int, count: Int) {
    if let comparison { return (comparison.selected, comparison.columns.count) }
    guard let document else { return (0, 0) }
    return (document.lines.line(at: document.offset(of: top)) - 1, document.lines.count)
  }
}

extension AppState {
  /// The event that is selected on the timeline.
  var selectedEvent: EventID? {
    view.selection.events.indices.contains(timeline.selected)
      ? view.selection.events[timeline.selected] : nil
  }

  /// The event that the source pane shows when it has the focus, else the one selected on the timeline.
  var focusedEvent: EventID? {
    focus == .source ? source.account.map(snapshot.corpus.event(of:)) : selectedEvent
  }

  /// Has the source pane show what the timeline has selected.
  mutating func settle() {
    guard source.isBehind else { return }
    readSelectedEvent()
  }

  /// Follows the timeline when keys pause: with a glance where the text on the screen becomes another, and when they
  /// pause for longer with all of it.
  mutating func followTimeline() {
    let before = (source.document?.key, source.top)
    let isBehind = source.isBehind
    settle()
    source.isGlance = isBehind && before != (source.document?.key, source.top)
  }

  /// Shows the first account of the selected event, or the first article where no article has an event.
  mutating func readSelectedEvent() {
    guard let event = selectedEvent else {
      let corpus = snapshot.corpus
      if corpus.eventCount > 0 || corpus.articles.isEmpty {
        source = SourceState(form: source.form)
      } else if source.article == nil {
        read(.article(ArticleID(index: 0)))
      } else if !rewrapSource() {
        showSubject()
      }
      return
    }
    read(.account(snapshot.corpus.event(event).accounts[0]))
  }

  /// Shows an account in its article, or an article from its beginning.
  mutating func read(_ subject: SourceState.Subject) {
    source.isBehind = false
    source.isGlance = false
    source.anchor = nil
    source.comparison = nil
    source.subject = subject
    rewrapSource()
    showSubject()
  }

  /// Scrolls to what is read.
  mutating func showSubject() {
    switch source.subject {
    case .account(let account): showInSource(snapshot.corpus.sentence(of: account))
    case .article:
      guard let document = source.document else { break }
      source.top = document.position(of: document.key.extent.start)
      keepSourceInBounds()
    case nil: break
    }
  }

  // MARK: Through the article and through the accounts

  /// Goes to an event further on, or back, in the article.
  mutating func stepInArticle(_ steps: Int) {
    settle()
    guard let article = source.article else {
      notice = Notice("there is no article here")
      return
    }
    let corpus = snapshot.corpus
    let accounts = corpus.articles[article.index].accounts
    // An article that is read from its beginning stands before its first event.
    let next = (source.account?.index ?? -1) + steps
    guard !accounts.isEmpty else {
      notice = Notice("no event was found in this article")
      return
    }
    guard accounts.indices.contains(next) else {
      notice = Notice(
        steps > 0 ? "no event further on in this article" : "no event before this in the article")
      return
    }
    let account = AccountID(article: article, index: next)
    jump {
      $0.read(.account(account))
      $0.select(corpus.event(of: account))
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
    if source.comparison != nil {
      source.comparison?.select(steps)
      return
    }
    let corpus = snapshot.corpus
    let accounts = corpus.event(corpus.event(of: account)).accounts
    guard accounts.count > 1, let place = accounts.firstIndex(of: account) else {
      notice = Notice("this is the only account of the event")
      return
    }
    let next = (place + steps % accounts.count + accounts.count) % accounts.count
    jump { $0.read(.account(accounts[next])) }
  }
}
