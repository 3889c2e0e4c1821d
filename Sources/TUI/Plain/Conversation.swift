import Model

/// The plain mode without its input and output: lines typed go in, lines to print come out.
///
/// It drives the same state by the same commands as the screen, and says in words what a command has changed.
struct Conversation {
  private(set) var state: AppState
  /// Whether it was asked to end.
  private(set) var hasEnded = false
  /// Other programs that it was asked to run and has not yet.
  private(set) var programs: [ExternalCommand] = []
  /// Texts for the clipboard, which is the terminal's and so not ours: they are printed.
  private var copied: [String] = []

  /// So large that a list has pages of twenty rows and no paragraph is broken.
  static let size = Size(rows: 53, columns: 4096)
  static let pageRows = 20

  init(_ state: AppState) {
    self.state = state
    self.state.longestSourceRow = .max
  }

  /// What stands before the line that is typed next.
  var prompt: String {
    guard case .prompt(let prompt) = state.mode else { return "sitrep> " }
    let text = prompt.editor.text
    return prompt.purpose.label + (text.isEmpty ? "" : "(now \(text)) ")
  }

  // MARK: Turns

  /// Takes in what was loaded, and says what there is now.
  mutating func take(_ news: LoadNews) -> [String] {
    let known = state.newArticleCount
    send(.loaded(news))
    let new = state.newArticleCount - known
    return new > 0 ? [counted(new, "new article"), status] : [status]
  }

  /// Answers a line.
  mutating func answer(_ line: String) -> [String] {
    if isAsking { return take(line: line) }
    switch Utterance(line, keymap: state.keymap, place: state.place) {
    case .again: return selected
    case .list: return page
    case .row(let number): return open(row: number)
    case .place(let place):
      _ = go(to: [place])
      return page
    case .command(let command, let count, let argument): return run(command, count, argument)
    case .unknown: return ["there is no such command; help lists all, a number opens a row"]
    }
  }

  /// Takes a line that a command has asked for; an empty one leaves it.
  private mutating func take(line: String) -> [String] {
    guard case .prompt(let prompt) = state.mode else { return [] }
    let before = state
    let forgotten = prompt.purpose.forget == nil ? nil : line.droppingWord("forget")
    if line.isEmpty {
      send("cancel")
    } else {
      for name in ["cursor-to-end", "delete-to-start"] { send(name) }
      send(.paste(forgotten ?? line))
      // A line of one letter may have been taken already.
      if isAsking { send(forgotten == nil ? "accept" : "delete-forward") }
    }
    guard case .prompt(let left) = state.mode else { return changes(since: before) }
    let said = state.notice.map { [$0.text] } ?? []
    send("cancel")
    guard let error = left.error else { return said.isEmpty ? selected : said }
    return [error.message, "it is here: " + error.marked(in: line)]
  }

  private var isAsking: Bool {
    if case .prompt = state.mode { true } else { false }
  }

  /// What can be made of the line that is asked for.
  private var choices: [String] {
    guard case .prompt(let prompt) = state.mode else { return [] }
    let rows = prompt.choices?.rows ?? []
    let left = rows.count - Self.pageRows
    return rows.prefix(Self.pageRows).map { "\($0.name): \($0.help)" }
      + (left > 0 ? ["and \(left) more"] : [])
      + (prompt.purpose.forget == nil || rows.isEmpty ? [] : ["forget and a name forgets it"])
  }

  /// Runs a command, in the pane where it works if it does not work here.
  private mutating func run(_ command: Command, _ count: Int?, _ argument: String) -> [String] {
    if command.name == "help" { return PlainHelp.lines(of: state.keymap) }
    let before = state
    guard go(to: command.places) else { return [Self.obstacle(to: command)] }
    let start = self
    send(.command(command, count: count))
    if isAsking { return argument.isEmpty ? choices : take(line: argument) }
    if count == nil, let number = Int(argument) {
      // No line was asked for, so that this is how often.
      self = start
      send(.command(command, count: number))
    }
    return changes(since: before)
  }

  /// Goes to one of some places, the nearest; `false` when none of them is a pane.
  private mutating func go(to places: Set<Place>) -> Bool {
    for _ in Pane.allCases where !places.contains(state.place) { send("next-pane") }
    if places.contains(state.place) { return true }
    guard let view = MainView.table.first(where: { places.contains(.view($0.id)) }) else {
      return false
    }
    send(view.commandName)
    return true
  }

  private static func obstacle(to command: Command) -> String {
    if command.places.contains(.editor) {
      return "\(command.name) changes a line on the screen; here the terminal does that itself"
    }
    return command.places.contains(.accounts)
      ? "\(command.name) is for the accounts of an event; accounts shows them"
      : "\(command.name) is for pages on the screen; here they are printed whole"
  }

