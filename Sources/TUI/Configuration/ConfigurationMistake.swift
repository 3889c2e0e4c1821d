import Model

/// What can be wrong with a configuration.
enum ConfigurationMistake: Hashable, Sendable {
  case notRead(String)
  case notJSON5
  case noObject
  case unknownSetting(String)
  case wrongValue(setting: String, wanted: String)
  case unknownCommand(String)
  case noKeys(command: String)
  case unknownKey(String)
  case digit(String)
  case reserved(String)
  case typed(String)
  case clash(Clash)

  /// What is wrong and what to do, for people.
  var message: String {
    switch self {
    case .notRead(let why): why
    case .notJSON5:
      "this is not JSON5: look for a comma, a bracket or a quotation mark that is missing"
    case .noObject: "settings stand in braces, as in {\"mouse\": false}"
    case .unknownSetting(let name):
      "\(name) is no setting" + Self.advice(name, Setting.table.map(\.name))
    case .wrongValue(let setting, let wanted): "\(setting) is \(wanted)"
    case .unknownCommand(let name):
      "\(name) is no command" + Self.advice(name, Keymap.standard.commands.map(\.name))
    case .noKeys(let command): "\(command) takes a list of key names, as in [\"j\", \"Down\"]"
    case .unknownKey(let name):
      "\(name) is no key" + Self.advice(name, Key.named.map(\.name) + ["Ctrl-D", "Alt-x"])
    case .digit(let name): "\(name) cannot be bound: digits count what the next key does"
    case .reserved(let name): "\(name) cannot be bound: it means the same in every program"
    case .typed(let name): "\(name) cannot be bound while typing: it types itself"
    case .clash(let clash):
      "\(clash.key.name) is \(clash.rival)'s in \(clash.place.name); give \(clash.rival) another key"
    }
  }

  private static func advice(_ name: String, _ known: [String]) -> String {
    nearest(to: name, among: known).map { "; did you mean \($0)?" } ?? "; there are "
      + (known.count > 20 ? "those that sitrep config lists" : known.joined(separator: ", "))
  }
}

/// A mistake and where it is.
public struct ConfigurationProblem: Sendable {
  let mistake: ConfigurationMistake
  /// Both from 1; `nil` when the mistake is nowhere in particular.
  let place: (line: Int, column: Int)?

  /// A line such as `config.json5:3:5: dwon is no command; did you mean down?`.
  ///
  /// - Parameter file: how to call the file.
  public func text(in file: String) -> String {
    let place = place.map { "\($0.line):\($0.column):" } ?? ""
    return "\(file):\(place) \(mistake.message)"
  }
}

/// Finds names in the text of a configuration.
struct ConfigurationText {
  private let lines: [[Character]]

  /// - Parameter text: JSON5; comments are passed over.
  init(_ text: String) {
    lines = Self.withoutComments(Array(text)).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(Array.init)
  }

  /// Where some names stand one after the other, the place of the last; of those that are not there the one before.
  func place(of names: [String]) -> (line: Int, column: Int)? {
    var found: (line: Int, column: Int)?
    var start = (line: 0, column: 0)
    for name in names {
      guard let place = place(of: Array(name), from: start) else { return found }
      found = (place.line + 1, place.column + 1)
      start = (place.line, place.column + name.count)
    }
    return found
  }

  private func place(
    of name: [Character], from start: (line: Int, column: Int)
  ) -> (line: Int, column: Int)? {
    for line in start.line..<lines.count {
      let first = line == start.line ? start.column : 0
      for column in first..<max(first, lines[line].count - name.count + 1)
      where lines[line][column...].starts(with: name)
        && !Self.isWord(lines[line], column - 1) && !Self.isWord(lines[line], column + name.count)
      { return (line, column) }
    }
    return nil
  }

  private static func isWord(_ line: [Character], _ column: Int) -> Bool {
    line.indices.contains(column)
      && (line[column].isLetter || line[column].isNumber || line[column] == "-")
  }

  /// The same text with spaces in place of comments.
  private static func withoutComments(_ text: [Character]) -> [Character] {
    var plain = text
    var quote: Character?
    var index = 0
    while index < text.count {
      let next = index + 1 < text.count ? text[index + 1] : " "
      var end = index + 1
      if quote != nil {
        if text[index] == "\\" { end += 1 }
        if text[index] == quote { quote = nil }
      } else if text[index] == "\"" || text[index] == "'" {
        quote = text[index]
      } else if text[index] == "/", next == "/" || next == "*" {
        end = commentEnd(text[(index + 2)...], isLine: next == "/")
        for place in index..<end where text[place] != "\n" { plain[place] = " " }
      }
      index = end
    }
    return plain
  }

  private static func commentEnd(_ text: ArraySlice<Character>, isLine: Bool) -> Int {
    if isLine { return text.firstIndex(of: "\n") ?? text.endIndex }
    for index in text.indices.dropLast() where text[index] == "*" && text[index + 1] == "/" {
      return index + 2
    }
    return text.endIndex
  }
}
