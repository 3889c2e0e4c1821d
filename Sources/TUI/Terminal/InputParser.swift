/// Turns what a terminal sends into keys, pastes and mouse events.
///
/// A value without a clock: times come in, and `pendingDeadline` says when bytes that may be the start of something
/// longer have to be taken for what they are. Understands xterm, screen, tmux, linux, vt100 and rxvt at once, for
/// none of them gives one sequence to two keys. A sequence that means nothing here is swallowed whole.
struct InputParser: Sendable {
  typealias Instant = ContinuousClock.Instant

  /// How long a lone Escape waits for the rest of a key.
  ///
  /// The bytes of one key come in one packet, even over a slow line; 50 ms is not felt.
  static let escapeDelay = Duration.milliseconds(50)

  /// How long a paste may pause before it is taken to be over without its end mark.
  static let pasteDelay = Duration.seconds(2)

  /// When `expire` is to be called, unless more bytes come before; `nil` when nothing is held.
  private(set) var pendingDeadline: Instant?

  private var state = State.keys
  /// Bytes not yet understood.
  private var held: [UInt8] = []
  private var paste: [UInt8] = []

  private enum State {
    case keys
    case paste
    /// Inside a reply or title, which ends with ST or BEL.
    case string
  }

  /// Takes bytes and gives what they complete.
  mutating func feed(_ bytes: some Sequence<UInt8>, at now: Instant) -> [InputEvent] {
    held.append(contentsOf: bytes)
    var events: [InputEvent] = []
    parse(into: &events)
    switch state {
    case .paste: pendingDeadline = now + Self.pasteDelay
    case .keys where held.isEmpty: pendingDeadline = nil
    case .keys, .string: pendingDeadline = now + Self.escapeDelay
    }
    return events
  }

  /// Takes what is held for what it is, once the deadline has passed.
  mutating func expire(at now: Instant) -> [InputEvent] {
    guard let deadline = pendingDeadline, now >= deadline else { return [] }
    defer {
      state = .keys
      held = []
      paste = []
      pendingDeadline = nil
    }
    switch (state, held.count) {
    case (.paste, _): return [.paste(Self.text(pasted: paste))]
    case (.keys, 1) where held[0] == Byte.escape: return [.key(.escape)]
    case (.keys, 2) where held[0] == Byte.escape && held[1] < 0x80:
      return [.key(.alt(Character(Unicode.Scalar(held[1]))))]
    case (.keys, _), (.string, _): return []
    }
  }

  // MARK: Bytes

  private enum Byte {
    static let bell: UInt8 = 0x07
    static let escape: UInt8 = 0x1B
    static let delete: UInt8 = 0x7F
  }

  /// What the bytes at the front are, and how many they are.
  private enum Reading {
    /// An event, or nothing for a sequence without a meaning here.
    case read(InputEvent?, count: Int)
    /// A mark that changes how what follows is read.
    case entered(State, count: Int)
    /// A part of a paste.
    case pasted(count: Int)
    /// The end mark of a paste.
    case pasteEnded(count: Int)
    /// More bytes are needed.
    case incomplete
  }

  private mutating func parse(into events: inout [InputEvent]) {
    var rest = held[...]
    reading: while !rest.isEmpty {
      let reading =
        switch state {
        case .keys: Self.readKey(rest)
        case .paste: Self.readPaste(rest)
        case .string: Self.readString(rest)
        }
      switch reading {
      case .read(let event, let count):
        if let event { events.append(event) }
        state = .keys
        rest = rest.dropFirst(count)
      case .entered(let next, let count):
        state = next
        rest = rest.dropFirst(count)
      case .pasted(let count):
        paste.append(contentsOf: rest.prefix(count))
        rest = rest.dropFirst(count)
      case .pasteEnded(let count):
        events.append(.paste(Self.text(pasted: paste)))
        paste = []
        state = .keys
        rest = rest.dropFirst(count)
      case .incomplete:
        break reading
      }
    }
    held = Array(rest)
  }

  private static func readKey(_ bytes: ArraySlice<UInt8>) -> Reading {
    let first = bytes[bytes.startIndex]
    if first == Byte.escape { return readEscape(bytes) }
    if first < 0x80 { return .read(.key(key(ascii: first)), count: 1) }
    return readCharacter(bytes)
  }

  private static func key(ascii byte: UInt8) -> Key {
    switch byte {
    case 0x08, Byte.delete: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x00: .control(" ")
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    case 0x1C...0x1F: .control(Character(Unicode.Scalar(byte + 0x40)))
    default: .character(Character(Unicode.Scalar(byte)))
    }
  }

