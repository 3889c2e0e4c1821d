import Model

extension LinePurpose {
  static let command = LinePurpose(
    name: "command", label: ":", choices: { $0.commandChoices($1.text) },
    accept: { (state, text) throws(LineError) in try state.runCommand(text) })
}

/// A line of the palette: how often, and which command.
private struct CommandLine {
  let count: Int?
  /// Folded; spaces stand for hyphens.
  let name: String

  init(_ line: String) {
    let text = line.drop { $0 == " " }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    count = Int(digits)
    name = Self.name(text.dropFirst(digits.count))
  }

  /// Words as commands are called.
  static func name(_ words: some StringProtocol) -> String {
    Folding.fold(words).split(separator: " ").joined(separator: "-")
  }
}

extension AppState {
  /// What the palette runs: the commands, and the saved filters under their names.
  private var paletteCommands: [Command] {
    keymap.commands
      + savedFilters.map { saved in
        Command(
          "filter-" + CommandLine.name(saved.name), [], .panes, "the saved filter \(saved.text)"
        ) { state, _ in
          do throws(LineError) {
            try state.takeSavedFilter(named: saved.name)
          } catch {
            state.notice = Notice(error.message, isError: true)
          }
        }
      }
  }

  /// The commands that a line may mean, those that can be run here first.
  fileprivate func commandChoices(_ line: String) -> Choices {
    let typed = CommandLine(line)
    let place = place(of: focus)
    let rows = paletteCommands.compactMap { command -> (rank: Int, choice: Choice)? in
      guard let rank = command.rank(for: typed.name) else { return nil }
      let isHere = command.places.contains(place)
      let choice = Choice(
        name: command.name, keys: command.keys.map(\.name).joined(separator: " "),
        help: command.help, obstacle: isHere ? nil : command.whereabouts,
        line: (typed.count.map { "\($0) " } ?? "") + command.name)
      return (isHere ? rank : rank + Command.ranks, choice)
    }
    // Sorting is stable: equally good ones stay in the order of the help.
    return Choices(rows.sorted { $0.rank < $1.rank }.map(\.choice), selected: 0)
  }

  /// Runs a command where the palette was opened.
  fileprivate mutating func runCommand(_ line: String) throws(LineError) {
    let typed = CommandLine(line)
    guard let command = paletteCommands.first(where: { $0.name == typed.name }) else {
      throw LineError("there is no such command; without a word all are listed", in: line)
    }
    guard command.places.contains(place(of: focus)) else {
      throw LineError("\(command.name) works \(command.whereabouts)", in: line)
    }
    command.run(&self, typed.count)
  }
}

extension Command {
  /// How many ranks there are.
  fileprivate static let ranks = 5

  /// How well it fits what was typed, the best first; `nil` when it does not.
  fileprivate func rank(for typed: String) -> Int? {
    if name == typed || typed.isEmpty { return 0 }
    if name.hasPrefix(typed) { return 1 }
    let words = name.split(separator: "-")
    let wanted = typed.split(separator: "-")
    if wanted.allSatisfy({ word in words.contains { $0.hasPrefix(word) } }) { return 2 }
    let helpWords = Folding.fold(help).split { !$0.isLetter && !$0.isNumber }
    if wanted.allSatisfy({ word in (words + helpWords).contains { $0.hasPrefix(word) } }) {
      return 3
    }
    // The letters in their order, as `hpd` for half-page-down.
    var rest = name[...]
    for letter in typed {
      guard let index = rest.firstIndex(of: letter) else { return nil }
      rest = rest[index...].dropFirst()
    }
    return 4
  }

  /// The places where it holds.
  fileprivate var whereabouts: String {
    "in " + Place.all.filter(places.contains).map(\.name).joined(separator: ", ")
  }
}
