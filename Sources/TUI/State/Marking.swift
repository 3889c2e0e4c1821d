import Model

extension LinePurpose {
  /// Waits for the letter of a mark.
  static let mark = LinePurpose(
    name: "mark", label: "mark with a letter: ", changed: { state, _ in state.acceptLine() },
    accept: { (state, text) throws(LineError) in state.toggleMark(try letter(text)) })

  /// Waits for the letter of the mark to go to.
  static let goToMark = LinePurpose(
    name: "go-to-mark", label: "to the mark, or ' to go back: ",
    changed: { state, _ in state.acceptLine() },
    accept: { (state, text) throws(LineError) in
      if text.contains("'") {
        state.goBackBeforeJump()
      } else {
        state.goToMark(try letter(text))
      }
    })

  /// The letter in what was typed.
  private static func letter(_ text: String) throws(LineError) -> Character {
    guard let letter = text.first(where: \.isLetter) else {
      throw LineError("a mark is one letter; Esc leaves it", in: text)
    }
    return letter
  }
}

extension AppState {
  /// Has the reader type the letter to mark an event with.
  mutating func askForMark() {
    guard focusedEvent != nil else {
      notice = Notice("there is no event here")
      return
    }
    ask(.mark)
  }

  fileprivate mutating func toggleMark(_ letter: Character) {
    guard let event = focusedEvent else { return }
    let isMarked = marks.toggle(letter, on: snapshot.corpus.event(event))
    if filters.current.namesMarks {
      // The same filter lets other events through now.
      search?.found = nil
      prepared = nil
      refilter()
    }
    notice = Notice(isMarked ? "marked \(letter)" : "mark \(letter) taken off")
  }

  /// Goes to the next event with a letter, round in a circle.
  fileprivate mutating func goToMark(_ letter: Character) {
    let events = Set(marks.accounts[letter, default: []].map(snapshot.corpus.event(of:)))
    let places = events.map(view.position).filter(\.isShown).map(\.position).sorted()
    guard !places.isEmpty else {
      notice = Notice(
        events.isEmpty
          ? "no event has the mark \(letter); m marks one"
          : "the filter hides what has the mark \(letter)")
      return
    }
    let next = places.partitioningIndex { $0 > timeline.selected } % places.count
    jump { state in
      state.select(state.view.selection.events[places[next]])
      state.source.isBehind = true
      if state.focus == .source { state.settle() }
    }
    notice = Notice("mark \(letter): \(next + 1) of \(places.count)")
  }

  /// Goes to where the last jump began; a second time it returns.
  fileprivate mutating func goBackBeforeJump() {
    guard let target = trail.behind.last else {
      notice = Notice("nowhere to go back to; go-to, search and Enter lead elsewhere")
      return
    }
    jump { $0.go(to: target) }
  }
}
