/// The names of authors in what a file says of them: without "By", job titles and addresses.
struct AuthorNames {
  let labels: FieldLabels

  /// Each name once, in the order in which they are told.
  ///
  /// - Parameter texts: a name each, or several with commas, semicolons or "and" between.
  func names(in texts: [[UInt8]]) -> [String] {
    var names: [String] = []
    var keys: Set<[UInt8]> = []
    for text in texts where text.count <= 400 {
      for part in parts(of: text[...]) {
        let name = SourceText(utf8: Array(part)).line(TextRange(0, part.count))
        let key = Block.key(of: Array(name.utf8))
        if isName(part, key), keys.insert(key).inserted { names.append(name) }
      }
    }
    return names
  }

  private func parts(of text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    let text = labels.text(behind: .by, in: Self.trimmed(text)) ?? text
    var parts: [ArraySlice<UInt8>] = []
    var start = text.startIndex
    var index = start
    while index < text.endIndex {
      if let sign = Self.signs.first(where: { text[index...].starts(with: $0) }) {
        parts.append(text[start..<index])
        index += sign.count
        start = index
      } else {
        index += 1
      }
    }
    parts.append(text[start...])
    return parts.map { part in
      let part = Self.trimmed(part)
      return Self.trimmed(labels.text(behind: .by, in: part) ?? part)
    }
  }

  private static let signs = [
    ", ", ";", " and ", " und ", " et ", " y ", " e ", " og ", " och ", " en ", " ve ", " i ",
    " и ", " та ", " & ",
    "|", "、", "،", " / ", " • ", " · ", "\n",
  ].map { Array($0.utf8) }

  private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let start = text.firstIndex { !isMargin($0) } ?? text.endIndex
    let end = text.lastIndex { !isMargin($0) }.map { $0 + 1 } ?? start
    return text[start..<end]
  }

  private static func isMargin(_ byte: UInt8) -> Bool {
    byte <= 0x20 || [0x2C, 0x3A, 0x2D, 0x22, 0x5B, 0x5D].contains(byte)
  }

  /// Whether it is neither an address nor a sentence.
  private func isName(_ text: ArraySlice<UInt8>, _ key: [UInt8]) -> Bool {
    let words = key.split(separator: 0x20)
    return (1...8).contains(words.count) && text.count >= 3 && !text.contains(0x40)
      && !["http:", "https:", "www."].contains { text.starts(with: $0.utf8) }
      && words.contains { !$0.allSatisfy(isDigit) } && text.first != 0x28
      && !["null", "undefined", "admin", "administrator"].contains { key.elementsEqual($0.utf8) }
  }
}
