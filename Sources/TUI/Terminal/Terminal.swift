/// A screen that shows frames: ncurses, or a scripted one in tests.
@MainActor
protocol Terminal: AnyObject {
  /// The size now, in cells.
  var size: Size { get }
  /// Sends what has changed since the last frame.
  func show(_ frame: Frame)
}
