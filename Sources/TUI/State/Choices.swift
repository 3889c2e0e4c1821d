/// What a line being typed can be made into; listed above it.
struct Choices: Hashable, Sendable {
  let rows: [Choice]
  /// The row that Enter takes; `nil` when it takes the line as it was typed.
  private(set) var selected: Int?

  init(_ rows: [Choice], selected: Int? = nil) {
    self.rows = rows
    self.selected = rows.isEmpty ? nil : selected
  }

  var picked: Choice? { selected.map { rows[$0] } }

  /// The row so many further on, round in a circle; `nil` when there is none.
  func row(after steps: Int) -> Int? {
    guard !rows.isEmpty else { return nil }
    let start = selected ?? (steps > 0 ? -1 : 0)
    return ((start + steps) % rows.count + rows.count) % rows.count
  }

  /// Selects a row, of which there must be one.
  mutating func select(_ row: Int) { selected = row }
}

/// A row of ``Choices``.
struct Choice: Hashable, Sendable {
  let name: String
  /// What stands in the second column.
  let keys: String
  let help: String
  /// Why it cannot be taken here; `nil` when it can.
  let obstacle: String?
  /// The line that it makes of what was typed.
  let line: String
  /// Where the cursor stands when choosing it puts its line in place of what was typed; `nil` when that stays until Enter.
  var cursor: Int?
}

extension AppState {
  /// Has the reader type a line.
  mutating func ask(_ purpose: LinePurpose, _ text: String = "") {
    var prompt = Prompt(purpose, text)
    prompt.choices = purpose.choices(self, prompt.editor)
    mode = .prompt(prompt)
  }

  /// Selects another choice for the line being typed.
  mutating func choose(_ steps: Int) {
    guard case .prompt(let prompt) = mode, let row = prompt.choices?.row(after: steps) else {
      notice = Notice("there is nothing to choose from")
      return
    }
    choose(row: row)
  }

  /// Selects a row of the choices for the line being typed.
  private mutating func choose(row: Int) {
    guard case .prompt(var prompt) = mode else { return }
    prompt.choices?.select(row)
    prompt.error = nil
    if let choice = prompt.choices?.picked, let cursor = choice.cursor {
      prompt.editor = LineEditor(choice.line)
      prompt.editor.move(to: cursor)
      // There is nothing else to choose: what can follow comes next.
      if prompt.choices?.rows.count == 1 {
        prompt.choices = prompt.purpose.choices(self, prompt.editor)
      }
    }
    mode = .prompt(prompt)
  }

  /// Takes a row of the choices, or puts it into the line where that stays until Enter.
  mutating func take(choice row: Int) {
    choose(row: row)
    guard case .prompt(let prompt) = mode, let choice = prompt.choices?.picked else { return }
    if choice.cursor == nil { acceptLine() }
  }

  /// Deletes the character at the cursor, or forgets the choice that is selected when there is none.
  mutating func deleteForwardOrForget() {
    guard case .prompt(var prompt) = mode, let choice = prompt.choices?.picked,
      let forget = prompt.purpose.forget, prompt.editor.cursor == prompt.editor.characters.count
    else {
      edit { $0.deleteForward() }
      return
    }
    forget(&self, choice)
    prompt.choices = prompt.purpose.choices(self, prompt.editor)
    mode = .prompt(prompt)
  }

  /// Takes another choice where one is selected, else a line that was typed before or after.
  mutating func chooseOrRecall(
    _ steps: Int, _ recall: (inout LineHistory, String) -> String?
  ) {
    if case .prompt(let prompt) = mode, prompt.choices?.selected != nil {
      choose(steps)
    } else {
      self.recall(recall)
    }
  }
}
