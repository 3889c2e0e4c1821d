/// Something that a key does: one row of ``Keymap``.
///
/// A command changes the state and asks there for what is to be done outside it; what it cannot do it says in a notice.
struct Command: Sendable {
  /// How the palette and the configuration call it: lower case words with hyphens.
  let name: String
  let keys: [Key]
  let places: Set<Place>
  /// What it does, for the help.
  let help: String
  /// What the status line calls it; `nil` for what is not worth its room.
  let hint: String?
  /// Runs it; `count` is the number typed before the key.
  let run: @Sendable (_ state: inout AppState, _ count: Int?) -> Void

  init(
    _ name: String, _ keys: [Key], _ places: Set<Place>, _ help: String, hint: String? = nil,
    run: @escaping @Sendable (_ state: inout AppState, _ count: Int?) -> Void
  ) {
    self.name = name
    self.keys = keys
    self.places = places
    self.help = help
    self.hint = hint
    self.run = run
  }
}

/// Where keys are pressed; each place has its own keys.
enum Place: Hashable, Sendable {
  /// A view in the upper pane.
  case view(ViewID)
  case actors, source
  /// The source pane with the accounts of an event side by side.
  case accounts
  case overlay, editor

  /// All places, in the order in which the help names them.
  static let all =
    MainView.table.map { Place.view($0.id) } + [.actors, .source, .accounts, .overlay, .editor]

  /// How the help names it.
  var name: String {
    switch self {
    case .view(let id): MainView.row(id).name.lowercased()
    case .actors: "actors"
    case .source: "source"
    case .accounts: "accounts"
    case .overlay: "page"
    case .editor: "line"
    }
  }
}

extension Set<Place> {
  static let timeline: Set<Place> = [.view(.timeline)]
  static let overTime: Set<Place> = [.view(.timeline), .view(.lanes)]
  static let views = Set(MainView.table.map { Place.view($0.id) })
  static let lists = views.union([.actors])
  static let panes = lists.union([.source, .accounts])
  static let scrolling = panes.union([.overlay])
  static let everywhere = Set(Place.all)
}

extension Key: ExpressibleByExtendedGraphemeClusterLiteral {
  init(extendedGraphemeClusterLiteral character: Character) { self = .character(character) }
}
