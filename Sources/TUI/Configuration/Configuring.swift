extension AppState {
  /// Takes over what the reader has set, and says what is wrong with it.
  mutating func configure(_ configuration: Configuration) {
    keymap = configuration.keymap
    if let usesMouse = configuration.usesMouse { reportsMouse = usesMouse }
    complaints = configuration.problems.map { $0.text(in: ConfigurationFile.name) }
    if let first = complaints.first {
      let texts = [notice?.text, "\(first) (!)"].compactMap(\.self)
      notice = Notice(texts.joined(separator: "; "), isError: true)
    }
  }
}
