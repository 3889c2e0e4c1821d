/// What a configuration asks for: other keys for a command.
struct Binding: Hashable, Sendable {
  let command: String
  let keys: [Key]
}

/// A key that two commands want in the same place.
struct Clash: Hashable, Sendable {
  let command: String
  let key: Key
  let rival: String
  let place: Place
}

extension Keymap {
  /// The same commands with other keys.
  ///
  /// A command that wants what another one has keeps the keys it has here. Commands whose keys meet in this keymap may do so
  /// in the other: the one for fewer places wins.
  func rebound(_ bindings: [Binding]) -> (keymap: Keymap, clashes: [Clash]) {
    var wanted = Dictionary(bindings.map { ($0.command, $0.keys) }) { first, _ in first }
    var clashes: [Clash] = []
    var bound = commands.map { $0.with(wanted[$0.name]) }
    while let clash = clash(in: bound, of: wanted) {
      clashes.append(clash)
      wanted[clash.command] = nil
      bound = commands.map { $0.with(wanted[$0.name]) }
    }
    var rest = bound[...]
    let sections = sections.map { section in
      defer { rest = rest.dropFirst(section.commands.count) }
      return Section(
        title: section.title, commands: Array(rest.prefix(section.commands.count)))
    }
    return (Keymap(sections: sections), clashes)
  }

  /// The first clash of a command that has other keys than here.
  private func clash(in bound: [Command], of wanted: [String: [Key]]) -> Clash? {
    for (index, command) in bound.enumerated() where wanted[command.name] != nil {
      for (other, rival) in bound.enumerated() where other != index {
        for key in command.keys where rival.keys.contains(key) {
          let meetsHere = commands[index].keys.contains(key) && commands[other].keys.contains(key)
          let place = Place.all.first {
            command.places.contains($0) && rival.places.contains($0)
          }
          if let place, !meetsHere {
            return Clash(command: command.name, key: key, rival: rival.name, place: place)
          }
        }
      }
    }
    return nil
  }
}

extension Command {
  /// The same command with other keys, and those of its own that nothing takes from it.
  fileprivate func with(_ keys: [Key]?) -> Command {
    guard let keys else { return self }
    let kept = self.keys.filter { Keymap.reserved.contains($0) }
    return Command(name, keys + kept, places, help, hint: hint, run: run)
  }
}

extension Keymap {
  /// The keys that always mean the same: those of the run loop and Ctrl-C.
  static let reserved = Set(terminalKeys.map(\.key) + [.control("c"), .control("\\")])
}