  /// A character of several bytes; what is no UTF-8, and a control character in UTF-8, is swallowed.
  private static func readCharacter(_ bytes: ArraySlice<UInt8>) -> Reading {
    let length =
      switch bytes[bytes.startIndex] {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    let character = bytes.prefix(length)
    let continuation = character.dropFirst().prefix { $0 & 0xC0 == 0x80 }
    if continuation.count + 1 < length {
      return bytes.count < length && continuation.endIndex == bytes.endIndex
        ? .incomplete : .read(nil, count: continuation.count + 1)
    }
    guard let text = String(validating: character, as: UTF8.self),
      let scalar = text.unicodeScalars.first,
      scalar.properties.generalCategory != .control
    else { return .read(nil, count: length) }
    return .read(.key(.character(Character(scalar))), count: length)
  }

  // MARK: Escape sequences

  private static func readEscape(_ bytes: ArraySlice<UInt8>) -> Reading {
    guard let second = bytes.dropFirst().first else { return .incomplete }
    switch second {
    case UInt8(ascii: "["): return readControlSequence(bytes)
    case UInt8(ascii: "O"): return readShiftedKey(bytes)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "^"), UInt8(ascii: "_"),
      UInt8(ascii: "X"):
      // A string of the terminal's starts with more than these two; alone they are Alt with the character.
      return bytes.count == 2 ? .incomplete : .entered(.string, count: 2)
    case 0x08, Byte.delete: return .read(.key(.backspace), count: 2)
    case 0x00..<0x20: return .read(.key(.escape), count: 1)
    case 0x20..<0x80: return .read(.key(.alt(Character(Unicode.Scalar(second)))), count: 2)
    default:
      switch readCharacter(bytes.dropFirst()) {
      case .read(.key(.character(let character)), let count):
        return .read(.key(.alt(character)), count: count + 1)
      case .read(_, let count): return .read(nil, count: count + 1)
      case .entered, .pasted, .pasteEnded, .incomplete: return .incomplete
      }
    }
  }

  /// ESC O and a letter: keys of the keypad and, from many terminals, arrows and F1 to F4.
  private static func readShiftedKey(_ bytes: ArraySlice<UInt8>) -> Reading {
    // Some put a modifier between.
    let modifier = bytes.dropFirst(2).prefix { (0x30...0x3B).contains($0) }
    guard modifier.count <= sequenceLimit else { return .read(nil, count: modifier.count + 2) }
    guard let final = bytes.dropFirst(2 + modifier.count).first else { return .incomplete }
    guard (0x20..<0x7F).contains(final) else { return .read(nil, count: modifier.count + 2) }
    return .read(shiftedKeys[final].map { .key($0) }, count: modifier.count + 3)
  }

  /// No key has more parameter bytes than this.
  private static let sequenceLimit = 64

  /// ESC [, parameters, intermediates and a final byte.
  private static func readControlSequence(_ bytes: ArraySlice<UInt8>) -> Reading {
    let body = bytes.dropFirst(2)
    if body.first == UInt8(ascii: "[") {
      // The linux console's F1 to F5.
      guard let letter = body.dropFirst().first else { return .incomplete }
      guard (0x20..<0x7F).contains(letter) else { return .read(nil, count: 3) }
      return .read(consoleKeys[letter].map { .key($0) }, count: 4)
    }
    if body.first == UInt8(ascii: "M") {
      return body.count < 4 ? .incomplete : .read(mouse(bytes: Array(body.prefix(4))), count: 6)
    }
    let parameters = body.prefix { (0x30...0x3F).contains($0) }
    var rest = body.dropFirst(parameters.count)
    if rest.first == UInt8(ascii: "$"), let first = parameters.first, first < 0x3A {
      // rxvt ends the keys held with Shift so.
      return .read(controlKey(parameters, UInt8(ascii: "~")), count: parameters.count + 3)
    }
    rest = rest.drop { (0x20...0x2F).contains($0) }
    let count = bytes.distance(from: bytes.startIndex, to: rest.startIndex)
    guard count <= sequenceLimit else { return .read(nil, count: count) }
    guard let final = rest.first else { return .incomplete }
    guard (0x40..<0x7F).contains(final) else { return .read(nil, count: count) }
    let hasIntermediates = count > parameters.count + 2
    if hasIntermediates { return .read(nil, count: count + 1) }
    if final == UInt8(ascii: "~"), parameters.elementsEqual("200".utf8) {
      return .entered(.paste, count: count + 1)
    }
    return .read(controlKey(parameters, final), count: count + 1)
  }

