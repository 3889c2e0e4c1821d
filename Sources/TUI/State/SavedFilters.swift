import Model

/// A filter that the reader has given a name.
struct SavedFilter: Hashable, Codable, Sendable {
  let name: String
  /// In the filter language.
  let text: String
}

extension LinePurpose {
  static let saveFilter = LinePurpose(
    name: "save-filter", label: "save filter as: ",
    choices: { state, editor in
      // The names there are, for one of them to be used again.
      let rows = state.savedFilters(beginning: editor.text).map { saved in
        Choice(saved, cursor: saved.name.count)
      }
      return rows.isEmpty ? nil : Choices(rows)
    },
    accept: { (state, text) throws(LineError) in try state.saveFilter(named: text) })

  static let savedFilter = LinePurpose(
    name: "saved-filter", label: "saved filter: ",
    remark: { _ in "Enter takes, Delete forgets it" },
    choices: { state, editor in
      Choices(state.savedFilters(beginning: editor.text).map { Choice($0) }, selected: 0)
    },
    accept: { (state, text) throws(LineError) in try state.takeSavedFilter(named: text) },
    forget: { state, choice in
      state.savedFilters.removeAll { $0.name == choice.name }
      state.notice = AppState.Notice("\(choice.name) is forgotten")
    })
}

extension Choice {
  fileprivate init(_ saved: SavedFilter, cursor: Int? = nil) {
    self.init(
      name: saved.name, keys: "", help: saved.text, obstacle: nil, line: saved.name,
      cursor: cursor)
  }
}

extension AppState {
  /// Asks for the name under which the filter is saved.
  mutating func saveFilter() {
    guard filters.current != .all else {
      notice = Notice("no filter is set; f sets one")
      return
    }
    ask(.saveFilter)
  }

  /// Lists the filters that have a name.
  mutating func listSavedFilters() {
    guard !savedFilters.isEmpty else {
      notice = Notice("no filter is saved; s saves the one that is set")
      return
    }
    ask(.savedFilter)
  }

  /// Those of which a word of the name begins so.
  fileprivate func savedFilters(beginning typed: String) -> [SavedFilter] {
    let wanted = Folding.fold(typed)
    return savedFilters.filter { saved in
      let name = Folding.fold(saved.name)
      return name.hasPrefix(wanted) || name.contains(" " + wanted)
    }
  }

  fileprivate mutating func saveFilter(named text: String) throws(LineError) {
    let name = text.split(separator: " ").joined(separator: " ")
    guard !name.isEmpty else { throw LineError("a name is missing here", in: text) }
    let saved = SavedFilter(name: name, text: filters.current.description)
    if let index = savedFilters.firstIndex(where: { $0.name == name }) {
      savedFilters[index] = saved
    } else {
      savedFilters.append(saved)
    }
    notice = Notice("saved as \(name); S lists what is saved")
  }

  mutating func takeSavedFilter(named name: String) throws(LineError) {
    guard let saved = savedFilters.first(where: { $0.name == name }) else {
      throw LineError("no filter is saved under this name", in: name)
    }
    do throws(QueryError) {
      setFilter(try Query(parsing: saved.text))
    } catch {
      throw LineError("\(saved.text): \(error.message)", in: name)
    }
  }
}
