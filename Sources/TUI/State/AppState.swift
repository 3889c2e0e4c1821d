import Model

/// All that the screen shows, and how the reader got there.
///
/// ``update(_:_:)`` is its only writer and ``draw(_:)`` its only picture.
struct AppState: Equatable, Sendable {
  var size: Size
  /// What was opened, as the loader got it.
  let paths: [String]
  var snapshot = Snapshot()
  var filters = FilterHistory()
  /// The filters that were given a name, in the order in which they were.
  var savedFilters: [SavedFilter] = []
  /// What the filter that is being typed would do; `nil` when none is typed.
  var filterPreview: FilterPreview?
  var view: FilteredView
  /// Which view the upper pane shows.
  var shownView = ViewID.timeline
  /// What that view has worked out for drawing.
  var prepared: PreparedView?
  var focus = Pane.main
  /// Whether the focused pane has the screen for itself.
  var isMaximised = false
  var timeline = ListPosition()
  /// What of the time is shown.
  var axis = TimelineState()
  var actors = ActorList()
  var lanes = LanesState()
  var matrix = MatrixState()
  var map = MapState()
  var articles = ArticleListState()
  var source = SourceState()
  var mode = Mode.panes
  var search: Search?
  /// Where the search began whose words are being typed.
  var searchStart: SearchStart?
  var trail = Trail()
  var marks = Marks()
  /// The lines typed so far, by the name of what they were typed for.
  var typedLines: [String: LineHistory] = [:]
  /// The number typed before a key.
  var count: Int?
  /// What the last key had to say.
  var notice: Notice?
  /// Whether the reader has chosen a row; until then the screen stays at the first one while articles come in.
  var hasChosen = false
  /// Where the reader was when the program ended, until the article is there or the reader goes elsewhere.
  var awaited: AccountName?
  /// Where on the screen it was then.
  var awaitedRows: KeptRows?
  /// Marks on events that are not there, or not yet.
  var awaitedMarks: [KeptMark] = []
  /// How many of the articles that have come in since the first load the reader knows of.
  var knownArrivals = 0
  var keymap = Keymap.standard
  /// What is wrong with the configuration.
  var complaints: [String] = []
  /// The name of the keyboard layout that the keys show to be in use.
  var keyboard: String?
  /// The columns of a row of an article at most, its margin included: longer rows are hard to read.
  var longestSourceRow = 80
  /// Whether the line is so slow that every byte counts.
  var isSlow = false
  /// Whether the terminal sends what the mouse does.
  var reportsMouse = true
  /// Where its button went down.
  var pressed: MouseEvent?
  /// What is to be done outside the state when the update ends.
  private var requests: [Effect] = []

  init(size: Size, paths: [String] = []) {
    self.size = size
    self.paths = paths
    view = FilteredView(snapshot: &snapshot, query: .all)
  }

  /// What keys go to.
  enum Mode: Hashable, Sendable {
    case panes
    case overlay(Overlay)
    case prompt(Prompt)
  }

  /// Something said in the status line until the next key.
  struct Notice: Hashable, Sendable {
    let text: String
    let isError: Bool

    init(_ text: String, isError: Bool = false) {
      self.text = text
      self.isError = isError
    }
  }

  var layout: Layout { Layout(size, maximised: isMaximised) }

  /// Asks for something to be done outside the state.
  mutating func request(_ effect: Effect) { requests.append(effect) }

  /// What was asked for since the last time.
  mutating func takeRequests() -> [Effect] {
    defer { requests = [] }
    return requests
  }

  /// Where keys are pressed now.
  var place: Place {
    switch mode {
    case .overlay: .overlay
    case .prompt: .editor
    case .panes: place(of: focus)
    }
  }

  /// Where keys are pressed when a pane has the focus.
  func place(of pane: Pane) -> Place {
    switch pane {
    case .main: .view(shownView)
    case .actors: .actors
    case .source: source.comparison == nil ? .source : .accounts
    }
  }

