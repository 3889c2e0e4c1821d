import Model

/// Characters for a terminal that shows ASCII alone.
enum AsciiText {
  /// The ASCII character nearest to one that takes a column: letters lose their marks, lines become `-`, `|` and `+`.
  ///
  /// `?` stands for what has no likeness.
  static func nearest(to character: Character) -> Character {
    if character.isASCII { return character }
    if let sign = signs[character] { return sign }
    guard let byte = Folding.fold(String(character)).utf8.first, byte < 0x80 else { return "?" }
    let letter = Character(Unicode.Scalar(byte))
    return character.isUppercase ? Character(letter.uppercased()) : letter
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
    ("!", "¡≠"),
    ("a", "ª"),
    ("1", "¹"), ("2", "²"), ("3", "³"),
  ]
}
