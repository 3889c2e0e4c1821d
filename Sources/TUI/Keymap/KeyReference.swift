/// The keys as the help and the documentation show them.
public struct KeyReference: Sendable {
  /// What the keys are for.
  public let title: String
  /// In the order of the table.
  public let rows: [Row]

  /// Keys with the same effect.
  public struct Row: Sendable {
    /// How the palette and the configuration call it; `nil` for what no command does.
    public let name: String?
    /// None for what only the palette runs.
    public let keys: [String]
    /// What they do, and where that is not plain.
    public let help: String
  }

  /// Every key, read from the keymap, and those that the run loop answers itself.
  public static let all = all(of: .standard)

  /// The keys of the panes, without those of pages and of lines being typed.
  public static let panes = Keymap.standard.sections.compactMap { section in
    let commands = section.commands.filter { !$0.places.isDisjoint(with: .panes) }
    return commands.isEmpty ? nil : KeyReference(section.title, commands)
  }

  /// Every key of a keymap.
  static func all(of keymap: Keymap) -> [KeyReference] {
    keymap.sections.map { KeyReference($0.title, $0.commands) } + [
      KeyReference(
        title: "Terminal",
        rows: Keymap.terminalKeys.map { Row(name: nil, keys: [$0.name], help: $1) })
    ]
  }

  private init(title: String, rows: [Row]) {
    self.title = title
    self.rows = rows
  }

  private init(_ title: String, _ commands: [Command]) {
    self.title = title
    rows = commands.map { command in
      Row(
        name: command.name, keys: command.keys.map(\.name),
        help: command.help + (command.scope.map { " (\($0))" } ?? ""))
    }
  }
}

extension Command {
  /// The places where it holds, where that is not plain.
  fileprivate var scope: String? {
    if places.isSuperset(of: .panes) || places == [.editor] || places == [.overlay] { return nil }
    return Place.all.filter(places.contains).map(\.name).joined(separator: ", ")
  }
}
