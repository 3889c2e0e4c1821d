/// Turns what a terminal sends into keys, pastes and mouse events.
///
/// A value without a clock: times come in, and `pendingDeadline` says when bytes that may be the start of something
/// longer have to be taken for what they are. A sequence that means nothing here is swallowed whole.
struct InputParser: Sendable {
  typealias Instant = ContinuousClock.Instant

  /// How long a lone Escape waits for the rest of a key.
  ///
  /// The bytes of one key come in one packet, even over a slow line; 50 ms is not felt.
  static let escapeDelay = Duration.milliseconds(50)

  /// How long the rest of a sequence is waited for that nobody types.
  static let sequenceDelay = Duration.seconds(1)

  /// How long a paste may pause before it is taken to be over without its end mark.
  static let pasteDelay = Duration.seconds(2)

  /// When `expire` is to be called, unless more bytes come before; `nil` when nothing is held.
  private(set) var pendingDeadline: Instant?

  private var state = State.keys
  /// Bytes not yet understood.
  private var held: [UInt8] = []
  /// The content so far of a paste or of a string.
  private var content: [UInt8] = []

  private enum State {
    case keys
    case paste
    /// Inside an answer, which ends with ST or BEL.
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
    // With Alt a person types two bytes.
    case .keys where held.count <= 2: pendingDeadline = now + Self.escapeDelay
    case .keys, .string: pendingDeadline = now + Self.sequenceDelay
    }
    return events
  }

  /// Takes what is held for what it is, once the deadline has passed.
  mutating func expire(at now: Instant) -> [InputEvent] {
    guard let deadline = pendingDeadline, now >= deadline else { return [] }
    defer {
      state = .keys
      held = []
      content = []
      pendingDeadline = nil
    }
    switch (state, held.count) {
    case (.paste, _): return [.paste(Self.text(pasted: content))]
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
    /// A part of a paste or of a string.
    case part(count: Int)
    /// The end mark of a paste or of a string.
    case ended(count: Int)
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
      case .part(let count):
        content.append(contentsOf: rest.prefix(count))
        rest = rest.dropFirst(count)
      case .ended(let count):
        if let event = endedContent() { events.append(event) }
        content = []
        state = .keys
        rest = rest.dropFirst(count)
      case .incomplete:
        break reading
      }
    }
    held = Array(rest)
  }

  /// What a paste or a string means that is complete.
  private func endedContent() -> InputEvent? {
    switch state {
    case .keys: nil
    case .paste: .paste(Self.text(pasted: content))
    case .string: Self.answer(in: content).map { .answer($0) }
    }
  }

  private static func readKey(_ bytes: ArraySlice<UInt8>) -> Reading {
    let first = bytes[bytes.startIndex]
    if first == Byte.escape { return readEscape(bytes) }
    if first < 0x80 { return .read(.key(Key(ascii: first)), count: 1) }
    return readCharacter(bytes)
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
      case .entered, .part, .ended, .incomplete: return .incomplete
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
    return .read(Key(shiftedLetter: final).map { .key($0) }, count: modifier.count + 3)
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
      return .read(Key(consoleLetter: letter).map { .key($0) }, count: 4)
    }
    if body.first == UInt8(ascii: "M") {
      return body.count < 4
        ? .incomplete
        : .read(MouseEvent(bytes: body.prefix(4).dropFirst()).map { .mouse($0) }, count: 6)
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
      return MouseEvent(numbers: numbers(parameters.dropFirst()), final: final).map { .mouse($0) }
    }
    let numbers = numbers(parameters)
    switch final {
    case UInt8(ascii: "~") where numbers.first == 27 && numbers.count == 3:
      return Key(code: numbers[2], held: numbers[1]).map { .key($0) }
    case UInt8(ascii: "u") where !numbers.isEmpty:
      return Key(code: numbers[0], held: numbers.dropFirst().first ?? 1).map { .key($0) }
    case UInt8(ascii: "n") where numbers == [0]:
      return .answer(.ready)
    case UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: "@"):
      return numbers.first.flatMap(Key.init(number:)).map { .key($0) }
    case UInt8(ascii: "A")...UInt8(ascii: "z"):
      // With parameters other than "1;modifier" it is an answer, not a key.
      return numbers.first ?? 1 == 1 ? Key(letter: final).map { .key($0) } : nil
    default: return nil
    }
  }

  /// Decimal numbers between semicolons, each without what follows it after a colon; -1 alone when there is anything else.
  private static func numbers(_ parameters: ArraySlice<UInt8>) -> [Int] {
    guard !parameters.isEmpty else { return [] }
    let numbers = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self)) }
    return numbers.contains(nil) ? [-1] : numbers.compactMap(\.self)
  }

  // MARK: Pastes and strings

  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  private static func readPaste(_ bytes: ArraySlice<UInt8>) -> Reading {
    if bytes.starts(with: pasteEnd) { return .ended(count: pasteEnd.count) }
    if bytes.count < pasteEnd.count && pasteEnd.starts(with: bytes) { return .incomplete }
    // An Escape that does not start the end mark is content.
    let next = bytes.dropFirst().firstIndex(of: Byte.escape) ?? bytes.endIndex
    return .part(count: next - bytes.startIndex)
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
      return .part(count: bytes.count)
    }
    let count = end - bytes.startIndex
    if count > 0 { return .part(count: count) }
    if bytes[end] == Byte.bell { return .ended(count: 1) }
    guard let next = bytes[(end + 1)...].first else { return .incomplete }
    // ST is ESC \; any other escape sequence shows that the string broke off.
    return next == UInt8(ascii: "\\") ? .ended(count: 2) : .ended(count: 0)
  }

  /// What an operating system command answers: `11;rgb:…`.
  private static func answer(in string: [UInt8]) -> TerminalAnswer? {
    let text = String(decoding: string.prefix(sequenceLimit), as: UTF8.self)
    guard text.hasPrefix("11;") else { return nil }
    return RGB(answer: text.dropFirst(3)).map { .ground($0) }
  }
}
