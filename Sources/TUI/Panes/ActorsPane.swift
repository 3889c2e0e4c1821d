import Model

/// What stands where in a row of the actor list: `>+P Khalifa Haftar ▁▂█▃ 12/40`.
struct ActorColumns: Hashable {
  /// From the marks to the name.
  static let indent = 4

  let name: Int
  /// The first day; 0 when the list is not in its order.
  let day: Int
  /// How active the actor was over time; 0 where there is no room.
  let activity: Int

  /// - Parameter count: the columns of the longest number of events.
  init(in width: Int, count: Int, order: ActorOrder) {
    let isRoomy = width >= Self.roomy
    // 2019-04-04?, or 2019-04.
    day = order == .firstDay ? (isRoomy ? 11 : 7) : 0
    let room = width - Self.indent - (day > 0 ? day + 1 : 0) - count - 1
    let shared = min(max(8, room / 3), 60)
    activity = isRoomy && room - shared - 1 >= 10 ? shared : 0
    name = room - (activity > 0 ? activity + 1 : 0)
  }

  /// So wide a pane has room for the activity.
  private static let roomy = 30
}

/// How many events an actor takes part in: `12/40`, 12 of its 40, or `12` when it is all of them.
struct ActorCount {
  let count: String
  let total: String

  init(_ row: FilteredView.ActorRow, in corpus: Corpus) {
    let all = corpus.eventCount(of: row.actor)
    count = "\(row.count)"
    total = all == row.count ? "" : "/\(all)"
  }

  /// Columns of both.
  var columns: Int { count.utf8.count + total.utf8.count }
}

extension AppState {
  /// What the actor list's title says beside its name.
  var actorsDetails: [String] {
    let (active, all) = (actors.activeCount, actors.entries.count)
    let count = active == all ? "\(all)" : "\(active) of \(all)"
    let titles = actors.order.titles(in: snapshot.corpus)
    return titles.map { "\(count) \($0)" } + [titles.last ?? count]
  }

  fileprivate var actorColumns: ActorColumns {
    ActorColumns(
      in: layout.box(of: .actors)?.content.columns ?? 0, count: actors.countColumns,
      order: actors.order)
  }

  /// What an actor is called, the name that it is listed under first.
  func names(of actor: ActorID) -> [String] {
    let actor = snapshot.corpus.actors[actor.index]
    return [actor.name] + actor.aliases.map(\.form)
  }

  /// Works out how active the actors on the screen were, as far as that is not known.
  mutating func prepareActors() {
    let columns = actorColumns.activity
    guard columns > 0, let days = view.runs.days else {
      actors.activity = nil
      return
    }
    let borders = days.borders(bins: columns)
    if actors.activity?.key != ActivityTable.Key(view, borders: borders) {
      actors.activity = ActivityTable(view, of: snapshot.corpus, borders: borders)
    }
    for row in actors.rows(onScreen: contentHeight(of: .actors)) {
      guard case .actor(let index) = row else { continue }
      actors.activity?.add(actors.entries[index].actor, in: view, of: snapshot.corpus)
    }
  }
}

extension Frame {
  mutating func drawActors(in area: Rectangle, state: AppState) {
    let list = state.actors
    guard !list.entries.isEmpty else {
      put(
        DisplayText("No actors."), row: area.row, column: area.column + 1, width: area.columns - 1,
        style: .role(.dim))
      return
    }
    for (offset, row) in list.rows(onScreen: area.rows).enumerated() {
      let line = Rectangle(
        row: area.row + offset, column: area.column, rows: 1, columns: area.columns)
      let isSelected = list.position.top + offset == list.position.selected
      if isSelected { put(DisplayText(">"), row: line.row, column: line.column) }
      switch row {
      case .actor(let index): draw(list.entries[index], in: line, isSelected, state: state)
      case .detail(let detail): draw(detail, in: line, isSelected, state: state)
      }
    }
  }

