import Model

/// The line at the bottom in which a filter or a search is typed.
extension AppState {
  mutating func editFilter() {
    mode = .prompt(
      Prompt(purpose: .filter, editor: LineEditor(filters.current.description)))
  }

  /// Types a key that no action is bound to.
  mutating func type(_ key: Key) {
    guard case .character(let character) = key else {
      notice = Notice("\(key.name) does nothing here; Enter takes the line, Esc leaves it")
      return
    }
    edit { $0.insert(String(character)) }
  }

  mutating func paste(_ text: String) {
    guard place == .editor else {
      notice = Notice("nothing to paste into; f edits the filter, / searches")
      return
    }
    edit { $0.insert(text) }
  }

  /// Changes the line being typed; what was wrong with it is then forgotten.
  mutating func edit(_ change: (inout LineEditor) -> Void) {
    guard case .prompt(var prompt) = mode else { return }
    change(&prompt.editor)
    prompt.error = nil
    mode = .prompt(prompt)
  }

  /// Takes a line that was typed before.
  mutating func recall(_ step: (inout LineHistory, String) -> String?) {
    guard case .prompt(let prompt) = mode else { return }
    let line =
      switch prompt.purpose {
      case .filter: step(&filterLines, prompt.editor.text)
      case .search: step(&searchLines, prompt.editor.text)
      }
    if let line {
      edit { $0 = LineEditor(line) }
    } else {
      notice = Notice("no other line was typed")
    }
  }

  mutating func cancelLine() {
    filterLines.leave()
    searchLines.leave()
    mode = .panes
  }

  mutating func acceptLine() {
    guard case .prompt(var prompt) = mode else { return }
    let text = prompt.editor.text
    switch prompt.purpose {
    case .filter:
      do throws(QueryError) {
        let query = try Query(parsing: text)
        filterLines.add(text)
        mode = .panes
        setFilter(query)
      } catch {
        prompt.editor.move(to: prompt.editor.characters(inBytes: error.range).lowerBound)
        prompt.error = error
        mode = .prompt(prompt)
      }
    case .search:
      searchLines.add(text)
      mode = .panes
      if !text.isEmpty {
        search = Search(text)
        source.match = nil
      }
      findAgain(.forward)
    }
  }
}