  /// What the title of a pane says.
  func name(of pane: Pane) -> String {
    switch pane {
    case .main: mainView.name
    case .actors: "Actors"
    case .source: "Source"
    }
  }
}

/// What the loader has delivered, numbered.
///
/// Compared by its number: two snapshots with the same number are the same.
struct Snapshot: Equatable, Sendable {
  private(set) var corpus = Corpus.empty
  private(set) var progress = LoadProgress()
  private(set) var number = 0
  /// Finds the events of filters, and remembers what it looked through all sentences for.
  var evaluator = QueryEvaluator(.empty)

  /// The snapshot that follows this one.
  func followed(by update: LoadUpdate) -> Snapshot {
    var next = self
    next.corpus = update.corpus
    next.evaluator = QueryEvaluator(update.corpus)
    next.progress = update.progress
    next.number += 1
    return next
  }

  /// Takes note of how far the loader is; the articles are the same.
  mutating func note(_ progress: LoadProgress) { self.progress = progress }

  static func == (left: Snapshot, right: Snapshot) -> Bool { left.number == right.number }
}

/// What happens to the screen.
enum Message: Sendable {
  case key(Key)
  /// A command by whatever way but its key; `count` is how often, or how far.
  case command(Command, count: Int?)
  case paste(String)
  case mouse(MouseEvent)
  case resize(Size)
  case loaded(LoadNews)
  /// No key has come for as long as ``Effect/settle(after:)`` asked for.
  case settle
  /// What was done outside the state has something to say.
  case notice(AppState.Notice)
}

/// What an update wants done outside the state.
enum Effect: Hashable, Sendable {
  case quit
  /// Have the loader read no more, or what it has not read.
  case load(Loading)
  /// Send ``Message/settle`` when no other effect of this kind has come for so long.
  case settle(after: Pause)
  /// Have the terminal send what the mouse does, or no longer.
  case reportMouse(Bool)
  /// Send text to the terminal's clipboard.
  case copy(String)
  /// Give the terminal to another program until it ends.
  case handOver(ExternalCommand)
}

/// What the reader wants of the loader.
enum Loading: Hashable, Sendable {
  case stop, goOn
}

/// How long keys have to pause.
enum Pause: Hashable, Sendable {
  case none
  /// Longer than between two keys that repeat each other; not at all where none came before.
  case betweenKeys
  case milliseconds(Int)
}

/// The filter, and the ones before and after it.
struct FilterHistory: Hashable, Sendable {
  private(set) var current = Query.all
  private var before: [Query] = []
  private var after: [Query] = []

  /// So many filters before the current one are kept.
  private static let limit = 200

  /// Takes another filter; those that were undone are forgotten.
  mutating func set(_ query: Query) {
    guard query != current else { return }
    before.append(current)
    if before.count > Self.limit { before.removeFirst() }
    after = []
    current = query
  }

  /// Goes back to the filter before; `false` when there is none.
  mutating func undo() -> Bool {
    guard let query = before.popLast() else { return false }
    after.append(current)
    current = query
    return true
  }

  /// Takes up the filter that was undone last; `false` when there is none.
  mutating func redo() -> Bool {
    guard let query = after.popLast() else { return false }
    before.append(current)
    current = query
    return true
  }
}

/// Filters are written in their own language.
extension FilterHistory: Codable {
  private enum Member: CodingKey {
    case before, current, after
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Member.self)
    before = try container.decode([String].self, forKey: .before).map { try Query(parsing: $0) }
    current = try Query(parsing: try container.decode(String.self, forKey: .current))
    after = try container.decode([String].self, forKey: .after).map { try Query(parsing: $0) }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Member.self)
    try container.encode(before.map(\.description), forKey: .before)
    try container.encode(current.description, forKey: .current)
    try container.encode(after.map(\.description), forKey: .after)
  }
}