  private mutating func open(row number: Int) -> [String] {
    while state.focus == .source { send("next-pane") }
    guard number >= 1, number <= position.count else {
      return ["there is no row \(number); there are \(position.count)"]
    }
    send("end", count: number)
    return selected
  }

  private mutating func send(_ name: String, count: Int? = nil) {
    // That every name is one of the table is a test.
    guard let command = state.keymap.commands.first(where: { $0.name == name }) else { return }
    send(.command(command, count: count))
  }

  /// Changes the state, and does what it asks for.
  private mutating func send(_ message: Message) {
    for effect in update(&state, message) {
      switch effect {
      case .quit: hasEnded = true
      case .settle: send(.settle)
      case .copy(let text): copied.append(text)
      case .handOver(let program): programs.append(program)
      // There is none, and everything has been read.
      case .reportMouse, .load: break
      }
    }
  }

  /// The programs that are to be run now.
  mutating func takePrograms() -> [ExternalCommand] {
    defer { programs = [] }
    return programs
  }

  // MARK: Answers

  /// What a command has changed, in words; what is selected if nothing has.
  private mutating func changes(since before: AppState) -> [String] {
    if hasEnded || !programs.isEmpty { return [] }
    if !copied.isEmpty {
      defer { copied = [] }
      return copied
    }
    if case .overlay(let overlay) = state.mode {
      send("close")
      return overlay.sentences
    }
    var lines = state.notice.map { [$0.text] } ?? []
    if state.filters.current != before.filters.current { lines.append(status) }
    let step = abs(position.index - Self.position(of: before).index)
    let isElsewhere = state.focus != before.focus || state.shownView != before.shownView
    if isElsewhere || state.filters.current != before.filters.current
      || step > Self.pageRows / 2
    {
      lines += page
    } else if step > 0 {
      lines += selected
    } else if state.source != before.source {
      lines += state.wordedSource
    }
    return lines.isEmpty ? selected : lines
  }

  private var status: String { state.statusParts.joined(separator: "; ") }

  private var position: (index: Int, count: Int) { Self.position(of: state) }

  private static func position(of state: AppState) -> (index: Int, count: Int) {
    switch state.focus {
    case .main: state.mainView.position(state)
    case .actors: (state.actors.position.selected, state.actors.rowCount)
    case .source: (0, 0)
    }
  }

  /// How the rows of the focused pane are worded; `nil` for text, and for a view that is a picture.
  private var wording: Wording? {
    switch state.focus {
    case .main: state.mainView.wording
    case .actors: .actors
    case .source: nil
    }
  }

  /// What is selected, in full.
  private var selected: [String] {
    guard let wording else { return text }
    let (index, count) = position
    guard index < count else { return ["\(state.name(of: state.focus)): nothing; \(status)"] }
    return ["\(wording.noun) \(index + 1) of \(count), \(wording.row(state, index))"]
      + wording.more(state, index)
  }

  /// The rows of the list around what is selected, by their numbers.
  private var page: [String] {
    guard let wording, position.count > 0 else { return selected }
    let (index, count) = position
    let first = index / Self.pageRows * Self.pageRows
    let rows = first..<min(count, first + Self.pageRows)
    let title = [state.name(of: state.focus), details].compactMap(\.self).joined(separator: ", ")
    return ["\(title): rows \(first + 1) to \(rows.upperBound) of \(count), at row \(index + 1)"]
      + rows.map { "\($0 + 1). \(wording.row(state, $0))" }
  }

  private var details: String? {
    switch state.focus {
    case .main: state.mainView.details(state).first
    case .actors: state.actorsDetails.first
    case .source: nil
    }
  }

  /// The source, or the picture of a view that has no words.
  private var text: [String] {
    guard state.focus == .main else { return state.wordedSource }
    var screen = state
    _ = update(&screen, .resize(Size(rows: 24, columns: 80)))
    let frame = draw(screen)
    return (0..<frame.size.rows).map { frame.text(row: $0) }
  }
}

extension Overlay {
  /// The page as lines.
  fileprivate var sentences: [String] {
    [title]
      + lines.map { line in
        switch line {
        case .heading(let text): text + ":"
        case .text(let text): text
        case .item(let label, let text): "\(label): \(text)"
        }
      }
  }
}

extension String {
  /// What stands behind a word and a space at the start; `nil` when that does not stand there.
  fileprivate func droppingWord(_ word: String) -> String? {
    hasPrefix(word + " ") ? String(dropFirst(word.count + 1)) : nil
  }
}

extension LineError {
  /// The words that it is about.
  fileprivate func marked(in line: String) -> String {
    let bytes = Array(line.utf8)
    let words = bytes[min(range.lowerBound, bytes.count)..<min(range.upperBound, bytes.count)]
    return words.isEmpty ? "at the end" : "“\(String(decoding: words, as: UTF8.self))”"
  }
}
