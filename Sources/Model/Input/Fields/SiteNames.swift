/// The names of an outlet, which pages and archives put behind or before their headlines.
struct SiteNames {
  /// Letters and digits alone, folded.
  private let names: [[UInt8]]

  /// - Parameters:
  ///   - outlets: as pages name them, or domains.
  ///   - address: of the article.
  init(_ outlets: [String], address: String? = nil) {
    let known = outlets + (address.flatMap(Self.host).map { [$0] } ?? [])
    names = known.flatMap { outlet -> [[UInt8]] in
      let whole = Self.letters(Array(outlet.utf8)[...])
      guard !outlet.contains(" "), outlet.contains(".") else { return [whole] }
      let parts = outlet.split(separator: ".").filter { $0 != "www" }.map {
        Self.letters(Array($0.utf8)[...])
      }
      return [whole, parts.max { $0.count < $1.count } ?? []]
    }.filter { $0.count >= 2 }
  }

  /// The host of an address, without `www.`.
  static func host(ofAddress address: String) -> String? {
    guard let scheme = address.firstRange(of: "://") else { return nil }
    let host = address[scheme.upperBound...].prefix { !"/?#:".contains($0) }
    guard host.contains(".") else { return nil }
    return String(host.hasPrefix("www.") ? host.dropFirst(4) : host).lowercased()
  }

  /// The headline in a title: what stands before the outlet's name at the end, or behind it at the beginning.
  func headline(in title: [UInt8], _ range: TextRange) -> TextRange {
    guard !names.isEmpty else { return range }
    var rest = range
    // The section and the site, at both ends.
    for _ in 0..<4 {
      let marks = Self.marks(in: title, rest)
      guard let first = marks.first, let last = marks.last else { break }
      if isName(title[last.end..<rest.end]) {
        rest = TextRange(rest.start, last.start)
      } else if isName(title[rest.start..<first.start]) {
        rest = TextRange(first.end, rest.end)
      } else {
        break
      }
    }
    return rest
  }

  /// Whether a text is one of the names.
  func isName(_ text: String) -> Bool { isName(Array(text.utf8)[...]) }

  private func isName(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count <= 80 else { return false }
    let letters = Self.letters(text)
    guard letters.count >= 2 else { return false }
    return names.contains { name in
      name == letters || name.count >= 3 && letters.starts(with: name)
        || name.count >= 4 && letters.contains(name)
        || letters.count >= 3 && letters.count * 2 >= name.count && name.contains(letters)
    }
  }

  private static func letters(_ text: ArraySlice<UInt8>) -> [UInt8] {
    Folding.fold(Array(text)).filter { isASCIILetter($0) || isDigit($0) || $0 >= 0x80 }
  }

  /// What stands between a headline and a name; those of one character need white space around them.
  private static let signs = [
    " | ", " - ", " – ", " — ", " • ", " · ", " :: ", " » ", " « ", " : ", "|", "｜", "：", "_", "--",
  ].map { Array($0.utf8) }

  /// The signs of a title, white space around them included.
  static func marks(in title: [UInt8], _ range: TextRange) -> [TextRange] {
    var marks: [TextRange] = []
    var index = range.start
    while index < range.end {
      if let sign = signs.first(where: { title[index..<range.end].starts(with: $0) }) {
        marks.append(TextRange(index, index + sign.count))
        index += sign.count
      } else {
        index += 1
      }
    }
    return marks
  }
}
