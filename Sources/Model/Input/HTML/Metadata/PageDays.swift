import Glibc

/// When a page says that its article was published, from the surest place to the weakest.
struct PageDays {
  let reading: PageReading
  let head: PageHead
  let structured: StructuredData?
  let day: PageDay
  let labels: FieldLabels
  let address: String?
  /// The node of the heading that is the article's headline, and the headline.
  let headline: (node: Int?, key: [UInt8])

  typealias Told = (text: String, source: MetadataSource)

  /// When the article was published, as the page says for machines and for that alone.
  var declared: Told? {
    structured?.published.flatMap(day.iso).map { ($0, .jsonLD) } ?? meta(.published)
  }

  /// When the article was published, as other places tell; `nil` when none does.
  func found(_ marked: MarkedElements) -> Told? {
    microdata(marked) ?? times(where: isMarkedAsPublished) ?? meta(.issued) ?? inScripts
      ?? address.flatMap(day.day(inAddress:)).map { ($0, .address) }
      ?? byClass(marked) ?? besideHeadline ?? times { !isMarkedAsChange($0) }
  }

  private func meta(_ fact: MetaFact) -> Told? {
    head.metas[fact]?.values.lazy.compactMap { day.iso(reading.value($0)) }.first.map {
      ($0, .meta)
    }
  }

  private func microdata(_ marked: MarkedElements) -> Told? {
    marked.elements([.published]).lazy.compactMap(value).first.map { ($0, .microdata) }
  }

  /// The day of an element: what its attributes say for machines, or its text.
  private func value(of element: Int) -> String? {
    for name in [HTMLAttribute.datetime, .content] {
      if let value = reading.attribute(name, of: element).flatMap(day.iso) { return value }
    }
    let text = reading.text(of: element, most: 200)
    return unlabelled(text) ?? number(in: element)
  }

  /// The first day of a text that is not that of a change.
  private func unlabelled(_ text: [UInt8]) -> String? {
    guard text.count <= 200 else { return nil }
    let days = day.days(in: text)
    return days.first { labels.label(atEndOf: Array(text[..<$0.start])) != .updated }?.day
  }

  /// Seconds since 1970 in an attribute of its own: `data-utc-time="1554538500"`.
  private func number(in element: Int) -> String? {
    reading.tree.attributes(of: element).lazy
      .filter { [10, 13].contains($0.value.count) }
      .compactMap { day.iso(reading.value($0.value)) }.first
  }

  // MARK: Time elements

  private func times(where isMeant: (Int) -> Bool) -> Told? {
    let found = head.times.filter { isMeant($0) && !MarkedElements.isElsewhere($0, reading) }
      .compactMap { time in value(of: time).map { (time, $0) } }
    let best = found.first { $0.0 > headline.node ?? 0 } ?? found.last
    return best.map { ($0.1, .timeElement) }
  }

  private func isMarkedAsPublished(_ time: Int) -> Bool {
    reading.tree.attribute(.pubdate, of: time) != nil || has(time, ["publish", "entry-date"])
  }

  private func isMarkedAsChange(_ time: Int) -> Bool { has(time, ["updat", "modif"]) }

  /// Whether its class or its microdata has one of some words.
  private func has(_ time: Int, _ words: [String]) -> Bool {
    [HTMLAttribute.itemprop, .classes].contains { name in
      guard let value = reading.tree.attribute(name, of: time) else { return false }
      let text = reading.tree.bytes[value.indices].map(Folding.lowercase)
      return words.contains { text.contains($0.utf8) }
    }
  }

  // MARK: Scripts

  private static let keys = [
    "datePublished", "publishedAt", "published_at", "publishDate", "publish_date",
    "publicationDate", "publication_date",
    "firstPublished", "pubDate", "published_time", "datePublication",
  ].map { Array($0.utf8) }

  /// The value behind a name such as `"datePublished"` in any script.
  private var inScripts: Told? {
    let bytes = reading.tree.bytes
    for key in Self.keys {
      for script in head.scripts {
        var index = script.start
        for _ in 0..<4 {
          guard let found = find(key, in: bytes, index..<script.end) else { break }
          index = found + key.count
          let rest = bytes[index..<min(index + 60, script.end)]
            .drop { [0x22, 0x27, 0x5C, 0x3A, 0x3D, 0x20, 0x2C].contains($0) }
          let value = rest.prefix {
            $0 > 0x20 && ![0x22, 0x27, 0x29, 0x5C, 0x2C, 0x7D].contains($0)
          }
          if let day = day.iso(Array(value)) { return (day, .script) }
        }
      }
    }
    return nil
  }

  private func find(_ key: [UInt8], in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, let first = key.first else { return nil }
      var index = range.lowerBound
      while let found = memchr(base + index, Int32(first), range.upperBound - index) {
        index = UnsafeRawPointer(found) - base
        if range.upperBound - index >= key.count, memcmp(found, key, key.count) == 0 {
          return index
        }
        index += 1
      }
      return nil
    }
  }

  // MARK: Text

  /// The first element behind the headline whose class says that it has a day; one before it where there is none.
  private func byClass(_ marked: MarkedElements) -> Told? {
    let elements = marked.elements([.day, .byline])
    let node = headline.node ?? 0
    let found =
      elements.lazy.filter { $0 > node }.prefix(8).compactMap(value).first
      ?? elements.lazy.filter { $0 < node }.suffix(4).compactMap(value).first
    return found.map { ($0, .markedElement) }
  }

  /// A day that stands by itself on one of the lines around the headline, before the text begins.
  private var besideHeadline: Told? {
    let blocks = reading.page.blocks
    let place = blocks.firstIndex(where: {
      $0.range.count <= 400 && Block.key(of: bytes(of: $0)) == headline.key
    })
    guard let place, !headline.key.isEmpty else { return nil }
    let behind = blocks[(place + 1)...].prefix(Self.linesBehind)
    // A summary may stand between; what is behind a second paragraph is in the text.
    let second = behind.indices.filter { isProse(behind[$0]) }.dropFirst().first
    let nearby =
      Array(behind[..<(second ?? behind.endIndex)])
      + blocks[..<place].suffix(Self.linesBefore).reversed()
    return nearby.lazy.filter(isLine).compactMap { unlabelled(bytes(of: $0)) }.first
      .map { ($0, .pageText) }
  }

  private static let linesBehind = 8
  private static let linesBefore = 3

  private func bytes(of block: HTMLPage.Block) -> [UInt8] {
    Array(reading.page.text.bytes[block.range.indices])
  }

  private func isProse(_ block: HTMLPage.Block) -> Bool {
    Block(range: block.range, in: reading.page.text.bytes).isProse
  }

  /// Whether a day fills much of a block, and no link does.
  private func isLine(_ block: HTMLPage.Block) -> Bool {
    let line = Block(range: block.range, in: reading.page.text.bytes)
    return line.wordCount <= (line.ending == .fullStop ? 8 : 14)
      && block.linkBytes * 2 <= block.range.count
      && !MarkedElements.isElsewhere(block.element, reading)
  }

  // MARK: Changes

  /// When the article was last changed; `nil` when the page does not tell.
  static func modified(
    _ structured: StructuredData?, _ head: PageHead, _ reading: PageReading, _ day: PageDay
  ) -> Told? {
    if let found = structured?.modified.flatMap(day.iso) { return (found, .jsonLD) }
    return head.metas[.modified]?.values.lazy.compactMap { day.iso(reading.value($0)) }.first
      .map { ($0, .meta) }
  }
}
