/// A mouse press, release, drag or turn of the wheel on a cell, counted from 0.
struct MouseEvent: Hashable, Sendable {
  enum Action: Hashable, Sendable {
    case press, release
    /// A move with the button down.
    case drag
    case wheelUp, wheelDown
  }
  var action: Action
  var row: Int
  var column: Int
}

extension MouseEvent {
  /// CSI < button ; column ; row and M, or m for a release: numbers that count from 1.
  init?(numbers: [Int], final: UInt8) {
    guard numbers.count == 3, numbers.allSatisfy({ $0 >= 0 }) else { return nil }
    switch final {
    case UInt8(ascii: "M"): self.init(button: numbers[0], column: numbers[1], row: numbers[2])
    // The button released is named; the old protocol's 3 says only that one was.
    case UInt8(ascii: "m") where numbers[0] & 0b1110_0011 == 0:
      self.init(button: 3, column: numbers[1], row: numbers[2])
    default: return nil
    }
  }

  /// CSI M and three bytes, each 32 more than its number.
  init?(bytes: some Collection<UInt8>) {
    let numbers = bytes.map { Int($0) - 32 }
    guard numbers.count == 3, numbers.allSatisfy({ $0 >= 0 }) else { return nil }
    self.init(button: numbers[0], column: numbers[1], row: numbers[2])
  }

  /// The left button and the wheel; modifier keys count for nothing, the other buttons are left out.
  private init?(button: Int, column: Int, row: Int) {
    guard row >= 1, column >= 1 else { return nil }
    let modifiers = 0b0001_1100
    switch button & ~modifiers {
    case 0: action = .press
    case 3: action = .release
    case 32: action = .drag
    case 64: action = .wheelUp
    case 65: action = .wheelDown
    default: return nil
    }
    self.row = row - 1
    self.column = column - 1
  }
}
