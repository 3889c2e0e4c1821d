import Model

/// Characters for a terminal that shows ASCII alone.
enum AsciiText {
  /// The ASCII character nearest to one that takes a column: letters lose their marks, lines become `-`, `|` and `+`.
  ///
  /// `?` stands for what has no likeness.
  static func nearest(to character: Character) -> Character {
    if character.isASCII { return character }
    if let sign = signs[character] ?? braille(character) { return sign }
    guard let byte = Folding.fold(String(character)).utf8.first, byte < 0x80 else { return "?" }
    let letter = Character(Unicode.Scalar(byte))
    return character.isUppercase ? Character(letter.uppercased()) : letter
  }

  /// Dots above, below or in both halves of the cell.
  private static func braille(_ character: Character) -> Character? {
    guard let scalar = character.unicodeScalars.first, (0x2801...0x28FF).contains(scalar.value)
    else { return nil }
    let (upper, lower) = (scalar.value & 0x1B != 0, scalar.value & 0xE4 != 0)
    return upper && lower ? ":" : upper ? "'" : "."
  }

  private static let signs: [Character: Character] = {
    var signs: [Character: Character] = [:]
    for (sign, variants) in likenesses {
      for variant in variants { signs[variant] = sign }
    }
    return signs
  }()

  // One row per line reads as a table.
  // swift-format-ignore
  private static let likenesses: [(sign: Character, variants: String)] = [
    ("-", "‐‑‒–—―−─━═╌┄"),
    ("|", "│┃║╎┆▏▎▍▌▐▕¦"),
    ("+", "┌┐└┘├┤┬┴┼╭╮╯╰┏┓┗┛┣┫┳┻╋╔╗╚╝╠╣╦╩╬"),
    ("\"", "“”„‟«»″〝〞"),
    ("'", "‘’‚‛‹›′ʼʻ`´"),
    ("*", "•●◆■★☆▪※"),
    (">", "▶►▸→⇒❯»"),
    ("<", "◀◄◂←⇐❮"),
    ("^", "▲▴↑⇑"),
    ("v", "▼▾↓⇓"),
    ("#", "█▓▒░▇▆"),
    (":", "▅▄▃"),
    (".", "▂▁·∙⋅"),
    ("~", "…∼≈"),
    ("x", "×✕✖✗✘"),
    ("o", "○◦◯°º"),
    ("@", "◉◎"),
    ("!", "¡≠"),
    ("a", "ª"),
    ("1", "¹"), ("2", "²"), ("3", "³"),
  ]
}
