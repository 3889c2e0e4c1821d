/// A name as the gazetteer lists it: folded words with a blank between them, without apostrophes.
struct PlaceKey {
  private(set) var bytes: [UInt8] = []

  init() {}

  /// The key of a name.
  init(_ name: String) {
    let text = Array(name.utf8)
    for token in tokens(in: text, TextRange(0, text.count), vocabulary: Vocabulary()) {
      append(token, of: text)
    }
  }

  /// The name with another word of a text at its end; marks and possessives add nothing.
  mutating func append(_ token: Token, of text: [UInt8]) {
    guard token.kind == .word else { return }
    if !bytes.isEmpty { bytes.append(0x20) }
    var index = token.range.start
    while index < token.range.end {
      let byte = text[index]
      if byte < 0x80 {
        if byte != 0x27, byte != 0x2E { bytes.append(Folding.lowercase(byte)) }
        index += 1
      } else {
        let start = bytes.count
        index = Folding.foldCharacter(in: text, at: index, into: &bytes)
        if bytes.count == start + 1, bytes[start] == 0x27 { bytes.removeLast() }
      }
    }
  }

  /// The name without the Arabic articles in it, which the gazetteer leaves out; itself when it is nothing else.
  var withoutArticles: PlaceKey {
    let words = bytes.split(separator: 0x20)
    let others = words.filter { !Self.articles.contains(Array($0)) }
    guard !others.isEmpty else { return self }
    var key = PlaceKey()
    key.bytes = Array(others.joined(separator: [0x20]))
    return key
  }

  /// As in `scripts/gazetteer.py`.
  private static let articles = Set(
    [
      "al", "el", "ad", "ar", "as", "az", "ash", "at", "an", "ez", "et", "es", "ed", "er", "ath",
      "adh",
    ]
    .map { Array($0.utf8) })

  /// The name without what was added after it had so many bytes.
  mutating func cut(to count: Int) { bytes.removeLast(bytes.count - count) }
}
