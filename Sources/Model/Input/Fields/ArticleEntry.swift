/// An article as the fields of an archive's entry give it.
struct ArticleEntry: Sendable {
  /// With the way back to the file, for it is written into the text.
  var title: SourceText?
  var body: SourceText?
  var metadata = ArticleMetadata()

  /// Takes what a field says of the article; a field that is empty says nothing.
  ///
  /// - Parameter values: of authors each one's name, of the body its paragraphs, of all else only the first counts.
  mutating func set(_ field: ArticleField, to values: [SourceText]) {
    let values = values.filter { $0.bytes.contains { $0 > 0x20 } }
    guard let first = values.first else { return }
    switch field {
    case .title:
      title = first
      metadata.title = line(first)
    case .body: body = joined(values)
    case .authors: metadata.authors = values.flatMap(authors)
    case .id: metadata.id = line(first)
    case .published: metadata.published = PublicationTime.iso(line(first)) ?? line(first)
    case .modified: metadata.modified = PublicationTime.iso(line(first)) ?? line(first)
    case .outlet: setOutlet(line(first))
    case .address: metadata.address = line(first)
    case .language: metadata.language = line(first)
    case .section: metadata.section = line(first)
    }
  }

  private func line(_ text: SourceText) -> String { text.line(text.extent) }

  /// A source is an outlet, or the address that a page was clipped from.
  private mutating func setOutlet(_ line: String) {
    if line.hasPrefix("http://") || line.hasPrefix("https://") {
      metadata.address = metadata.address ?? line
    } else {
      metadata.outlet = line
    }
  }

  /// Names with semicolons between them, and without the brackets of links to notes.
  private func authors(_ text: SourceText) -> [String] {
    text.bytes.split(separator: 0x3B).compactMap { part in
      let name = part.filter { $0 != 0x5B && $0 != 0x5D }
      let line = SourceText(utf8: Array(name))
      let text = self.line(line)
      return text.isEmpty ? nil : text
    }
  }

  /// Paragraphs that are given one by one, as one text.
  private func joined(_ paragraphs: [SourceText]) -> SourceText {
    if paragraphs.count == 1 { return paragraphs[0] }
    var bytes: [UInt8] = []
    var origin = OffsetMap.identity
    for paragraph in paragraphs {
      if !bytes.isEmpty { bytes += [0x0A, 0x0A] }
      origin.append(paragraph.origin, paragraph.extent, at: bytes.count)
      bytes += paragraph.bytes
    }
    return SourceText(bytes: bytes, origin: origin)
  }
}
