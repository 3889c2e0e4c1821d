extension ArticleEntry {
  /// Takes tags and references out of the headline, and the outlet's name from behind its last dash or bar.
  mutating func cleanTitle(_ markup: MarkedUpText) {
    guard let marked = title else { return }
    let plain = markup.plain(marked)
    let headline = plain.part(headline(of: plain))
    let line = headline.line(headline.extent)
    title = line.isEmpty ? nil : headline
    metadata.title = line.isEmpty ? nil : line
  }

  private static let marks = [" | ", " - ", " – ", " — "].map { Array($0.utf8) }

  /// The range of a headline without the outlet's name.
  private func headline(of title: SourceText) -> TextRange {
    guard let outlet = metadata.outlet.map(Self.name(ofOutlet:)), outlet.count >= 3 else {
      return title.extent
    }
    var end = title.bytes.count
    while end > 0 {
      end -= 1
      guard let mark = Self.marks.first(where: { title.bytes[end...].starts(with: $0) }) else {
        continue
      }
      let suffix = Self.letters(title.bytes[(end + mark.count)...])
      let isOutlet = suffix.count >= 3 && (suffix.contains(outlet) || outlet.contains(suffix))
      return isOutlet ? TextRange(0, end) : title.extent
    }
    return title.extent
  }

  /// The letters by which an outlet is known: of a domain those of its longest part.
  private static func name(ofOutlet outlet: String) -> [UInt8] {
    guard !outlet.contains(" ") else { return letters(Array(outlet.utf8)[...]) }
    let parts = outlet.split(separator: ".").filter { $0 != "www" }
      .map { letters(Array($0.utf8)[...]) }
    return parts.max { $0.count < $1.count } ?? []
  }

  private static func letters(_ text: ArraySlice<UInt8>) -> [UInt8] {
    Folding.fold(Array(text.prefix(80))).filter { isASCIILetter($0) || isDigit($0) || $0 >= 0x80 }
  }
}
