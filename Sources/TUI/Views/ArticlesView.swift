import Model

extension ViewID {
  static let articles = ViewID(name: "articles")
}

extension MainView {
  /// What was read, with how much of it passes the filter, and what was not read.
  static let articles = MainView(
    id: .articles, name: "Articles", key: "R",
    help: "the articles, and files that were left out; what came in counts as seen",
    commands: [
      Command("article-order", ["o"], [.view(.articles)], "next order: day, outlet, events, file") {
        state, _ in state.orderArticles()
      },
      Command(
        "article-source", [" "], [.view(.articles)],
        "only events of this outlet or file, or no longer", hint: "only these"
      ) { state, _ in state.toggleSource() },
    ],
    prepare: { state in
      ArticleList(
        state.snapshot, events: state.view.selection.events, order: state.articles.order,
        before: state.articleList)
    },
    move: { $0.moveInArticles($1) },
    refit: { $0.refitArticles() },
    pick: { state, row, _ in state.pickArticle(row) },
    open: { $0.openArticle() },
    rowNames: { $0.articleNames(row: $1) },
    position: { ($0.selectedPlace, $0.articleList?.count ?? 0) },
    details: \.articleDetails, wording: .articles,
    draw: { $0.drawArticles(in: $1, state: $2) })
}

extension AppState {
  /// What the view has worked out.
  var articleList: ArticleList? { prepared?.value as? ArticleList }

  fileprivate var selectedPlace: Int { articleList?.place(of: articles.selected) ?? 0 }

  /// What is selected in the list; `nil` when there is nothing.
  var selectedItem: ArticleList.Item? {
    guard let list = articleList, list.count > 0 else { return nil }
    return list.item(selectedPlace)
  }

  fileprivate mutating func moveInArticles(_ motion: Motion) -> Bool {
    guard let list = articleList, list.count > 0 else { return false }
    var position = ListPosition(selected: selectedPlace, top: articles.top)
    let before = position.selected
    position.move(motion, count: list.count, height: contentHeight(of: .main))
    articles.selected = list.item(position.selected)
    articles.top = position.top
    return position.selected != before
  }

  fileprivate mutating func refitArticles() {
    guard let list = articleList else { return }
    var position = ListPosition(selected: selectedPlace, top: articles.top)
    position.show(
      row: list.row(ofPlace: position.selected), of: list.rowCount,
      height: contentHeight(of: .main))
    articles.top = position.top
  }

  fileprivate mutating func pickArticle(_ row: Int) -> Bool {
    guard let list = articleList, articles.top + row < list.rowCount,
      case .item(let item) = list.row(articles.top + row)
    else { return false }
    articles.selected = item
    return true
  }

  /// Title, outlet and file, through which a search looks.
  fileprivate func articleNames(row: Int) -> [String] {
    switch articleList?.item(row) {
    case nil: return []
    case .problem(let number): return [snapshot.progress.problems[number].file]
    case .article(let article):
      let record = snapshot.corpus.articles[article.index]
      let title = record.article.title.map(snapshot.corpus.text(of: article).line)
      let file = snapshot.corpus.files[record.file.index].name
      return [title, record.article.outlet, file].compactMap(\.self)
    }
  }

  fileprivate mutating func orderArticles() {
    articles.selected = selectedItem
    articles.order = articles.order.next
    notice = Notice("articles \(articles.order.name)")
  }

  /// Reads the selected article at its first event that passes the filter, or says why a file was not read.
  fileprivate mutating func openArticle() {
    switch selectedItem {
    case nil: notice = Notice("there is no article here")
    case .problem(let number):
      let problem = snapshot.progress.problems[number]
      notice = Notice(problem.sentence, isError: true)
    case .article(let article):
      let events = snapshot.corpus.events(in: article)
      let first = events.firstIndex { view.position(of: $0).isShown } ?? events.indices.first
      if let first {
        read(.account(AccountID(article: article, index: first)))
        select(events[first])
      } else {
        read(.article(article))
        notice = Notice("no event was found in it")
      }
      setFocus(.source)
    }
  }

  /// Keeps the filter to the outlet of the selected article, or to its file if that is unknown, or does so no longer.
  fileprivate mutating func toggleSource() {
    guard case .article(let article) = selectedItem else {
      notice = Notice("there is no article here")
      return
    }
    let record = snapshot.corpus.articles[article.index]
    let source =
      record.article.outlet ?? snapshot.corpus.files[record.file.index].name
    let isIncluded = filters.current.stance(onSource: source) == .included
    setFilter(filters.current.with(isIncluded ? .none : .included, onSource: source))
  }

  fileprivate var articleDetails: [String] {
    let count = snapshot.corpus.articles.count
    let all = counted(count, "article")
    let order = articles.order.name
    guard let problems = snapshot.progress.problemSummary else { return ["\(all) \(order)", all] }
    return ["\(all) \(order), \(problems)", "\(all) \(order)", all]
  }
}
