/// The headline of a page's article, agreed upon by what the page calls it in several places.
///
/// Each place has votes by how often it has the headline itself rather than one for search engines or the site's name. A place
/// whose text has that of another at one end votes for the other.
struct PageTitle {
  /// What is written in one of the places.
  private struct Candidate {
    let text: [UInt8]
    let key: [UInt8]
    let source: MetadataSource
    let votes: Int
    /// Whether it may have more than the headline: a label, the name of the site and of its section.
    let isLoose: Bool
  }

  private var candidates: [Candidate] = []
  private let names: SiteNames

  init(names: SiteNames) { self.names = names }

  /// Adds what the page's JSON-LD calls the headline, its meta elements, and elements marked as headlines.
  mutating func add(structured: [UInt8]?, shared: [UInt8]?, other: [UInt8]?) {
    add(structured, .jsonLD, votes: 4)
    add(shared, .meta, votes: 3)
    add(other, .meta, votes: 1)
  }

  /// Adds the heading that occurs in another place too; the only one where there is no other place.
  mutating func add(headings: [[UInt8]], title: [UInt8]?) {
    let titleKey = title.map(Block.key) ?? []
    let known = candidates.map(\.key) + [titleKey]
    var best: (heading: [UInt8], agreement: Int)?
    for heading in headings {
      let key = Block.key(of: heading)
      guard !key.isEmpty else { continue }
      let equal = known.count { $0 == key }
      let contained = known.count { !$0.isEmpty && key.count >= 8 && Self.has($0, key) }
      let containing = known.count { $0.count >= 8 && Self.has(key, $0) }
      let agreement = equal * 100 + (contained + containing) * 10
      if agreement > best?.agreement ?? 0 { best = (heading, agreement) }
    }
    if let best {
      add(best.heading, .heading, votes: 2, isLoose: true)
    } else {
      let told = headings.filter { !$0.isEmpty }
      if told.count == 1 { add(told[0], .heading, votes: 2, isLoose: true) }
    }
    add(
      title.map(candidates.isEmpty ? Self.withoutLastPart : { $0 }), .titleElement, votes: 1,
      isLoose: true)
  }

  /// The headline and the place where it was read.
  var best: (text: [UInt8], source: MetadataSource)? {
    var votes: [[UInt8]: Int] = [:]
    for candidate in candidates { votes[elected(by: candidate), default: 0] += candidate.votes }
    let most = votes.values.max()
    return candidates.first { votes[$0.key] == most }.map { ($0.text, $0.source) }
  }

  /// The key for which a candidate votes: of the others that it has in it the longest.
  private func elected(by candidate: Candidate) -> [UInt8] {
    let key = candidate.key
    let isShared = candidates.contains { !$0.isLoose && $0.key == key }
    guard candidate.isLoose, !isShared else { return key }
    return candidates.map(\.key).filter { $0 != key && $0.count >= 8 && Self.has(key, $0) }
      .max { $0.count < $1.count } ?? key
  }

  private mutating func add(
    _ text: [UInt8]?, _ source: MetadataSource, votes: Int, isLoose: Bool = false
  ) {
    guard let text, !text.isEmpty else { return }
    let headline = names.headline(in: text, TextRange(0, text.count))
    let line = SourceText(utf8: text).line(headline)
    let key = Block.key(of: Array(line.utf8))
    guard !key.isEmpty else { return }
    candidates.append(
      Candidate(text: Array(line.utf8), key: key, source: source, votes: votes, isLoose: isLoose))
  }

  /// Whether a key begins or ends with all words of another.
  private static func has(_ key: [UInt8], _ part: [UInt8]) -> Bool {
    if key.starts(with: part) { return key.count == part.count || key[part.count] == 0x20 }
    return key.count > part.count && key.suffix(part.count).elementsEqual(part)
      && key[key.count - part.count - 1] == 0x20
  }

  /// A title without what stands behind its last sign, if that is no longer than the names of sites are.
  private static func withoutLastPart(_ title: [UInt8]) -> [UInt8] {
    guard let last = SiteNames.marks(in: title, TextRange(0, title.count)).last, last.start > 0,
      title[last.end...].split(separator: 0x20).count <= 4
    else { return title }
    return Array(title[..<last.start])
  }
}
