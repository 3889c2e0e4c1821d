import Model

/// The accounts of an event beside each other, or one under the other where there is room for one column.
struct Comparison: Equatable, Sendable {
  /// A row of a column.
  struct Row: Hashable, Sendable {
    enum Content: Hashable, Sendable {
      case words(DisplayText.Line, Role)
      /// Of the article, with the style of each byte.
      case text(TextRange, [Style])
    }

    let content: Content
    /// Whether the account differs here from the first one.
    let differs: Bool

    init(_ content: Content, differs: Bool = false) {
      self.content = content
      self.differs = differs
    }

    static let blank = Row(.words([], .plain))
  }

  /// An account, its particulars first.
  struct Column: Hashable, Sendable {
    let account: AccountID
    let rows: [Row]
  }

  /// All accounts of the event, the first one first.
  let columns: [Column]
  /// Of the pane.
  let size: Size
  /// How many accounts stand beside each other, at least one.
  let beside: Int
  /// Which account Enter leads to.
  var selected: Int
  /// Scrolls all of them together.
  var scroll = ScrollPosition()
  /// Where the reader came from.
  let origin: Pane

  /// The narrowest column that reads well.
  private static let narrowest = 36
  /// The mark and a space at the left of a column, and the line at its right.
  static let margin = 3

  /// - Parameter account: the one to select.
  init(of account: AccountID, in corpus: Corpus, size: Size, from origin: Pane) {
    let accounts = corpus.event(corpus.event(of: account)).accounts
    self.size = size
    self.origin = origin
    beside = max(1, min(accounts.count, size.columns / Self.narrowest))
    selected = accounts.firstIndex(of: account) ?? 0
    columns = Self.columns(
      for: accounts.map { AccountParticulars(of: $0, in: corpus) }, in: corpus,
      width: size.columns / beside - Self.margin, areBeside: beside > 1)
  }

  /// The columns of the screen that each account takes, its margin included.
  var width: Int { size.columns / beside }

  private static func columns(
    for accounts: [AccountParticulars], in corpus: Corpus, width: Int, areBeside: Bool
  ) -> [Column] {
    var heads = accounts.map { account in
      account.fields(besides: accounts[0]).map { wrapped($0, columns: width) }
    }
    if areBeside {
      // The same particulars stand in the same rows.
      for field in heads[0].indices {
        let height = heads.map { $0[field].count }.max() ?? 0
        for number in heads.indices {
          let missing = height - heads[number][field].count
          heads[number][field] += Array(repeating: .blank, count: missing)
        }
      }
    }
    return zip(accounts, heads).map { account, head in
      Column(
        account: account.account,
        rows: head.flatMap(\.self) + [.blank] + account.text(in: corpus, columns: width))
    }
  }

  private static func wrapped(_ field: AccountParticulars.Field, columns: Int) -> [Row] {
    DisplayText(field.words).wrapped(columns: max(2, columns)).enumerated().map { index, line in
      Row(.words(line, field.role), differs: field.differs && index == 0)
    }
  }

  /// Those that are on the screen beside each other: always the first, which the others are compared with, and the selected.
  var shown: [Int] {
    guard beside > 1 else { return [] }
    let others = beside - 1
    let start = selected <= others ? 1 : selected - others + 1
    return [0] + (start..<(start + others))
  }

  /// The selected one.
  var account: AccountID { columns[selected].account }

  /// Rows that can be scrolled: all of them one under the other with a blank one between, or those under the first.
  var rowCount: Int {
    beside == 1
      ? columns.reduce(0) { $0 + $1.rows.count + 1 } - 1
      : (shown.map { columns[$0].rows.count }.max() ?? 1) - 1
  }

  /// Rows at the top that are not scrolled.
  var fixedRows: Int { beside == 1 ? 0 : 1 }

  /// Where an account begins among the rows that are one under the other.
  private func start(of number: Int) -> Int {
    columns[..<number].reduce(0) { $0 + $1.rows.count + 1 }
  }

  /// The account, and which of its rows, at a place among the rows that are one under the other; `nil` between two accounts.
  func row(at place: Int) -> (number: Int, row: Int)? {
    var row = place
    for (number, column) in columns.enumerated() {
      if row < column.rows.count { return (number, row) }
      row -= column.rows.count + 1
      if row < 0 { return nil }
    }
    return nil
  }

  /// Selects an account further on, round in a circle, and brings it on the screen.
  mutating func select(_ steps: Int) {
    selected = (selected + steps % columns.count + columns.count) % columns.count
    show(scroll)
  }

  /// Scrolls to a place or, one under the other, to the selected account.
  mutating func show(_ place: ScrollPosition) {
    let top = beside == 1 ? start(of: selected) : place.top
    scroll.move(.row(top + 1), count: rowCount, height: size.rows - fixedRows)
  }

  /// Scrolls, and says whether there was a step to take.
  ///
  /// One under the other an account that is on the screen stays selected.
  mutating func move(_ motion: Motion) -> Bool {
    let before = scroll
    scroll.move(motion, count: rowCount, height: size.rows - fixedRows)
    if beside == 1 {
      let screen = scroll.top..<(scroll.top + size.rows)
      let seen = columns.indices.filter { screen.contains(start(of: $0)) }
      if !seen.contains(selected) {
        selected = seen.first ?? row(at: scroll.top)?.number ?? selected
      }
    }
    return scroll != before
  }
}

extension AppState {
  /// Shows the accounts of the event side by side, or goes back.
  mutating func toggleComparison() {
    if source.comparison != nil {
      closeComparison()
      return
    }
    settle()
    guard let account = source.account else {
      notice = Notice("there is no event here")
      return
    }
    compare(account, from: focus)
    if source.comparison == nil {
      notice = Notice("this is the only account of the event")
    } else {
      setFocus(.source)
    }
  }

  /// Goes back to where the reader was before the accounts were side by side.
  mutating func closeComparison() {
    guard let comparison = source.comparison else { return }
    source.comparison = nil
    setFocus(comparison.origin)
  }

  /// Reads the selected account in its article.
  mutating func readComparedAccount() {
    guard let comparison = source.comparison else { return }
    jump { $0.read(.account(comparison.account)) }
  }

  /// Puts the accounts of an event side by side, as far scrolled as they were before; not an only account.
  mutating func compare(_ account: AccountID, from origin: Pane) {
    guard let box = layout.box(of: .source)?.content else { return }
    var comparison = Comparison(
      of: account, in: snapshot.corpus, size: Size(rows: box.rows, columns: box.columns),
      from: origin)
    comparison.show(source.comparison?.scroll ?? ScrollPosition())
    source.comparison = comparison.columns.count > 1 ? comparison : nil
  }
}
