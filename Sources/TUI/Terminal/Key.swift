/// One key press, or what a terminal sends in its place.
enum Key: Hashable, Sendable {
  /// A printable character.
  case character(Character)
  /// Control with a letter, `control("c")`.
  case control(Character)
  /// Alt (or Escape) with a character.
  case alt(Character)
  case up, down, left, right, home, end, pageUp, pageDown, insert, delete, backspace
  case enter, tab, backTab, escape
  /// F1...F12.
  case function(Int)
}

/// What comes in from the terminal and from the system.
enum InputEvent: Hashable, Sendable {
  case key(Key)
  /// Text pasted in one piece, control characters left out.
  case paste(String)
  case mouse(MouseEvent)
  case answer(TerminalAnswer)
}