  private static func controlKey(_ parameters: ArraySlice<UInt8>, _ final: UInt8) -> InputEvent? {
    if parameters.first == UInt8(ascii: "<") {
      return mouse(numbers: numbers(parameters.dropFirst()), final)
    }
    let numbers = numbers(parameters)
    switch final {
    case UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: "@"):
      return numbers.first.flatMap { numberedKeys[$0] }.map { .key($0) }
    case UInt8(ascii: "A")...UInt8(ascii: "z"):
      // With parameters other than "1;modifier" it is a reply, not a key.
      return numbers.first ?? 1 == 1 ? letteredKeys[final].map { .key($0) } : nil
    default: return nil
    }
  }

  /// Decimal numbers between semicolons; none when there is anything else.
  private static func numbers(_ parameters: ArraySlice<UInt8>) -> [Int] {
    guard !parameters.isEmpty else { return [] }
    let numbers = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) }
    return numbers.contains(nil) ? [-1] : numbers.compactMap(\.self)
  }

  // MARK: Mouse

  /// Button, column and row as numbers, counted from 1.
  private static func mouse(numbers: [Int], _ final: UInt8) -> InputEvent? {
    guard numbers.count == 3, numbers.allSatisfy({ $0 >= 0 }) else { return nil }
    switch final {
    case UInt8(ascii: "M"): return mouse(numbers[0], column: numbers[1], row: numbers[2])
    case UInt8(ascii: "m"):
      // The button released is named; the old protocol's 3 says only that one was.
      return numbers[0] & 0b1110_0011 == 0 ? mouse(3, column: numbers[1], row: numbers[2]) : nil
    default: return nil
    }
  }

  /// "M" and three bytes, each 32 more than its number.
  private static func mouse(bytes: [UInt8]) -> InputEvent? {
    guard bytes.allSatisfy({ $0 >= 32 }) else { return nil }
    return mouse(Int(bytes[1]) - 32, column: Int(bytes[2]) - 32, row: Int(bytes[3]) - 32)
  }

  /// The left button and the wheel; modifier keys count for nothing, motion and the other buttons are left out.
  private static func mouse(_ button: Int, column: Int, row: Int) -> InputEvent? {
    guard row >= 1, column >= 1 else { return nil }
    let modifiers = 0b0001_1100
    let action: MouseEvent.Action? =
      switch button & ~modifiers {
      case 0: .press
      case 3: .release
      case 64: .wheelUp
      case 65: .wheelDown
      default: nil
      }
    return action.map { .mouse(MouseEvent(action: $0, row: row - 1, column: column - 1)) }
  }

  // MARK: Pastes and strings

  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  private static func readPaste(_ bytes: ArraySlice<UInt8>) -> Reading {
    if bytes.starts(with: pasteEnd) { return .pasteEnded(count: pasteEnd.count) }
    if bytes.count < pasteEnd.count && pasteEnd.starts(with: bytes) { return .incomplete }
    // An Escape that does not start the end mark is content.
    let next = bytes.dropFirst().firstIndex(of: Byte.escape) ?? bytes.endIndex
    return .pasted(count: next - bytes.startIndex)
  }

  /// The text of a paste on one line: line ends and tabs become spaces, other control characters are left out.
  private static func text(pasted bytes: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\r", "\n", "\t": text.append(" ")
      case _ where scalar.properties.generalCategory == .control: break
      default: text.append(scalar)
      }
    }
    return String(text)
  }

  private static func readString(_ bytes: ArraySlice<UInt8>) -> Reading {
    guard let end = bytes.firstIndex(where: { $0 == Byte.bell || $0 == Byte.escape }) else {
      return .entered(.string, count: bytes.count)
    }
    let count = end - bytes.startIndex
    if bytes[end] == Byte.bell { return .read(nil, count: count + 1) }
    guard let next = bytes[(end + 1)...].first else {
      return count == 0 ? .incomplete : .entered(.string, count: count)
    }
    // ST is ESC \; any other escape sequence shows that the string broke off.
    return .read(nil, count: next == UInt8(ascii: "\\") ? count + 2 : count)
  }

  // MARK: Tables

  /// CSI n ~, with ^, @ or $ in its place from rxvt.
  private static let numberedKeys: [Int: Key] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12),
  ]

  /// CSI and a letter; small letters are rxvt's arrows with Shift.
  private static let letteredKeys = letters([
    "A": .up, "B": .down, "C": .right, "D": .left, "H": .home, "F": .end, "Z": .backTab,
    "P": .function(1), "Q": .function(2), "R": .function(3), "S": .function(4),
    "a": .up, "b": .down, "c": .right, "d": .left,
  ])

  /// CSI [ and a letter, from the linux console.
  private static let consoleKeys = letters([
    "A": .function(1), "B": .function(2), "C": .function(3), "D": .function(4), "E": .function(5),
  ])

  /// SS3 and a letter; small letters are the keypad and rxvt's arrows with Control.
  private static let shiftedKeys = letters([
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
