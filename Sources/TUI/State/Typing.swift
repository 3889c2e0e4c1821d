import Model

/// What a line is typed for.
///
/// Compared by its name.
struct LinePurpose: Hashable, Sendable {
  let name: String
  /// What stands before the line.
  let label: String
  /// What is said beside the line.
  var remark: @Sendable (AppState) -> String? = { _ in nil }
  /// What can be made of a line; `nil` where there is nothing to choose.
  var choices: @Sendable (_ state: AppState, _ editor: LineEditor) -> Choices? = { _, _ in nil }
  /// Called after every change of the line.
  var changed: @Sendable (_ state: inout AppState, _ text: String) -> Void = { _, _ in }
  /// Takes the line; the panes have the keys again unless it opens something else.
  let accept: @Sendable (_ state: inout AppState, _ text: String) throws(LineError) -> Void
  /// Forgets a choice for good; `nil` where that cannot be.
  var forget: (@Sendable (_ state: inout AppState, _ choice: Choice) -> Void)?
  /// Called when the line is left without being taken.
  var cancel: @Sendable (_ state: inout AppState) -> Void = { _ in }

  static func == (left: LinePurpose, right: LinePurpose) -> Bool { left.name == right.name }
  func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// A mistake in a line.
struct LineError: Error, Hashable, Sendable {
  /// What is wrong and what to do, for people.
  let message: String
  /// Where, in UTF-8 bytes of the line, half-open.
  let range: Range<Int>
}

extension LineError {
  /// All of a line is wrong.
  init(_ message: String, in line: String) {
    self.init(message: message, range: 0..<line.utf8.count)
  }

  init(_ error: QueryError) { self.init(message: error.message, range: error.range) }
}

/// A line being typed at the bottom of the screen.
struct Prompt: Hashable, Sendable {
  let purpose: LinePurpose
  var editor: LineEditor
  /// What is wrong with the line, since it was last sent.
  var error: LineError?
  var choices: Choices?

  init(_ purpose: LinePurpose, _ text: String = "") {
    self.purpose = purpose
    editor = LineEditor(text)
  }
}

extension AppState {
  /// Types a key that no command is bound to.
  mutating func type(_ key: Key) {
    guard case .character(let character) = key else {
      notice = Notice("\(key.name) does nothing here; Enter takes the line, Esc leaves it")
      return
    }
    edit { $0.insert(String(character)) }
  }

  mutating func paste(_ text: String) {
    guard place == .editor else {
      notice = Notice("there is no line to paste into; press \(Self.use(of: text)) first")
      return
    }
    edit { $0.insert(text) }
  }

  /// The key of the line that a text is for, and what comes of it there.
  private static func use(of text: String) -> String {
    if (try? Destination(parsing: text)) != nil { return "g to go there" }
    if text.contains(":"), (try? Query(parsing: text)) != nil { return "f to filter by it" }
    return "/ to search for it"
  }

  /// Changes the line being typed; what was wrong with it is then forgotten.
  mutating func edit(_ change: (inout LineEditor) -> Void) {
    guard case .prompt(var prompt) = mode else { return }
    let before = prompt.editor
    change(&prompt.editor)
    prompt.error = nil
    if prompt.editor != before { prompt.choices = prompt.purpose.choices(self, prompt.editor) }
    mode = .prompt(prompt)
    let text = prompt.editor.text
    if text != before.text { prompt.purpose.changed(&self, text) }
  }

  /// Takes a line that was typed before.
  mutating func recall(_ step: (inout LineHistory, String) -> String?) {
    guard case .prompt(let prompt) = mode else { return }
    if let line = step(&typedLines[prompt.purpose.name, default: LineHistory()], prompt.editor.text)
    {
      edit { $0 = LineEditor(line) }
    } else {
      notice = Notice("no other line was typed")
    }
  }

  mutating func cancelLine() {
    guard case .prompt(let prompt) = mode else { return }
    typedLines[prompt.purpose.name]?.leave()
    mode = .panes
    prompt.purpose.cancel(&self)
  }

  mutating func acceptLine() {
    guard case .prompt(var prompt) = mode else { return }
    let text = prompt.choices?.picked?.line ?? prompt.editor.text
    mode = .panes
    do throws(LineError) {
      try prompt.purpose.accept(&self, text)
      typedLines[prompt.purpose.name, default: LineHistory()].add(text)
    } catch {
      prompt.editor.move(to: prompt.editor.characters(inBytes: error.range).lowerBound)
      prompt.error = error
      mode = .prompt(prompt)
    }
  }
}
