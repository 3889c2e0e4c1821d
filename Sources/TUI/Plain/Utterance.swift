/// What a line typed in plain mode asks for.
enum Utterance: Sendable {
  /// Once more what is selected: an empty line.
  case again
  /// The rows around what is selected.
  case list
  /// A row by its number, from 1.
  case row(Int)
  /// A pane or a view by its name.
  case place(Place)
  /// A command with a number and what was typed behind it.
  case command(Command, count: Int?, argument: String)
  case unknown(String)

  /// Words for commands and keys that people type who do not know the table.
  private static let synonyms = [
    "next": "down", "previous": "up", "open": "Enter", "read": "open-timeline", "exit": "quit",
    "undo": "undo-filter",
  ]

  /// Reads `down`, `5 down`, `view lanes`, `filter actor:haftar from:2019`, `12`, or a key such as `j` or `Ctrl-D`.
  init(_ line: String, keymap: Keymap, place: Place) {
    let words = Words(line)
    guard let first = words.first else {
      self = .again
      return
    }
    if words.count == 1, let number = Int(first) {
      self = .row(number)
    } else if words.count == 1, first == "list" {
      self = .list
    } else if words.count == 1, let place = Self.place(named: first) {
      self = .place(place)
    } else if let count = Int(first) {
      self = Self.command(words.dropFirst(), count, keymap, place) ?? .unknown(line)
    } else {
      self = Self.command(words, nil, keymap, place) ?? .unknown(line)
    }
  }

  private static func place(named name: String) -> Place? {
    Set<Place>.lists.union([.source]).first { $0.name == name.lowercased() }
  }

  /// The command that is named by the most of the words; behind them stands its argument.
  private static func command(
    _ words: Words, _ count: Int?, _ keymap: Keymap, _ place: Place
  ) -> Utterance? {
    for length in (1...max(1, min(words.count, 4))).reversed() where words.count > 0 {
      let name = words.joined(length)
      let meant = synonyms[name]
      let command =
        keymap.commands.first { $0.name == meant ?? name }
        ?? meant.flatMap { keymap.command(named: $0, place) }
      if let command {
        return .command(command, count: count, argument: words.rest(after: length))
      }
    }
    // The names of keys have capitals.
    return words.first.flatMap { keymap.command(named: $0, place) }.map {
      .command($0, count: count, argument: words.rest(after: 1))
    }
  }
}

extension Keymap {
  /// What a key does that is written as the help writes it: here or, if it does nothing here, elsewhere.
  fileprivate func command(named key: String, _ place: Place) -> Command? {
    let named = commands.filter { $0.keys.contains { $0.name == key } }
    return named.first { $0.places.contains(place) } ?? named.first
  }
}

/// The words of a line, and what stands behind each of them as it was typed.
private struct Words {
  private var words: [Substring]
  private let line: String

  init(_ line: String) {
    self.line = line
    words = line.split(whereSeparator: \.isWhitespace)
  }

  var count: Int { words.count }
  var first: String? { words.first.map(String.init) }

  func dropFirst() -> Words {
    var rest = self
    rest.words.removeFirst()
    return rest
  }

  /// The first words as the name of a command is written.
  func joined(_ count: Int) -> String {
    words.prefix(count).map { $0.lowercased() }.joined(separator: "-")
  }

  func rest(after count: Int) -> String {
    guard count < words.count else { return "" }
    return String(line[words[count].startIndex...])
  }
}
