/// The keys as the help and the documentation show them.
public struct KeyReference: Sendable {
  /// What the keys are for.
  public let title: String
  /// Keys with the same effect, and what they do.
  public let rows: [(keys: String, help: String)]

  /// Every key, read from the keymap, and those that the run loop answers itself.
  public static let all = all(of: .standard)

  /// Every key of a keymap.
  static func all(of keymap: Keymap) -> [KeyReference] {
    keymap.sections.map { section in
      KeyReference(
        title: section.title,
        rows: section.commands.map { command in
          (names(command.keys), command.help + (command.scope.map { " (\($0))" } ?? ""))
        })
    } + [
      KeyReference(
        title: "Terminal", rows: Keymap.terminalKeys.map { ($0.name, $1) })
    ]
  }

  private static func names(_ keys: [Key]) -> String {
    keys.map(\.name).joined(separator: " ")
  }
}

extension Command {
  /// The places where it holds, where that is not plain.
  fileprivate var scope: String? {
    if places.isSuperset(of: .panes) || places == [.editor] || places == [.overlay] { return nil }
    return Place.all.filter(places.contains).map(\.name).joined(separator: ", ")
  }
}
