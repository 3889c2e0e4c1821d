@testable import Model
@testable import TUI

/// A state driven by keys, as a reader would.
struct Script {
  private(set) var state: AppState
  private(set) var effects: [Effect] = []

  init(_ size: Size = Size(rows: 24, columns: 80), loading update: LoadUpdate? = nil) {
    self.init(AppState(size: size), loading: update)
  }

  init(_ state: AppState, loading update: LoadUpdate?) {
    self.state = state
    if let update { send(.loaded(.snapshot(update))) }
  }

  mutating func send(_ message: Message) { effects = TUI.update(&state, message) }

  /// Presses keys without a pause.
  mutating func press(_ keys: Key...) {
    for key in keys { send(.key(key)) }
  }

  /// Presses keys and pauses.
  mutating func pressAndPause(_ keys: Key...) {
    for key in keys { send(.key(key)) }
    pause()
  }

  /// Presses nothing until all has been shown.
  mutating func pause() {
    repeat { send(.settle) } while effects.contains(where: \.isSettling)
  }

  mutating func type(_ text: String) {
    for character in text { send(.key(.character(character))) }
  }

  mutating func filter(_ text: String) {
    press("f", .control("u"))
    type(text)
    pressAndPause(.enter)
  }

  var frame: Frame { draw(state) }
  var rows: [String] { (0..<state.size.rows).map { frame.text(row: $0) } }
  var status: String { rows.last ?? "" }

  /// The first words of the event selected on the timeline.
  var selectedSentence: String? {
    state.selectedEvent.map { sentence(of: state.snapshot.corpus.event($0).accounts[0]) }
  }

  /// The sentence that the source pane highlights.
  var sentenceRead: String? { state.source.account.map(sentence) }

  private func sentence(of account: AccountID) -> String {
    state.snapshot.corpus.text(of: account.article)
      .line(state.snapshot.corpus.sentence(of: account))
  }
}

extension Effect {
  fileprivate var isSettling: Bool { if case .settle = self { true } else { false } }
}
