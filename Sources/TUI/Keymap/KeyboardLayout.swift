/// What the keys of a keyboard type where it is not set to Latin letters.
///
/// Commands are bound to Latin characters; a key that types another one stands for what it types on a keyboard of the
/// United States.
/// - Source: the layouts as their standards and operating systems define them: GOST R ISO/IEC 9995-3 (ЙЦУКЕН) and its Ukrainian
///   form, Arabic (101), ISIRI 9147, ELOT 928 keyboards and SI 1452. Where a key types ASCII, nothing or two characters, the
///   Latin character stands in its place.
struct KeyboardLayout: Sendable {
  let name: String
  /// By character the one that the key types on a Latin keyboard.
  private let latin: [Character: Character]

  /// - Parameters:
  ///   - plain: what the keys type, in the order of ``plainLatin``.
  ///   - shifted: the same with Shift, in the order of ``shiftedLatin``.
  private init(_ name: String, plain: String, shifted: String) {
    self.name = name
    // By scalars: some keys type marks that would join the character before.
    let typed = (plain + shifted).unicodeScalars.map(Character.init)
    let pairs = zip(typed, Self.plainLatin + Self.shiftedLatin).filter { !$0.0.isASCII }
    latin = Dictionary(pairs) { first, _ in first }
  }

  /// What a Latin keyboard types with the key that types a character; `nil` when none does.
  func latin(for character: Character) -> Character? { latin[character] }

  /// The characters that it has and a Latin keyboard has not.
  var characters: some Collection<Character> { latin.keys }

  /// The keys from left to right, row by row.
  static let plainLatin = "`qwertyuiop[]\\asdfghjkl;'zxcvbnm,./"
  static let shiftedLatin = "~QWERTYUIOP{}|ASDFGHJKL:\"ZXCVBNM<>?"

  /// Of two layouts with the same character the first one counts, until a key shows that the other is in use.
  static let table = [
    KeyboardLayout(
      "Russian",
      plain: "ёйцукенгшщзхъ\\фывапролджэячсмитьбю.",
      shifted: "ЁЙЦУКЕНГШЩЗХЪ|ФЫВАПРОЛДЖЭЯЧСМИТЬБЮ?"),
    KeyboardLayout(
      "Ukrainian",
      plain: "`йцукенгшщзхїґфівапролджєячсмитьбю.",
      shifted: "~ЙЦУКЕНГШЩЗХЇҐФІВАПРОЛДЖЄЯЧСМИТЬБЮ?"),
    KeyboardLayout(
      "Greek",
      plain: "`qςερτυθιοπ[]\\ασδφγηξκλ\u{384}'ζχψωβνμ,./",
      shifted: "~QWΕΡΤΥΘΙΟΠ{}|ΑΣΔΦΓΗΞΚΛ¨\"ΖΧΨΩΒΝΜ<>?"),
    KeyboardLayout(
      "Hebrew",
      plain: "`qwקראטוןםפ[]\\שדגכעיחלךף'זסבהנמצתץ/",
      shifted: shiftedLatin),
    KeyboardLayout(
      "Arabic",
      plain: "ذضصثقفغعهخحجد\\شسيبلاتنمكطئءؤر\u{FEFB}ىةوزظ",
      shifted: "\u{651}\u{64E}\u{64B}\u{64F}\u{64C}\u{FEF9}إ‘÷×؛{}|"
        + "\u{650}\u{64D}DF\u{FEF7}أ\u{640}،L:\"Z\u{652}CV\u{FEF5}آ’<>؟"),
    KeyboardLayout(
      "Persian",
      plain: "\u{200D}ضصثقفغعهخحجچ\\شسیبلاتنمکگظطزرذدپو./",
      shifted: "÷\u{652}\u{64C}\u{64D}\u{64B}\u{64F}\u{650}\u{64E}\u{651}OP{}|"
        + "ؤئيإأآة»«:؛ك\u{653}ژ\u{670}\u{200C}\u{654}ء<>؟"),
  ]
}

extension Key {
  /// The character of a key that types one, and the same key with another.
  fileprivate var typed: (character: Character, with: (Character) -> Key)? {
    switch self {
    case .character(let character): (character, Key.character)
    case .control(let character): (character, Key.control)
    case .alt(let character): (character, Key.alt)
    case .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .insert, .delete, .backspace,
      .enter, .tab, .backTab, .escape, .function:
      nil
    }
  }
}

extension AppState {
  /// The command of a key, or of the one in its place on a Latin keyboard.
  mutating func command(for key: Key) -> Command? {
    if let command = keymap.command(for: key, in: place) { return command }
    guard place != .editor else { return nil }
    return latinKey(for: key).flatMap { keymap.command(for: $0, in: place) }
  }

  /// The key as a Latin keyboard has it; `nil` when it is on none that is known.
  private mutating func latinKey(for key: Key) -> Key? {
    guard let typed = key.typed else { return nil }
    let layouts = KeyboardLayout.table.filter { $0.latin(for: typed.character) != nil }
    if layouts.count == 1 { keyboard = layouts.first?.name }
    let layout = layouts.first { $0.name == keyboard } ?? layouts.first
    return layout?.latin(for: typed.character).map(typed.with)
  }
}
