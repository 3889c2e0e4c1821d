/// How the reader wants the screen.
public struct ScreenOptions: Sendable {
  public let theme: ThemeChoice
  /// Whether the line is so slow that every byte counts.
  public let isSlow: Bool

  public init(theme: ThemeChoice = .auto, isSlow: Bool = false) {
    self.theme = theme
    self.isSlow = isSlow
  }
}
