/// How the reader wants the screen.
public struct ScreenOptions: Sendable {
  /// Which colours suit the terminal.
  public let theme: ThemeChoice
  /// Whether the line is so slow that every byte counts.
  public let isSlow: Bool

  /// The usual: colours by what the terminal says, on a line that is fast enough.
  public init(theme: ThemeChoice = .auto, isSlow: Bool = false) {
    self.theme = theme
    self.isSlow = isSlow
  }
}