  private mutating func draw(
    _ actor: FilteredView.ActorRow, in line: Rectangle, _ isSelected: Bool, state: AppState
  ) {
    let corpus = state.snapshot.corpus
    let known = corpus.actors[actor.actor.index]
    let columns = state.actorColumns
    put(
      DisplayText(String(actor.stance.mark)), row: line.row, column: line.column + 1,
      style: .role(.mark))
    put(
      DisplayText(String(known.kind.mark)), row: line.row, column: line.column + 2,
      style: .role(.dim))
    let count = ActorCount(actor, in: corpus)
    let countColumn = line.column + line.columns - count.columns
    let total = put(
      DisplayText(count.count), row: line.row, column: countColumn, style: .role(.count))
    put(DisplayText(count.total), row: line.row, column: total, style: .role(.dim))

    var column = line.column + ActorColumns.indent
    // Where nothing stands between them, a name takes what a short number leaves.
    let isAlone = columns.day + columns.activity == 0
    putName(
      known.name, row: line.row, column: column,
      width: isAlone ? countColumn - 1 - column : columns.name,
      style: Style(
        role: actor.count == 0 ? .dim : known.kind == .place ? .place : .actor,
        isSelected: isSelected && state.focus == .actors), state: state)
    column += columns.name + 1
    if columns.day > 0 {
      putFirstDay(of: actor.actor, row: line.row, column: column, width: columns.day, state: state)
      column += columns.day + 1
    }
    if let activity = state.actors.activity {
      draw(activity[actor.actor], peak: activity.peak, row: line.row, column: column)
    }
  }

  private mutating func draw(
    _ detail: ActorDetail, in line: Rectangle, _ isSelected: Bool, state: AppState
  ) {
    let column = line.column + ActorColumns.indent
    let end = line.column + line.columns
    func putWords(_ words: String, indent: Int = 0, _ role: Role) {
      put(
        DisplayText(words), row: line.row, column: column + indent, width: end - column - indent,
        style: .role(role), overflow: .ellipsis)
    }
    switch detail {
    case .profile(let words): putWords(words, .plain)
    case .days(let first, let last):
      putWords(Self.days(from: first, to: last, columns: end - column), .date)
    case .noDays: putWords("no dated event", .dim)
    case .roles: putWords("roles:", .dim)
    case .people: putWords("people:", .dim)
    case .beneath(let words): putWords(words, indent: 2, .plain)
    case .written(let days):
      let (first, last) = (DateSpan(day: days.first), DateSpan(day: days.last))
      putWords(Self.days(from: first, to: last, columns: end - column - 2), indent: 2, .date)
    case .more(let count): putWords("and \(count) more", .dim)
    case .names(let rule): putWords(rule?.words ?? "named in articles:", .dim)
    case .name(let name, let articles), .printed(let name, let articles):
      let count = DisplayText("\(articles)")
      put(count, row: line.row, column: end - count.width, style: .role(.dim))
      putName(
        name, row: line.row, column: column, width: end - count.width - 1 - column,
        style: Style(role: .plain, isSelected: isSelected && state.focus == .actors), state: state)
    }
  }

  /// The days from one to another, as coarse as the columns need.
  private static func days(from first: DateSpan, to last: DateSpan, columns: Int) -> String {
    guard first != last else { return DateText.text(first, columns: columns) }
    let dates = [first, last].map { DateText.text($0, columns: (columns - 3) / 2) }
    return "\(dates[0]) – \(dates[1])"
  }

  /// Puts a name with what the search has found in it.
  private mutating func putName(
    _ name: String, row: Int, column: Int, width: Int, style: Style, state: AppState
  ) {
    let bytes = Array(name.utf8)
    let matches = state.search?.matches(in: bytes, TextRange(0, bytes.count)) ?? []
    put(
      DisplayText(bytes, in: bytes.indices).glyphs[...], row: row, column: column, width: width,
      overflow: .ellipsis
    ) { offset in
      matches.contains { $0.contains(offset) } ? .role(.match) : style
    }
  }

  private mutating func putFirstDay(
    of actor: ActorID, row: Int, column: Int, width: Int, state: AppState
  ) {
    let corpus = state.snapshot.corpus
    let event = corpus.firstEvent(of: actor, in: state.view.selection)
    guard let date = event.flatMap({ corpus.event($0).date }) else { return }
    put(
      DisplayText(DateText.text(date, columns: width)), row: row, column: column, width: width,
      style: .role(.date))
  }
}
