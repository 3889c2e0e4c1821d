extension ArticleEntry {
  /// Takes tags and references out of the headline, and the outlet's name from behind or before it.
  mutating func cleanTitle(_ markup: MarkedUpText) {
    guard let marked = title else { return }
    let plain = markup.plain(marked)
    let names = SiteNames(metadata.outlet.map { [$0] } ?? [], address: metadata.address)
    let headline = plain.part(names.headline(in: plain.bytes, plain.extent))
    let line = headline.line(headline.extent)
    title = line.isEmpty ? nil : headline
    metadata.title = line.isEmpty ? nil : line
  }
}
