/// What the sequences of terminals mean as keys: of xterm, screen, tmux, linux, vt100 and rxvt at once, for none of them
/// gives one sequence to two keys.
extension Key {
  /// A byte below 0x80.
  init(ascii byte: UInt8) {
    self =
      switch byte {
      case 0x08, 0x7F: .backspace
      case 0x09: .tab
      case 0x0A, 0x0D: .enter
      case 0x1B: .escape
      case 0x00: .control(" ")
      case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
      case 0x1C...0x1F: .control(Character(Unicode.Scalar(byte + 0x40)))
      default: .character(Character(Unicode.Scalar(byte)))
      }
  }

  /// CSI n ~, with ^, @ or $ in its place from rxvt.
  init?(number: Int) {
    guard let key = Self.numbered[number] else { return nil }
    self = key
  }

  /// CSI and a letter; small letters are rxvt's arrows with Shift.
  init?(letter: UInt8) {
    guard let key = Self.lettered[letter] else { return nil }
    self = key
  }

  /// CSI [ and a letter, from the linux console.
  init?(consoleLetter letter: UInt8) {
    guard let key = Self.console[letter] else { return nil }
    self = key
  }

  /// SS3 and a letter; small letters are the keypad and rxvt's arrows with Control.
  init?(shiftedLetter letter: UInt8) {
    guard let key = Self.shifted[letter] else { return nil }
    self = key
  }

  /// A character and what is held with it, as terminals send them that were asked to keep keys apart.
  ///
  /// - Parameters:
  ///   - code: the Unicode scalar of the key without what is held.
  ///   - held: 1 and the sum of 1 for Shift, 2 for Alt, 4 for Control and others for keys that have no meaning here.
  /// - Source: xterm's modifyOtherKeys (CSI 27 ; held ; code ~) and kitty's keyboard protocol (CSI code ; held u).
  init?(code: Int, held: Int) {
    // Caps Lock and Num Lock, 64 and 128, change the character itself.
    let modifiers = (held - 1) & ~0b1100_0000
    guard let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init),
      scalar.properties.generalCategory != .privateUse, (0...7).contains(modifiers)
    else { return nil }
    let (shift, alt, control) = (modifiers & 1 != 0, modifiers & 2 != 0, modifiers & 4 != 0)
    let plain = scalar.isASCII ? Key(ascii: UInt8(scalar.value)) : .character(Character(scalar))
    guard case .character(let typed) = plain else {
      self = plain == .tab && shift ? .backTab : plain
      return
    }
    let upper = typed.uppercased()
    let character = shift && upper.count == 1 ? Character(upper) : typed
    switch (control, alt) {
    case (true, _): self = Key(controlWith: typed)
    case (false, true): self = .alt(character)
    case (false, false): self = .character(character)
    }
  }

  /// Control with a character; what has been a key of its own on every keyboard stays that.
  private init(controlWith character: Character) {
    switch character {
    case "m", "j": self = .enter
    case "[": self = .escape
    default: self = .control(Character(character.lowercased()))
    }
  }

  // MARK: Tables

  private static let numbered: [Int: Key] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12),
  ]

  private static let lettered = letters([
    "A": .up, "B": .down, "C": .right, "D": .left, "H": .home, "F": .end, "Z": .backTab,
    "P": .function(1), "Q": .function(2), "R": .function(3), "S": .function(4),
    "a": .up, "b": .down, "c": .right, "d": .left,
  ])

  private static let console = letters([
    "A": .function(1), "B": .function(2), "C": .function(3), "D": .function(4), "E": .function(5),
  ])

  private static let shifted = letters([
    "A": .up, "B": .down, "C": .right, "D": .left, "H": .home, "F": .end, "M": .enter, "I": .tab,
    "P": .function(1), "Q": .function(2), "R": .function(3), "S": .function(4),
    "a": .up, "b": .down, "c": .right, "d": .left,
    " ": .character(" "), "X": .character("="), "j": .character("*"), "k": .character("+"),
    "l": .character(","), "m": .character("-"), "n": .character("."), "o": .character("/"),
    "p": .character("0"), "q": .character("1"), "r": .character("2"), "s": .character("3"),
    "t": .character("4"), "u": .character("5"), "v": .character("6"), "w": .character("7"),
    "x": .character("8"), "y": .character("9"),
  ])

  private static func letters(_ keys: [Character: Key]) -> [UInt8: Key] {
    Dictionary(
      uniqueKeysWithValues: keys.compactMap { letter, key in letter.asciiValue.map { ($0, key) } })
  }
}
