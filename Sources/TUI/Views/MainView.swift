import Model

/// A way of looking at the filtered events, in the upper pane: one row of a table.
///
/// All views read the same ``FilteredView``. A new one is a file that makes such a row, and a line of ``table``.
struct MainView: Sendable {
  let id: ViewID
  /// What its title says.
  let name: String
  /// Shows it.
  let key: Key
  /// What the help says of it.
  let help: String
  /// The commands that it alone has; their keys win over those of all panes.
  var commands: [Command] = []
  /// What it works out once for a filter and a screen, so that drawing need not; `nil` for nothing.
  var prepare: (@Sendable (AppState) -> any Sendable)?
  /// The actors in its rows on the screen, in a view that works something out for these alone.
  var actorsShown: (@Sendable (AppState) -> [ActorID])?
  /// How it shows time; `nil` when it does not.
  var time: Time?
  /// Takes a step and says whether there was one to take.
  let move: @Sendable (_ state: inout AppState, _ motion: Motion) -> Bool
  /// Scrolls so that what is selected is on the screen.
  let refit: @Sendable (inout AppState) -> Void
  /// Selects what stands at a cell of its area, counted from the upper left one, and says whether there is anything.
  var pick: (@Sendable (_ state: inout AppState, _ row: Int, _ column: Int) -> Bool)?
  /// Answers a drag between two cells of its area.
  var drag: (@Sendable (_ state: inout AppState, _ start: CellPlace, _ end: CellPlace) -> Void)?
  /// What Enter does.
  let open: @Sendable (inout AppState) -> Void
  /// What the help and the status line say of that.
  var openHelp = "read what is selected"
  var openHint = "read"
  /// The names in a row, through which a search looks; `nil` where the rows are events, whose sentences it looks through.
  var rowNames: (@Sendable (_ state: AppState, _ row: Int) -> [String])?
  /// Where the reader is in it.
  let position: @Sendable (AppState) -> (index: Int, count: Int)
  /// Which cell of its row is selected, where rows have cells.
  var column: (@Sendable (AppState) -> Int)?
  /// What its title says beside its name, the longest first.
  let details: @Sendable (AppState) -> [String]
  /// Its rows in words, for the plain mode; `nil` when they cannot be told from the picture.
  var wording: Wording?
  let draw: @Sendable (_ frame: inout Frame, _ area: Rectangle, _ state: AppState) -> Void

  /// All views, in the order of the help.
  static let table: [MainView] = [.timeline, .lanes, .matrix, .map, .articles]

  static func row(_ id: ViewID) -> MainView {
    // Every identifier is that of a row: a test walks them.
    table.first { $0.id == id } ?? .timeline
  }
}

extension MainView {
  /// How a view shows time: in a window of bins.
  struct Time: Sendable {
    /// How many columns the window has in a pane.
    let columns: @Sendable (_ area: Rectangle) -> Int
    /// The day that stays where it is when the scale changes; `nil` when none is selected.
    let anchor: @Sendable (AppState) -> CivilDate?
    /// Selects something that a window shows which was shifted.
    let follow: @Sendable (_ state: inout AppState, _ window: TimeWindow, _ isLater: Bool) -> Void
  }
}

/// Which view.
struct ViewID: Hashable, Sendable {
  /// As the palette and the configuration call it.
  let name: String
}

extension MainView {
  /// The name of the command that shows it.
  var commandName: String { "view-" + id.name }
}

extension ViewID: Codable {
  /// A name that no view has, as one of another version, is the timeline's.
  init(from decoder: any Decoder) throws {
    let name = try decoder.singleValueContainer().decode(String.self)
    self = MainView.row(ViewID(name: name)).id
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(name)
  }
}

/// What a view has worked out for drawing.
///
/// Compared by what it was made from.
struct PreparedView: Equatable, Sendable {
  /// All that the work depends on.
  struct Key: Hashable, Sendable {
    let view: ViewID
    let snapshotNumber: Int
    let query: Query
    /// That of the pane.
    let size: Size
    let window: TimeWindow?
    let actors: [ActorID]
    let articleOrder: ArticleOrder
    let map: MapWindow?
  }

  let key: Key
  let value: any Sendable

  static func == (left: PreparedView, right: PreparedView) -> Bool { left.key == right.key }
}

extension AppState {
  /// Rows and columns of the upper pane under its title; none when it is not on the screen.
  var mainSize: Size {
    let area = layout.box(of: .main)?.content
    return Size(rows: area?.rows ?? 0, columns: area?.columns ?? 0)
  }

  var mainView: MainView { MainView.row(shownView) }

  /// Works out anew what the view draws, if what it depends on has changed.
  mutating func prepareView() {
    let key = PreparedView.Key(
      view: shownView, snapshotNumber: snapshot.number, query: view.query, size: mainSize,
      window: timeWindow, actors: mainView.actorsShown?(self) ?? [], articleOrder: articles.order,
      map: map.window)
    guard let prepare = mainView.prepare, prepared?.key != key else { return }
    prepared = PreparedView(key: key, value: prepare(self))
    mainView.refit(&self)
  }

  mutating func show(_ id: ViewID) {
    if id == .articles { noteArrivals() }
    guard shownView != id || focus != .main else {
      notice = Notice("\(mainView.name.lowercased()) is shown already")
      return
    }
    jump {
      $0.shownView = id
      $0.setFocus(.main)
    }
  }

  /// Does what Enter does in the view.
  mutating func openSelected() { jump { $0.mainView.open(&$0) } }
}
